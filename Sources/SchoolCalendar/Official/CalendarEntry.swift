/// One row of the official calendar of a school year, with where it comes from.
public struct CalendarEntry: Hashable, Sendable {
  /// What the row is about.
  public enum Subject: Hashable, Sendable {
    /// The day teachers return (prérentrée).
    case teachersReturn

    /// The day pupils return (rentrée).
    case pupilsReturn

    /// The day after whose classes the summer begins.
    case lastDay

    /// School holidays of this French name.
    case holiday(String)
  }

  /// What the row is about.
  public let subject: Subject

  /// The zones it holds for.
  public let zones: [Zone]

  /// The date as published: for holidays, the day after whose classes they begin.
  public let start: Day

  /// For holidays, the day classes resume in the morning, or the start again for a single day off; else the start.
  public let resume: Day

  /// Where the date was found.
  public let source: CalendarSource

  /// How far it can be relied on.
  public let confidence: CalendarConfidence

  /// The days without class that follow from the dates; none for rows that are not holidays.
  ///
  /// From the day after the start up to the day of return: 2027-10-23 and 2027-11-08 give 2027-10-24 to 2027-11-07.
  /// Equal dates mean that one day: 2027-05-07 twice gives 2027-05-07.
  public var daysOff: Range<Day> {
    guard case .holiday = subject else { return start..<start }
    let first = start == resume ? start : start.advanced(by: 1)
    return first..<max(first, start == resume ? start.advanced(by: 1) : resume)
  }

  /// The holiday the row tells of, empty where its dates leave no day between them; nil for other rows.
  var schoolHoliday: SchoolHoliday? {
    guard case .holiday(let name) = subject else { return nil }
    return SchoolHoliday(name: name, days: daysOff)
  }

  /// The rows of a school year that hold for a zone, in no particular order; empty where nothing is known.
  public static func official(for schoolYear: SchoolYear, in zone: Zone) -> [CalendarEntry] {
    all(of: schoolYear).filter { $0.zones.contains(zone) }
  }

  /// The school years of which something is known here.
  public static let schoolYears = SchoolYear(startingIn: 2024)...SchoolYear(startingIn: 2027)

  /// The day the rows were last compared with their sources; whoever changes a row moves it.
  public static let tableDate = Day(digits: 2026_11_23)

  static func all(of schoolYear: SchoolYear) -> [CalendarEntry] {
    switch schoolYear.startYear {
    case 2024: metropole2024 + overseas2024
    case 2025: metropole2025 + overseas2025
    case 2026: metropole2026 + overseas2026
    case 2027: metropole2027
    default: []
    }
  }
}

extension CalendarEntry {
  /// A holiday, its dates written as numbers: 2027_10_23 is 23 October 2027.
  static func holiday(
    _ name: String, _ zones: Zone..., after start: Int, to resume: Int, _ source: CalendarSource,
    _ confidence: CalendarConfidence = .high
  ) -> CalendarEntry {
    CalendarEntry(
      subject: .holiday(name), zones: zones, start: Day(digits: start), resume: Day(digits: resume), source: source,
      confidence: confidence)
  }

  /// A single day off.
  static func dayOff(
    _ name: String, _ zones: Zone..., on day: Int, _ source: CalendarSource, _ confidence: CalendarConfidence = .high
  ) -> CalendarEntry {
    CalendarEntry(
      subject: .holiday(name), zones: zones, start: Day(digits: day), resume: Day(digits: day), source: source,
      confidence: confidence)
  }

  /// A return or the last day of class.
  static func day(
    _ subject: Subject, _ zones: Zone..., on day: Int, _ source: CalendarSource,
    _ confidence: CalendarConfidence = .high
  ) -> CalendarEntry {
    CalendarEntry(
      subject: subject, zones: zones, start: Day(digits: day), resume: Day(digits: day), source: source,
      confidence: confidence)
  }
}

extension Day {
  /// The day whose date has these digits; for the tables of this folder, each row of which a test compares with its
  /// source.
  init(digits: Int) {
    self = Day(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100) ?? .first
  }
}
