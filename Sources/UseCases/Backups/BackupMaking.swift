import Foundation
import Store

/// Copies a base while it is in use, and keeps the newest copies.
public enum BackupMaking {
  /// What has come of it.
  public struct Made: Sendable {
    public var backup: BackupFile
    /// The names of older backups that made room.
    public var removed: [String]
  }

  /// Makes a backup.
  ///
  /// Older ones make room only when the new one is sound and in its place.
  ///
  /// - Parameters:
  ///   - base: The file.
  ///   - target: A file, which must not be there yet, or a folder, made where it is missing; nil for the usual folder
  ///     beside the base. What is not there is a file where it ends as the base does (`.sqlite`), else a folder.
  ///   - keep: How many backups stay in the folder, 1 or more.
  /// - Throws: `BaseError`; ``Failure`` where the folder cannot be made.
  public static func make(of base: String, to target: String?, keep: Int, clock: WallClock) throws -> Made {
    if let target, isFile(target, like: base) {
      if FileManager.default.fileExists(atPath: target) { throw Failure.fileInUse(target) }
      return Made(backup: try Base.backUp(base, to: target), removed: [])
    }
    let shelf = BackupShelf(of: base, folder: target)
    guard FileManager.default.fileExists(atPath: base) else { throw BaseError(.missing, path: base) }
    do {
      // Whoever may not read the base may not look into its backups.
      let exists = FileManager.default.fileExists(atPath: shelf.folder)
      try FileManager.default.createDirectory(
        atPath: shelf.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      if !exists { try DurableFile.settleFolder(of: shelf.folder) }
    } catch {
      throw Failure.unwritable(shelf.folder, WriteFault(error))
    }
    let backup = try Base.backUp(base, to: shelf.freePath(at: clock.instant))
    let old = shelf.names.dropLast(max(1, keep))
    return Made(
      backup: backup,
      removed: old.filter { shelf.path($0) != backup.path && FeedList.remove($0, from: shelf.folder) })
  }

  private static func isFile(_ target: String, like base: String) -> Bool {
    if FileManager.default.fileExists(atPath: target) { return !OutputFile.isFolder(target) }
    let ending = URL(fileURLWithPath: base).pathExtension
    return !target.hasSuffix("/") && URL(fileURLWithPath: target).pathExtension == (ending.isEmpty ? "sqlite" : ending)
  }
}
