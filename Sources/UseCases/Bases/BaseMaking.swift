import Exchange
import Planning
import SchoolCalendar
import Store

/// Makes the base of a département, and the empty tables that its planner fills.
public enum BaseMaking {
  /// Makes a base that knows the settings of a year and nothing else, so that the Ministry's files may follow.
  ///
  /// - Throws: `BaseError` where the file exists or cannot be made; ``Failure`` for a département that does not exist.
  public static func make(
    at path: String, departement: String, year: SchoolYear, by author: String, clock: WallClock
  ) throws {
    let settings = try usualSettings(departement: departement, year: year)
    let base = try Base.create(at: path)
    try base.importDossier(Dossier(settings: settings), note: "init", by: author, at: clock.instant)
  }

  /// Writes every table with its header only, and commented settings, into an empty folder, made where it is missing.
  ///
  /// - Throws: ``Failure`` where the folder has something in it; `DossierWriter.Failure`.
  public static func writeTemplates(to folder: String) throws {
    try OutputFolder.demandEmpty(folder)
    try DossierWriter().templates(to: folder)
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
