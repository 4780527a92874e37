import Foundation
import SchoolCalendar
import Testing

@Suite struct WeekTests {
  @Test(
    "a day lies in its ISO week",
    arguments: [
      ("2027-09-06", "2027-W36"), ("2027-01-01", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"),
      ("2024-12-29", "2024-W52"), ("2024-12-30", "2025-W01"), ("2025-12-31", "2026-W01"), ("2028-01-01", "2027-W52"),
      ("2028-01-02", "2027-W52"), ("2028-01-03", "2028-W01"), ("2028-02-29", "2028-W09"), ("2020-12-31", "2020-W53"),
      ("1583-01-01", "1582-W52"), ("1583-01-03", "1583-W01"), ("9999-12-31", "9999-W52"),
    ])
  func known(day: String, week: String) throws {
    #expect(try #require(Day(day)).week.description == week)
  }

  @Test("every day from 2020 to 2031 agrees with Foundation's ISO 8601 calendar")
  func foundation() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "GMT"))
    let first = try #require(Day("2020-01-01"))
    let last = try #require(Day("2031-12-31"))
    for day in first...last {
      let date = Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400)
      let parts = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear, .year, .month, .day], from: date)
      #expect(day.week.year == parts.yearForWeekOfYear)
      #expect(day.week.number == parts.weekOfYear)
      #expect(day.year == parts.year && day.month == parts.month && day.day == parts.day)
    }
  }

  @Test("a week's Monday and its six followers lie in the week")
  func days() throws {
    for year in 2020...2031 {
      for number in 1...53 {
        guard let week = Week(year: year, number: number) else {
          #expect(number == 53)
          continue
        }
        #expect(week.monday.weekday == .monday)
        #expect(week.days.count == 7)
        #expect(week.days.allSatisfy { $0.week == week })
      }
    }
  }

  @Test("only long years have a week 53")
  func long() {
    let long = (2020...2048).filter { Week(year: $0, number: 53) != nil }
    #expect(long == [2020, 2026, 2032, 2037, 2043, 2048])
    #expect(Week(year: 2027, number: 0) == nil)
    #expect(Week(year: 2027, number: 54) == nil)
    #expect(Week(year: .max, number: 1) == nil)
  }

  @Test("weeks are in the order of time")
  func order() throws {
    let last = try #require(Week(year: 2026, number: 53))
    let first = try #require(Week(year: 2027, number: 1))
    #expect(last < first)
  }

  @Test("weekdays count from Monday 1 to Sunday 7")
  func weekdays() {
    #expect(Weekday.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7])
    #expect(Weekday.monday < .sunday)
    #expect(
      Weekday.allCases.map(\.frenchName).joined(separator: " ") == "lundi mardi mercredi jeudi vendredi samedi dimanche"
    )
    #expect(Weekday.wednesday.englishName == "Wednesday")
  }
}
