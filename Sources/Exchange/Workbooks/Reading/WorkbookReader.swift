/// Reads the tables of a dossier from a workbook, one sheet a table.
///
/// Sheets may come in any order; their names are matched like headers. A workbook with one sheet may bear the table's name
/// itself, as `ecoles.xlsx`. Numbers, dates and times come out as a table of text would have them, so that everything
/// after this is the same for both.
public struct WorkbookReader: Sendable {
  private let limits: WorkbookLimits

  public init(limits: WorkbookLimits = WorkbookLimits()) { self.limits = limits }

  /// The sheets of a plan stand beside those of its dossier under names that begin so; they are not read.
  static let planPrefix = "plan_"

  /// Whether a file is a workbook by its name; what a spreadsheet leaves beside one that is open is not.
  public static func isWorkbook(_ name: String) -> Bool {
    !name.hasPrefix("~$") && DossierFiles.stem(of: name, endings: ["xlsx", "xlsm"]) != nil
  }

  /// Why a spreadsheet of another format is not read, nil where a file is none by its name.
  public static func foreignFormat(_ name: String) -> WorkbookFault? {
    if name.hasPrefix("~$") { return nil }
    if DossierFiles.stem(of: name, endings: ["xls"]) != nil { return .oldWorkbook }
    if DossierFiles.stem(of: name, endings: ["ods", "fods"]) != nil { return .openDocument }
    return DossierFiles.stem(of: name, endings: ["xlsb"]) != nil ? .binaryWorkbook : nil
  }

  /// What the sheets of a workbook are, by their names alone.
  public struct Sheets: Hashable, Sendable {
    public var tables: Set<DossierTable>
    /// Whether there is a sheet `reglages`.
    public var hasSettings: Bool

    /// The tables that it lacks to be a dossier of its own.
    public var missing: [DossierTable] { DossierTable.allCases.filter { $0.isRequired && !tables.contains($0) } }
  }

  /// Looks which tables a workbook has, without reading any of them.
  ///
  /// - Parameter file: its name, which may be that of the table of its only sheet.
  /// - Throws: A fault where it is no workbook.
  public func sheets(in bytes: [UInt8], file: String) throws(WorkbookFault) -> Sheets {
    try Self.demandArchive(bytes)
    var archive = try ZipArchive.open(bytes, limits: limits)
    let map = try WorkbookMap(&archive, limits)
    let tables = map.sheets.compactMap { Self.table($0.name) ?? Self.tableOfOnlySheet(map, file) }
    return Sheets(tables: Set(tables), hasSettings: map.sheets.contains { SettingsSheet.isNamed($0.name) })
  }

  /// Reads the bytes of a workbook.
  ///
  /// - Parameter file: its name, for the places of problems.
  public func read(_ bytes: [UInt8], file: String) -> WorkbookReading {
    var reading = WorkbookReading()
    do throws(WorkbookFault) {
      try Self.demandArchive(bytes)
      var archive = try ZipArchive.open(bytes, limits: limits)
      let map = try WorkbookMap(&archive, limits)
      try read(map, &archive, file, &reading)
    } catch {
      reading.problems.append(Problem(.error, at: .init(file: file), cause: .workbook(error)))
    }
    return reading
  }

  private func read(
    _ map: WorkbookMap, _ archive: inout ZipArchive, _ file: String, _ reading: inout WorkbookReading
  ) throws(WorkbookFault) {
    let texts = try map.sharedTexts.map { name throws(WorkbookFault) in try SharedTexts(name, &archive, limits) }
    let formats = try map.styles.map { name throws(WorkbookFault) in try CellFormats(name, &archive, limits) }
    var budget = CellBudget(limits)
    for sheet in map.sheets {
      let place = Problem.Place(file: "\(file)#\(sheet.name)")
      guard let kind = Self.kind(sheet.name) ?? Self.tableOfOnlySheet(map, file).map(Kind.table) else {
        if FoldedName(sheet.name).text.hasPrefix(FoldedName(Self.planPrefix).text) { continue }
        let names = DossierTable.allCases.map(\.rawValue) + [SettingsSheet.name]
        let meant = FoldedName.nearest(to: sheet.name, among: names)
        reading.problems.append(Problem(.warning, at: place, cause: .workbook(.unknownSheet(meant: meant))))
        continue
      }
      if sheet.isHidden { reading.problems.append(Problem(.warning, at: place, cause: .workbook(.hiddenSheet))) }
      var reader = SheetReader(
        file: place.file, columns: kind.columns, number: CellNumber(countsFrom1904: map.countsFrom1904), texts: texts,
        formats: formats ?? CellFormats(), limits: limits, budget: budget)
      var content: ByteTable?
      do throws(WorkbookFault) {
        guard let part = sheet.part else { throw .missingPart(sheet.name) }
        try reader.read(part, &archive)
        content = reader.table
      } catch {
        reader.problems.append(Problem(.error, at: place, cause: .workbook(error)))
      }
      reading.problems += reader.problems
      budget = reader.budget
      if let content {
        reading.sheets.append(
          .init(name: sheet.name, file: place.file, table: kind.dossierTable, columns: kind.columns, content: content))
      }
      switch kind {
      case .table(let table): reading.tables.append(.init(table: table, file: place.file, content: content))
      case .settings where reading.settings == nil: reading.settings = .init(file: place.file, content: content)
      case .settings:
        let other = reading.settings?.file ?? ""
        reading.problems.append(Problem(.error, at: place, cause: .tableTwice(other: other)))
      case .agendas:
        let busy = content.map { AgendaSheet.busyTimes($0, file: place.file, &reading.problems) }
        reading.busyTimes.merge(busy ?? [:]) { $0 + $1 }
      }
    }
  }

  /// What a sheet holds.
  private enum Kind {
    case table(DossierTable)
    case settings
    case agendas

    var dossierTable: DossierTable? { if case .table(let table) = self { table } else { nil } }

    /// The columns that are read.
    var columns: [String] {
      switch self {
      case .table(let table): Schema[table].columns.map(\.name)
      case .settings: SettingsSheet.columns
      case .agendas: AgendaSheet.columns
      }
    }
  }

  private static func kind(_ name: String) -> Kind? {
    if SettingsSheet.isNamed(name) { return .settings }
    return AgendaSheet.isNamed(name) ? .agendas : table(name).map(Kind.table)
  }

  /// The table that a workbook with one sheet is by its own name, such as `Déploiements 2027-11.xlsx`.
  private static func tableOfOnlySheet(_ map: WorkbookMap, _ file: String) -> DossierTable? {
    map.sheets.count == 1 && isWorkbook(file) ? DossierTable(partName: file) : nil
  }

  private static func table(_ name: String) -> DossierTable? {
    let folded = FoldedName(name)
    return DossierTable.allCases.first { FoldedName($0.rawValue) == folded }
  }

  /// Tells by the first bytes what is no archive.
  private static func demandArchive(_ bytes: [UInt8]) throws(WorkbookFault) {
    guard bytes.count <= ByteTable.maxBytes else { throw .tooLarge(.entryBytes(name: "zip", ByteTable.maxBytes)) }
    // Excel's old container, which also wraps what a password protects.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let mark = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
      throw contains(bytes, mark) ? .encrypted : .oldWorkbook
    }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAWorkbook }
  }

  private static func contains(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
    guard let first = mark.first else { return false }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: mark) }
  }
}
