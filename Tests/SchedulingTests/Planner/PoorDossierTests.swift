import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("A plan of a poor dossier") struct PoorDossierTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let parts: [Given]
    /// What the plan must say is missing; nil where nothing need be.
    var reason: UnmetReason?
    /// Whether the plan has sessions of its own; nil where that is left open.
    var hasSessions: Bool? = false
    /// Whether what the dossier names is there, without which a score means little.
    var isWhole = true
  }

  private static let school = Given.all(.school("E1", at: north(0)), .teachers("P1 P2", of: "E1"))
  private static let kit = Given.all(
    .equipment("K", teachers: ["M"], referent: ["M"], pairs: 2),
    .deployment("D1", of: "K", to: "E1", from: "2027-11-08", to: "2027-12-10"))
  private static let trainer = Given.trainer("F1", base: north(3))

  static let cases: [Case] = [
    Case(testDescription: "nothing at all", parts: []),
    Case(testDescription: "no modules", parts: [school, trainer, kit], reason: .noQualifiedTrainer, isWhole: false),
    Case(testDescription: "no trainers", parts: [school, .module("M"), kit], reason: .noQualifiedTrainer),
    Case(testDescription: "no schools", parts: [.trainer("F1"), .module("M"), .equipment("K", teachers: ["M"])]),
    Case(
      testDescription: "people of a school that is not there",
      parts: [.teachers("P1 P2", of: "E9"), .agent("A1", centre: "C9"), trainer, .module("M")]),
    Case(testDescription: "no people", parts: [.school("E1"), trainer, .module("M"), kit]),
    Case(
      testDescription: "a module longer than every window", parts: [school, trainer, .module("M", minutes: 300), kit],
      reason: .noOpenTime),
    Case(
      testDescription: "no windows",
      parts: [school, trainer, .module("M"), kit, .settings { $0.windows = Windows() }], reason: .noOpenTime),
    Case(
      testDescription: "everything closed all year",
      parts: [school, trainer, .module("M"), kit, .closure(.everything, "2027-08-01T00:00/2028-09-01T00:00")],
      reason: .noOpenTime),
    Case(
      testDescription: "a deployment with no possible day",
      parts: [
        school, trainer, .module("M"), .equipment("K", teachers: ["M"]),
        .deployment("D1", of: "K", to: "E1", from: "2027-11-13", to: "2027-11-14"),
      ], reason: .noDate, hasSessions: true),
    Case(
      testDescription: "a deployment whose window lies in another year",
      parts: [
        school, trainer, .module("M"), .equipment("K", teachers: ["M"]),
        .deployment("D1", of: "K", to: "E1", from: "1998-11-09", to: "2098-11-10", requested: "2090-01-01"),
      ], hasSessions: true),
    Case(
      testDescription: "a deployment of an unknown project, of unknown equipment, to an unknown school",
      parts: [
        school, trainer, .module("M"), .equipment("K", teachers: ["X"]),
        .deployment("D1", of: "X", to: "E1"), .deployment("D2", of: "K", to: "E9"),
        Given { $0.dossier.deployments.append(Deployment(id: "D3", project: "X", earliest: .first, latest: .first)) },
      ], hasSessions: true, isWhole: false),
    Case(
      testDescription: "a date fixed outside the year",
      parts: [
        school, trainer, .module("M"), .equipment("K", teachers: ["M"], pairs: 1),
        .deployment("D1", of: "K", to: "E1", .scheduled, date: "2030-03-01"),
        .deployment("D2", of: "K", to: "E1", .scheduled, date: "1990-03-01"),
      ], reason: .noOpenTime, hasSessions: nil),
    Case(
      testDescription: "an installer with no room and an unknown one",
      parts: [
        school, trainer, .module("M"), .equipment("K", teachers: ["M"]), .installer("I", perDay: 0),
        .deployment("D1", of: "K", to: "E1", installer: "I"), .deployment("D2", of: "K", to: "E1", installer: "X"),
      ], reason: .noDate, hasSessions: true),
    Case(
      testDescription: "modules that rest on one another",
      parts: [school, trainer, .module("M", after: ["N"]), .module("N", after: ["M"]), kit],
      reason: .prerequisiteMissing),
    Case(
      testDescription: "a module that rests on itself and one that rests on an unknown one",
      parts: [school, trainer, .module("M", after: ["M"]), .module("N", after: ["X"]), kit]),
    Case(
      testDescription: "modules without room or time",
      parts: [
        school, trainer, .module("M", minutes: 60, atMost: 0), .module("N", minutes: 60, atMost: 2, atLeast: 5), kit,
      ]),
    Case(
      testDescription: "a very large group", parts: [school, trainer, .module("M", minutes: 60, atMost: 5000), kit],
      hasSessions: true),
    Case(
      testDescription: "schools that hold nobody",
      parts: [
        school, .venue("V1", in: "E1", capacity: 0), trainer, .module("M"), kit, .settings { $0.schoolCapacity = 0 },
      ]
    ),
    Case(
      testDescription: "limits of zero",
      parts: [
        school, trainer, .module("M"), kit,
        .settings { $0.limits = Limits(learnerDay: 0, trainerDay: 0, trainerWeek: 0, travel: 0) },
      ]),
    Case(
      testDescription: "goals of zero and no weights",
      parts: [
        school, trainer, .module("M"), kit,
        .settings {
          $0.goals = Goals(officialMinutes: 0, agentMinutes: 0)
          $0.weights = Weights(Dictionary(uniqueKeysWithValues: CostTerm.allCases.map { ($0, 0) }))
        },
      ], hasSessions: true),
    Case(
      testDescription: "a freshness shorter than the lead",
      parts: [
        school, trainer, .module("M"), .equipment("K", teachers: ["M"], lead: 20, fresh: 5),
        .deployment("D1", of: "K", to: "E1", from: "2027-11-08", to: "2027-12-10"),
      ], reason: .noOpenTime, hasSessions: true),
    Case(
      testDescription: "shares of none and of more than all",
      parts: [
        school, .agent("A1", of: "E1"), trainer, .module("M"),
        .equipment("K", teachers: ["M"], agents: ["M"], teacherShare: 0, agentShare: 300),
        .deployment("D1", of: "K", to: "E1", from: "2027-11-08", to: "2027-12-10"),
      ], hasSessions: true),
    Case(
      testDescription: "attendance of unknown people and of another century",
      parts: [
        school, trainer, .module("M"), kit, .attended("X", "M", "2026-10-01T09:00"),
        .attended("P1", "X", "2026-10-01T09:00"), .attended("P1", "M", "1901-10-01T09:00"),
      ], hasSessions: true),
    Case(
      testDescription: "nobody left",
      parts: [
        .school("E1"), .teacher("P1", of: "E1", leaves: "1990-01-01"), .teacher("P2", of: "E1", leaves: "2027-08-31"),
        trainer, .module("M"), kit,
      ]),
    Case(
      testDescription: "no place with coordinates",
      parts: [.school("E1"), .school("E2"), .teachers("P1 P2", of: "E1"), .trainer("F1"), .module("M"), kit],
      hasSessions: true),
    Case(
      testDescription: "others' sessions all over the year for one person",
      parts: [school, trainer, .module("M"), kit]
        + (0..<40).map { number in
          .all(
            .module("X\(number)", minutes: 60),
            .fixed(
              "C\(number)", of: "X\(number)", Moment(("2027-09-06" as Day).advanced(by: 7 * number), .noon), for: "P1"))
        }, hasSessions: true),
    Case(
      testDescription: "others' sessions by unknown trainers, somewhere",
      parts: [
        school, trainer, .module("M"),
        .fixed("C1", of: "M", "2027-10-06T13:30", at: "Paris", by: "X Y F1", seats: 1, for: "P1"),
      ], hasSessions: true),
  ]

  @Test("breaks no rule and says what is missing", arguments: cases)
  func poor(example: Case) throws {
    let bench = try Workbench(Scenario(example.parts).dossier)
    let planner = try bench.planner()
    for seed in 1...2 as ClosedRange<UInt64> {
      let plan = planner.plan(PlannerOptions(timeLimit: nil, steps: 500, seed: seed))
      let result = bench.audit(plan)
      #expect(result.findings.isEmpty)
      if example.isWhole { #expect(result.differences.isEmpty) }
      if let reason = example.reason { #expect(plan.unmet.map(\.reason).contains(reason)) }
      let own = plan.sessions.filter { bench.index.fixedSessions[$0.id] == nil }
      if let hasSessions = example.hasSessions { #expect(own.isEmpty == !hasSessions) }
    }
  }
}
