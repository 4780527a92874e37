internal import GRDB
public import Planning
public import SchoolCalendar

extension Base {
  /// The dossier of a year, equal to the one last imported, with the attendance recorded since; nil where there is none.
  ///
  /// Ids come back composed (NFC), all other texts byte for byte. Rows that are gone are left out.
  public func dossier(_ year: SchoolYear) throws(BaseError) -> Dossier? {
    try reading { db in try DossierReading(db: db, year: year.startYear).read() }
  }

  /// Takes a dossier for the content of its year, all of it or nothing.
  ///
  /// What the base has of the year and the dossier lacks: rows with an id, and attendance, stay in the base but are
  /// marked as gone (see ``goneRows(of:)``), so that kept plans still find them; other rows are replaced. Whoever wants
  /// to keep a row that a file no longer mentions passes it on in the dossier.
  ///
  /// - Parameters:
  ///   - note: Where it came from, for the log.
  ///   - author: Who does it.
  ///   - instant: When, ISO 8601 in UTC.
  /// - Throws: ``BaseError`` with the table and the row: `duplicate`, `unknownReference`, `refusedValue`.
  public func importDossier(
    _ dossier: Dossier, note: String, by author: String, at instant: String
  ) throws(BaseError) {
    try writing { db in
      let year = dossier.settings.schoolYear
      try DossierWriting(db: db, year: year.startYear).write(dossier)
      try ChangeLog(db).add(.importDossier, year: year, note: note, by: author, at: instant)
    }
  }

  /// Takes a dossier that was carried over from the year before; see ``importDossier(_:note:by:at:)``.
  ///
  /// - Parameter known: The year's dossier as it was read, with which the new one was made; nil where there was none.
  /// - Throws: ``BaseError`` also with `outdated`, where it is no longer that.
  public func openYear(
    _ dossier: Dossier, replacing known: Dossier?, note: String, by author: String, at instant: String
  ) throws(BaseError) {
    try writing { db in
      let year = dossier.settings.schoolYear
      guard try DossierReading(db: db, year: year.startYear).read() == known else {
        throw BaseError(.outdated, table: "\(year)")
      }
      try DossierWriting(db: db, year: year.startYear).write(dossier)
      try ChangeLog(db).add(.openYear, year: year, note: note, by: author, at: instant)
    }
  }

  /// Rows that an import no longer mentioned, table by table in the order of their ids.
  public func goneRows(of year: SchoolYear) throws(BaseError) -> [GoneRow] {
    try reading { db in
      try GoneRow.tables.flatMap { table, sheet, column in
        try String.fetchAll(
          db, sql: "SELECT \(column) FROM \(table) WHERE year = ? AND gone = 1 ORDER BY \(column)",
          arguments: [year.startYear]
        ).map { GoneRow(table: sheet, id: $0) }
      }
    }
  }

  /// What goes by a name or an id in a year, searched without regard to case, accents and punctuation.
  ///
  /// - Returns: Schools, leisure centres, people, trainers and venues whose id is the text or whose name begins with it
  ///   or has a word that does.
  public func named(_ text: String, in year: SchoolYear) throws(BaseError) -> [NamedRow] {
    let key = KeyText.folded(text)
    let id = KeyText.composed(text)
    return try reading { db in
      try NamedRow.tables.flatMap { table, sheet, name in
        try Row.fetchAll(
          db,
          sql: """
            SELECT id, \(name) FROM \(table) WHERE year = ?1 AND gone = 0
            AND (id = ?2 OR (?3 <> '' AND instr(' ' || name_key, ' ' || ?3) > 0)) ORDER BY name_key, id
            """, arguments: [year.startYear, id, key]
        ).map { NamedRow(table: sheet, id: $0[0], name: $0[1]) }
      }
    }
  }
}

/// A row that is kept although its dossier no longer has it.
public struct GoneRow: Hashable, Sendable {
  /// The table's name in a dossier, such as `personnels`.
  public var table: String
  /// The row's id; for attendance the person's.
  public var id: String

  static let tables: [(table: String, sheet: String, column: String)] = [
    keyed(School.self), keyed(LeisureCentre.self), keyed(Learner.self), keyed(Trainer.self), keyed(Venue.self),
    keyed(TrainingModule.self), keyed(EquipmentType.self), keyed(Project.self), keyed(Deployment.self),
    keyed(Installer.self), keyed(FixedSession.self), keyed(Incident.self),
    (AttendanceRecord.table, AttendanceRecord.sheet, "learner"),
  ]

  private static func keyed<Value: KeyedRow>(_: Value.Type) -> (table: String, sheet: String, column: String) {
    (Value.table, Value.sheet, "id")
  }
}

/// A row found by its name.
public struct NamedRow: Hashable, Sendable {
  /// The table's name in a dossier, such as `ecoles`.
  public var table: String
  /// The row's id.
  public var id: String
  /// The name as the dossier writes it; given name first.
  public var name: String

  static let tables: [(table: String, sheet: String, name: String)] = [
    (School.table, School.sheet, "name"), (LeisureCentre.table, LeisureCentre.sheet, "name"),
    (Learner.table, Learner.sheet, "trim(coalesce(given_name, '') || ' ' || coalesce(family_name, ''))"),
    (Trainer.table, Trainer.sheet, "name"), (Venue.table, Venue.sheet, "name"),
  ]
}
