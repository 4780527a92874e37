import Foundation
public import Planning
public import SchoolCalendar

/// Reads a dossier, a folder of tables and settings or one workbook, and everything that is wrong with it in one go.
public struct DossierReader: Sendable {
  private let agendaReader: AgendaReader

  /// A reader that takes the busy times of trainers and venues from their calendars by this function.
  public init(agendaReader: @escaping AgendaReader) { self.agendaReader = agendaReader }

  /// Reads a folder.
  ///
  /// No problem ends the reading: one run names them all. The dossier is there unless one of them is an error.
  ///
  /// - Parameters:
  ///   - settings: A file of settings that lies elsewhere, where the folder has none.
  ///   - stored: Gives what is known of the dossier's year: rows with an id keep it in columns that their table has not.
  public func read(
    folder: String, settings: String? = nil, stored: (SchoolYear) -> Dossier? = { _ in nil }
  ) -> DossierReading {
    let files: DossierFiles
    do {
      files = try DossierFiles(folder: folder)
    } catch {
      let exists = FileManager.default.fileExists(atPath: folder)
      let cause: Problem.Cause = exists ? .unreadableFile(error.localizedDescription) : .noSuchFolder
      return DossierReading(dossier: nil, problems: [Problem(.error, at: .init(file: folder), cause: cause)])
    }
    var contents = DossierContents(files)
    if let settings { contents.addSettings(at: settings) }
    contents.demandWhole()
    return reading(contents, stored: contents.settings?.settings.flatMap { stored($0.schoolYear) })
  }

  /// Reads a workbook that is a whole dossier, with the settings in its sheet `reglages`.
  ///
  /// Calendars are looked for in the workbook's own folder, then in its sheet `agendas`.
  ///
  /// - Parameters:
  ///   - settings: A file of settings, where the workbook has no such sheet.
  ///   - usual: The settings that count where there is neither.
  ///   - stored: As for a folder.
  public func read(
    workbook: String, settings: String? = nil, usual: Settings? = nil, stored: (SchoolYear) -> Dossier? = { _ in nil }
  ) -> DossierReading {
    var contents = DossierContents(parts: [workbook])
    if let settings { contents.addSettings(at: settings) }
    if let usual { contents.addUsual(usual) }
    contents.demandWhole(DossierFiles.split(workbook).name)
    return reading(contents, stored: contents.settings?.settings.flatMap { stored($0.schoolYear) })
  }

  /// Reads single tables that bring rows of a known dossier up to date, such as a supplier's list of deliveries.
  ///
  /// Columns that a table has not leave known rows as they are; rows that a table has not are not missed. The reading's
  /// dossier has the rows of the tables only; ``DossierMerge/init(base:part:)`` puts them where they belong. Calendars are
  /// looked for in the table's own folder.
  ///
  /// - Parameters:
  ///   - paths: Files whose names stand for a table, see ``DossierTable/init(partName:)``, and workbooks whose sheets do.
  ///   - settings: A file of settings; the stored ones count where there is neither one nor a sheet of them.
  public func read(parts paths: [String], settings: String? = nil, stored: Dossier) -> DossierReading {
    var contents = DossierContents(parts: paths)
    if let settings { contents.addSettings(at: settings) }
    contents.addUsual(stored.settings)
    return reading(contents, stored: stored, isPart: true)
  }

  private func reading(_ contents: DossierContents, stored: Dossier?, isPart: Bool = false) -> DossierReading {
    var problems = contents.problems
    // What is doubtful about settings that were known before is not this reading's business.
    let isKnown = contents.settingsFile == nil
    if !isKnown { problems += contents.settings?.problems ?? [] }
    if isPart, let stored, let year = contents.settings?.settings?.schoolYear, year != stored.settings.schoolYear {
      let place = contents.settings?.places["annee_scolaire"] ?? .init(file: contents.settingsFile ?? settingsFileName)
      let cause = Problem.Cause.settingsOfOtherYear(stored.settings.schoolYear)
      problems.append(Problem(.error, at: place, value: year.description, cause: cause))
    }
    var assembly = DossierAssembly(
      contents.tables.filter { !contents.unreadable.contains($0.key) }, contents.settings,
      unreadable: contents.unreadable, stored: stored, isPart: isPart)
    problems += assembly.problems.filter {
      !contents.faultyCells.contains($0.place) && !(isKnown && $0.place.file == settingsFileName)
    }
    problems += readAgendas(of: &assembly, contents)
    var reading = DossierReading(
      dossier: assembly.dossier, problems: problems, files: contents.files, settingsFile: contents.settingsFile)
    reading.attendance = assembly.attendance
    reading.attendanceRows = assembly.attendanceRows
    return reading
  }

  /// Fills in the busy times over the school year, from 1 August before it to its last day.
  private func readAgendas(of assembly: inout DossierAssembly, _ contents: DossierContents) -> [Problem] {
    guard let settings = assembly.settings, let departement = Departement.find(settings.departement) else { return [] }
    let first = settings.schoolYear.firstCivilDay.advanced(by: -31)
    let last = settings.schoolYear.lastCivilDay
    var problems: [Problem] = []
    assembly.fillBusyTimes { name, place, stored in
      // A calendar lies in the dossier's own folder, wherever its name points.
      // It may be spelt with composed letters here and with decomposed ones on the disk, which is equal but not the same.
      guard let files = contents.folders[place.file], let found = files.names.first(where: { $0 == name }) else {
        if let busy = contents.busyTimes[name] { return busy }
        let problem = stored == nil ? Problem.Cause.missingAgenda : .agendaKept
        problems.append(Problem(stored == nil ? .error : .warning, at: place, value: name, cause: problem))
        return stored ?? []
      }
      do {
        let reading = try agendaReader(files.bytes(of: found), first, last, departement.timeZoneIdentifier)
        problems += reading.remarks.map {
          Problem(.warning, at: .init(file: found, line: $0.line), cause: .agendaRemark($0))
        }
        return reading.busy
      } catch is DossierFiles.TooLarge {
        problems.append(Problem(.error, at: place, value: name, cause: .unreadableAgenda(AgendaFault(.tooLarge))))
        return []
      } catch {
        let fault = error as? AgendaFault ?? AgendaFault(.other(error.localizedDescription))
        problems.append(Problem(.error, at: place, value: name, cause: .unreadableAgenda(fault)))
        return []
      }
    }
    return problems
  }
}
