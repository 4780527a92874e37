import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("A venue used twice") struct VenueOverlapTests {
  private let places = Given.all(.smallSchool, .trainer("F2"), .venue("V1", in: "E1"), .module("H", minutes: 60))

  @Test("Sessions that touch are kept, and two rooms of one school are two venues")
  func kept() throws {
    try verifyThat(.venueOverlap).given(
      places, .session("S1", of: "H", "2027-10-06T09:00", for: "P1"),
      .session("S2", of: "H", "2027-10-06T10:00", for: "P2"),
      .session("S3", of: "M", "2027-10-06T09:00", at: "V1", by: "F2")
    ).findsNothing()
  }

  @Test("Two sessions at once in one venue are a breach, a fixed one included")
  func broken() throws {
    try verifyThat(.venueOverlap).given(
      places, .session("S1", "2027-10-06T09:00", for: "P1"),
      .fixed("S2", of: "H", "2027-10-06T11:45", at: "E1", by: "F2", for: "P2")
    ).finds(1, .venueTooSoonAfter, on: "S2")
  }

  @Test("Remote sessions and peer sessions take no venue")
  func free() throws {
    try verifyThat(.venueOverlap).given(
      places, .module("R", mode: .remote), .referent("P1", of: "E1"),
      .session("S1", of: "R", "2027-10-06T09:00", at: "distanciel", for: "P1"),
      .session("S2", of: "R", "2027-10-06T09:00", at: "distanciel", by: "F2", for: "P2"),
      .session("S3", of: "H", "2027-10-04T16:45"), .peer("X1", by: "P1", "2027-10-04T16:45", for: "P2")
    ).findsNothing()
  }

  @Test("A venue's calendar binds, but not fixed sessions")
  func busy() throws {
    let busy = Given.venue("V2", busy: ["2027-10-06T11:00/2027-10-06T12:00"])
    try verifyThat(.venueOverlap).given(
      places, busy, .session("S1", "2027-10-06T09:00", at: "V2", for: "P1"),
      .session("S2", of: "H", "2027-10-06T12:00", at: "V2", for: "P2")
    ).finds(1, .venueBusy, on: "S1")
    try verifyThat(.venueOverlap).given(places, busy, .fixed("C1", "2027-10-06T09:00", at: "V2", for: "P1"))
      .findsNothing()
  }
}
