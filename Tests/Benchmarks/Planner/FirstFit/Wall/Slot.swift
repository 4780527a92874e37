import SchoolCalendar

/// When a session may be: a day, counted from 1 September, and minutes of that day.
struct Slot: Hashable {
  var day: Int
  var from: Int
  var to: Int

  func isAfter(day: Int, minute: Int) -> Bool { (day, minute) <= (self.day, from) }
}

/// The days of a school year by number, 1 September being 0.
struct YearDays {
  let calendar: YearCalendar
  private let base: Int
  let weekdays: [Weekday]
  /// The ISO week of each day, counted from that of 1 September.
  let weeks: [Int]
  private let open: [Bool]
  private let avoided: [Bool]

  init(_ calendar: YearCalendar, avoidedPeriods: [ClosedRange<Day>]?) {
    self.calendar = calendar
    let (first, last) = (calendar.schoolYear.firstCivilDay, calendar.schoolYear.lastCivilDay)
    let days = Array(first...last)
    let monday = first.week.monday
    base = first.daysSince1970
    weekdays = days.map(\.weekday)
    weeks = days.map { monday.distance(to: $0) / 7 }
    open = days.map(calendar.isOpen)
    let periods = avoidedPeriods ?? calendar.busyPeriods
    avoided = days.map { day in periods.contains { $0.contains(day) } }
  }

  var count: Int { weekdays.count }

  /// The number of any day; days outside the year have one as well.
  func number(_ day: Day) -> Int { day.daysSince1970 - base }
  func day(_ number: Int) -> Day { Day(daysSince1970: base + number) }
  func isOpen(_ number: Int) -> Bool { open.indices.contains(number) && open[number] }
  func isAvoided(_ number: Int) -> Bool { avoided.indices.contains(number) && avoided[number] }

  /// The numbers of the days that exist between two others.
  func clamped(_ days: ClosedRange<Int>) -> ClosedRange<Int>? {
    let (first, last) = (max(0, days.lowerBound), min(count - 1, days.upperBound))
    return first <= last ? first...last : nil
  }

  func moment(_ day: Int, _ minute: Int) -> Moment { Moment(self.day(day), TimeOfDay(minutes: minute)) }

  /// The parts of a range by day, as minutes.
  func parts(of range: MomentRange) -> [(day: Int, from: Int, to: Int)] {
    let (first, last) = (number(range.start.day), number(range.end.day))
    guard let days = clamped(first...max(first, last)) else { return [] }
    return days.compactMap { day in
      let from = day == first ? range.start.time.minutes : 0
      let to = day == last ? range.end.time.minutes : 1440
      return from < to || range.start == range.end ? (day, from, to) : nil
    }
  }
}
