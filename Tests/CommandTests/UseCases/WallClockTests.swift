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

  @Test(
    "today is the civil day of the département, overseas too",
    arguments: [
      ("2027-09-30T20:00:00Z", "974", "2027-10-01"), ("2027-09-30T19:59:59Z", "974", "2027-09-30"),
      ("2027-10-01T03:59:00Z", "971", "2027-09-30"), ("2027-10-01T04:00:00Z", "971", "2027-10-01"),
      ("2027-07-31T22:00:00Z", "35", "2027-08-01"), ("2027-12-31T22:59:00Z", "35", "2027-12-31"),
      ("2027-12-31T23:00:00Z", "35", "2028-01-01"), ("2027-10-01T09:00:00Z", "987", "2027-09-30"),
    ])
  func civilDay(instant: String, departement: String, day: String) throws {
    let clock = try #require(WallClock.fixed(instant))
    #expect(clock.today(in: Departement.find(departement)) == Day(day))
  }
}
