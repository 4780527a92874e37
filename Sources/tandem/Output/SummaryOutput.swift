import Planning
import SchoolCalendar
import Store
import UseCases

/// A plan in the words of a planner who sees it for the first time.
struct SummaryOutput {
  private let summary: PlanSummary
  private let names: Names
  private let base: String

  init(_ summary: PlanSummary, index: DossierIndex, base: String) {
    self.summary = summary
    names = Names(index)
    self.base = base
  }

  /// After planning.
  func output(_ kept: KeptPlan) -> CommandOutput {
    var members = self.members
    members.append(.init(name: "elapsedMilliseconds", value: .number(milliseconds(kept.elapsed))))
    members.append(.init(name: "stopped", value: .bool(kept.wasStopped)))
    members.append(.init(name: "changes", value: changes(kept)))
    let number = summary.plan.revision ?? 0
    let title = say(
      "Révision \(number) (brouillon), \(summary.plan.schoolYear), sans aucune règle enfreinte.",
      "Revision \(number) (draft), \(summary.plan.schoolYear), no rule broken.")
    return CommandOutput(
      json: .object(members), lines: [title] + lines + changeLines(kept), tables: [notReady], closing: nextSteps)
  }

  private func changes(_ kept: KeptPlan) -> JSONValue {
    guard let changes = kept.changes else { return .null }
    return .members([
      "kept": .number(changes.kept), "moved": .number(changes.moved), "cancelled": .number(changes.cancelled),
      "added": .number(changes.added), "people": .number(changes.people),
      "pastFindings": .number(kept.pastFindings.count),
    ])
  }

  /// What the plan changes for those who follow the published one.
  private func changeLines(_ kept: KeptPlan) -> [String] {
    guard let changes = kept.changes else { return [] }
    var lines = [
      say(
        "  Par rapport au plan publié : \(changes.kept) séances gardées, \(changes.moved) déplacées, \(changes.cancelled) "
          + "annulées, \(changes.added) nouvelles ; personnes à prévenir : \(changes.people)",
        "  Against the published plan: \(changes.kept) sessions kept, \(changes.moved) moved, \(changes.cancelled) cancelled, "
          + "\(changes.added) new; people to tell: \(changes.people)")
    ]
    if !kept.pastFindings.isEmpty {
      lines.append(
        say(
          "  Des séances passées enfreignent \(kept.pastFindings.count) fois les règles du dossier d’aujourd’hui : elles "
            + "restent ce qu’elles ont été (« tandem verify » les nomme).",
          "  Past sessions break rules of the dossier as it is now, \(kept.pastFindings.count) times: they stay what they "
            + "were (\"tandem verify\" names them)."))
    }
    return lines
  }

  /// Of a kept revision.
  func output(_ revision: RevisionSummary) -> CommandOutput {
    var members = self.members
    members.append(.init(name: "keptAt", value: .text(revision.keptAt)))
    members.append(.init(name: "keptBy", value: .text(revision.keptBy)))
    let title = say(
      "Révision \(revision.number) (\(revision.state.text)), \(revision.year), gardée le \(revision.keptAt) par "
        + "\(revision.keptBy).",
      "Revision \(revision.number) (\(revision.state.text)), \(revision.year), kept \(revision.keptAt) by "
        + "\(revision.keptBy).")
    return CommandOutput(json: .object(members), lines: [title] + lines, tables: [notReady], closing: moreViews)
  }

  private var members: [JSONValue.Member] {
    let plan = summary.plan
    let value = JSONValue.members([
      "schoolYear": .text(plan.schoolYear.description), "revision": .optional(plan.revision),
      "status": .text(plan.status.rawValue), "base": .text(base), "sessions": .number(summary.sessions),
      "fixedSessions": .number(summary.fixedSessions), "peerSessions": .number(summary.peerSessions),
      "people": .number(summary.people), "trained": .number(summary.trained), "schools": .number(summary.schools),
      "schoolsWithReferent": .number(summary.schoolsWithReferent),
      "deployments": .members([
        "total": .number(summary.deployments.count), "ready": .number(summary.readyCount),
        "notReady": notReady.json,
      ]),
      "hours": .members(["teachers": hours(.teachers), "agents": hours(.agents)]),
      "unmet": .number(plan.unmet.count), "score": ScoreOutput.json(plan.score),
    ])
    guard case .object(let members) = value else { return [] }
    return members
  }

