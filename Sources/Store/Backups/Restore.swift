internal import Foundation
internal import GRDB

extension Base {
  /// Puts a backup in the place of a base.
  ///
  /// The backup is copied beside the base, looked through and brought up to date there. A base that opens keeps its
  /// file: its contents are replaced in one transaction, under the lock that keeps others out, so that programs which
  /// have it open meet the restored contents with their next access, and an interruption leaves the base as it was.
  /// Only a file that does not open as a base is replaced by another, after it was put aside with its journal.
  ///
  /// The base that is replaced is first copied to `tandem.sqlite.before-restore-20270314T150926Z`, sealed like any
  /// backup. What people outside have seen is carried over from it: states of calendars, and private links.
  ///
  /// - Parameters:
  ///   - file: The backup.
  ///   - path: The base, which may be missing or damaged.
  ///   - author: Who decides it.
  ///   - instant: When, ISO 8601 in UTC.
  ///   - patience: How long to wait for programs that use the base.
  ///   - approve: Looks at what is about to be done, with the lock held; what it throws ends the restore.
  ///   - prepare: Changes the copy before it takes the base's place, as one more transaction.
  /// - Returns: What was done, and where the base that was replaced lies now.
  /// - Throws: ``BaseError`` with `missing`, `notABase`, `newerSchema`, `damagedBackup` about the backup; `locked`,
  ///   `full`, `readOnly`, `diskFailure` about the base; what the functions throw. Nothing has been replaced then.
  @discardableResult
  public static func restore(
    _ file: String, to path: String, by author: String, at instant: String, patience: Duration = longPatience,
    approve: (RestorePreview) throws -> Void = { _ in }, prepare: (Base) throws -> Void = { _ in }
  ) throws -> RestoreReport {
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard ![.folder, .other].contains(FileKind(path)) else { throw BaseError(.notABase, path: path) }
    let restoring = try Restoring(file, to: path, patience: patience)
    defer { restoring.clear() }
    return try restoring.run(by: author, at: instant, approve: approve, prepare: prepare)
  }
}
