public import SchoolCalendar

/// The days that feeds show: from two months before the newest publication to twelve after.
///
/// The window moves with publications only, never with the clock, so that an unchanged plan gives the same bytes. A plan
/// published on 2027-06-30 shows 2027-04-30 to 2028-06-30; published again on 2027-08-31, 2027-06-30 to 2028-08-31.
public struct FeedWindow: Hashable, Sendable {
  /// The day of the newest publication, in universal time.
  public var publication: Day
  /// The first day shown.
  public var first: Day
  /// The last day shown.
  public var last: Day

  /// For how many days after its date a cancelled event is shown as such.
  public static let tombstoneDays = 14

  /// The window of a publication.
  public init(around publication: Day) {
    self.publication = publication
    first = Self.day(publication, months: -2)
    last = Self.day(publication, months: 12)
  }

  /// A window as it was kept.
  public init(publication: Day, first: Day, last: Day) {
    (self.publication, self.first, self.last) = (publication, first, last)
  }

  /// Whether an event touches a day of the window.
  public func shows(_ view: EventView) -> Bool { view.start.day <= last && view.lastDay >= first }

  /// Whether a cancelled event has been shown for long enough: on 2027-11-24 one of 2027-11-09 has, on the 23rd not yet.
  public func isOver(_ view: EventView) -> Bool {
    view.lastDay.advanced(by: Self.tombstoneDays) < publication
  }

  /// The same day of another month, or that month's last.
  private static func day(_ day: Day, months: Int) -> Day {
    let (year, month, number) = day.date
    let count = year * 12 + month - 1 + months
    for last in stride(from: number, through: number - 3, by: -1) {
      if let found = Day(year: count / 12, month: count % 12 + 1, day: last) { return found }
    }
    return day.advanced(by: months * 30)
  }
}
