import SchoolCalendar
import Testing

@Suite struct SchoolYearTests {
  @Test("a school year runs from 1 September to 31 August")
  func bounds() throws {
    let year = try #require(SchoolYear("2027-2028"))
    #expect(year.firstCivilDay.description == "2027-09-01")
    #expect(year.lastCivilDay.description == "2028-08-31")
    #expect(year.description == "2027-2028")
    #expect(year.previous.description == "2026-2027" && year.next.description == "2028-2029")
    #expect(year.previous < year)
  }

  @Test(
    "only two years in a row are read",
    arguments: ["2027", "2027-2029", "2028-2027", "2027/2028", "27-28", "2027-2028 "])
  func wrong(text: String) {
    #expect(SchoolYear(text) == nil)
  }

  @Test("a day belongs to one school year")
  func day() throws {
    #expect(SchoolYear(of: try #require(Day("2027-08-31"))).startYear == 2026)
    #expect(SchoolYear(of: try #require(Day("2027-09-01"))).startYear == 2027)
  }

  @Test("hostile years stay within the calendar")
  func hostile() {
    #expect(SchoolYear(startingIn: .max).description == "9998-9999")
    #expect(SchoolYear(startingIn: .min).description == "1583-1584")
    #expect(SchoolYear(startingIn: .max).next == SchoolYear(startingIn: .max))
    #expect(SchoolYear(of: .first).startYear == 1583)
    #expect(SchoolYear("0000-0001") == nil)
    #expect(SchoolYear("9999-10000") == nil)
  }

  @Test("each school week has class on its days")
  func weeks() {
    let days = SchoolWeek.allCases.map { week in Weekday.allCases.filter(week.hasClass).map(\.rawValue) }
    #expect(days == [[1, 2, 4, 5], [1, 2, 3, 4, 5], [1, 2, 4, 5, 6]])
  }

  @Test("a half-day has the first span of the hours only")
  func spans() throws {
    let morning = try #require(TimeSpan("08:30-11:30"))
    let afternoon = try #require(TimeSpan("13:30-16:30"))
    let hours = [morning, afternoon]
    #expect(SchoolWeek.fourDays.classSpans(of: hours, on: .monday) == hours)
    #expect(SchoolWeek.fourDays.classSpans(of: hours, on: .wednesday).isEmpty)
    #expect(SchoolWeek.fourAndAHalfWednesday.classSpans(of: hours, on: .wednesday) == [morning])
    #expect(SchoolWeek.fourAndAHalfWednesday.classSpans(of: hours, on: .saturday).isEmpty)
    #expect(SchoolWeek.fourAndAHalfSaturday.classSpans(of: hours, on: .saturday) == [morning])
    #expect(SchoolWeek.fourAndAHalfSaturday.classSpans(of: [], on: .saturday).isEmpty)
    #expect(SchoolWeek.allCases.allSatisfy { $0.classSpans(of: hours, on: .sunday).isEmpty })
  }
}
