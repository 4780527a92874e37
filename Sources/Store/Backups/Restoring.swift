internal import Foundation
internal import GRDB

/// A restore that is under way.
struct Restoring {
  let path: String
  let patience: Duration
  /// The copy of the backup that is to take the base's place.
  let draft: String
  let copy: DatabaseQueue
  let backup: BackupFile

  init(_ file: String, to path: String, patience: Duration) throws {
    self.path = path
    self.patience = patience
    draft = DurableFile.draftName(for: path)
    do {
      (copy, backup) = try Self.unpack(file, to: draft, permissions: FileKind(path).permissions, patience: patience)
    } catch {
      Self.clear(draft)
      throw error
    }
  }

  func clear() {
    try? copy.close()
    Self.clear(draft)
  }

  private static func clear(_ draft: String) {
    for suffix in [""] + companions { DurableFile.remove(draft + suffix) }
  }

  /// What SQLite writes beside a file.
  static let companions = ["-journal", "-wal", "-shm"]

  /// Copies a backup without its seal, with the journal that an unsealed one may have, and looks it through.
  private static func unpack(
    _ file: String, to draft: String, permissions: UInt16?, patience: Duration
  ) throws -> (DatabaseQueue, BackupFile) {
    try BackupFile.demandFile(file)
    do {
      let allowed = permissions ?? FileKind(file).permissions ?? 0o600
      let seal = try BackupSeal.copy(file, to: draft, permissions: allowed)
      guard seal != .broken else { throw BaseError(.damagedBackup, path: file, detail: "SHA-256") }
      if seal == .none {
        for suffix in companions.prefix(2) where FileKind(file + suffix) != .missing {
          _ = try BackupSeal.copy(file + suffix, to: draft + suffix, permissions: allowed)
        }
      }
      let queue = try Connection.open(draft, readOnly: false, patience: patience)
      let contents = try queue.inDatabase { db in
        guard try Schema.isBase(db) else { throw BaseError(.notABase, path: file) }
        try Connection.useRollbackJournal(db)
        let contents = try BackupFile.contents(db, path: file)
        if contents.schemaVersion < Schema.current.version { try Schema.current.migrate(db) }
        return contents
      }
      let bytes = try FileManager.default.attributesOfItem(atPath: draft)[.size] as? NSNumber
      return (
        queue,
        BackupFile(path: file, bytes: bytes?.intValue ?? 0, isSealed: seal == .sound, contents: contents)
      )
    } catch {
      var failure = BackupFile.failure(error, path: file)
      if [.full, .readOnly, .diskFailure, .cannotOpen].contains(failure.code) { failure.path = draft }
      throw failure
    }
  }

  func run(
    by author: String, at instant: String, approve: (RestorePreview) throws -> Void, prepare: (Base) throws -> Void
  ) throws -> RestoreReport {
    guard FileKind(path) != .missing else {
      let preview = RestorePreview(backup: backup, replaced: .nothing, undone: .none)
      try approve(preview)
      try note(preview, by: author, at: instant, prepare)
      let aside = try setAsideFiles(at: instant)
      try finish { try DurableFile.give(path, to: draft) }
      return RestoreReport(preview: preview, setAside: aside)
    }
    do {
      let queue = try Connection.open(path, readOnly: false, patience: patience, isEager: true)
      defer { try? queue.close() }
      return try queue.inDatabase { db in
        try Connection.holdingOut(others: db) {
          try replace(db, by: author, at: instant, approve: approve, prepare: prepare)
        }
      }
    } catch let failure as DatabaseError where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(failure.resultCode) {
      let preview = RestorePreview(backup: backup, replaced: .unreadable, undone: .none)
      try approve(preview)
      try note(preview, by: author, at: instant, prepare)
      let aside = try setAsideFiles(at: instant)
      try finish { try DurableFile.replace(path, with: draft) }
      return RestoreReport(preview: preview, setAside: aside)
    } catch let failure as DatabaseError {
      throw BaseError(failure, path: path)
    }
  }

  /// Replaces the contents of a base that opens, others being kept out.
  private func replace(
    _ db: Database, by author: String, at instant: String, approve: (RestorePreview) throws -> Void,
    prepare: (Base) throws -> Void
  ) throws -> RestoreReport {
    var preview = RestorePreview(backup: backup, replaced: .unreadable, undone: .none)
    if try Schema.isBase(db), let contents = try? BaseContents(db) {
      preview.replaced = .base(contents)
      preview.undone = try copy.inDatabase { known in try UndoneChanges(in: db, missingFrom: known) }
    }
    try approve(preview)
    let aside = try copyAside(db, at: instant)
    var report = RestoreReport(preview: preview, setAside: aside)
    if case .base = preview.replaced, !preview.isOfOthers {
      // What cannot be read any more cannot be carried over.
      report.isCarriedOver =
        (try? CarriedOver.carry(from: db, into: Base(path: draft, queue: copy))) != nil
    }
    try note(preview, by: author, at: instant, prepare)
    try copy.inDatabase { try $0.backup(to: db) }
    return report
  }

  /// Enters the restore into the copy's log, and has the copy prepared.
  private func note(
    _ preview: RestorePreview, by author: String, at instant: String, _ prepare: (Base) throws -> Void
  ) throws {
    let base = Base(path: draft, queue: copy)
    let year = try base.currentYear
    let name = URL(fileURLWithPath: backup.path).lastPathComponent
    _ = try base.writing { db in
      try ChangeLog(db).add(
        .restoreBackup, year: year, note: "\(name), −\(preview.undone.count)", by: author, at: instant)
    }
    try prepare(base)
  }

  /// Gives the copy its place once nothing has it open.
  private func finish(_ place: () throws -> Void) throws {
    try copy.close()
    do { try place() } catch { throw BaseError(error, path: path) }
  }
}