  private func hours(_ audience: Audience) -> JSONValue {
    let total = summary.hours[audience] ?? HoursTotal()
    return .members([
      "people": .number(total.people), "dueMinutes": .number(total.due),
      "plannedMinutes": .number(total.minutes.planned), "missingMinutes": .number(total.missing),
      "peopleShort": .number(total.peopleShort),
    ])
  }

  private var lines: [String] {
    let sessions = counted(summary.sessions, "séance", "séances", "session", "sessions")
    let fixed = say(
      "dont \(summary.fixedSessions) \(summary.fixedSessions > 1 ? "fixées" : "fixée") par d’autres",
      "\(summary.fixedSessions) of them fixed by others")
    let peers = counted(
      summary.peerSessions, "séance entre pairs", "séances entre pairs", "peer session", "peer sessions")
    return [
      "  \(sessions) (\(fixed)), \(peers)",
      say(
        "  Personnes formées : \(summary.trained) sur \(summary.people) ; écoles qui ont un référent : "
          + "\(summary.schoolsWithReferent) sur \(summary.schools)",
        "  \(summary.trained) of \(summary.people) people trained; referents: \(summary.schoolsWithReferent) of "
          + "\(summary.schools) schools"),
      say(
        "  Déploiements prêts : \(summary.readyCount) sur \(summary.deployments.count)",
        "  Deployments ready: \(summary.readyCount) of \(summary.deployments.count)"),
      hoursLine(.teachers, say("Heures officielles des enseignants", "Official hours of teachers")),
      hoursLine(.agents, say("Heures des agents", "Hours of agents")),
    ]
  }

  private func hoursLine(_ audience: Audience, _ title: String) -> String {
    let total = summary.hours[audience] ?? HoursTotal()
    let (given, due) = (Names.hours(total.due - total.missing), Names.hours(total.due))
    let short = counted(total.peopleShort, "personne", "personnes", "person", "people")
    return "  \(title)"
      + say(" : \(given) sur \(due) dues", ": \(given) of \(due) due")
      + (total.peopleShort == 0 ? "" : say(" ; il en manque à \(short)", "; \(short) short"))
  }

  /// The deployments that are not ready, and why.
  private var notReady: DataTable {
    DataTable(
      say("Déploiements non prêts", "Deployments not ready"),
      columns: [
        .init("deployment", say("Déploiement", "Deployment")), .init("date", say("Date", "Date")),
        .init("school", nil), .init("schoolName", say("École", "School")), .init("commune", say("Commune", "Commune")),
        .init("causes", nil), .init("reason", say("Pourquoi", "Why")),
      ],
      rows: summary.notReady.map { one in
        [
          .text(one.deployment.rawValue), .optional(one.date?.description), .text(one.school.rawValue),
          .text(names.school(one.school)), .text(names.commune(one.school)),
          .texts(one.causes.map(\.code.rawValue)), .text(names.causes(one)),
        ]
      })
  }

  private var nextSteps: [String] {
    [
      say("Ensuite :", "Next:"),
      say("  tandem show --base \(base)               le plan", "  tandem show --base \(base)               the plan"),
      say(
        "  tandem check --base \(base)              avant chaque livraison",
        "  tandem check --base \(base)              before each delivery"),
      say(
        "  tandem publish --base \(base)            pour le suivre",
        "  tandem publish --base \(base)            to follow it"),
      say(
        "  tandem export calendars --base \(base) --output calendriers",
        "  tandem export calendars --base \(base) --output calendars"),
    ]
  }

  private var moreViews: [String] {
    [
      say(
        "Voir aussi : --sessions, --deployments, --referents, --unmet, --score.",
        "See also: --sessions, --deployments, --referents, --unmet, --score.")
    ]
  }
}

extension RevisionState {
  /// The state as a word.
  var text: String {
    switch self {
    case .draft: say("brouillon", "draft")
    case .published: say("publiée", "published")
    case .superseded: say("remplacée", "superseded")
    }
  }
}
