public import Exchange
import Planning
public import SchoolCalendar
import Store

/// A published calendar of school holidays against what Tandem knows of a year, to be taken over where somebody asks.
public struct HolidayComparison: Sendable {
  /// What is different.
  public let comparison: CalendarComparison
  /// What of the file was mended or refused.
  public let findings: [HolidayFeedFinding]
  /// The settings of the calendar that would follow the file.
  public let overrides: CalendarOverrides
  /// What is missing for a calendar even then.
  public let missing: [CalendarError.Part]

  /// Compares a file with the official table.
  ///
  /// - Throws: ``Failure`` where the file cannot be read, or says nothing of the zone in that year.
  public init(file: String, departement: Departement, year: SchoolYear) throws {
    try self.init(file: file, departement: departement, year: year, overrides: .none)
  }

  /// Compares a file with the calendar of a base's dossier.
  ///
  /// - Throws: ``Failure`` as above; `CalendarError` for an unknown département.
  public init(file: String, base: OpenBase) throws {
    let settings = base.index.dossier.settings
    guard let departement = Departement.find(settings.departement) else {
      throw Failure.unknownDepartement(settings.departement)
    }
    try self.init(
      file: file, departement: departement, year: settings.schoolYear, overrides: settings.calendarOverrides)
  }

  private init(file: String, departement: Departement, year: SchoolYear, overrides: CalendarOverrides) throws {
    let holidays = try HolidayFile.read(file)
    let feed = FeedYear(holidays, zone: departement.zone, schoolYear: year)
    guard !feed.isEmpty else {
      throw Failure.noHolidays(file, departement.zone, year, has: Set(holidays.holidays.map(\.zone)))
    }
    let known = KnownYear(year, departement: departement, overrides: overrides)
    comparison = CalendarComparison(known: known, feed: feed)
    findings = holidays.findings
    self.overrides = comparison.taking(over: overrides)
    missing = KnownYear(year, departement: departement, overrides: self.overrides).missing
  }

  /// Keeps the settings that follow the file in the base.
  ///
  /// - Throws: `CalendarError` where they make no calendar; `BaseError`. The base is then as it was.
  public func take(into base: OpenBase, note: String, by author: String, at instant: String) throws {
    var dossier = base.index.dossier
    dossier.settings.calendarOverrides = overrides
    _ = try dossier.calendar()
    try CalendarKeeping(base.base).following(at: instant) {
      try base.base.importDossier(dossier, note: note, by: author, at: instant)
    }
  }
}
