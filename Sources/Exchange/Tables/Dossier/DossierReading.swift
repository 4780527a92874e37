public import Planning
public import SchoolCalendar

/// What came of reading a dossier.
public struct DossierReading: Sendable {
  /// The dossier, nil where one of the problems is an error.
  public var dossier: Dossier?
  /// All problems of all files, by file, line and column.
  public var problems: [Problem]

  /// The tables that there was a file of, whether it has rows or not, with its name; a sheet's is `classeur.xlsx#ecoles`.
  public var files: [DossierTable: String]
  /// The file or sheet of the settings, nil where they were known already.
  public var settingsFile: String?

  /// The tables that there was a file of, whether it has rows or not.
  public var tables: Set<DossierTable> { Set(files.keys) }

  /// The records of attendance that could be read, those beside an error included.
  public var attendance: [AttendanceRecord] = []
  /// Where these records stand, in their order, for what is found wrong with them later.
  public var attendanceRows: [RowPlaces] = []

  /// A reading with its problems in order; the dossier is dropped where one of them is an error.
  public init(
    dossier: Dossier?, problems: [Problem], files: [DossierTable: String] = [:], settingsFile: String? = nil
  ) {
    self.dossier = problems.contains { $0.severity == .error } ? nil : dossier
    self.problems = problems.sorted { ($0.place, $0.severity) < ($1.place, $1.severity) }
    self.files = files
    self.settingsFile = settingsFile
  }

  public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

/// Reads when somebody or some place is taken from the bytes of a calendar file.
///
/// It is given the bytes, the first and the last day wanted and the IANA name of the time zone whose wall clock counts.
public typealias AgendaReader =
  @Sendable (_ bytes: [UInt8], _ first: Day, _ last: Day, _ timeZone: String) throws -> AgendaReading
