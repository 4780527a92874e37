import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("The referent's own training") struct ReferentUntrainedTests {
  private let base = Given.all(
    .smallSchool, .module("N", minutes: 60), .equipment("K", referent: ["M", "N"], lead: 7, fresh: 14),
    .deployment("D1", of: "K", to: "E1"))

  @Test("300 for each module that the referent lacks, all of them without a referent or a date")
  func modules() throws {
    let session = Given.session("S1", "2027-10-06T09:00", for: "P1")
    try verifyThat(.referentUntrained).given(base, .referent("P1", of: "E1"), .dated("D1", "2027-11-17"), session)
      .counts(300)
    try verifyThat(.referentUntrained).given(base, .dated("D1", "2027-11-17"), session).counts(600)
    try verifyThat(.referentUntrained).given(base, .referent("P1", of: "E1"), session).counts(600)
  }

  @Test(
    "However long ago, but on date less lead days at the latest", arguments: [("2027-11-10", 300), ("2027-11-16", 600)])
  func latest(day: String, thousandths: Int) throws {
    let day = try #require(Day(day))
    try verifyThat(.referentUntrained).given(
      base, .referent("P1", of: "E1"), .dated("D1", "2027-11-17"),
      .session("S1", Moment(day, TimeOfDay(minutes: 540)), for: "P1")
    ).counts(thousandths)
  }

  @Test("Attendance of earlier years counts, the deputy's does not")
  func others() throws {
    try verifyThat(.referentUntrained).given(
      base, .referent("P1", of: "E1", deputy: "P2"), .dated("D1", "2027-11-17"),
      .attended("P1", "M", "2023-03-08T00:00"), .attended("P2", "N", "2023-03-08T00:00")
    ).counts(300)
  }
}
