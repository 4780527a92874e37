public import SchoolCalendar

/// What a published feed says of one school year in one zone; a feed may hold a part of it only.
public struct FeedYear: Hashable, Sendable {
  /// The zone asked for.
  public let zone: Zone
  /// The school year asked for.
  public let schoolYear: SchoolYear
  /// The pupils' return, by its own event or by the end of the long break before.
  public let firstDay: Day?
  /// The last day of class, by its own event or by the beginning of the long break after.
  public let lastDay: Day?
  /// The days without class between the two, by date.
  public let holidays: [SchoolHoliday]

  /// Whether the feed says nothing of the year.
  public var isEmpty: Bool { firstDay == nil && lastDay == nil && holidays.isEmpty }

  /// Takes what belongs to the year: the returns of its beginning, the last day of its end, the holidays between.
  ///
  /// The year begins between 20 July and 31 October and ends between 15 May and 20 August. In New Caledonia and in
  /// Wallis-et-Futuna it is the civil year in which the school year of the north ends: for 2026-2027 it begins between
  /// 15 January and 31 March 2027 and ends in November or December 2027.
  public init(_ feed: HolidayFeed, zone: Zone, schoolYear: SchoolYear) {
    self.zone = zone
    self.schoolYear = schoolYear
    let year = schoolYear.startYear
    let isCivilYear = [.nouvelleCaledonie, .wallisEtFutuna].contains(zone)
    let firstDays = isCivilYear ? Self.span(year + 1, (1, 15), (3, 31)) : Self.span(year, (7, 20), (10, 31))
    let lastDays = isCivilYear ? Self.span(year + 1, (11, 1), (12, 31)) : Self.span(year + 1, (5, 15), (8, 20))
    let own = feed.holidays.filter { $0.zone == zone && $0.population != .teachers }
    let breaks = own.filter { $0.kind == .holiday && HolidayName.isLongBreak(HolidayName.folded($0.holiday.name)) }
    func day(_ kind: FeedHoliday.Kind) -> [Day] { own.filter { $0.kind == kind }.map(\.holiday.days.lowerBound) }
    let first = (day(.pupilsReturn) + breaks.map(\.holiday.days.upperBound)).first(where: firstDays.contains)
    let last = (day(.lastDay) + breaks.map { $0.holiday.days.lowerBound.advanced(by: -1) })
      .first(where: lastDays.contains)
    firstDay = first
    lastDay = last
    let whole = (first ?? firstDays.lowerBound)...max(first ?? firstDays.lowerBound, last ?? lastDays.upperBound)
    holidays = own.filter { $0.kind == .holiday && !breaks.contains($0) }.map(\.holiday)
      .filter { $0.days.overlaps(whole) }.sorted()
  }

  private static func span(
    _ year: Int, _ first: (month: Int, day: Int), _ last: (month: Int, day: Int)
  ) -> ClosedRange<Day> {
    let start = Day(year: year, month: first.month, day: first.day) ?? .first
    return start...max(start, Day(year: year, month: last.month, day: last.day) ?? .last)
  }
}
