import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("What is unmet") struct UnmetReasonTests {
  /// A school whose deployment `D1` of equipment `K` asks its teacher `P1` for the module `M`.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let parts: [Given]
    let reason: UnmetReason
    var person: ID<Learner>? = "P1"
    var module: ID<TrainingModule>? = "M"
    var deployment: ID<Deployment>? = "D1"
  }

  private static let school = Given.all(.school("E1", at: north(0)), .teacher("P1", of: "E1"))
  private static let kit = Given.all(
    .equipment("K", teachers: ["M"]), .deployment("D1", of: "K", to: "E1", .scheduled, date: "2027-11-23"))
  private static let allWeek: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday]

  static let cases: [Case] = [
    Case(
      testDescription: "No trainer teaches the module",
      parts: [school, .trainer("F1", modules: ["N"]), .module("M"), kit], reason: .noQualifiedTrainer),
    Case(
      testDescription: "No trainer comes to the circonscription",
      parts: [school, .trainer("F1", territory: ["Rennes"]), .module("M"), kit], reason: .noQualifiedTrainer),
    Case(
      testDescription: "There is no trainer", parts: [school, .module("M"), kit], reason: .noQualifiedTrainer),
    Case(
      testDescription: "The school has no referent, who is to be trained",
      parts: [
        school, .decision("E1", nil, .vacant), .trainer("F1"), .module("M"), .equipment("K", referent: ["M"]),
        .deployment("D1", of: "K", to: "E1", .scheduled, date: "2027-11-23"),
      ], reason: .noReferent, person: nil),
    Case(
      testDescription: "The module is meant for agents",
      parts: [school, .trainer("F1"), .module("M", for: [.agents]), kit], reason: .notOpenToPerson),
    Case(
      testDescription: "The school that asks is not the person's own one",
      parts: [
        school, .school("E2", at: north(1)), .teacher("P2", of: "E2 E1"), .trainer("F1"), .module("M", level: nil), kit,
      ], reason: .notOpenToPerson, person: "P2"),
    Case(
      testDescription: "The trainer is busy all year",
      parts: [school, .trainer("F1", busy: ["2027-09-01T00:00/2028-08-31T00:00"]), .module("M"), kit],
      reason: .noTrainerFree),
    Case(
      testDescription: "The trainer's year has no hours",
      parts: [school, .trainer("F1", perYear: 60), .module("M"), kit], reason: .noTrainerFree),
    Case(
      testDescription: "The person is never there",
      parts: [
        .school("E1"), .teacher("P1", of: "E1", share: 10, off: allWeek), .trainer("F1"), .module("M"), kit,
      ], reason: .noOpenTime),
    Case(
      testDescription: "The module is longer than every window",
      parts: [school, .trainer("F1"), .module("M", minutes: 240), kit], reason: .noOpenTime),
    Case(
      testDescription: "The equipment comes before classes begin",
      parts: [
        school, .trainer("F1"), .module("M"), .equipment("K", teachers: ["M"]),
        .deployment("D1", of: "K", to: "E1", .scheduled, date: "2027-08-25"),
      ], reason: .noOpenTime),
    Case(
      testDescription: "Nothing but the weeks before the deadline counts",
      parts: [
        school, .trainer("F1"), .module("M"), .equipment("K", teachers: ["M"], lead: 5, fresh: 4),
        .deployment("D1", of: "K", to: "E1", .scheduled, date: "2027-11-23"),
      ], reason: .noOpenTime),
    Case(
      testDescription: "No place has the equipment",
      parts: [school, .trainer("F1"), .module("M", needs: "robots"), kit], reason: .noVenue),
    Case(
      testDescription: "Every place with the equipment is too far",
      parts: [
        school, .trainer("F1"), .venue("V1", at: north(200), has: ["robots"]), .module("M", needs: "robots"), kit,
      ], reason: .noVenue),
    Case(
      testDescription: "Nobody else could come",
      parts: [school, .trainer("F1"), .module("M", atLeast: 3), kit], reason: .groupTooSmall),
    Case(
      testDescription: "The deployment has no possible day",
      parts: [
        school, .trainer("F1"), .module("M"), .equipment("K", teachers: ["M"]),
        .deployment("D1", of: "K", to: "E1", from: "2027-12-25", to: "2027-12-26"),
      ], reason: .noDate, module: nil),
    Case(
      testDescription: "The referent's deployment has no possible day",
      parts: [
        school, .trainer("F1"), .module("M"), .equipment("K", referent: ["M"]),
        .deployment("D1", of: "K", to: "E1", from: "2027-12-25", to: "2027-12-26"),
      ], reason: .noDate),
    Case(
      testDescription: "The module rests on one that nobody teaches",
      parts: [school, .trainer("F1", modules: ["M"]), .module("N"), .module("M", after: ["N"]), kit],
      reason: .prerequisiteMissing),
    Case(
      testDescription: "The referent's module rests on one that nobody teaches",
      parts: [
        school, .trainer("F1", modules: ["M"]), .module("N"), .module("M", for: [.referents], after: ["N"]),
        .equipment("K", referent: ["M"]), .deployment("D1", of: "K", to: "E1", .scheduled, date: "2027-11-23"),
      ], reason: .prerequisiteMissing),
    Case(
      testDescription: "Hours that nobody prices are not worth a session",
      parts: [school, .trainer("F1"), .module("M"), .settings { $0.weights[.officialHoursShort] = 0 }],
      reason: .notChosen, module: nil, deployment: nil),
    Case(
      testDescription: "Hours without a catalogue",
      parts: [school, .trainer("F1")], reason: .noQualifiedTrainer, module: nil, deployment: nil),
    Case(
      testDescription: "Hours of who is never there",
      parts: [.school("E1"), .teacher("P1", of: "E1", off: allWeek), .trainer("F1"), .module("M")],
      reason: .noOpenTime, module: nil, deployment: nil),
  ]

  @Test("comes with its reason", arguments: cases)
  func reason(example: Case) throws {
    let bench = try Workbench(Scenario(example.parts).dossier)
    let plan = try bench.planner().plan(PlannerOptions(timeLimit: nil, steps: 400))
    #expect(bench.audit(plan).findings.isEmpty)
    let expected = Unmet(
      learner: example.person, module: example.module, deployment: example.deployment, reason: example.reason)
    #expect(plan.unmet.contains(expected), "\(plan.unmet)")
  }

  @Test("knows every reason")
  func everyReason() {
    #expect(Set(UnmetReason.allCases) == Set(Self.cases.map(\.reason)))
  }

  @Test("is nothing where everybody gets what is asked")
  func nothing() throws {
    let bench = try Workbench(
      Scenario([
        Self.school, .trainer("F1"), .module("M"), .module("N"), Self.kit,
      ]).dossier)
    let plan = try bench.planner().plan(PlannerOptions(timeLimit: nil, steps: 2000))
    #expect(plan.unmet.isEmpty)
    #expect(plan.score?.readiness == 0)
  }

  @Test("lists the persons who lack, no one else, and each once", arguments: [DemoCase.scarce, .scarceToo])
  func persons(demo: DemoCase) throws {
    let bench = try demo.workbench()
    let plan = try demo.planner().plan(PlannerOptions(timeLimit: nil, steps: 1000))
    #expect(Set(plan.unmet).count == plan.unmet.count)
    let short = plan.unmet.filter { $0.deployment == nil }
    for unmet in short {
      let id = try #require(unmet.learner)
      let learner = try #require(bench.index.learners[id])
      let due = HoursDue(bench.index.dossier.settings.goals).minutes(for: learner)
      let got = plan.sessions.filter { session in
        session.learners.contains(id)
          && (learner.audience == .agents || bench.index.modules[session.module]?.isOfficial == true)
      }.reduce(0) { $0 + $1.minutes }
      #expect(got < due)
    }
    let ready = plan.score?.readinessTerms[.untrainedBeforeDeployment] ?? 0
    let lacking = plan.unmet.filter { $0.deployment != nil && $0.reason != .noDate }
    #expect((ready == 0) == lacking.filter { bench.index.modules[$0.module ?? ""]?.audiences != [.referents] }.isEmpty)
  }
}
