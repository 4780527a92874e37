public import Planning
import SchoolCalendar

/// The plan outside: JSON of the format `tandem-plan/1`, written by `export json`, read by `import` and `verify`.
///
/// The same plan gives the same bytes: members in the contract's order, one session, referent, deployment or unmet
/// demand a line, `\n` at the end. Times are wall-clock times of the département without offset.
public enum PlanFile {
  /// What `format` says.
  public static let format = "tandem-plan/1"

  /// Bytes of a file at most: a hundred thousand sessions of thirty persons.
  public static let maxBytes = 32 << 20

  /// The plan as text.
  ///
  /// What is not known is `null`: the revision of a plan that is not stored, a missing deputy, score or bound, the learner
  /// of an unmet demand on a referent whom the school has not. A referent has a `successor` only where there is one.
  public static func text(of plan: Plan) -> String {
    let members: [(String, String)] = [
      ("format", JSONWriter.text(format)),
      ("schoolYear", JSONWriter.text(plan.schoolYear.description)),
      ("revision", plan.revision.map(String.init) ?? "null"),
      ("status", JSONWriter.text(plan.status.rawValue)),
      ("referents", JSONWriter.lines(plan.referents.map(line), indent: "  ")),
      ("deployments", JSONWriter.lines(plan.deployments.map(line), indent: "  ")),
      ("sessions", JSONWriter.lines(plan.sessions.map(line), indent: "  ")),
      ("peerSessions", JSONWriter.lines(plan.peerSessions.map(line), indent: "  ")),
      ("unmet", JSONWriter.lines(plan.unmet.map(line), indent: "  ")),
      ("score", plan.score.map(line) ?? "null"),
      ("bound", plan.bound.map(line) ?? "null"),
    ]
    return "{\n" + members.map { "  \(JSONWriter.text($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}\n"
  }

  private static func line(_ choice: ReferentChoice) -> String {
    var members = [
      ("school", JSONWriter.text(choice.school.rawValue)), ("learner", JSONWriter.text(choice.referent.rawValue)),
      ("deputy", JSONWriter.text(choice.deputy?.rawValue)),
    ]
    if let successor = choice.successor {
      members.append(
        (
          "successor",
          JSONWriter.object([
            ("learner", JSONWriter.text(successor.learner.rawValue)),
            ("from", JSONWriter.text(successor.from.description)),
          ])
        ))
    }
    return JSONWriter.object(members)
  }

  private static func line(_ deployment: PlannedDeployment) -> String {
    JSONWriter.object([
      ("id", JSONWriter.text(deployment.id.rawValue)), ("date", JSONWriter.text(deployment.date.description)),
    ])
  }

  private static func line(_ session: Session) -> String {
    JSONWriter.object([
      ("id", JSONWriter.text(session.id.rawValue)), ("module", JSONWriter.text(session.module.rawValue)),
      ("start", JSONWriter.text(session.start.description)), ("end", JSONWriter.text(session.end.description)),
      ("venue", JSONWriter.text(session.place.text)), ("trainers", JSONWriter.list(session.trainers.map(\.rawValue))),
      ("learners", JSONWriter.list(session.learners.map(\.rawValue))), ("pinned", session.isPinned ? "true" : "false"),
    ])
  }

  private static func line(_ session: PeerSession) -> String {
    JSONWriter.object([
      ("id", JSONWriter.text(session.id.rawValue)), ("school", JSONWriter.text(session.school.rawValue)),
      ("referent", JSONWriter.text(session.referent.rawValue)), ("start", JSONWriter.text(session.start.description)),
      ("end", JSONWriter.text(session.end.description)),
      ("learners", JSONWriter.list(session.learners.map(\.rawValue))),
    ])
  }

  private static func line(_ unmet: Unmet) -> String {
    JSONWriter.object([
      ("learner", JSONWriter.text(unmet.learner?.rawValue)), ("module", JSONWriter.text(unmet.module?.rawValue)),
      ("deployment", JSONWriter.text(unmet.deployment?.rawValue)), ("reason", JSONWriter.text(unmet.reason.rawValue)),
    ])
  }

  /// The three levels, then every term that is not zero: readiness before cost, each in the order of its declaration.
  private static func line(_ score: Score) -> String {
    let readiness = ReadinessTerm.allCases.compactMap { term in
      score.readinessTerms[term].map { (term.rawValue, String($0)) }
    }
    let cost = CostTerm.allCases.compactMap { term in score.costTerms[term].map { (term.rawValue, String($0)) } }
    return JSONWriter.object([
      ("hard", String(score.hard)), ("readiness", String(score.readiness)), ("cost", String(score.cost)),
      ("constraints", JSONWriter.object((readiness + cost).filter { $0.1 != "0" })),
    ])
  }

  private static func line(_ bound: Bound) -> String {
    JSONWriter.object([("readiness", String(bound.readiness)), ("cost", String(bound.cost))])
  }
}
