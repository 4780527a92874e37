public import Planning
import SchoolCalendar
public import Store

/// What a publication changes, for whom, against the plan that was followed before.
public struct PublicationReport: Sendable {
  /// The revision as it is afterwards; in a dry run, or before a copy is made, the one that was asked for.
  public var revision: RevisionSummary
  /// The revision that was copied, where one is published again.
  public var origin: RevisionSummary?
  /// The revision that was followed before; nil for the first publication.
  public var replaced: RevisionSummary?
  public var difference: PlanDifference
  /// What each person has to be told.
  public var personChanges: [PersonChange]
  public var touched: PeopleTouched
  /// The cost term `disruption`, unweighted, by the day of publication; 0 for the first one.
  public var disruption: Int
  /// Sessions and peer sessions that were, or would have been, before the day of publication.
  public var past: [ID<Session>]
  /// Whether nothing was to be kept.
  public var isDryRun: Bool
  public var index: DossierIndex

  init(
    _ revision: RevisionSummary, plan: Plan, replacing followed: (summary: RevisionSummary, plan: Plan)?,
    origin: RevisionSummary?, today: Day, isDryRun: Bool, index: DossierIndex
  ) {
    self.revision = revision
    self.origin = origin
    self.isDryRun = isDryRun
    self.index = index
    replaced = followed?.summary
    difference = PlanDifference(
      from: followed?.plan ?? Plan(schoolYear: plan.schoolYear), to: plan, index: index)
    personChanges = difference.personChanges
    touched = difference.touched(personChanges)
    disruption = followed == nil ? 0 : difference.disruption(plannedOn: today)
    let sessions = difference.sessions.filter { change in
      [change.before?.end, change.after?.end].contains { $0.map { $0.day < today } ?? false }
    }
    let peers = difference.peerSessions.filter { change in
      [change.before?.end, change.after?.end].contains { $0.map { $0.day < today } ?? false }
    }
    past = Set(sessions.map(\.id) + peers.map { ID($0.id.rawValue) }).sorted()
  }
}
