import Planning
import SchoolCalendar

/// The tables and settings that stand in some files, before any row is looked at.
struct DossierContents {
  private(set) var tables: [DossierTable: (file: String, table: ByteTable)] = [:]
  private(set) var settings: SettingsReader?
  /// The file or sheet of the settings, whether they can be read or not.
  private(set) var settingsFile: String?
  private(set) var problems: [Problem] = []
  /// Tables that are there and cannot be read.
  private(set) var unreadable: Set<DossierTable> = []
  /// Cells of workbooks whose value is unknown.
  private(set) var faultyCells: Set<Problem.Place> = []
  /// When trainers and venues are taken, as workbooks have it.
  private(set) var busyTimes: [String: [MomentRange]] = [:]
  /// Workbooks that cannot be read, and that may have had any table.
  private(set) var hasUnreadableWorkbook = false
  /// Spreadsheets of other formats, which matter only where something is missing.
  private var foreign: [Problem] = []
  /// By the name of a table's file or sheet: the folder in which its calendars lie.
  private(set) var folders: [String: DossierFiles] = [:]

  /// The name of each table's file or sheet.
  var files: [DossierTable: String] { tables.mapValues(\.file) }

  /// Everything in a folder; what is no part of a dossier is passed over.
  init(_ files: DossierFiles) {
    for name in files.names {
      if DossierFiles.isSettings(name) {
        addSettings(name, of: files)
      } else if let table = DossierFiles.table(of: name) {
        add(name, as: table, of: files)
      } else if WorkbookReader.isWorkbook(name) {
        addWorkbook(name, of: files)
      } else if let fault = WorkbookReader.foreignFormat(name) {
        foreign.append(Problem(.warning, at: .init(file: name), cause: .workbook(fault)))
      } else if let stem = DossierFiles.stem(of: name, endings: ["csv", "tsv"]) {
        let meant = FoldedName.nearest(to: stem, among: DossierTable.allCases.map(\.rawValue))
        note(.warning, name, .unknownTable(meant: meant.map { $0 + ".csv" }))
      }
    }
  }

  /// Single tables and workbooks, wherever they lie.
  init(parts paths: [String]) {
    for path in paths {
      guard let (name, files) = opened(path) else { continue }
      if WorkbookReader.isWorkbook(name) {
        addWorkbook(name, of: files)
      } else if let table = DossierTable(partName: name) {
        add(name, as: table, of: files)
      } else {
        note(.error, name, .unknownTable(meant: nil))
      }
    }
  }

  /// Adds a file of settings, wherever it lies.
  mutating func addSettings(at path: String) {
    if let (name, files) = opened(path) { addSettings(name, of: files) }
  }

  /// Puts settings that are known already where nothing else says them.
  mutating func addUsual(_ known: Settings) {
    guard settingsFile == nil else { return }
    settings = SettingsReader(Array(SettingsText.text(of: known).utf8), file: settingsFileName)
  }

  /// Reports the required tables that are missing, and the settings.
  ///
  /// - Parameter workbook: The name of the workbook that should have them; nil for a folder.
  mutating func demandWhole(_ workbook: String? = nil) {
    let missing = DossierTable.allCases.filter { $0.isRequired && tables[$0] == nil }
    // A workbook that is reported as unreadable may have had them.
    if !missing.isEmpty, !hasUnreadableWorkbook {
      for index in foreign.indices { foreign[index].severity = .error }
      if let workbook {
        note(.error, workbook, .workbook(.missingSheets(missing.map(\.rawValue))))
      } else {
        for table in missing { note(.error, table.fileName, .missingFile) }
      }
    }
    unreadable.formUnion(missing)
    problems += foreign
    foreign = []
    guard settingsFile == nil, settings == nil, !hasUnreadableWorkbook || workbook == nil else { return }
    if let workbook {
      note(.error, workbook, .workbook(.noSettings))
    } else {
      note(.error, settingsFileName, .missingFile)
    }
  }

  private mutating func addSettings(_ name: String, of files: DossierFiles) {
    if let other = settingsFile {
      note(.error, name, .tableTwice(other: other))
      return
    }
    settingsFile = name
    settings = bytes(of: name, in: files).map { SettingsReader($0, file: name) }
  }

  private mutating func add(_ name: String, as table: DossierTable, of files: DossierFiles) {
    if let other = tables[table]?.file {
      note(.error, name, .tableTwice(other: other))
      return
    }
    folders[name] = files
    if let bytes = bytes(of: name, in: files) {
      tables[table] = (name, ByteTable(bytes))
    } else {
      // It is reported as unreadable; it must not be reported as missing or empty as well.
      tables[table] = (name, ByteTable(rows: []))
      unreadable.insert(table)
    }
  }

  private mutating func addWorkbook(_ name: String, of files: DossierFiles) {
    guard let bytes = bytes(of: name, in: files) else {
      hasUnreadableWorkbook = true
      return
    }
    let reading = WorkbookReader().read(bytes, file: name)
    problems += reading.problems
    faultyCells.formUnion(reading.faultyCells)
    busyTimes.merge(reading.busyTimes) { first, _ in first }
    if reading.tables.isEmpty, reading.problems.contains(where: { $0.severity == .error }) {
      hasUnreadableWorkbook = true
    }
    for sheet in reading.tables {
      if let other = tables[sheet.table]?.file {
        note(.error, sheet.file, .tableTwice(other: other))
        continue
      }
      folders[sheet.file] = files
      tables[sheet.table] = (sheet.file, sheet.content ?? ByteTable(rows: []))
      if sheet.content == nil { unreadable.insert(sheet.table) }
    }
    guard let sheet = reading.settings else { return }
    if let other = settingsFile {
      note(.error, sheet.file, .tableTwice(other: other))
    } else {
      settingsFile = sheet.file
      settings = sheet.content.map { SettingsSheet.reader($0, file: sheet.file) }
    }
  }

  /// The name of a file and the folder in which it lies.
  private mutating func opened(_ path: String) -> (name: String, files: DossierFiles)? {
    let (folder, name) = DossierFiles.split(path)
    do {
      return (name, try DossierFiles(folder: folder))
    } catch {
      note(.error, name, .unreadableFile(error.localizedDescription))
      return nil
    }
  }

  private mutating func bytes(of name: String, in files: DossierFiles) -> [UInt8]? {
    do {
      return try files.bytes(of: name)
    } catch is DossierFiles.TooLarge {
      note(.error, name, .tooLarge)
    } catch {
      note(.error, name, .unreadableFile(error.localizedDescription))
    }
    return nil
  }

  private mutating func note(_ severity: Problem.Severity, _ file: String, _ cause: Problem.Cause) {
    problems.append(Problem(severity, at: .init(file: file), cause: cause))
  }
}
