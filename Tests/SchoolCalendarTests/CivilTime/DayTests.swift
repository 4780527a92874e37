import Foundation
import SchoolCalendar
import Testing

@Suite struct DayTests {
  @Test("every day of 800 years has the date that counting days one by one gives")
  func counting() throws {
    var day = try #require(Day(year: 1600, month: 1, day: 1))
    for year in 1600..<2400 {
      let february = Day.isLeap(year) ? 29 : 28
      for (month, length) in zip(1...12, [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        for number in 1...length {
          #expect(day.date == (year, month, number))
          #expect(Day(year: year, month: month, day: number) == day)
          day = day.advanced(by: 1)
        }
      }
    }
  }

  @Test("the first of January 1970 is day 0, a Thursday")
  func epoch() {
    let day = Day(daysSince1970: 0)
    #expect(day.description == "1970-01-01")
    #expect(day.weekday == .thursday)
    #expect(Day(daysSince1970: -1).description == "1969-12-31")
    #expect(Day(daysSince1970: -1).weekday == .wednesday)
  }

  @Test(
    "a day that does not exist is nil",
    arguments: [
      (2027, 2, 29), (1900, 2, 29), (2100, 2, 29), (2027, 4, 31), (2027, 0, 1), (2027, 13, 1), (2027, 1, 0),
      (2027, 1, 32), (1582, 12, 31), (10_000, 1, 1), (Int.max, 1, 1), (Int.min, 1, 1), (2027, Int.max, 1),
      (2027, 1, Int.min),
    ])
  func none(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("leap days exist in the years that have them", arguments: [2000, 2024, 2028, 1600, 2400])
  func leap(year: Int) throws {
    let day = try #require(Day(year: year, month: 2, day: 29))
    #expect(day.advanced(by: 1).date == (year, 3, 1))
  }

  @Test("a date is read in its ISO form only")
  func text() {
    #expect(Day("2027-11-05") == Day(year: 2027, month: 11, day: 5))
    let wrong = [
      "", "2027-11-5", "2027-11-05 ", " 2027-11-05", "05/11/2027", "2027-02-30", "20271105", "+027-11-05",
      "2027-11-05T00:00", "٢٠٢٧-11-05", "99999-01-01", "2027–11–05",
    ]
    for text in wrong { #expect(Day(text) == nil, "\(text)") }
  }

  @Test("arithmetic stops at the ends of the calendar instead of trapping")
  func ends() {
    #expect(Day.first.description == "1583-01-01")
    #expect(Day.last.description == "9999-12-31")
    #expect(Day.last.advanced(by: 1) == .last)
    #expect(Day.last.advanced(by: .max) == .last)
    #expect(Day.first.advanced(by: .min) == .first)
    #expect(Day(daysSince1970: .max) == .last)
    #expect(Day(daysSince1970: .min) == .first)
  }

  @Test("days stride, compare and measure distances in days")
  func stride() throws {
    let first = try #require(Day("2027-12-30"))
    let last = try #require(Day("2028-03-01"))
    #expect(first.distance(to: last) == 62)
    #expect(last.distance(to: first) == -62)
    #expect((first...last).count == 63)
    #expect(first < last)
  }

  @Test("a day is encoded as its text, and any other text is refused")
  func coding() throws {
    let day = try #require(Day("2027-11-05"))
    let data = try JSONEncoder().encode([day])
    #expect(String(decoding: data, as: UTF8.self) == #"["2027-11-05"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: data) == [day])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["05/11/2027"]"#.utf8))
    }
  }

  @Test("the next weekday is the day itself when it is one")
  func onOrAfter() throws {
    let wednesday = try #require(Day("2027-09-01"))
    #expect(wednesday.onOrAfter(.wednesday) == wednesday)
    #expect(wednesday.onOrAfter(.tuesday).description == "2027-09-07")
    #expect(wednesday.onOrAfter(.sunday).description == "2027-09-05")
  }
}
