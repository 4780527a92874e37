import SchoolCalendar
import Testing

@Suite struct OpenTimeTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }
  private func span(_ text: String) throws -> TimeSpan { try #require(TimeSpan(text)) }

  private func calendar() throws -> YearCalendar {
    try YearCalendar(SchoolYear(startingIn: 2027), departement: #require(Departement.find("35")))
  }

  /// The windows for teachers that the dossier's documentation shows.
  private func windows() throws -> [Window] {
    var windows = [
      Window(weekday: .wednesday, span: try span("09:00-12:00"), week: .fourDays),
      Window(weekday: .wednesday, span: try span("13:30-16:30")),
    ]
    for weekday in [Weekday.monday, .tuesday, .thursday] {
      windows.append(Window(weekday: weekday, span: try span("16:45-18:45")))
    }
    for weekday in [Weekday.monday, .tuesday, .thursday, .friday] {
      windows.append(Window(weekday: weekday, span: try span("09:00-12:00"), isClassTime: true))
    }
    return windows
  }

  private func teacher(_ week: SchoolWeek? = .fourDays) throws -> OpenTime {
    OpenTime(
      calendar: try calendar(), windows: try windows(), schoolWeek: week,
      classHours: [try span("08:30-11:30"), try span("13:30-16:30")])
  }

  @Test("a window for one kind of week is closed to the others, leisure centres included")
  func week() throws {
    let wednesday = try day("2027-10-06")
    let morning = try span("09:00-12:00")
    #expect(try teacher().isOpen(morning, on: wednesday))
    #expect(try !teacher(.fourAndAHalfWednesday).isOpen(morning, on: wednesday))
    #expect(try !teacher(.fourAndAHalfSaturday).isOpen(morning, on: wednesday))
    #expect(try !teacher(nil).isOpen(morning, on: wednesday))
    #expect(try teacher(nil).isOpen(span("13:30-16:30"), on: wednesday))
  }

  @Test("a session lies whole inside one window")
  func whole() throws {
    let wednesday = try day("2027-10-06")
    #expect(try teacher().isOpen(span("10:00-12:00"), on: wednesday))
    #expect(try !teacher().isOpen(span("10:00-12:15"), on: wednesday))
    #expect(try !teacher().isOpen(span("11:00-14:00"), on: wednesday))
    #expect(try !teacher().isOpen(span("16:45-18:45"), on: wednesday))
  }

  @Test("class time is open only in a window that frees from class")
  func classTime() throws {
    let monday = try day("2027-10-04")
    var open = try teacher()
    #expect(try open.isOpen(span("09:00-12:00"), on: monday))
    #expect(try open.classMinutes(in: span("09:00-12:00"), on: monday) == 150)
    open.windows = [Window(weekday: .monday, span: try span("09:00-14:30"))]
    #expect(try !open.isOpen(span("09:00-12:00"), on: monday))
    #expect(try open.isOpen(span("11:30-13:30"), on: monday))
    #expect(try open.openSpans(on: monday) == [span("11:30-13:30")])
  }

  @Test("nothing is open in holidays, on public holidays and outside the days of class")
  func closedDays() throws {
    let open = try teacher()
    for text in ["2027-09-01", "2027-10-27", "2027-11-11", "2028-07-05", "2027-10-03"] {
      #expect(try !open.isOpen(span("13:30-16:30"), on: day(text)))
      #expect(try open.openSpans(on: day(text)).isEmpty)
    }
  }

  @Test("a part-timer is closed on the weekdays off, a leaver from the day of leaving")
  func person() throws {
    var open = try teacher()
    open.weekdaysOff = [.wednesday]
    #expect(try !open.isOpen(span("13:30-16:30"), on: day("2027-10-06")))
    #expect(try open.isOpen(span("16:45-18:45"), on: day("2027-10-07")))
    open.leavingDay = try day("2027-10-07")
    #expect(try !open.isOpen(span("16:45-18:45"), on: day("2027-10-07")))
    #expect(try open.isOpen(span("16:45-18:45"), on: day("2027-10-05")))
  }

  @Test("a closure of hours closes what touches it and leaves what only meets its ends")
  func closure() throws {
    let wednesday = try day("2027-10-06")
    var open = try teacher()
    open.closures = [MomentRange(wednesday, try span("10:00-10:30"))]
    #expect(try !open.isOpen(span("09:00-12:00"), on: wednesday))
    #expect(try open.isOpen(span("09:00-10:00"), on: wednesday))
    #expect(try open.isOpen(span("10:30-12:00"), on: wednesday))
    #expect(try open.openSpans(on: wednesday) == [span("09:00-10:00"), span("10:30-12:00"), span("13:30-16:30")])
  }

  @Test("a closure over days closes its first evening, its whole days and its last morning")
  func longClosure() throws {
    var open = try teacher()
    open.closures = [
      try #require(MomentRange("2027-10-04T17:00/2027-10-06T09:30"))
    ]
    #expect(try open.openSpans(on: day("2027-10-04")) == [span("09:00-12:00"), span("16:45-17:00")])
    #expect(try open.openSpans(on: day("2027-10-05")).isEmpty)
    #expect(try open.openSpans(on: day("2027-10-06")) == [span("09:30-12:00"), span("13:30-16:30")])
    #expect(try open.openSpans(on: day("2027-10-07")).count == 2)
  }

  @Test("a venue without windows is open all day but for its closures")
  func venue() throws {
    let monday = try day("2027-10-04")
    var open = OpenTime(calendar: try calendar())
    #expect(open.openSpans(on: monday) == [.wholeDay])
    open.closures = [MomentRange(monday, try span("08:00-18:00"))]
    #expect(try open.openSpans(on: monday) == [span("00:00-08:00"), span("18:00-24:00")])
  }

  @Test("windows that overlap stay apart, one inside another is left out")
  func maximal() throws {
    let friday = try day("2027-10-08")
    let open = OpenTime(
      calendar: try calendar(),
      windows: try ["09:00-12:00", "10:00-11:00", "11:00-14:00", "09:00-12:00", "14:00-15:00"].map {
        Window(weekday: .friday, span: try span($0))
      })
    #expect(try open.openSpans(on: friday) == [span("09:00-12:00"), span("11:00-14:00"), span("14:00-15:00")])
    #expect(try !open.isOpen(span("11:00-14:15"), on: friday))
    #expect(try !open.isOpen(span("10:00-12:30"), on: friday))
  }

  @Test("a session is open exactly when one of the open spans holds it", arguments: SchoolWeek.allCases)
  func agreement(week: SchoolWeek) throws {
    var open = try teacher(week)
    open.windows?.append(Window(weekday: .monday, span: try span("08:00-13:45")))
    open.windows?.append(Window(weekday: .saturday, span: try span("08:00-12:00")))
    open.closures = [
      try #require(MomentRange("2027-10-04T10:00/2027-10-04T10:00")),
      try #require(MomentRange("2027-10-06T14:15/2027-10-06T15:00")),
    ]
    for day in try day("2027-10-03")...day("2027-10-10") {
      let spans = open.openSpans(on: day)
      for start in stride(from: 420, through: 1140, by: 15) {
        for length in [15, 60, 90, 180] {
          let session = try #require(TimeSpan(TimeOfDay(minutes: start), TimeOfDay(minutes: start + length)))
          #expect(open.isOpen(session, on: day) == spans.contains { $0.contains(session) }, "\(day) \(session)")
        }
      }
    }
  }
}
