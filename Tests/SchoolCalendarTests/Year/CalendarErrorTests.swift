import SchoolCalendar
import Testing

@Suite struct CalendarErrorTests {
  private func problem(
    _ year: Int, _ code: String, _ overrides: CalendarOverrides = .none
  ) throws -> CalendarError.Problem? {
    let departement = try #require(Departement.find(code))
    do {
      _ = try YearCalendar(SchoolYear(startingIn: year), departement: departement, overrides: overrides)
      return nil
    } catch {
      return error.problem
    }
  }

  @Test("a year that is not published names all that is missing")
  func unpublished() throws {
    #expect(try problem(2028, "35") == .missing([.firstDay, .lastDay, .holidays]))
    #expect(try problem(2023, "35") == .missing([.firstDay, .lastDay, .holidays]))
    #expect(try problem(2027, "971") == .missing([.firstDay, .lastDay, .holidays]))
    #expect(try problem(2026, "987") == .missing([.firstDay, .lastDay, .holidays]))
    #expect(try problem(9998, "35") == .missing([.firstDay, .lastDay, .holidays]))
    #expect(try problem(1583, "35") == .missing([.firstDay, .lastDay, .holidays]))
  }

  @Test("a year that is published in part names the rest")
  func partial() throws {
    #expect(try problem(2026, "2A") == .missing([.firstDay]))
    #expect(try problem(2026, "971") == .missing([.firstDay, .lastDay, .holidays]))
    #expect(try problem(2024, "975") == .missing([.firstDay]))
    #expect(try problem(2026, "2A", CalendarOverrides(firstDay: Day("2026-09-01"))) == nil)
  }

  @Test("single official rows do not make a year published: the settings must give its holidays too")
  func single() throws {
    let first = try #require(Day("2026-09-01"))
    let last = try #require(Day("2027-07-03"))
    #expect(try problem(2026, "971", CalendarOverrides(firstDay: first, lastDay: last)) == .missing([.holidays]))
    let carnival = SchoolHoliday(name: "Carnaval", days: first.advanced(by: 160)..<first.advanced(by: 175))
    let all = CalendarOverrides(firstDay: first, lastDay: last, localHolidays: [carnival])
    #expect(try problem(2026, "971", all) == nil)
  }

  @Test("a year that is not published is planned when the settings give all three parts")
  func given() throws {
    let first = try #require(Day("2028-09-04"))
    let last = try #require(Day("2029-07-06"))
    let sunday = try #require(Day("2028-10-22"))
    let autumn = try #require(SchoolHoliday(name: "Toussaint", from: sunday, through: sunday.advanced(by: 14)))
    #expect(try problem(2028, "35", CalendarOverrides(firstDay: first, lastDay: last)) == .missing([.holidays]))
    #expect(try problem(2028, "35", CalendarOverrides(lastDay: last, localHolidays: [autumn])) == .missing([.firstDay]))
    #expect(
      try problem(2028, "35", CalendarOverrides(firstDay: first, localHolidays: [autumn])) == .missing([.lastDay]))
    let all = CalendarOverrides(firstDay: first, lastDay: last, localHolidays: [autumn])
    #expect(try problem(2028, "35", all) == nil)
    let departement = try #require(Departement.find("987"))
    let calendar = try YearCalendar(SchoolYear(startingIn: 2028), departement: departement, overrides: all)
    #expect(calendar.isHoliday(try #require(Day("2028-11-05"))))
    #expect(calendar.teachersReturn == nil)
  }

  @Test("a slip in the year of a date is an error, not a year of two years")
  func slip() throws {
    let early = try #require(Day("2026-09-02"))
    #expect(try problem(2027, "35", CalendarOverrides(firstDay: early)) == .outsideYear(.firstDay, early))
    #expect(try problem(2027, "35", CalendarOverrides(lastDay: .last)) == .outsideYear(.lastDay, .last))
    let last = try #require(Day("2027-08-20"))
    let first = try #require(Day("2027-09-02"))
    #expect(try problem(2027, "35", CalendarOverrides(lastDay: last)) == .reversed(firstDay: first, lastDay: last))
  }

  @Test("the message says where, what is missing and where to give it, in both languages")
  func text() throws {
    let departement = try #require(Departement.find("35"))
    let error = try #require(throws: CalendarError.self) {
      try YearCalendar(SchoolYear(startingIn: 2028), departement: departement)
    }
    for text in [error.frenchText, error.englishText] {
      for part in ["2028-2029", "35", "rentree", "fin_des_cours", "vacances_locales", "reglages.yml"] {
        #expect(text.contains(part), "\(text)")
      }
    }
  }
}
