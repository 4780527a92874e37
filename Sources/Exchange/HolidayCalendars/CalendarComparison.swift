public import SchoolCalendar

/// A school year as it is known here, day by day against what a published feed says of it.
///
/// A feed speaks of a day that it has off, and of the days of a known holiday that it knows by name or by some days;
/// of all other days it says nothing. Sundays and public holidays are left aside, since nobody has class on them anyway.
public struct CalendarComparison: Hashable, Sendable {
  /// What is said of a day.
  public enum Status: String, Hashable, Sendable {
    /// A day of class.
    case work
    /// A holiday, or a day before the first or after the last of class.
    case off
    /// Nothing.
    case unknown
  }

  /// Days in a row of which the two say different things.
  public struct Difference: Hashable, Sendable {
    /// The first and the last of them, Sundays and public holidays between included.
    public var days: ClosedRange<Day>
    /// How many are neither Sundays nor public holidays.
    public var count: Int
    /// What is known here.
    public var known: Status
    /// What the feed says; ``Status/unknown`` for a known holiday of which it has nothing.
    public var feed: Status
    /// The holiday's name, blank for days before the first or after the last of class.
    public var name: String
  }

  /// What is known here, the settings' changes included.
  public let known: KnownYear
  /// What the feed says.
  public let feed: FeedYear
  /// What is different, by date.
  public let differences: [Difference]
  private let days: [Day: (known: Status, feed: Status)]

  /// Compares a feed with what is known.
  public init(known: KnownYear, feed: FeedYear) {
    self.known = known
    self.feed = feed
    days = Self.days(known, feed)
    differences = Self.runs(days, known, feed)
  }

  /// The first and last day of class that the feed gives otherwise, or that are not known here.
  public var changedBounds: [(part: CalendarError.Part, known: Day?, feed: Day)] {
    let bounds: [(CalendarError.Part, Day?, Day?)] = [
      (.firstDay, known.firstDay, feed.firstDay), (.lastDay, known.lastDay, feed.lastDay),
    ]
    return bounds.compactMap { part, known, feed in feed.flatMap { $0 == known ? nil : (part, known, $0) } }
  }

  /// Whether the feed says nothing else than what is known.
  public var isEmpty: Bool { differences.allSatisfy { $0.feed == .unknown } && changedBounds.isEmpty }

  public static func == (a: Self, b: Self) -> Bool { a.known == b.known && a.feed == b.feed }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(known)
    hasher.combine(feed)
  }
}

extension CalendarComparison {
  private static func days(_ known: KnownYear, _ feed: FeedYear) -> [Day: (known: Status, feed: Status)] {
    let bounds =
      [known.firstDay, known.lastDay, feed.firstDay, feed.lastDay].compactMap(\.self)
      + (known.holidays + feed.holidays).flatMap { [$0.days.lowerBound, $0.days.upperBound] }
    guard let start = bounds.min(), let end = bounds.max() else { return [:] }
    let feedOff = Set(feed.holidays.flatMap(\.days))
    let names = Set(feed.holidays.map { HolidayName.folded($0.name) })
    let knownOff = Set(known.holidays.flatMap(\.days))
    var spoken: Set<Day> = []
    for holiday in known.holidays {
      if names.contains(HolidayName.folded(holiday.name)) || !feedOff.isDisjoint(with: holiday.days) {
        spoken.formUnion(holiday.days)
      }
    }
    let publicDays = Set(known.departement.publicHolidays(of: start.year...end.year).map(\.day))
    var days: [Day: (known: Status, feed: Status)] = [:]
    for day in start...end where day.weekday != .sunday && !publicDays.contains(day) {
      let isOutside = known.firstDay.map { day < $0 } ?? false || known.lastDay.map { day > $0 } ?? false
      let isFeedOutside = feed.firstDay.map { day < $0 } ?? false || feed.lastDay.map { day > $0 } ?? false
      let here: Status =
        isOutside || knownOff.contains(day) ? .off : known.missing.contains(.holidays) ? .unknown : .work
      let there: Status =
        if isFeedOutside || feedOff.contains(day) {
          .off
        } else if spoken.contains(day) || (isOutside && feed.firstDay != nil && feed.lastDay != nil) {
          .work
        } else if isOutside, known.firstDay.map({ day < $0 }) ?? false ? feed.firstDay != nil : feed.lastDay != nil {
          .work
        } else {
          .unknown
        }
      days[day] = (here, there)
    }
    return days
  }

  private static func runs(
    _ days: [Day: (known: Status, feed: Status)], _ known: KnownYear, _ feed: FeedYear
  ) -> [Difference] {
    var runs: [Difference] = []
    for (day, (here, there)) in days.sorted(by: { $0.key < $1.key }) {
      let isSilent = there == .unknown && known.holidays.contains { $0.days.contains(day) }
      guard here != there, there != .unknown || isSilent else { continue }
      let holidays = there == .off ? feed.holidays : known.holidays
      let name = holidays.first { $0.days.contains(day) }?.name ?? ""
      if var last = runs.last, last.known == here, last.feed == there, last.name == name,
        (last.days.upperBound.advanced(by: 1)..<day).allSatisfy({ days[$0] == nil })
      {
        last.days = last.days.lowerBound...day
        last.count += 1
        runs[runs.count - 1] = last
      } else {
        runs.append(Difference(days: day...day, count: 1, known: here, feed: there, name: name))
      }
    }
    return runs
  }

  /// The settings with which the year is as the feed says, and as it was where the feed says nothing.
  ///
  /// - Parameter overrides: The settings until now; local holidays that the feed names or touches follow the feed.
  public func taking(over overrides: CalendarOverrides) -> CalendarOverrides {
    let official = KnownYear(known.schoolYear, departement: known.departement)
    var result = overrides
    if let day = feed.firstDay { result.firstDay = day == official.firstDay ? nil : day }
    if let day = feed.lastDay { result.lastDay = day == official.lastDay ? nil : day }
    let feedOff = Set(feed.holidays.flatMap(\.days))
    let names = Set(feed.holidays.map { HolidayName.folded($0.name) })
    result.localHolidays.removeAll { local in
      names.contains(HolidayName.folded(local.name)) || !feedOff.isDisjoint(with: local.days)
    }
    let covered = official.missing.contains(.holidays) ? [] : official.holidays
    for holiday in feed.holidays {
      let left = holiday.parts(without: covered.map { $0.days.lowerBound...$0.days.upperBound.advanced(by: -1) })
      result.localHolidays += left.filter { $0.days.contains { days[$0] != nil } }
    }
    result.localHolidays.sort()
    let officialOff = Set(official.holidays.flatMap(\.days))
    var worked = Set(overrides.workedPeriods.flatMap { Array($0) }).subtracting(feedOff)
    worked.formUnion(days.filter { officialOff.contains($0.key) && $0.value.feed == .work }.keys)
    result.workedPeriods = Self.periods(worked)
    return result
  }

  private static func periods(_ days: Set<Day>) -> [ClosedRange<Day>] {
    var periods: [ClosedRange<Day>] = []
    for day in days.sorted() {
      if let last = periods.last, last.upperBound.advanced(by: 1) == day {
        periods[periods.count - 1] = last.lowerBound...day
      } else {
        periods.append(day...day)
      }
    }
    return periods
  }
}

extension CalendarOverrides {
  /// The lines of `reglages.yml` that say them; none where the calendar is the official one.
  public var settingsLines: [String] { SettingsText.calendar(self) }
}
