public import Planning
import SchoolCalendar

/// What differs between two plans of a base's year, line by line.
public struct PlanComparison: Sendable {
  public let index: DossierIndex
  public let before: ComparedPlan
  public let after: ComparedPlan
  public let difference: PlanDifference
  /// What each person has to be told.
  public let personChanges: [PersonChange]

  /// Compares two plans of the year that the base is open for.
  ///
  /// - Throws: ``Failure`` for a revision or file that is not there, or a file of another year; `PlanFileError`.
  public init(_ open: OpenBase, from: ComparedSide, to: ComparedSide) throws {
    index = open.index
    before = try ComparedPlan.read(from, in: open)
    after = try ComparedPlan.read(to, in: open)
    difference = PlanDifference(from: before.plan, to: after.plan, index: open.index)
    personChanges = difference.personChanges
  }

  /// Whom a comparison is about.
  public enum Scope: Sendable {
    case everybody
    /// By id or a name that only one has.
    case school(String)
    /// By id or a name that only one has.
    case person(String)
    /// By its name, whatever the case and accents.
    case commune(String)
    /// By its name, whatever the case and accents.
    case circonscription(String)
  }

  /// The changes that concern a scope, by circonscription, school and time.
  ///
  /// - Throws: ``Failure`` for a school, person, commune or circonscription that the dossier does not have.
  public func scoped(_ scope: Scope = .everybody) throws -> ScopedComparison {
    let reach = try ScopeReach(scope, index)
    return ScopedComparison(lines(reach), of: difference, personChanges, people: reach.people)
  }

  private func lines(_ reach: ScopeReach) -> [ComparisonLine] {
    var lines: [ComparisonLine] = []
    for change in difference.sessions {
      let meetings = [change.before, change.after].compactMap(\.self)
      let people = Set(meetings.flatMap(\.learners))
      guard reach.hasAny(of: people) || meetings.contains(where: { reach.has($0.place, index) }) else { continue }
      let homes = Homes(people, index)
      lines.append(
        ComparisonLine(
          .session(change), homes.circonscription, homes.school, change.either?.start, id: change.id.rawValue))
    }
    for change in difference.peerSessions {
      guard let either = change.either else { continue }
      let people = Set([change.before, change.after].compactMap(\.self).flatMap { $0.learners + [$0.referent] })
      if reach.has(either.school) || reach.hasAny(of: people) {
        lines.append(line(.peerSession(change), either.school, either.start, change.id.rawValue))
      }
    }
    for change in difference.deployments {
      if change.school.map(reach.has) ?? reach.isAll || reach.hasAny(of: Set(change.referents)) {
        let day = change.after ?? change.before
        lines.append(line(.deployment(change), change.school, day.map { .startOfDay($0) }, change.id.rawValue))
      }
    }
    for change in difference.referents {
      let holders = [change.before, change.after].compactMap(\.self).flatMap {
        [$0.referent, $0.deputy, $0.successor?.learner].compactMap(\.self)
      }
      if reach.has(change.school) || reach.hasAny(of: Set(holders)) {
        lines.append(line(.referent(change), change.school, nil, change.school.rawValue))
      }
    }
    return lines.sorted { $0.order(index) < $1.order(index) }
  }

  private func line(
    _ subject: ComparisonLine.Subject, _ school: ID<School>?, _ start: Moment?, _ id: String
  ) -> ComparisonLine {
    ComparisonLine(subject, school.flatMap { index.schools[$0]?.circonscription }, school, start, id: id)
  }
}
