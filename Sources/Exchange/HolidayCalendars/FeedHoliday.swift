public import SchoolCalendar

/// What a published feed says of one zone.
public struct FeedHoliday: Hashable, Comparable, Sendable {
  /// What the days are.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// Days without class.
    case holiday
    /// The one day after whose classes the long break begins.
    case lastDay
    /// The one day pupils come back after it.
    case pupilsReturn
    /// The one day teachers come back, some days before.
    case teachersReturn
  }

  /// For whom it holds.
  public enum Population: Int, Hashable, Sendable, CaseIterable {
    /// Pupils and teachers alike.
    case everyone
    /// Pupils only.
    case pupils
    /// Teachers only.
    case teachers
  }

  /// What stays the same when a feed is exported again with other UIDs and other stamps.
  public struct Key: Hashable, Sendable {
    /// Where it holds.
    public let zone: Zone
    /// The first day without class, or the one day meant.
    public let start: Day
    /// The name in lower case without accents: `vacances-de-noel`.
    public let name: String
  }

  /// Where it holds; a feed's event for several zones gives one value for each.
  public let zone: Zone
  /// What the days are.
  public let kind: Kind
  /// For whom it holds.
  public let population: Population
  /// The name without the zone, and the days, which are read as those of ``CalendarEntry/daysOff``.
  public let holiday: SchoolHoliday

  /// What it is recognised by.
  public var key: Key {
    Key(zone: zone, start: holiday.days.lowerBound, name: HolidayName.folded(holiday.name))
  }

  /// By zone, then by day, then by name.
  public static func < (a: FeedHoliday, b: FeedHoliday) -> Bool {
    if a.zone != b.zone { return a.zone.rawValue < b.zone.rawValue }
    return (a.holiday, a.kind.rawValue) < (b.holiday, b.kind.rawValue)
  }
}
