import Foundation

/// What the system said when a file could not be written.
struct SystemFault {
  /// The system's number for it, such as `ENOSPC`; nil where it gave none.
  let code: Int32?
  /// The system's own words, such as `Input/output error`.
  let words: String

  init(_ error: any Error) {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    let posix = error as? POSIXError ?? underlying as? POSIXError
    code = posix?.code.rawValue ?? Self.code(error as? CocoaError)
    words = code.map { unsafe String(cString: strerror($0)) } ?? error.localizedDescription
  }

  /// Where Foundation keeps the system's number to itself.
  private static func code(_ error: CocoaError?) -> Int32? {
    switch error?.code {
    case .fileWriteOutOfSpace?: ENOSPC
    case .fileWriteVolumeReadOnly?: EROFS
    case .fileWriteNoPermission?: EACCES
    case .fileNoSuchFile?: ENOENT
    case .fileWriteFileExists?: EEXIST
    // All else that goes wrong while writing.
    case .fileWriteUnknown?: EIO
    default: nil
    }
  }
}
