internal import Foundation
internal import GRDB

extension Restoring {
  /// A sealed copy of the base as it is, page by page, whatever is in them.
  func copyAside(_ db: Database, at instant: String) throws -> String {
    let aside = asideName(at: instant)
    let new = DurableFile.draftName(for: aside)
    defer { for suffix in ["", "-journal"] { DurableFile.remove(new + suffix) } }
    do {
      try DiskFile(new, .making(permissions: 0o600)).allow(FileKind(path).permissions ?? 0o600)
      let target = try Connection.open(new, readOnly: false, patience: patience)
      try target.inDatabase { try db.backup(to: $0) }
      try target.close()
      try BackupSeal.add(to: new)
      try DurableFile.give(aside, to: new)
    } catch {
      throw BaseError(error, path: aside)
    }
    return aside
  }

  /// Puts aside what stands in the base's place and does not open, and a journal, which would be played into the backup.
  ///
  /// - Returns: Nil where there was nothing.
  func setAsideFiles(at instant: String) throws -> String? {
    let found = ([""] + Self.companions).filter { FileKind(path + $0) != .missing }
    guard !found.isEmpty else { return nil }
    let aside = asideName(at: instant)
    do {
      // The file itself keeps its name until the backup takes it.
      for suffix in found where suffix.isEmpty { try FileManager.default.linkItem(atPath: path, toPath: aside) }
      for suffix in found where !suffix.isEmpty {
        try FileManager.default.moveItem(atPath: path + suffix, toPath: aside + suffix)
      }
      try DurableFile.settleFolder(of: path)
    } catch {
      throw BaseError(error, path: aside)
    }
    return aside
  }

  /// A name that nothing has: `tandem.sqlite.before-restore-20270314T150926Z`.
  private func asideName(at instant: String) -> String {
    let name = "\(path).before-restore-\(instant.filter { $0 != "-" && $0 != ":" })"
    let names = [name] + (2...999).map { "\(name)-\($0)" }
    return names.first { one in ([""] + Self.companions).allSatisfy { FileKind(one + $0) == .missing } } ?? name
  }
}
