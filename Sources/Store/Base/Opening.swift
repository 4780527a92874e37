internal import Foundation
internal import GRDB

extension Base {
  /// How long an access waits for another program's, where nothing else is said.
  public static let usualPatience = Duration.seconds(5)

  /// Makes an empty base.
  ///
  /// The file appears under its name only when it is complete, so that an interrupted call leaves no half of a base.
  ///
  /// - Throws: ``BaseError`` with `exists` when there already is a file, whatever it holds; `cannotOpen` when the
  ///   folder is missing or closed to writing.
  ///
  /// - Parameter fill: What the base is to hold from the first moment on; what it throws leaves no file.
  @discardableResult
  public static func create(
    at path: String, patience: Duration = usualPatience, filling fill: (Base) throws -> Void = { _ in }
  ) throws(BaseError) -> Base {
    try create(at: path, schema: .current, patience: patience, filling: fill)
  }

  static func create(
    at path: String, schema: Schema, patience: Duration, filling fill: (Base) throws -> Void = { _ in }
  ) throws(BaseError) -> Base {
    guard FileKind(path) == .missing else { throw BaseError(.exists, path: path) }
    // A journal of a base that was deleted would be played into the new one.
    for suffix in ["-journal", "-wal"] where FileKind(path + suffix) != .missing {
      throw BaseError(.exists, path: path + suffix)
    }
    let draft = DurableFile.draftName(for: path)
    do {
      defer { for suffix in ["", "-journal"] { DurableFile.remove(draft + suffix) } }
      let queue = try Connection.open(draft, readOnly: false, patience: patience)
      try queue.inDatabase { db in
        try Connection.useRollbackJournal(db)
        try schema.migrate(db)
      }
      try fill(Base(path: path, queue: queue))
      try queue.close()
      try DurableFile.give(path, to: draft)
    } catch {
      throw BaseError(error, path: path)
    }
    return try open(path, readOnly: false, schema: schema, patience: patience)
  }

  /// Opens a base that exists, and brings one of an older version up to date.
  ///
  /// Before that a copy is taken beside it: `tandem.sqlite.before-v2` is the base as it was before version 2.
  ///
  /// - Parameters:
  ///   - readOnly: Whether nothing may be changed. A base of an older version is then refused.
  ///   - patience: How long an access waits for another program's.
  /// - Throws: ``BaseError`` with `missing`, `notABase`, `newerSchema`, `olderSchema`, `locked`, `readOnly`,
  ///   `cannotOpen`, `damaged`.
  public static func open(
    _ path: String, readOnly: Bool = false, patience: Duration = usualPatience
  ) throws(BaseError) -> Base {
    try open(path, readOnly: readOnly, schema: .current, patience: patience)
  }

  static func open(
    _ path: String, readOnly: Bool, schema: Schema, patience: Duration
  ) throws(BaseError) -> Base {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { throw BaseError(.missing, path: path) }
    let isFolder = (try? files.contentsOfDirectory(atPath: path)) != nil
    guard !isFolder else { throw BaseError(.notABase, path: path) }
    do {
      return try openFile(path, readOnly: readOnly, schema: schema, patience: patience)
    } catch {
      let failure = BaseError(error, path: path)
      guard readOnly, failure.code == .interrupted else { throw failure }
      return try openAfterUndoing(path, schema: schema, patience: patience)
    }
  }

  /// Opens for reading a base in which a program was interrupted, once the unfinished change is undone.
  private static func openAfterUndoing(
    _ path: String, schema: Schema, patience: Duration
  ) throws(BaseError) -> Base {
    do {
      let queue = try Connection.open(path, readOnly: false, patience: patience)
      _ = try queue.read { db in try Schema.version(of: db) }
      try queue.close()
      return try openFile(path, readOnly: true, schema: schema, patience: patience)
    } catch {
      let failure = BaseError(error, path: path)
      throw failure.code == .readOnly ? BaseError(.interrupted, path: path) : failure
    }
  }

  private static func openFile(_ path: String, readOnly: Bool, schema: Schema, patience: Duration) throws -> Base {
    let queue = try Connection.open(path, readOnly: readOnly, patience: patience)
    let version = try queue.read { db in
      guard try Schema.isBase(db) else { throw BaseError(.notABase, path: path) }
      return try Schema.version(of: db)
    }
    guard version <= schema.version else {
      throw BaseError(.newerSchema, path: path, detail: "\(version) > \(schema.version)")
    }
    if version < schema.version {
      guard !readOnly else { throw BaseError(.olderSchema, path: path, detail: "\(version) < \(schema.version)") }
      try Migration(path: path, schema: schema).run(on: queue)
    }
    if !readOnly { try queue.inDatabase(Connection.useRollbackJournal) }
    return Base(path: path, queue: queue)
  }
}
