import Foundation
import Planning
import SchoolCalendar

/// Reads a dossier, a folder of tables and settings, and everything that is wrong with it in one go.
public struct DossierReader: Sendable {
  private let agendaReader: AgendaReader

  /// A reader that takes the busy times of trainers and venues from their calendars by this function.
  public init(agendaReader: @escaping AgendaReader) { self.agendaReader = agendaReader }

  /// Reads a folder.
  ///
  /// No problem ends the reading: one run names them all. The dossier is there unless one of them is an error.
  ///
  /// - Parameter stored: Gives what is known of the dossier's year: rows with an id keep it in columns that their table
  ///   has not.
  public func read(folder: String, stored: (SchoolYear) -> Dossier? = { _ in nil }) -> DossierReading {
    let files: DossierFiles
    do {
      files = try DossierFiles(folder: folder)
    } catch {
      let exists = FileManager.default.fileExists(atPath: folder)
      let cause: Problem.Cause = exists ? .unreadableFile(error.localizedDescription) : .noSuchFolder
      return DossierReading(
        dossier: nil, problems: [Problem(.error, at: .init(file: folder), cause: cause)], tables: [])
    }
    return read(files, stored)
  }

  /// Reads single tables that bring rows of a known dossier up to date, such as a supplier's list of deliveries.
  ///
  /// Columns that a table has not leave known rows as they are; rows that a table has not are not missed. The reading's
  /// dossier has the rows of the tables only; ``DossierMerge/init(base:part:)`` puts them where they belong. Calendars are
  /// looked for in the table's own folder.
  ///
  /// - Parameter paths: Files whose names stand for a table, see ``DossierTable/init(partName:)``.
  public func read(parts paths: [String], stored: Dossier) -> DossierReading {
    var problems: [Problem] = []
    var tables: [DossierTable: (file: String, table: ByteTable)] = [:]
    var folder: DossierFiles?
    for path in paths {
      let url = URL(fileURLWithPath: path)
      let name = url.lastPathComponent
      guard let table = DossierTable(partName: name) else {
        problems.append(Problem(.error, at: .init(file: name), cause: .unknownTable(meant: nil)))
        continue
      }
      if let other = tables[table]?.file {
        problems.append(Problem(.error, at: .init(file: name), cause: .tableTwice(other: other)))
        continue
      }
      do {
        let files = try DossierFiles(folder: url.deletingLastPathComponent().path)
        folder = folder ?? files
        if let bytes = bytes(of: name, in: files, &problems) { tables[table] = (name, ByteTable(bytes)) }
      } catch {
        let cause = Problem.Cause.unreadableFile(error.localizedDescription)
        problems.append(Problem(.error, at: .init(file: name), cause: cause))
      }
    }
    let settings = SettingsReader(Array(SettingsText.text(of: stored.settings).utf8), file: settingsFileName)
    var assembly = DossierAssembly(tables, settings, unreadable: [], stored: stored, isPart: true)
    problems += assembly.problems
    if let folder { problems += readAgendas(of: &assembly, folder) }
    // What is doubtful about the stored settings is not this reading's business.
    return DossierReading(
      dossier: assembly.dossier, problems: problems.filter { $0.place.file != settingsFileName },
      tables: Set(tables.keys))
  }

