import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("A deployment's date") struct DeploymentWindowTests {
  private let base = Given.all(
    .smallSchool, .equipment("K"), .installer("I", perDay: 2), .installer("J", inHolidays: true),
    .deployment("D1", of: "K", to: "E1", from: "2027-10-01", to: "2027-12-01", installer: "J"))

  @Test(
    "The window's first and last day are in it",
    arguments: [("2027-10-01", 0), ("2027-12-01", 0), ("2027-09-30", 1), ("2027-12-02", 1)])
  func window(date: String, breaches: Int) throws {
    let date = try #require(Day(date))
    try verifyThat(.deploymentWindow).given(base, .dated("D1", date)).finds(breaches)
  }

  @Test(
    "Week-ends and public holidays are closed; holidays only where the installer does not work then",
    arguments: [("2027-10-09", 1, 1), ("2027-11-11", 1, 1), ("2027-10-27", 0, 1), ("2027-10-13", 0, 0)])
  func days(date: String, withJ: Int, withI: Int) throws {
    let date = try #require(Day(date))
    try verifyThat(.deploymentWindow).given(base, .dated("D1", date)).finds(withJ)
    try verifyThat(.deploymentWindow).given(
      base, .deployment("D2", of: "K", to: "E1", installer: "I"), .dated("D2", date)
    ).finds(withI)
    try verifyThat(.deploymentWindow).given(base, .deployment("D2", of: "K", to: "E1"), .dated("D2", date)).finds(withI)
  }

  @Test(
    "A closure that touches 8:00–18:00 of the day closes it, for the school, its circonscription or all",
    arguments: [
      (Reach.school("E1"), "2027-10-13T17:45/2027-10-13T20:00", 1),
      (.school("E1"), "2027-10-13T18:00/2027-10-13T20:00", 0),
      (.circonscription("Bruz"), "2027-10-13T06:00/2027-10-13T08:15", 1),
      (.everything, "2027-10-13T00:00/2027-10-14T00:00", 1),
      (.venue("V"), "2027-10-13T00:00/2027-10-14T00:00", 0), (.school("E2"), "2027-10-13T00:00/2027-10-14T00:00", 0),
    ])
  func closures(reach: Reach, range: String, breaches: Int) throws {
    let range = try #require(MomentRange(range))
    try verifyThat(.deploymentWindow).given(base, .closure(reach, range), .dated("D1", "2027-10-13")).finds(breaches)
  }

  @Test("A project that is not validated has no date, and no deployment has two")
  func projects() throws {
    try verifyThat(.deploymentWindow).given(
      base, .deployment("D2", of: "K", to: "E1", project: .refused), .dated("D2", "2027-10-13")
    ).finds(1, .projectNotValidated, on: "D2")
    try verifyThat(.deploymentWindow).given(base, .dated("D1", "2027-10-13"), .dated("D1", "2027-10-15"))
      .finds(1, .deploymentTwice, on: "D1")
  }

  @Test("A scheduled deployment keeps its date, however closed, and must be listed")
  func scheduled() throws {
    let scheduled = Given.all(
      base, .deployment("D2", of: "K", to: "E1", installer: "I", .scheduled, date: "2027-08-15"))
    try verifyThat(.deploymentWindow).given(scheduled, .dated("D2", "2027-08-15")).findsNothing()
    try verifyThat(.deploymentWindow).given(scheduled, .dated("D2", "2027-10-13")).finds(1, .dateIsFixed)
    try verifyThat(.deploymentWindow).given(scheduled).finds(1, .scheduledMissing, on: "D2")
  }

  @Test("A delivered deployment need not be listed; one scheduled without a date is free")
  func others() throws {
    try verifyThat(.deploymentWindow).given(
      base, .deployment("D2", of: "K", to: "E1", .delivered, date: "2027-09-15"),
      .deployment("D3", of: "K", to: "E1", .scheduled)
    ).findsNothing()
  }

  @Test("An installer's day has room for the capacity, fixed dates included; days of fixed dates alone are not judged")
  func installers() throws {
    let full = Given.all(
      base, .deployment("D2", of: "K", to: "E1", installer: "I", .scheduled, date: "2027-10-13"),
      .deployment("D3", of: "K", to: "E1", installer: "I", .delivered, date: "2027-10-13"),
      .deployment("D4", of: "K", to: "E1", installer: "I", .delivered, date: "2027-10-13"),
      .deployment("D5", of: "K", to: "E1", installer: "I"), .dated("D2", "2027-10-13"))
    try verifyThat(.deploymentWindow).given(full).findsNothing()
    try verifyThat(.deploymentWindow).given(full, .dated("D5", "2027-10-13")).finds(1, .overInstallerCapacity, on: "I")
    try verifyThat(.deploymentWindow).given(full, .dated("D5", "2027-10-14")).findsNothing()
  }

  @Test("Two on the day of an installer for two are kept, three are one breach")
  func capacity() throws {
    let three = Given.all(
      base, .deployment("D2", of: "K", to: "E1", installer: "I"), .deployment("D3", of: "K", to: "E1", installer: "I"),
      .deployment("D4", of: "K", to: "E1", installer: "I"), .dated("D2", "2027-10-13"), .dated("D3", "2027-10-13"))
    try verifyThat(.deploymentWindow).given(three).findsNothing()
    try verifyThat(.deploymentWindow).given(three, .dated("D4", "2027-10-13")).finds(1)
  }
}
