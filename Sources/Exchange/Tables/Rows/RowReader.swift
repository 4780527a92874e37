import Planning
import SchoolCalendar

/// Reads the cells of one row after the other as values and notes what is wrong with them.
struct RowReader {
  /// A mention of a key or name that something else must have.
  struct Reference {
    /// Where it is looked for; one of them is enough.
    var targets: [Target]
    var text: String
    var place: Problem.Place
    var severity: Problem.Severity
  }

  /// What has keys or names that others mention.
  enum Target: Hashable {
    case table(DossierTable)
    case circonscription
    case commune
    /// An equipment family.
    case family
    /// A school, leisure centre or venue, or `distanciel`.
    case place
    /// A place of a fixed session.
    case outsidePlace
  }

  let sheet: Sheet
  private(set) var row = ByteTable.Row(line: 1, cells: [])
  var problems: [Problem] = []
  private(set) var references: [Reference] = []
  /// The keys of this table, with the line on which each stands first.
  private var lines: [String: Int] = [:]
  /// The keys and names that others may mention.
  private(set) var declared: [Target: Set<String>] = [:]

  init(_ sheet: Sheet) { self.sheet = sheet }

  /// What is known of the row already, for the columns that its table has not.
  private var stored: RowWriter?

  mutating func begin(_ row: ByteTable.Row) {
    self.row = row
    stored = sheet.storedCells(of: row)
  }

  func place(of column: String) -> Problem.Place { sheet.place(of: column, in: row) }

  /// Notes an error in a cell.
  mutating func note(_ column: String, _ cause: Problem.Cause, value: String? = nil) {
    problems.append(Problem(.error, at: place(of: column), value: value ?? written(column), cause: cause))
  }

  /// Notes something doubtful in a cell.
  mutating func warn(_ column: String, _ cause: Problem.Cause, value: String? = nil) {
    problems.append(Problem(.warning, at: place(of: column), value: value ?? written(column), cause: cause))
  }

  /// The cell's text as it stands, nil where it is blank; what is known where the table has no such column.
  func written(_ column: String) -> String? {
    guard let (column, index) = sheet.column(column) else { return nil }
    guard let index else { return stored?[column.name].flatMap { $0.isEmpty ? nil : $0 } }
    guard row.cells.indices.contains(index) else { return nil }
    let text = row.cells[index].text
    if text.isEmpty { return nil }
    return column.isGuarded ? FormulaGuard.unguarded(text) : text
  }

  /// The cell's text; a blank one in a required column is noted.
  mutating func text(_ column: String) -> String? {
    if let text = written(column) { return text }
    if let found = sheet.column(column), found.column.isRequired, found.index != nil { note(column, .missingValue) }
    return nil
  }

  /// A value read by a function, or nil and a note where it cannot be.
  mutating func value<Value>(_ column: String, _ cause: Problem.Cause, _ read: (String) -> Value?) -> Value? {
    guard let text = text(column) else { return nil }
    guard let value = read(text) else {
      note(column, cause)
      return nil
    }
    return value
  }

  /// The key of the row, which no other row may have.
  mutating func id<Entity>(_ column: String = "id") -> ID<Entity>? {
    guard let text = text(column) else { return nil }
    declare(text, column)
    return ID(text)
  }

  /// The UAI of the row; a wrong check letter is noted with the right one.
  mutating func uai(_ column: String) -> ID<School>? {
    guard let written = text(column) else { return nil }
    if let restored = LostZeros.uai(written) {
      warn(column, .lostZeros(restored: restored))
      declare(restored, column)
      return ID(restored)
    }
    do {
      let uai = try UAI(written)
      declare(uai.text, column)
      return ID(uai.text)
    } catch {
      switch error {
      case .shape: note(column, .notAUAI)
      case .letter(let expected):
        let right = (written.prefix(7) + String(expected)).uppercased()
        note(column, .wrongCheckLetter(right: right))
        declare(right, column)
      }
    }
    // Others may name the school as it is written here: that is one mistake, not many.
    declare(written.uppercased(), column)
    return nil
  }

  private mutating func declare(_ text: String, _ column: String) {
    if let first = lines[text], first != row.line {
      note(column, .idTwice(firstLine: first))
    } else {
      lines[text] = row.line
      declare(text, as: .table(sheet.schema.table))
    }
  }

  /// Makes a name known that others may mention.
  mutating func declare(_ text: String?, as target: Target) {
    if let text { declared[target, default: []].insert(text) }
  }

  /// The key of something in a table.
  mutating func reference<Entity>(_ column: String, _ table: DossierTable) -> ID<Entity>? {
    text(column).map { ID(refer(to: $0, [.table(table)], column)) }
  }

  /// The keys of things in a table.
  mutating func references<Entity>(
    _ column: String, _ table: DossierTable, severity: Problem.Severity = .error
  ) -> [ID<Entity>] {
    WrittenValue.items(text(column) ?? "").map { ID(refer(to: $0, [.table(table)], column, severity)) }
  }

  /// Notes a mention of a key or name and gives it back, a UAI in upper case and with its zeros.
  @discardableResult
  mutating func refer(
    to text: String, _ targets: [Target], _ column: String, _ severity: Problem.Severity = .error
  ) -> String {
    let mayBeSchool = targets.contains(.table(.schools)) || targets.contains(.place)
    var key = text
    if mayBeSchool {
      if let restored = LostZeros.uai(text) {
        warn(column, .lostZeros(restored: restored), value: text)
        key = restored
      } else if let uai = try? UAI(text) {
        key = uai.text
      }
    }
    references.append(.init(targets: targets, text: key, place: place(of: column), severity: severity))
    return key
  }
}
