import SchoolCalendar
import Testing

@Suite struct YearCalendarTests {
  private func calendar(
    _ year: Int, _ code: String, overrides: CalendarOverrides = .none
  ) throws -> YearCalendar {
    try YearCalendar(
      SchoolYear(startingIn: year), departement: #require(Departement.find(code)), overrides: overrides)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("in 2027-2028 classes run from 2 September 2027 to 4 July 2028 everywhere in zones A, B and C")
  func bounds() throws {
    for departement in Departement.all where [.a, .b, .c].contains(departement.zone) {
      let calendar = try YearCalendar(SchoolYear(startingIn: 2027), departement: departement)
      #expect(calendar.teachersReturn?.description == "2027-09-01")
      #expect(calendar.firstDay.description == "2027-09-02")
      #expect(calendar.lastDay.description == "2028-07-04")
    }
  }

  @Test("holidays begin after the classes of the day named and end in the morning of the day named")
  func boundaries() throws {
    let calendar = try calendar(2027, "35")
    #expect(try calendar.isOpen(day("2027-10-23")))
    #expect(try calendar.isHoliday(day("2027-10-24")))
    #expect(try calendar.isHoliday(day("2027-11-07")))
    #expect(try calendar.isOpen(day("2027-11-08")))
    #expect(try !calendar.isOpen(day("2027-09-01")))
    #expect(try calendar.isOpen(day("2027-09-02")))
    #expect(try calendar.isOpen(day("2028-07-04")))
    #expect(try !calendar.isOpen(day("2028-07-05")))
  }

  @Test("equal dates mean that one day: the bridge of 2027 is Friday 7 May alone")
  func oneDay() throws {
    let calendar = try calendar(2026, "35")
    #expect(try calendar.isPublicHoliday(day("2027-05-06")) && !calendar.isHoliday(day("2027-05-06")))
    #expect(try calendar.isHoliday(day("2027-05-07")))
    #expect(try calendar.isPublicHoliday(day("2027-05-08")) && !calendar.isHoliday(day("2027-05-08")))
    #expect(try calendar.isOpen(day("2027-05-10")))
  }

  @Test("no Sunday and no public holiday is open, Saturdays are")
  func weekend() throws {
    let calendar = try calendar(2027, "35")
    #expect(try calendar.isOpen(day("2027-09-04")))
    #expect(try !calendar.isOpen(day("2027-09-05")) && !calendar.isHoliday(day("2027-09-05")))
    #expect(try !calendar.isOpen(day("2027-11-11")) && !calendar.isHoliday(day("2027-11-11")))
    #expect(calendar.openDays.count == 208)
    #expect(calendar.openDays.allSatisfy { $0.weekday != .sunday && !calendar.isPublicHoliday($0) })
  }

  @Test(
    "the days of class of the four-day week are as many as counted elsewhere",
    arguments: [
      ("01", 2026, 139, 35), ("35", 2026, 139, 35), ("75", 2026, 139, 35), ("35", 2025, 137, 36), ("35", 2027, 138, 35),
    ])
  func count(code: String, year: Int, classDays: Int, wednesdays: Int) throws {
    let open = try calendar(year, code).openDays
    #expect(open.filter { SchoolWeek.fourDays.hasClass(on: $0.weekday) }.count == classDays)
    #expect(open.filter { $0.weekday == .wednesday }.count == wednesdays)
  }

  @Test("Alsace and Moselle are closed on Good Friday where their neighbours are not")
  func alsace() throws {
    let goodFriday = try day("2027-03-26")
    #expect(try !calendar(2026, "67").isOpen(goodFriday))
    #expect(try !calendar(2026, "57").isOpen(goodFriday))
    #expect(try calendar(2026, "88").isOpen(goodFriday))
  }

  @Test("Saint-Barthélemy and Saint-Martin keep Guadeloupe's holidays and their own")
  func islands() throws {
    let days = try ["971", "977", "978"].map { code in
      try ["2025-10-09", "2026-05-27", "2026-05-28"].map { try calendar(2025, code).isPublicHoliday(day($0)) }
    }
    #expect(days == [[false, true, false], [true, true, false], [false, true, true]])
  }

  @Test("public holidays are known beyond the school year too")
  func beyond() throws {
    let calendar = try calendar(2027, "35")
    #expect(try calendar.isPublicHoliday(day("2031-05-01")))
    #expect(try !calendar.isPublicHoliday(day("2031-05-02")))
    #expect(!calendar.isPublicHoliday(.last))
  }

  @Test("settings replace the first and the last day and add days off")
  func overrides() throws {
    let fair = try #require(SchoolHoliday(name: "Fête locale", from: day("2027-11-26"), through: day("2027-11-27")))
    let changed = try calendar(
      2027, "35",
      overrides: CalendarOverrides(firstDay: day("2027-08-30"), lastDay: day("2028-06-30"), localHolidays: [fair]))
    #expect(try changed.isOpen(day("2027-08-30")) && !changed.isOpen(day("2028-07-01")))
    #expect(try changed.isHoliday(day("2027-11-26")) && changed.isHoliday(day("2027-11-27")))
    #expect(try changed.isOpen(day("2027-11-25")) && !changed.isHoliday(day("2027-11-28")))
    #expect(try changed.isHoliday(day("2027-12-25")))
    #expect(changed.holidays.count == 6)
    #expect(changed.holidays == changed.holidays.sorted())
  }

  @Test("two weeks from the return and two weeks up to the summer are busy, both ends included")
  func busy() throws {
    let periods = try calendar(2027, "35").busyPeriods.map { "\($0.lowerBound)…\($0.upperBound)" }
    #expect(periods == ["2027-09-02…2027-09-15", "2028-06-21…2028-07-04"])
  }

  @Test("every row behind a calendar is told with its source")
  func provenance() throws {
    let entries = try calendar(2027, "35").officialEntries
    #expect(entries.count == 8)
    #expect(entries.filter { $0.source == .arrete2026 }.count == 5)
  }
}
