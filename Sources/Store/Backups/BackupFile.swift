internal import Foundation
internal import GRDB

/// A backup that was looked through and is sound.
public struct BackupFile: Hashable, Sendable {
  /// The file.
  public var path: String
  /// Its size in bytes, without the seal.
  public var bytes: Int
  /// Whether its last line proves that not a byte has changed; a base that was copied by hand has none.
  public var isSealed: Bool
  /// What is in it.
  public var contents: BaseContents
}

/// What tells one state of a base from another.
public struct BaseContents: Hashable, Sendable {
  /// The version of the shape of the tables.
  public var schemaVersion: Int
  /// Codes of the départements of its years.
  public var departements: Set<String>
  /// How many changes the log has.
  public var changes: Int
  /// When the last of them was made, ISO 8601 in UTC; nil in an empty base.
  public var lastChange: String?

  init(_ db: Database) throws {
    schemaVersion = try Schema.version(of: db)
    departements = try Set(String.fetchAll(db, sql: "SELECT DISTINCT departement FROM school_year"))
    changes = try Int.fetchOne(db, sql: "SELECT count(*) FROM change_log") ?? 0
    lastChange = try String.fetchOne(db, sql: "SELECT made_at FROM change_log ORDER BY number DESC LIMIT 1")
  }
}

extension BackupFile {
  /// Looks through a backup: its seal, the file's agreement with itself, its references.
  ///
  /// Nothing is changed, on the disk neither.
  ///
  /// - Throws: ``BaseError`` with `missing`, `notABase`, `newerSchema`, `damagedBackup`.
  public init(checking path: String) throws(BaseError) {
    do {
      try Self.demandFile(path)
      let seal = try BackupSeal.state(of: path)
      guard seal != .broken else { throw BaseError(.damagedBackup, path: path, detail: "SHA-256") }
      let queue = try Connection.open(path, readOnly: true, patience: .seconds(1))
      let contents = try queue.read { db in try Self.contents(db, path: path) }
      try queue.close()
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
      let bytes = (size?.intValue ?? 0) - (seal == .sound ? BackupSeal.length : 0)
      self.init(path: path, bytes: bytes, isSealed: seal == .sound, contents: contents)
    } catch {
      throw Self.failure(error, path: path)
    }
  }

  /// Refuses what is no file.
  static func demandFile(_ path: String) throws(BaseError) {
    switch FileKind(path) {
    case .missing: throw BaseError(.missing, path: path)
    case .folder, .other: throw BaseError(.notABase, path: path)
    case .file: break
    }
  }

  /// What is in a file that agrees with itself and that this Tandem can read.
  static func contents(_ db: Database, path: String) throws -> BaseContents {
    guard try Schema.isBase(db) else { throw BaseError(.notABase, path: path) }
    let version = try Schema.version(of: db)
    guard version <= Schema.current.version else {
      throw BaseError(.newerSchema, path: path, detail: "\(version) > \(Schema.current.version)")
    }
    let faults = try BaseHealth(db).findings
    guard faults.isEmpty else { throw BaseError(.damagedBackup, path: path, detail: faults.first) }
    return try BaseContents(db)
  }

  /// Damage of a backup is not damage of the base.
  static func failure(_ error: any Error, path: String) -> BaseError {
    var failure = BaseError(error, path: path)
    if failure.code == .damaged { failure.code = .damagedBackup }
    return failure
  }
}
