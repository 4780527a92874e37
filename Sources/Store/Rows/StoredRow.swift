internal import GRDB
internal import Planning
internal import SchoolCalendar

/// A value that is one row of a table of a year's dossier.
///
/// Columns are written and read in the order of ``columns``: that order stands once, and the round trip of every field
/// is a test.
protocol StoredRow: Sendable {
  /// The table in the base.
  static var table: String { get }
  /// The table in a dossier, for messages.
  static var sheet: String { get }
  /// The columns after `year` and `position`.
  static var columns: [String] { get }

  func write(to row: inout RowWriter) throws
  init(from row: inout RowReader) throws
}

/// A row with an id, whose first column it is.
///
/// Its lists lie in tables of their own.
protocol KeyedRow: StoredRow, Identifiable where Self.ID: RawRepresentable, Self.ID.RawValue == String {
  static var lists: [ListTable<Self>] { get }
}

extension KeyedRow {
  static var lists: [ListTable<Self>] { [] }

  /// The id as text.
  var key: String { id.rawValue }
}

/// The table that holds one list of a row: its items in order, keyed by the row's id.
struct ListTable<Owner>: Sendable {
  let table: String
  /// The column that names the owner.
  let owner: String
  /// The columns of an item.
  let columns: [String]
  /// A column and the word in it, where several lists share the table.
  let purpose: (column: String, word: String)?
  /// Hands each item's values to a function that stores them.
  let write: @Sendable (Owner, (RowWriter) throws -> Void) throws -> Void
  /// Adds the item to the owner's list.
  let read: @Sendable (inout Owner, inout RowReader) throws -> Void

  init(
    _ table: String, owner: String, columns: [String], purpose: (column: String, word: String)? = nil,
    write: @escaping @Sendable (Owner, (RowWriter) throws -> Void) throws -> Void,
    read: @escaping @Sendable (inout Owner, inout RowReader) throws -> Void
  ) {
    self.table = table
    self.owner = owner
    self.columns = columns
    self.purpose = purpose
    self.write = write
    self.read = read
  }

  /// A list of ids.
  static func ids<Item>(
    _ table: String, owner: String, column: String, purpose: (column: String, word: String)? = nil,
    _ list: WritableKeyPath<Owner, [ID<Item>]> & Sendable
  ) -> ListTable {
    ListTable(table, owner: owner, columns: [column], purpose: purpose) { value, store in
      for id in value[keyPath: list] {
        var item = RowWriter()
        try item.put(id)
        try store(item)
      }
    } read: { value, item in
      value[keyPath: list].append(try item.id())
    }
  }

  /// A list of stretches of time.
  static func ranges(
    _ table: String, owner: String, _ list: WritableKeyPath<Owner, [MomentRange]> & Sendable
  ) -> ListTable {
    ListTable(table, owner: owner, columns: ["start_at", "end_at"]) { value, store in
      for range in value[keyPath: list] {
        var item = RowWriter()
        item.put(range)
        try store(item)
      }
    } read: { value, item in
      value[keyPath: list].append(try item.momentRange())
    }
  }
}
