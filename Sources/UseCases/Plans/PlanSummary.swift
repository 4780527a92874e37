import Planning
import SchoolCalendar

/// A plan in the figures that a planner asks for first.
public struct PlanSummary: Sendable {
  public var plan: Plan
  public var sessions: Int
  /// Sessions that others have fixed, among all.
  public var fixedSessions: Int
  public var peerSessions: Int
  /// Persons with a session at least.
  public var trained: Int
  public var people: Int
  public var schools: Int
  public var schoolsWithReferent: Int
  /// The deployments that the plan is about, by date.
  public var deployments: [DeploymentCoverage]
  /// Hours of teachers and agents.
  public var hours: [Audience: HoursTotal]

  /// Counts a plan.
  public init(_ plan: Plan, index: DossierIndex) {
    self.plan = plan
    sessions = plan.sessions.count
    fixedSessions = plan.sessions.count { index.fixedSessions[$0.id] != nil }
    peerSessions = plan.peerSessions.count
    trained = Set(plan.sessions.flatMap(\.learners)).count
    people = index.dossier.learners.count
    schools = index.dossier.schools.count
    schoolsWithReferent = Set(plan.referents.map(\.school)).count
    deployments = Coverage(index, plan: plan).deployments.filter(\.isLive)
    hours = HoursLedger(index, plan: plan).totalsByAudience
  }

  /// The deployments that are not ready.
  public var notReady: [DeploymentCoverage] { deployments.filter { !$0.isReadyOrAsksNothing } }

  /// How many deployments are ready.
  public var readyCount: Int { deployments.count - notReady.count }
}

extension DeploymentCoverage {
  /// Whether training does not stand in the way of the delivery.
  public var isReadyOrAsksNothing: Bool { state == .ready || state == .notApplicable }
}
