internal import Foundation
internal import GRDB

extension Base {
  /// How long a backup or a restore waits for programs that use the base, where nothing else is said: long, as nobody stands
  /// and waits, and a base that is written to all the while is never free for long.
  public static let longPatience = Duration.seconds(60)

  /// Copies a base while others use it, as it stands between two changes.
  ///
  /// The copy has the base's own version and permissions, is looked through, sealed, waited for, and only then given its
  /// name. A change that was interrupted is undone first. Nobody can write while the pages are copied.
  ///
  /// - Parameters:
  ///   - path: The base.
  ///   - file: The backup, which must not be there yet.
  ///   - patience: How long to wait for a program that writes.
  /// - Throws: ``BaseError`` with `missing`, `notABase`, `damaged`, `locked` about the base; `exists`, `cannotOpen`,
  ///   `readOnly`, `full`, `diskFailure` about the backup, which is not there then.
  public static func backUp(
    _ path: String, to file: String, patience: Duration = longPatience
  ) throws(BaseError) -> BackupFile {
    try BackupFile.demandFile(path)
    guard FileKind(file) == .missing else { throw BaseError(.exists, path: file) }
    let draft = DurableFile.draftName(for: file)
    defer { for suffix in ["", "-journal"] { DurableFile.remove(draft + suffix) } }
    let contents = try copy(path, to: draft, patience: patience)
    do {
      let bytes = try FileManager.default.attributesOfItem(atPath: draft)[.size] as? NSNumber
      try BackupSeal.add(to: draft)
      try DurableFile.give(file, to: draft)
      return BackupFile(path: file, bytes: bytes?.intValue ?? 0, isSealed: true, contents: contents)
    } catch {
      throw BaseError(error, path: file)
    }
  }

  /// Copies page by page, and looks the copy through.
  private static func copy(_ path: String, to draft: String, patience: Duration) throws(BaseError) -> BaseContents {
    do {
      try DiskFile(draft, .making(permissions: 0o600)).allow(FileKind(path).permissions ?? 0o600)
    } catch {
      throw BaseError(error, path: draft)
    }
    do {
      let source = try Connection.openUndone(path, patience: patience)
      let target = try Connection.open(draft, readOnly: false, patience: patience)
      try source.inDatabase { base in try target.inDatabase { copy in try base.backup(to: copy) } }
      try source.close()
      let contents = try target.inDatabase { copy in
        try Connection.useRollbackJournal(copy)
        return try BackupFile.contents(copy, path: path)
      }
      try target.close()
      return contents
    } catch {
      var failure = BaseError(error, path: path)
      // The copy was made of pages as they are: its damage is the base's.
      if failure.code == .damagedBackup { failure.code = .damaged }
      if [.full, .readOnly, .diskFailure].contains(failure.code) { failure.path = draft }
      throw failure
    }
  }
}

extension Connection {
  /// Opens a base as it is, whatever its version, once a change that was interrupted is undone.
  ///
  /// - Throws: ``BaseError`` with `notABase`; what the database says.
  static func openUndone(_ path: String, patience: Duration) throws -> DatabaseQueue {
    var queue = try open(path, readOnly: true, patience: patience, isEager: true)
    do {
      try queue.read(demandBase)
    } catch {
      // Undoing takes the right to write.
      guard BaseError(error, path: path).code == .interrupted else { throw error }
      try queue.close()
      queue = try open(path, readOnly: false, patience: patience, isEager: true)
      try queue.read(demandBase)
    }
    return queue
  }

  private static func demandBase(_ db: Database) throws {
    guard try Schema.isBase(db) else { throw BaseError(.notABase) }
  }
}
