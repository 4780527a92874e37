import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Shifted deployments") struct DeploymentShiftTests {
  private let base = Given.all(.smallSchool, .equipment("K"))

  @Test(
    "60 for each calendar day, before or after",
    arguments: [("2027-11-17", 0), ("2027-11-19", 120), ("2027-11-12", 300)])
  func days(date: String, cost: Int) throws {
    let date = try #require(Day(date))
    try verifyThat(.deploymentShift).given(
      base, .deployment("D1", of: "K", to: "E1", requested: "2027-11-17"), .dated("D1", date)
    ).costs(cost)
  }

  @Test("A scheduled one pays like any other; without a request or a date, or delivered, nothing is paid")
  func which() throws {
    try verifyThat(.deploymentShift).given(
      base, .deployment("D1", of: "K", to: "E1", requested: "2027-11-17", .scheduled, date: "2027-11-18"),
      .dated("D1", "2027-11-18"), .deployment("D2", of: "K", to: "E1"), .dated("D2", "2027-11-24"),
      .deployment("D3", of: "K", to: "E1", requested: "2027-11-17"),
      .deployment("D4", of: "K", to: "E1", requested: "2027-11-17", .delivered, date: "2027-09-15"),
      .dated("D4", "2027-09-15")
    ).costs(60)
  }
}
