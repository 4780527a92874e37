import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("The days a deployment may be put on") struct CandidateDayTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var window: ClosedRange<Day> = "2027-10-11"..."2027-10-17"
    var more = Given { _ in }
    let days: [Day]
  }

  /// From Monday 11 to Sunday 17 October 2027, unless said otherwise.
  static let cases: [Case] = [
    Case(
      testDescription: "Monday to Friday",
      days: ["2027-10-11", "2027-10-12", "2027-10-13", "2027-10-14", "2027-10-15"]),
    Case(
      testDescription: "no day on which the school is closed in working hours",
      more: .all(
        .closure(.school("E1"), "2027-10-11T00:00/2027-10-12T00:00"),
        .closure(.school("E1"), "2027-10-13T17:59/2027-10-13T20:00")),
      days: ["2027-10-12", "2027-10-14", "2027-10-15"]),
    Case(
      testDescription: "days on which the school is closed before eight or after six",
      more: .all(
        .closure(.school("E1"), "2027-10-11T06:00/2027-10-11T08:00"),
        .closure(.school("E1"), "2027-10-12T18:00/2027-10-12T22:00")),
      days: ["2027-10-11", "2027-10-12", "2027-10-13", "2027-10-14", "2027-10-15"]),
    Case(
      testDescription: "no day on which the circonscription or everything is closed",
      more: .all(
        .closure(.circonscription("Bruz"), "2027-10-11T00:00/2027-10-12T00:00"),
        .closure(.everything, "2027-10-14T10:00/2027-10-14T11:00")),
      days: ["2027-10-12", "2027-10-13", "2027-10-15"]),
    Case(
      testDescription: "days on which others are closed",
      more: .all(
        .closure(.circonscription("Rennes"), "2027-10-11T00:00/2027-10-18T00:00"),
        .closure(.learner("P1"), "2027-10-11T00:00/2027-10-18T00:00"),
        .closure(.school("E2"), "2027-10-11T00:00/2027-10-18T00:00")),
      days: ["2027-10-11", "2027-10-12", "2027-10-13", "2027-10-14", "2027-10-15"]),
    Case(
      testDescription: "no public holiday, even for who works in holidays", window: "2027-11-10"..."2027-11-12",
      more: .installer("I", inHolidays: true), days: ["2027-11-10", "2027-11-12"]),
    Case(
      testDescription: "no day of the autumn holidays", window: "2027-10-22"..."2027-10-26", days: ["2027-10-22"]),
    Case(
      testDescription: "days of holidays where the installer works then", window: "2027-10-22"..."2027-10-26",
      more: .installer("I", inHolidays: true), days: ["2027-10-22", "2027-10-25", "2027-10-26"]),
    Case(testDescription: "none in an empty window", window: "2027-10-16"..."2027-10-17", days: []),
    Case(testDescription: "none in a window long past", window: "1999-01-04"..."1999-01-08", days: []),
  ]

  @Test("are", arguments: cases)
  func days(example: Case) throws {
    let scenario = Scenario([
      .school("E1"), .school("E2"), .teacher("P1", of: "E1"), .module("M"), .equipment("K", teachers: ["M"]),
      .installer("I"), example.more,
      .deployment(
        "D1", of: "K", to: "E1", from: example.window.lowerBound, to: example.window.upperBound, installer: "I"),
    ])
    let problem = try Problem(DossierIndex(scenario.dossier), referents: [])
    #expect(problem.deployments.candidates == [example.days.map { Int32(problem.number($0)) }])
  }

  @Test("are none where the window ends before it begins")
  func reversed() throws {
    let scenario = Scenario([
      .school("E1"), .equipment("K"),
      .deployment("D1", of: "K", to: "E1", from: "2027-10-15", to: "2027-10-11"),
    ])
    #expect(try Problem(DossierIndex(scenario.dossier), referents: []).deployments.candidates == [[]])
  }

  @Test("are not asked for where the date is fixed, and that takes the installer's room")
  func fixed() throws {
    let scenario = Scenario([
      .school("E1"), .equipment("K"), .installer("I", perDay: 2),
      .deployment("D1", of: "K", to: "E1", installer: "I", .scheduled, date: "2027-10-12"),
      .deployment("D2", of: "K", to: "E1", installer: "I", .delivered, date: "2027-10-12"),
      .deployment("D3", of: "K", to: "E1", installer: "I", .ordered, date: "2027-10-12"),
    ])
    let problem = try Problem(DossierIndex(scenario.dossier), referents: [])
    #expect(problem.deployments.ids == ["D1", "D3"])
    #expect(problem.deployments.candidates[0].isEmpty)
    #expect(problem.deployments.fixedDay == [Int32(problem.number("2027-10-12")), nil])
    #expect(problem.deployments.installerRoom[problem.number("2027-10-12")] == 0)
    #expect(problem.deployments.installerRoom[problem.number("2027-10-13")] == 2)
  }

  @Test("keep to the installer's daily capacity, a fixed date included")
  func capacity() throws {
    let kits = Given.all(
      .equipment("K"), .installer("I"),
      .deployment("D0", of: "K", to: "E1", installer: "I", .scheduled, date: "2027-10-12"),
      .deployment(
        "D1", of: "K", to: "E1", from: "2027-10-11", to: "2027-10-13", requested: "2027-10-12", installer: "I"),
      .deployment(
        "D2", of: "K", to: "E1", from: "2027-10-11", to: "2027-10-13", requested: "2027-10-12", installer: "I"),
      .deployment(
        "D3", of: "K", to: "E1", from: "2027-10-11", to: "2027-10-13", requested: "2027-10-12", installer: "I"))
    let bench = try Workbench(Scenario([.school("E1"), .teacher("P1", of: "E1"), kits]).dossier)
    let plan = try bench.planner().plan(PlannerOptions(timeLimit: nil, steps: 500))
    #expect(bench.audit(plan).findings.isEmpty)
    #expect(plan.deployments.map(\.date) == ["2027-10-11", "2027-10-12", "2027-10-13"])
  }
}