  private func read(_ files: DossierFiles, _ stored: (SchoolYear) -> Dossier?) -> DossierReading {
    var problems: [Problem] = []
    var tables: [DossierTable: (file: String, table: ByteTable)] = [:]
    var settings: SettingsReader?
    var hasUnreadableSettings = false
    var unreadable: Set<DossierTable> = []
    // Cells of workbooks whose value is unknown, and spreadsheets that cannot be read.
    var faultyCells: Set<Problem.Place> = []
    var foreign: [Problem] = []
    var hasUnreadableWorkbook = false
    for name in files.names {
      if DossierFiles.isSettings(name) {
        if let bytes = bytes(of: name, in: files, &problems) {
          if settings == nil {
            settings = SettingsReader(bytes, file: name)
          } else {
            let cause = Problem.Cause.tableTwice(other: settingsFileName)
            problems.append(Problem(.error, at: .init(file: name), cause: cause))
          }
        } else {
          hasUnreadableSettings = true
        }
      } else if let table = DossierFiles.table(of: name) {
        if let other = tables[table]?.file {
          problems.append(Problem(.error, at: .init(file: name), cause: .tableTwice(other: other)))
        } else if let bytes = bytes(of: name, in: files, &problems) {
          tables[table] = (name, ByteTable(bytes))
        } else {
          // It is reported as unreadable; it must not be reported as missing or empty as well.
          tables[table] = (name, ByteTable(rows: []))
          unreadable.insert(table)
        }
      } else if WorkbookReader.isWorkbook(name) {
        guard let bytes = bytes(of: name, in: files, &problems) else {
          hasUnreadableWorkbook = true
          continue
        }
        let reading = WorkbookReader().read(bytes, file: name)
        problems += reading.problems
        faultyCells.formUnion(reading.faultyCells)
        if reading.tables.isEmpty, reading.problems.contains(where: { $0.severity == .error }) {
          hasUnreadableWorkbook = true
        }
        for sheet in reading.tables {
          if let other = tables[sheet.table]?.file {
            problems.append(Problem(.error, at: .init(file: sheet.file), cause: .tableTwice(other: other)))
          } else {
            tables[sheet.table] = (sheet.file, sheet.content ?? ByteTable(rows: []))
            if sheet.content == nil { unreadable.insert(sheet.table) }
          }
        }
      } else if let fault = WorkbookReader.foreignFormat(name) {
        foreign.append(Problem(.warning, at: .init(file: name), cause: .workbook(fault)))
      } else if let stem = DossierFiles.stem(of: name, endings: ["csv", "tsv"]) {
        let meant = FoldedName.nearest(to: stem, among: DossierTable.allCases.map(\.rawValue))
        let cause = Problem.Cause.unknownTable(meant: meant.map { $0 + ".csv" })
        problems.append(Problem(.warning, at: .init(file: name), cause: cause))
      }
    }
    for table in DossierTable.allCases where table.isRequired && tables[table] == nil {
      // A workbook that is reported as unreadable may have had it.
      if !hasUnreadableWorkbook {
        problems.append(Problem(.error, at: .init(file: table.fileName), cause: .missingFile))
        for index in foreign.indices { foreign[index].severity = .error }
      }
      unreadable.insert(table)
    }
    problems += foreign
    if let settings {
      problems += settings.problems
    } else if !hasUnreadableSettings {
      problems.append(Problem(.error, at: .init(file: settingsFileName), cause: .missingFile))
    }
    var assembly = DossierAssembly(
      tables.filter { !unreadable.contains($0.key) }, settings, unreadable: unreadable,
      stored: settings?.settings.flatMap { stored($0.schoolYear) })
    problems += assembly.problems.filter { !faultyCells.contains($0.place) }
    problems += readAgendas(of: &assembly, files)
    return DossierReading(dossier: assembly.dossier, problems: problems, tables: Set(tables.keys))
  }

  private func bytes(of name: String, in files: DossierFiles, _ problems: inout [Problem]) -> [UInt8]? {
    do {
      return try files.bytes(of: name)
    } catch is DossierFiles.TooLarge {
      problems.append(Problem(.error, at: .init(file: name), cause: .tooLarge))
      return nil
    } catch {
      let cause = Problem.Cause.unreadableFile(error.localizedDescription)
      problems.append(Problem(.error, at: .init(file: name), cause: cause))
      return nil
    }
  }

  /// Fills in the busy times over the school year, from 1 August before it to its last day.
  private func readAgendas(of assembly: inout DossierAssembly, _ files: DossierFiles) -> [Problem] {
    guard let settings = assembly.settings, let departement = Departement.find(settings.departement) else { return [] }
    let first = settings.schoolYear.firstCivilDay.advanced(by: -31)
    let last = settings.schoolYear.lastCivilDay
    var problems: [Problem] = []
    assembly.fillBusyTimes { name, place in
      // A calendar lies in the dossier's own folder, wherever its name points.
      // It may be spelt with composed letters here and with decomposed ones on the disk, which is equal but not the same.
      guard let found = files.names.first(where: { $0 == name }) else {
        problems.append(Problem(.error, at: place, value: name, cause: .missingAgenda))
        return []
      }
      do {
        return try agendaReader(files.bytes(of: found), first, last, departement.timeZoneIdentifier)
      } catch {
        let fault = error as? AgendaFault ?? AgendaFault(.other(error.localizedDescription))
        problems.append(Problem(.error, at: place, value: name, cause: .unreadableAgenda(fault)))
        return []
      }
    }
    return problems
  }
}
