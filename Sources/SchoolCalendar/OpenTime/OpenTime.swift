/// The time that is open to sessions for a person, a school or a venue.
///
/// A session must lie on an open day of the calendar, whole inside one window, outside every closure; outside class
/// hours too, unless a window that holds it frees from class. Ways between places are no part of this.
public struct OpenTime: Hashable, Sendable {
  /// The school year's days.
  public var calendar: YearCalendar

  /// The windows of the audience, or nil where every hour will do, as for a venue.
  public var windows: [Window]?

  /// The week of the own school; nil for who has none, to whom windows meant for one kind of week are closed.
  public var schoolWeek: SchoolWeek?

  /// A whole day's hours of class, in their order; empty for who has no class.
  public var classHours: [TimeSpan]

  /// Weekdays on which the person does not work.
  public var weekdaysOff: Set<Weekday>

  /// The first day on which the person is no longer there.
  public var leavingDay: Day?

  /// Closed ranges: the person's, the school's, the circonscription's, the venue's, everybody's.
  public var closures: [MomentRange]

  /// What is left out sets no limit.
  public init(
    calendar: YearCalendar, windows: [Window]? = nil, schoolWeek: SchoolWeek? = nil, classHours: [TimeSpan] = [],
    weekdaysOff: Set<Weekday> = [], leavingDay: Day? = nil, closures: [MomentRange] = []
  ) {
    self.calendar = calendar
    self.windows = windows
    self.schoolWeek = schoolWeek
    self.classHours = classHours
    self.weekdaysOff = weekdaysOff
    self.leavingDay = leavingDay
    self.closures = closures
  }

  /// Whether anything at all may be held on the day, closures left aside.
  public func isOpen(on day: Day) -> Bool {
    guard !weekdaysOff.contains(day.weekday), calendar.isOpen(day) else { return false }
    return leavingDay.map { day < $0 } ?? true
  }

  /// Whether a session over this span may be held on the day.
  public func isOpen(_ span: TimeSpan, on day: Day) -> Bool {
    guard isOpen(on: day), !isClosed(span, on: day) else { return false }
    let hasClass = classSpans(on: day).contains { $0.overlaps(span) }
    guard let windows else { return !hasClass }
    let weekday = day.weekday
    let fitting = windows.filter { $0.contains(span, on: weekday) && $0.admits(schoolWeek) }
    return hasClass ? fitting.contains(where: \.isClassTime) : !fitting.isEmpty
  }

  /// Whether a closure touches the span on the day.
  public func isClosed(_ span: TimeSpan, on day: Day) -> Bool {
    guard !closures.isEmpty else { return false }
    let range = MomentRange(day, span)
    return closures.contains { $0.overlaps(range) }
  }

  /// The hours of class on the day, by its weekday alone: holidays do not change them.
  public func classSpans(on day: Day) -> [TimeSpan] {
    guard let schoolWeek else { return [] }
    return schoolWeek.classSpans(of: classHours, on: day.weekday)
  }

  /// The minutes of class on the day that lie in the span: what a substitute takes over.
  public func classMinutes(in span: TimeSpan, on day: Day) -> Int {
    classSpans(on: day).reduce(0) { $0 + $1.overlapMinutes(span) }
  }
}
