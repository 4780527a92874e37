import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

/// A demo whose plan has been published, and what becomes of it.
struct Published: Sendable {
  let dossier: Dossier
  let plan: Plan

  init(_ demo: DemoCase, steps: Int = 1500) throws {
    dossier = demo.dossier
    plan = try demo.planner().plan(PlannerOptions(timeLimit: nil, steps: steps, seed: 3))
  }

  /// The demos that are replanned in the tests, each planned once.
  static func of(_ demo: DemoCase) throws -> Published { try #require(made[demo]) }

  static let cases: [DemoCase] = [.oneClass, .comfortable, .scarce]
  private static let made: [DemoCase: Published] = {
    var all: [DemoCase: Published] = [:]
    for demo in cases { all[demo] = try? Published(demo) }
    return all
  }()

  func ground(_ keeping: Keeping = .settled, on day: Day?) -> PlanGround {
    PlanGround(plannedOn: day, published: plan, keeping: keeping)
  }

  /// Replans the dossier, changed before where something is given, and has the auditor find nothing.
  func replanned(
    _ keeping: Keeping = .settled, on day: Day?, steps: Int = 0, seed: UInt64 = 1,
    ground change: (inout PlanGround) -> Void = { _ in },
    changing: (inout Dossier) -> Void = { _ in }, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Plan {
    var dossier = dossier
    changing(&dossier)
    var ground = ground(keeping, on: day)
    change(&ground)
    let bench = try Workbench(dossier, on: ground)
    let plan = try bench.planner().plan(PlannerOptions(timeLimit: nil, steps: steps, seed: seed))
    let result = bench.audit(plan)
    #expect(result.findings.isEmpty, sourceLocation: sourceLocation)
    #expect(result.differences.isEmpty, sourceLocation: sourceLocation)
    return plan
  }

  /// Sessions of a plan that are not exactly those of the published one, by id.
  func changed(in plan: Plan) -> Set<ID<Session>> {
    let now = Dictionary(plan.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(self.plan.sessions.filter { now[$0.id].map { Self.content($0) } != Self.content($0) }.map(\.id))
  }

  /// A session with its people in order.
  static func content(_ session: Session) -> Session {
    var session = session
    session.learners.sort()
    return session
  }

  /// The trainer who teaches most in a period.
  func busiestTrainer(in days: ClosedRange<Day>) throws -> ID<Trainer> {
    let fixed = Set(dossier.fixedSessions.map(\.id))
    let counts = Dictionary(
      plan.sessions.filter { days.contains($0.start.day) && !fixed.contains($0.id) }.flatMap(\.trainers).map {
        ($0, 1)
      },
      uniquingKeysWith: +)
    return try #require(counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key)
  }
}
