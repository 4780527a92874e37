import Exchange
import Foundation
import Planning
import SchoolCalendar
import Store

/// Makes the base of a département, and the empty tables that its planner fills.
public enum BaseMaking {
  /// What is asked.
  public struct Request: Sendable {
    public var path: String
    /// The département's code; nil where the settings say it.
    public var departement: String?
    /// Nil for the settings' year, else the year to plan now.
    public var year: SchoolYear?
    /// A file of settings, which need not be complete.
    public var settings: String?
    public var author: String

    public init(
      path: String, departement: String? = nil, year: SchoolYear? = nil, settings: String? = nil, author: String
    ) {
      self.path = path
      self.departement = departement
      self.year = year
      self.settings = settings
      self.author = author
    }
  }

  /// What has come of it.
  public struct Made: Sendable {
    public var settings: Settings
    /// Warnings about the file of settings.
    public var problems: [Problem]
  }

  /// Makes a base that knows the settings of a year and nothing else, so that the Ministry's files may follow.
  ///
  /// - Throws: `CalendarError` where the year has no calendar in the département, `BaseError` where the file exists or
  ///   cannot be made, ``Failure`` for a département that does not exist or settings with errors. No base is made then.
  @discardableResult
  public static func make(_ request: Request, clock: WallClock) throws -> Made {
    let year = request.year ?? clock.yearToPlan
    var settings = try request.departement.map { try usualSettings(departement: $0, year: year) }
    var problems: [Problem] = []
    if let path = request.settings {
      let usual = settings ?? Settings(schoolYear: year, departement: "", windows: usualWindows)
      let reader = SettingsReader(try OutputFile.read(path), file: path, completing: usual)
      problems = reader.problems
      guard let read = reader.settings else { throw Failure.wrongData(problems) }
      settings = read
    }
    guard var settings, !settings.departement.isEmpty else {
      throw Failure.options(.needsOneOf(["--departement", "--templates"]))
    }
    // What the command line says wins over the file.
    if let year = request.year { settings.schoolYear = year }
    if let code = request.departement.flatMap({ Departement.find($0)?.code }) { settings.departement = code }
    let dossier = Dossier(settings: settings)
    _ = try dossier.calendar()
    let instant = clock.instant
    try Base.create(at: request.path) { base in
      try CalendarKeeping(base).following(at: instant) {
        try base.importDossier(dossier, note: "init", by: request.author, at: instant)
      }
    }
    return Made(settings: settings, problems: problems)
  }

  /// Writes every table with its header only, and commented settings, into an empty folder, made where it is missing.
  ///
  /// - Throws: ``Failure`` where the folder has something in it; `DossierWriter.Failure`.
  public static func writeTemplates(to folder: String) throws {
    try OutputFolder.demandEmpty(folder)
    try OutputFolder.write(folder) { try DossierWriter().templates(to: $0) }
  }

  /// Writes the same as one workbook, which must not be there yet.
  ///
  /// - Throws: ``Failure`` where the file is there or cannot be written.
  public static func writeTemplates(toWorkbook file: String) throws {
    if FileManager.default.fileExists(atPath: file) { throw Failure.fileInUse(file) }
    try WorkbookOutput.write(to: file) { writer throws(WorkbookFault) in try writer.templates() }
  }

  /// The settings of a year where nobody has said anything yet: usual goals, limits and windows.
  static func usualSettings(departement: String, year: SchoolYear) throws(Failure) -> Settings {
    guard let found = Departement.find(departement) else { throw .unknownDepartement(departement) }
    return Settings(schoolYear: year, departement: found.code, windows: usualWindows)
  }

  /// The windows of the settings' template: Wednesdays and early evenings for teachers, school hours for agents.
  static var usualWindows: Windows {
    let full: [Weekday] = [.monday, .tuesday, .thursday, .friday]
    return Windows(
      teachers: windows([.wednesday], "09:00-12:00", week: .fourDays) + windows([.wednesday], "13:30-16:30")
        + windows([.monday, .tuesday, .thursday], "16:45-18:45"),
      agents: windows(full, "09:00-11:00") + windows(full, "14:00-16:00"))
  }

  private static func windows(_ days: [Weekday], _ hours: String, week: SchoolWeek? = nil) -> [Window] {
    TimeSpan(hours).map { span in days.map { Window(weekday: $0, span: span, week: week) } } ?? []
  }
}
