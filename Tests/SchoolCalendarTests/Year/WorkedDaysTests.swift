import SchoolCalendar
import Testing

@Suite("Days of class by the order of the recteur")
struct WorkedDaysTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func calendar(
    worked: [(String, String)], off: [(String, String)] = [], code: String = "35"
  ) throws -> YearCalendar {
    let worked = try worked.map { try day($0.0)...day($0.1) }
    let local = try off.map { try #require(SchoolHoliday(name: "Local", from: day($0.0), through: day($0.1))) }
    return try YearCalendar(
      SchoolYear(startingIn: 2027), departement: #require(Departement.find(code)),
      overrides: CalendarOverrides(localHolidays: local, workedPeriods: worked))
  }

  @Test("a holiday that begins three days later: worked at its beginning, off after its end")
  func moved() throws {
    // Officially off from Sunday 6 to Sunday 20 February 2028 in zone B.
    let calendar = try calendar(worked: [("2028-02-06", "2028-02-09")], off: [("2028-02-21", "2028-02-23")])
    #expect(try calendar.isOpen(day("2028-02-07")) && calendar.isOpen(day("2028-02-09")))
    #expect(try !calendar.isOpen(day("2028-02-06")), "a Sunday stays one")
    #expect(try calendar.isHoliday(day("2028-02-10")) && calendar.isHoliday(day("2028-02-23")))
    #expect(try calendar.isOpen(day("2028-02-24")))
    #expect(calendar.openDays.count == (try self.calendar(worked: [])).openDays.count)
  }

  @Test("a bridge day that is worked, and one that is not on the national calendar")
  func bridges() throws {
    #expect(try !calendar(worked: []).isOpen(day("2028-05-26")))
    #expect(try calendar(worked: [("2028-05-26", "2028-05-26")]).isOpen(day("2028-05-26")))
    #expect(try !calendar(worked: [], off: [("2027-11-12", "2027-11-12")]).isOpen(day("2027-11-12")))
  }

  @Test("a day in the middle of a holiday parts it in two of the same name; local days off win")
  func parted() throws {
    let calendar = try calendar(worked: [("2027-10-27", "2027-10-28")], off: [("2027-10-28", "2027-10-28")])
    #expect(
      calendar.holidays.prefix(3).map { "\($0.name) \($0.days.lowerBound) \($0.days.upperBound)" } == [
        "Vacances de la Toussaint 2027-10-24 2027-10-27", "Local 2027-10-28 2027-10-29",
        "Vacances de la Toussaint 2027-10-29 2027-11-08",
      ])
    #expect(try calendar.isOpen(day("2027-10-27")) && !calendar.isOpen(day("2027-10-28")))
  }

  @Test(
    "public holidays, the summer and Good Friday in Alsace-Moselle stay closed whatever is said",
    arguments: [("2027-11-11", "35"), ("2028-04-14", "67"), ("2028-07-05", "35"), ("2027-09-01", "35")])
  func never(_ text: String, _ code: String) throws {
    #expect(try !calendar(worked: [(text, text)], code: code).isOpen(day(text)))
  }

  @Test("overlapping and touching periods are one, and a whole holiday may go")
  func whole() throws {
    let calendar = try calendar(worked: [("2027-10-20", "2027-10-30"), ("2027-10-28", "2027-11-20")])
    #expect(calendar.holidays.first?.name == "Vacances de Noël")
  }
}
