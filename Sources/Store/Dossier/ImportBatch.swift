internal import GRDB
public import Planning
internal import SchoolCalendar

/// What one import brings: a dossier, plans, or both.
public struct ImportBatch: Sendable {
  /// The dossier as it is to be; nil where it stays.
  public var dossier: Dossier?
  /// The dossier as it was read, from which the new one was made; nil where the base had none.
  public var known: Dossier?
  /// Plans to keep as drafts, each with what the log says of it.
  public var plans: [(plan: Plan, note: String)]
  /// What the log says of the dossier.
  public var note: String

  public init(dossier: Dossier?, known: Dossier?, plans: [(plan: Plan, note: String)] = [], note: String) {
    self.dossier = dossier
    self.known = known
    self.plans = plans
    self.note = note
  }
}

extension Base {
  /// Takes everything that an import brings, or nothing.
  ///
  /// - Parameters:
  ///   - batch: The dossier and the plans.
  ///   - author: Who does it.
  ///   - instant: When, ISO 8601 in UTC.
  /// - Returns: The numbers that the plans became.
  /// - Throws: ``BaseError`` as ``importDossier(_:note:by:at:)`` and ``keep(_:by:at:note:seed:steps:elapsed:)``; `outdated`
  ///   where the dossier is no longer the one that was read: what was recorded since would be lost.
  public func take(_ batch: ImportBatch, by author: String, at instant: String) throws(BaseError) -> [Int] {
    try writing { db in
      if let dossier = batch.dossier {
        let year = dossier.settings.schoolYear
        guard try DossierReading(db: db, year: year.startYear).read() == batch.known else {
          throw BaseError(.outdated, table: "\(year)")
        }
        try DossierWriting(db: db, year: year.startYear).write(dossier)
        try ChangeLog(db).add(.importDossier, year: year, note: batch.note, by: author, at: instant)
      }
      return try batch.plans.map { try keep($0.plan, by: author, at: instant, note: $0.note, db: db) }
    }
  }
}
