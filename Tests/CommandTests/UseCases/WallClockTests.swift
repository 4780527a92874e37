import SchoolCalendar
import Testing

@testable import UseCases

@Suite("The clock")
struct WallClockTests {
  @Test("instants are ISO 8601 in universal time, and plans are made for the school year after this one")
  func fixed() throws {
    let clock = try #require(WallClock.fixed("2027-03-14T15:09:26Z"))
    #expect(clock.instant == "2027-03-14T15:09:26Z")
    #expect(clock.today == Day(year: 2027, month: 3, day: 14))
    #expect(clock.yearToPlan.description == "2027-2028")
    #expect(WallClock.fixed("yesterday") == nil)
  }
}
