/// Pieces of SQL that several tables of version 1 share.
///
/// They are frozen with it: a later version brings its own.
///
/// A table without rowid has its key's columns first, in the key's order: where they are not, SQLite 3.40.1 sees NULLs
/// that are not there when it checks the file (`PRAGMA integrity_check`).
enum ColumnCheck {
  /// A civil day as `2027-11-05`; the 30th of February is refused.
  ///
  /// SQLite takes it for a date until it has to count with it: so no days are added, and the text must stay the same.
  static func day(_ column: String) -> String {
    "CHECK (\(column) IS NULL OR \(isDay(column)))"
  }

  /// The pattern comes first: a text such as `now` must not reach the function.
  private static func isDay(_ text: String) -> String {
    "(\(text) GLOB '????-??-??' AND date(\(text), '+0 days') IS \(text))"
  }

  /// A wall-clock minute as `2027-11-05T09:00`; 24:00 is let through, since the last day there is ends with it.
  static func moment(_ column: String) -> String {
    """
    CHECK (\(column) IS NULL OR (\(column) GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]' \
    AND \(isDay("substr(\(column), 1, 10)")) AND substr(\(column), 12) <= '24:00'))
    """
  }

  /// A time on the clock as `09:00`, up to 24:00.
  static func time(_ column: String) -> String {
    "CHECK (\(column) IS NULL OR (\(column) GLOB '[0-2][0-9]:[0-5][0-9]' AND \(column) <= '24:00'))"
  }

  /// An instant of record-keeping as `2027-03-14T15:09:26Z`.
  static func instant(_ column: String) -> String {
    """
    CHECK (\(column) IS NULL OR (\(column) GLOB '????-??-??T??:??:??Z' \
    AND strftime('%Y-%m-%dT%H:%M:%SZ', \(column), '+0 days') IS \(column)))
    """
  }

  static func flag(_ column: String) -> String {
    "CHECK (\(column) IN (0, 1))"
  }

  static func list(_ column: String) -> String {
    "CHECK (json_valid(\(column)) AND json_type(\(column)) = 'array')"
  }

  static func oneOf(_ column: String, _ words: String...) -> String {
    "CHECK (\(column) IN (\(words.map { "'\($0)'" }.joined(separator: ", "))))"
  }

  /// Two columns that are both there or both missing, and lie on the globe.
  static let coordinates = """
    CHECK ((latitude IS NULL) = (longitude IS NULL)),
    CHECK (latitude BETWEEN -90 AND 90),
    CHECK (longitude BETWEEN -180 AND 180)
    """

  /// The columns with which every table of a dossier begins whose rows have an id.
  static let keyedRow = """
    year INTEGER NOT NULL REFERENCES school_year (year),
    id TEXT NOT NULL CHECK (id <> ''),
    position INTEGER NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))
    """

  /// The keys of a table whose rows have an id: unique in their year, in one order among those that are present.
  static func keyedTable(_ table: String, _ body: String) -> [String] {
    [
      "CREATE TABLE \(table) (\n\(keyedRow),\n\(body),\nPRIMARY KEY (year, id)\n) STRICT, WITHOUT ROWID",
      "CREATE UNIQUE INDEX \(table)_order ON \(table) (year, position) WHERE gone = 0",
    ]
  }

  /// A table of a dossier whose rows have no id: they are told apart by their place in the file.
  static func plainTable(_ table: String, _ body: String) -> String {
    """
    CREATE TABLE \(table) (
    year INTEGER NOT NULL REFERENCES school_year (year),
    position INTEGER NOT NULL,
    \(body),
    PRIMARY KEY (year, position)
    ) STRICT, WITHOUT ROWID
    """
  }

  /// A list that belongs to a row with an id: its items in order, with what else `body` says.
  static func listTable(_ table: String, of owner: String, as column: String, _ body: String) -> String {
    """
    CREATE TABLE \(table) (
    year INTEGER NOT NULL,
    \(column) TEXT NOT NULL,
    position INTEGER NOT NULL,
    \(body),
    PRIMARY KEY (year, \(column), position),
    FOREIGN KEY (year, \(column)) REFERENCES \(owner) (year, id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """
  }

  /// A reference to a row of the same year's dossier.
  static func refers(_ column: String, to table: String) -> String {
    "FOREIGN KEY (year, \(column)) REFERENCES \(table) (year, id)"
  }
}
