internal import GRDB
public import SchoolCalendar

/// One SQLite file with the dossiers of school years, the revisions of their plans, and a log of every change.
///
/// A base is a value that shares its connection: copies may be used from any task, one access after the other. Several
/// programs may have the same file open; whoever comes second waits, and fails with ``BaseError/Code/locked`` after the
/// patience given at opening. Each function is one transaction: it does all it says, or throws and changes nothing.
///
/// Instants are texts such as `2027-03-14T15:09:26Z` (ISO 8601, UTC, whole seconds) that the caller provides: a base
/// reads no clock.
public struct Base: Sendable {
  /// The file.
  public let path: String

  /// The only connection; whatever writes goes through ``writing(_:)``.
  private let queue: DatabaseQueue

  init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Years that have a dossier, the earliest first.
  public var years: [SchoolYear] {
    get throws(BaseError) {
      try reading { db in
        try Int.fetchAll(db, sql: "SELECT year FROM school_year ORDER BY year").map { SchoolYear(startingIn: $0) }
      }
    }
  }

  /// The latest year that has a dossier: the one a command means that names none.
  ///
  /// Nil in a base without dossier.
  public var currentYear: SchoolYear? {
    get throws(BaseError) { try years.last }
  }

  /// Runs several accesses of this base as one: what they change is there together, or not at all.
  ///
  /// - Throws: What the function throws, and then nothing is changed; ``BaseError`` where the base cannot be written.
  public func together<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try queue.unsafeReentrantWrite { db in try Self.changing(db) { _ in try body() } }
    } catch let failure as DatabaseError {
      throw BaseError(failure, path: path)
    }
  }

  /// Runs queries that all see the same state.
  func reading<Value>(_ body: (Database) throws -> Value) throws(BaseError) -> Value {
    do {
      // Inside `together` the connection is this task's already, and so is the transaction.
      return try queue.unsafeReentrantRead { db in
        if db.isInsideTransaction { return try body(db) }
        var value: Value?
        try db.readOnly {
          try db.inTransaction(.deferred) {
            value = try body(db)
            return .commit
          }
        }
        guard let value else { throw BaseError(.unexpected) }
        return value
      }
    } catch { throw BaseError(error, path: path) }
  }

  /// Runs changes in one transaction: all are there when this returns, none when it throws.
  func writing<Value>(_ body: (Database) throws -> Value) throws(BaseError) -> Value {
    do { return try queue.unsafeReentrantWrite { db in try Self.changing(db, body) } } catch {
      throw BaseError(error, path: path)
    }
  }

  /// In a transaction of its own, or as a part of the one that is open.
  private static func changing<Value>(_ db: Database, _ body: (Database) throws -> Value) throws -> Value {
    var value: Value?
    func run() throws -> Database.TransactionCompletion {
      value = try body(db)
      return .commit
    }
    if db.isInsideTransaction { try db.inSavepoint(run) } else { try db.inTransaction(.immediate, run) }
    guard let value else { throw BaseError(.unexpected) }
    return value
  }

  /// Runs changes in one transaction that may fail for reasons of their own; they are thrown as they are.
  func deciding<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try queue.write(body) } catch {
      if error is DatabaseError || error is BaseError { throw BaseError(error, path: path) }
      throw error
    }
  }

  /// Runs what cannot be inside a transaction.
  func outsideTransaction<Value>(_ body: (Database) throws -> Value) throws(BaseError) -> Value {
    do { return try queue.inDatabase(body) } catch { throw BaseError(error, path: path) }
  }
}
