import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Uneven load") struct UnevenLoadTests {
  private let base = Given.all(.school("E1"), .teachers("P1 P2", of: "E1"), .module("M"), .module("H", minutes: 60))

  @Test("Two of a type off their half by 90 each: a quarter of 180")
  func two() throws {
    try verifyThat(.unevenLoad).given(
      base, .trainer("F1"), .trainer("F2"), .session("S1", "2027-10-06T09:00", for: "P1")
    )
    .costs(45)
    try verifyThat(.unevenLoad).given(
      base, .trainer("F1"), .trainer("F2"), .session("S1", "2027-10-06T09:00", by: "F1 F2", for: "P1")
    ).costs(0)
  }

  @Test("A type with one trainer has no load to share, and trainers nobody knows share none")
  func one() throws {
    try verifyThat(.unevenLoad).given(
      base, .trainer("F1"), .trainer("F2", .cpc), .session("S1", "2027-10-06T09:00", for: "P1"),
      .fixed("C1", "2027-11-10T09:00", by: "X1", for: "P2")
    ).costs(0)
  }

  @Test("Shares follow the yearly hours, unless one of the type has none")
  func shares() throws {
    let session = Given.session("S1", "2027-10-06T09:00", for: "P1")
    try verifyThat(.unevenLoad).given(base, .trainer("F1", perYear: 1200), .trainer("F2", perYear: 600), session)
      .costs((60 + 60) / 4)
    try verifyThat(.unevenLoad).given(base, .trainer("F1", perYear: 1200), .trainer("F2"), session).costs((90 + 90) / 4)
  }

  @Test("Each trainer's minutes are rounded down, and the sum over all types once more")
  func rounding() throws {
    // 60 by one of seven: 60 − 8.57 is 51, six times 8.57 is 8 each; two mutualisation trainers: 90 twice.
    try verifyThat(.unevenLoad).given(
      base, .trainer("F1"), .trainer("F2"), .trainer("F3"), .trainer("F4"), .trainer("F5"), .trainer("F6"),
      .trainer("F7"), .trainer("G1", .mutualisation), .trainer("G2", .mutualisation),
      .session("S1", of: "H", "2027-10-06T09:00", for: "P1"), .session("S2", "2027-11-10T09:00", by: "G1", for: "P1")
    ).costs((51 + 6 * 8 + 180) / 4)
  }
}
