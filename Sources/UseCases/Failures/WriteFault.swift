import Foundation

/// Why a file or folder cannot be made or written.
public enum WriteFault: Hashable, Sendable {
  /// The folder it is to lie in is not there.
  case folderMissing
  /// A file stands where a folder is wanted.
  case notAFolder
  /// A folder stands where a file is wanted.
  case isFolder
  /// It would lie where a web server gives it to everybody.
  case insideServedFolder
  case noRight
  case readOnlyDisk
  case diskFull
  /// The system does not say more.
  case failed
  /// With what the system says.
  case other(String)

  /// What an error of the system means.
  public init(_ error: any Error) {
    if let fault = Self.known(error) {
      self = fault
      return
    }
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    if let fault = underlying.flatMap(Self.known) {
      self = fault
      return
    }
    if let posix = error as? POSIXError ?? underlying as? POSIXError {
      self = .other(Self.words(posix))
    } else {
      // Foundation has a number and a sentence for what it does not know, which tell nobody anything.
      let isKnown = (error as? CocoaError)?.code != .fileWriteUnknown
      self = isKnown ? .other(error.localizedDescription) : .failed
    }
  }

  /// The system's own words, such as `Input/output error`.
  private static func words(_ error: POSIXError) -> String { unsafe String(cString: strerror(error.code.rawValue)) }

  /// What a number of the system means, with its words for what has no name here.
  init(code: Int32?, words: String) {
    self = code.flatMap { POSIXErrorCode(rawValue: $0) }.flatMap { WriteFault($0) } ?? .other(words)
  }

  private init?(_ code: POSIXErrorCode) {
    switch code {
    case .ENOENT: self = .folderMissing
    case .ENOTDIR: self = .notAFolder
    case .EISDIR: self = .isFolder
    case .EACCES, .EPERM: self = .noRight
    case .EROFS: self = .readOnlyDisk
    case .ENOSPC, .EDQUOT, .EFBIG: self = .diskFull
    default: return nil
    }
  }

  private static func known(_ error: any Error) -> WriteFault? {
    if let posix = error as? POSIXError { return WriteFault(posix.code) }
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile?, .fileReadNoSuchFile?: return .folderMissing
    case .fileWriteNoPermission?, .fileReadNoPermission?: return .noRight
    case .fileWriteVolumeReadOnly?: return .readOnlyDisk
    case .fileWriteOutOfSpace?: return .diskFull
    case .fileWriteFileExists?: return .notAFolder
    default: return nil
    }
  }

  /// 73 where a file cannot be made, 74 where it cannot be written to the end.
  var exitStatus: Int32 {
    switch self {
    case .folderMissing, .notAFolder, .isFolder, .insideServedFolder, .noRight, .readOnlyDisk: 73
    case .diskFull, .failed, .other: 74
    }
  }
}
