internal import Foundation
internal import GRDB

extension BaseError {
  /// What a failure of the database means to whoever uses a base.
  init(_ error: any Error, path: String) {
    if var own = error as? BaseError {
      own.path = own.path ?? path
      self = own
      return
    }
    if let failure = error as? POSIXError {
      self.init(Code(failure.code), path: path, detail: BaseError.words(of: failure))
      return
    }
    guard let failure = error as? DatabaseError else {
      self.init(.unexpected, path: path, detail: "\(type(of: error))")
      return
    }
    self.init(Code(failure), path: path, detail: BaseError.words(of: failure))
  }

  /// What a row that the schema refuses is refused for.
  init(refused failure: DatabaseError, table: String, row: String?, unknownID: String? = nil) {
    self.init(Code(failure), table: table, row: row, unknownID: unknownID, detail: BaseError.words(of: failure))
  }

  /// The system's own name for what happened.
  private static func words(of failure: POSIXError) -> String {
    unsafe String(cString: strerror(failure.code.rawValue))
  }

  /// SQLite's message without the values of the statement.
  private static func words(of failure: DatabaseError) -> String {
    "SQLite \(failure.extendedResultCode.rawValue): \(failure.message ?? "")"
  }
}

extension BaseError.Code {
  /// What the system says of a file.
  fileprivate init(_ code: POSIXErrorCode) {
    self =
      switch code {
      case .EEXIST: .exists
      case .ENOSPC, .EDQUOT, .EFBIG: .full
      case .EROFS, .EACCES, .EPERM: .readOnly
      case .EIO: .diskFailure
      default: .cannotOpen
      }
  }

  fileprivate init(_ failure: DatabaseError) {
    self =
      switch failure.extendedResultCode {
      case .SQLITE_IOERR_DIR_FSYNC: .unconfirmed
      case .SQLITE_READONLY_DBMOVED: .replaced
      case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY: .interrupted
      case .SQLITE_CONSTRAINT_FOREIGNKEY: .unknownReference
      case .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_ROWID: .duplicate
      default:
        switch failure.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
        case .SQLITE_FULL: .full
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
        case .SQLITE_CANTOPEN: .cannotOpen
        case .SQLITE_IOERR: .diskFailure
        case .SQLITE_CORRUPT: .damaged
        case .SQLITE_NOTADB: .notABase
        case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG: .refusedValue
        default: .unexpected
        }
      }
  }
}
