public import Planning
public import SchoolCalendar

/// How far a new plan stays with the one that people follow.
public enum Keeping: String, CaseIterable, Sendable {
  /// Only what is past or pinned stays; the rest is planned anew.
  case settled
  /// The search starts from the published plan, and every change of it counts as `disruption`.
  case published
  /// As ``published``, and while the search judges, disruption weighs ten times as much.
  case strictly

  /// Whether the search starts from the published plan.
  public var startsFromPublished: Bool { self != .settled }

  /// How often disruption counts while the search judges; the score of the plan counts it once.
  var disruptionFactor: Int { self == .strictly ? 10 : 1 }
}

/// What a new plan of a year stands on: the day of planning, the plan that people follow, and what must stay of it.
///
/// Planned on 2027-11-20 nothing new is put on that day or before it, and every published session up to that day stays as
/// it is; planned on 2027-03-14, before the year has begun, everything is still to come.
public struct PlanGround: Sendable {
  /// The day of planning, from which notice is counted; nil where nothing is past and every change counts once.
  public var plannedOn: Day?
  /// The revision that people follow.
  public var published: Plan?
  /// The draft that is being worked on; its pinned sessions stay too.
  public var draft: Plan?
  /// Sessions of which attendance is recorded: they stay, whatever the day.
  public var recorded: Set<ID<Session>>
  public var keeping: Keeping

  public init(
    plannedOn: Day? = nil, published: Plan? = nil, draft: Plan? = nil, recorded: Set<ID<Session>> = [],
    keeping: Keeping = .settled
  ) {
    self.plannedOn = plannedOn
    self.published = published
    self.draft = draft
    self.recorded = recorded
    self.keeping = keeping
  }

  /// The last day that is past for a plan of a year: the day of planning where it lies in the year, else nil.
  public func lastPastDay(in year: SchoolYear) -> Day? {
    guard let plannedOn, year.firstCivilDay <= plannedOn, plannedOn <= year.lastCivilDay else { return nil }
    return plannedOn
  }
}
