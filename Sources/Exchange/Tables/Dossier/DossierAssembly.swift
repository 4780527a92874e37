import Planning
import SchoolCalendar

/// The tables of a dossier read row by row, put together and checked against each other.
struct DossierAssembly {
  let settings: Settings?
  private(set) var problems: [Problem] = []
  private(set) var tables: LocatedTables
  private(set) var dossier: Dossier?
  private var sheets: [DossierTable: Sheet] = [:]
  private let stored: Dossier?

  /// - Parameters:
  ///   - unreadable: Tables that are not there though they are, or must be: nothing is known of their keys.
  ///   - stored: What is known of the year, for the columns that tables have not.
  ///   - isPart: Whether the tables may mention what is only in `stored`.
  init(
    _ files: [DossierTable: (file: String, table: ByteTable)], _ settings: SettingsReader?,
    unreadable: Set<DossierTable>, stored: Dossier? = nil, isPart: Bool = false
  ) {
    self.settings = settings?.settings
    self.stored = stored
    for (table, content) in files {
      let schema = Schema[table]
      let lacksColumns =
        SheetHeader(content.table.rows.first, schema, content.file).indexes.count < schema.columns.count
      let cells = stored.flatMap { lacksColumns ? StoredRows.cells(of: table, in: $0) : nil }
      sheets[table] = Sheet(content.table, schema: schema, file: content.file, stored: cells ?? [:])
    }
    var log = ReadingLog()
    if isPart, let stored { log.keys = ReadingLog(of: stored).keys }
    tables = LocatedTables(sheets, &log)
    problems = sheets.values.flatMap(\.problems) + log.problems
    problems +=
      ReferenceCheck(log, unreadable: unreadable.union(sheets.values.filter(\.hasNoKeys).map(\.schema.table))).problems
    tables.resolvePlaces(log)
    problems += SenseCheck(tables, sheets, log, settings).problems
    dossier = self.settings.map { tables.dossier($0) }
    if let sheet = sheets[.deliveries], let read = dossier {
      let known = stored.flatMap { isPart ? DossierMerge(base: $0, part: read).dossier : nil } ?? read
      problems += DeliveryCheck(tables.deliveries, sheet, in: known).problems
    }
    // Where a school or person could not be read, nothing can be said of who is to be referent.
    let bases = [DossierTable.schools, .learners]
    let files = Set(bases.compactMap { sheets[$0]?.file })
    let isClear =
      unreadable.isDisjoint(with: bases)
      && !problems.contains { $0.severity == .error && files.contains($0.place.file) }
    if let sheet = sheets[.referents], isClear, let read = dossier {
      let known = stored.flatMap { isPart ? DossierMerge(base: $0, part: read).dossier : nil } ?? read
      problems += ReferentCheck(tables.referentDecisions, sheet, in: known).problems
    }
  }

  /// The attendance as it is written.
  var attendance: [AttendanceRecord] { tables.attendance.map(\.value) }

  /// Where the attendance stands, in the order of its records.
  var attendanceRows: [RowPlaces] {
    sheets[.attendance].map { sheet in tables.attendance.map { RowPlaces(sheet, $0.row) } } ?? []
  }

  /// Sets the busy times of every trainer and venue with a calendar, each calendar being read once.
  ///
  /// - Parameter read: Is told what is known of the calendar already, nil for nothing.
  mutating func fillBusyTimes(
    _ read: (_ name: String, _ place: Problem.Place, _ stored: [MomentRange]?) -> [MomentRange]
  ) {
    var known: [String: [MomentRange]] = [:]
    func busy(
      _ name: String?, _ table: DossierTable, _ row: ByteTable.Row, _ stored: (agenda: String?, busy: [MomentRange])?
    ) -> [MomentRange] {
      guard let name, let sheet = sheets[table] else { return [] }
      // A table without the column leaves the calendars as they are known.
      if sheet.column("agenda")?.index == nil { return stored?.busy ?? [] }
      if let ranges = known[name] { return ranges }
      let ranges = read(name, sheet.place(of: "agenda", in: row), stored?.agenda == name ? stored?.busy : nil)
      known[name] = ranges
      return ranges
    }
    let trainers = Dictionary(
      stored?.trainers.map { ($0.id, ($0.agenda, $0.busy)) } ?? [], uniquingKeysWith: { first, _ in first })
    for (index, found) in tables.trainers.enumerated() {
      tables.trainers[index].value.busy = busy(found.value.agenda, .trainers, found.row, trainers[found.value.id])
    }
    let venues = Dictionary(
      stored?.venues.map { ($0.id, ($0.agenda, $0.busy)) } ?? [], uniquingKeysWith: { first, _ in first })
    for (index, found) in tables.venues.enumerated() {
      tables.venues[index].value.busy = busy(found.value.agenda, .venues, found.row, venues[found.value.id])
    }
    dossier = settings.map { tables.dossier($0) }
  }
}

/// What reading all rows of all tables has brought to light.
struct ReadingLog {
  var problems: [Problem] = []
  var references: [RowReader.Reference] = []
  /// The keys and names that others may mention.
  var keys: [RowReader.Target: Set<String>] = [:]

  init() {}

  /// The keys and names of a dossier that is known already.
  init(of dossier: Dossier) {
    for table in DossierTable.allCases {
      let keys = StoredRows.cells(of: table, in: dossier).keys
      if !keys.isEmpty { self.keys[.table(table)] = Set(keys) }
    }
    let places =
      dossier.schools.map { ($0.commune, $0.circonscription) }
      + dossier.centres.map { ($0.commune, $0.circonscription) }
    keys[.commune] = Set(places.map(\.0))
    keys[.circonscription] = Set(places.map(\.1.rawValue))
    keys[.family] = Set(dossier.equipment.compactMap(\.family) + dossier.venues.flatMap(\.equipment))
    keys[.outsidePlace] = Set(dossier.fixedSessions.map(\.place.text))
  }
}
