internal import GRDB

/// What a restore is about to do.
public struct RestorePreview: Hashable, Sendable {
  /// What is in place of the base now.
  public enum Replaced: Hashable, Sendable {
    /// No file.
    case nothing
    /// A file that is no base, or one that is damaged too much to say what is in it.
    case unreadable
    /// A base.
    case base(BaseContents)
  }

  /// What takes its place.
  public var backup: BackupFile
  public var replaced: Replaced
  /// Changes of the base that the backup does not know.
  public var undone: UndoneChanges

  /// Whether the two are of different départements.
  public var isOfOthers: Bool {
    guard case .base(let contents) = replaced else { return false }
    return !contents.departements.isEmpty && contents.departements.isDisjoint(with: backup.contents.departements)
  }
}

/// What a restore has done.
public struct RestoreReport: Hashable, Sendable {
  public var preview: RestorePreview
  /// Where the base that was replaced lies now; nil where there was none.
  public var setAside: String?
  /// Whether the states of calendars and the private links of the base that was replaced have been taken over.
  public var isCarriedOver = false
}

/// Changes of a base that a backup does not have.
public struct UndoneChanges: Hashable, Sendable {
  public var count: Int
  /// When the first of them was made, ISO 8601 in UTC.
  public var first: String?
  /// When the last of them was made.
  public var last: String?
  /// Who made them.
  public var authors: Set<String>

  public static let none = UndoneChanges(count: 0, authors: [])
}

extension UndoneChanges {
  /// The changes in the log of a base that are not in that of a backup.
  init(in base: Database, missingFrom backup: Database) throws {
    let sql = "SELECT number, made_at, author, change, year, revision, note FROM change_log ORDER BY number"
    let known = try Set(Row.fetchAll(backup, sql: sql))
    let lost = try Row.fetchAll(base, sql: sql).filter { !known.contains($0) }
    self.init(
      count: lost.count, first: lost.first?["made_at"], last: lost.last?["made_at"],
      authors: Set(lost.map { $0["author"] }))
  }
}

extension BackupFile {
  /// Says what restoring a backup would do, and does nothing.
  ///
  /// - Throws: ``BaseError`` as ``init(checking:)``, and `locked`.
  public static func preview(_ file: String, to path: String) throws(BaseError) -> RestorePreview {
    let backup = try BackupFile(checking: file)
    guard FileKind(path) != .missing else {
      return RestorePreview(backup: backup, replaced: .nothing, undone: .none)
    }
    do {
      let (base, copy) = (
        try Connection.openUndone(path, patience: Base.usualPatience),
        try Connection.open(file, readOnly: true, patience: Base.usualPatience)
      )
      defer { for queue in [base, copy] { try? queue.close() } }
      return try base.read { db in
        try copy.read { known in
          RestorePreview(
            backup: backup, replaced: .base(try BaseContents(db)),
            undone: try UndoneChanges(in: db, missingFrom: known))
        }
      }
    } catch {
      let failure = BaseError(error, path: path)
      if failure.code == .locked { throw failure }
      return RestorePreview(backup: backup, replaced: .unreadable, undone: .none)
    }
  }
}
