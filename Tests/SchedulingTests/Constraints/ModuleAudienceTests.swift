import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("For whom and where a module is") struct ModuleAudienceTests {
  private let base = Given.all(.smallSchool, .agent("A1", of: "E1"))

  @Test("A module is taken by its audience")
  func audience() throws {
    try verifyThat(.moduleAudience).given(
      base, .module("T", for: [.teachers]), .session("S1", of: "T", "2027-10-06T09:00", for: "P1 A1")
    ).finds(1, .notOfAudience)
  }

  @Test("A module for referents is taken by referents and deputies, asked or not")
  func referents() throws {
    try verifyThat(.moduleAudience).given(
      base, .teacher("P3", of: "E1"), .module("T", for: [.referents], level: nil),
      .referent("P1", of: "E1", deputy: "P2"), .session("S1", of: "T", "2027-10-06T09:00", for: "P1 P2 P3")
    ).finds(1, .notOfAudience)
  }

  @Test("Outside the catalogue a deployment of the own school must ask for it, before or after its arrival")
  func asked() throws {
    let asked = Given.all(
      base, .school("E2"), .teacher("P3", of: "E2 E1"), .module("N", level: nil), .module("U", level: nil),
      .equipment("K", teachers: ["N"], followUp: ["U"]))
    try verifyThat(.moduleAudience).given(
      asked, .deployment("D1", of: "K", to: "E1"), .session("S1", of: "N", "2027-10-06T09:00", for: "P1 P3"),
      .session("S2", of: "U", "2027-10-13T09:00", for: "P1")
    ).finds(1, .nobodyAsks, on: "S1")
    try verifyThat(.moduleAudience).given(
      asked, .deployment("D1", of: "K", to: "E1", .delivered, date: "2027-09-10"),
      .session("S1", of: "N", "2027-10-06T09:00", for: "P1")
    ).finds(1, .nobodyAsks)
    try verifyThat(.moduleAudience).given(
      asked, .deployment("D1", of: "K", to: "E1", project: .submitted),
      .session("S1", of: "N", "2027-10-06T09:00", for: "P1")
    ).finds(1, .nobodyAsks)
  }

  @Test("Fixed sessions are bound as to persons, not as to place")
  func fixed() throws {
    try verifyThat(.moduleAudience).given(
      base, .module("T", for: [.teachers], mode: .remote, level: nil),
      .fixed("C1", of: "T", "2027-10-06T09:00", at: "E1", for: "A1")
    ).finds(2, .notOfAudience, .nobodyAsks)
  }

  @Test("A remote module has no place, one on site has one")
  func mode() throws {
    try verifyThat(.moduleAudience).given(
      base, .module("R", mode: .remote), .session("S1", "2027-10-06T09:00", at: "distanciel", for: "P1"),
      .session("S2", of: "R", "2027-10-13T09:00", at: "E1", for: "P1"),
      .session("S3", of: "R", "2027-11-17T09:00", at: "distanciel", for: "P2")
    ).finds(2, .modeAndVenueDisagree)
  }

  @Test(
    "Equipment is had by a venue that lists it, or from the day it comes to the school",
    arguments: [("V1", "2027-10-06T09:00", 0), ("E1", "2027-11-10T09:00", 1), ("E1", "2027-11-17T09:00", 0)])
  func equipment(place: String, start: String, breaches: Int) throws {
    let start = try #require(Moment(start))
    try verifyThat(.moduleAudience).given(
      base, .venue("V1", has: ["tablettes", "eni"]), .module("E", needs: "eni"), .equipment("K", family: "eni"),
      .deployment("D1", of: "K", to: "E1"), .dated("D1", "2027-11-17"),
      .session("S1", of: "E", start, at: place, for: "P1")
    ).finds(breaches)
  }

  @Test("What was delivered without a date has always been there")
  func deliveredUndated() throws {
    try verifyThat(.moduleAudience).given(
      base, .venue("V1", in: "E1"), .module("E", needs: "eni"), .equipment("K", family: "eni"),
      .deployment("D1", of: "K", to: "E1", .delivered), .session("S1", of: "E", "2027-09-08T09:00", at: "V1", for: "P1")
    ).findsNothing()
  }

  @Test("In the own school means there or in a venue in it, for everybody")
  func inOwnSchool() throws {
    let own = Given.all(
      base, .school("E2"), .teacher("P3", of: "E2 E1"), .venue("V1", in: "E1"), .venue("V2"),
      .module("O", inOwnSchool: true))
    try verifyThat(.moduleAudience).given(own, .session("S1", of: "O", "2027-10-06T09:00", at: "V1", for: "P1"))
      .findsNothing()
    try verifyThat(.moduleAudience).given(own, .session("S1", of: "O", "2027-10-06T09:00", at: "V2", for: "P1"))
      .finds(1, .notOwnSchool)
    try verifyThat(.moduleAudience).given(own, .session("S1", of: "O", "2027-10-06T09:00", at: "E1", for: "P1 P2 P3"))
      .finds(1, .notOwnSchool)
  }
}
