public import Foundation

/// An open file whose every failure is told, and which says when its bytes are on the disk.
///
/// It is closed with the value; who has written calls ``settle()`` first.
public struct DiskFile: ~Copyable {
  private let descriptor: CInt

  /// How a file is opened.
  public enum Mode: Sendable {
    case reading
    /// Makes a file where there is none, with these permissions less those that the user's mask takes away.
    case making(permissions: UInt16)
    /// Goes on at the end of one that is there.
    case adding
    /// Writes to what is there and is no file: a pipe, a device.
    case passing
  }

  /// Opens a file.
  ///
  /// - Throws: `POSIXError` with what the system says.
  public init(_ path: String, _ mode: Mode) throws(POSIXError) {
    descriptor = try Self.again {
      switch mode {
      case .reading: unsafe open(path, O_RDONLY | O_CLOEXEC)
      case .making(let permissions): unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(permissions))
      case .adding: unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
      case .passing: unsafe open(path, O_WRONLY | O_CLOEXEC)
      }
    }
  }

  deinit { _ = close(descriptor) }

  /// The bytes that follow, `count` of them at most; none at the end.
  public func bytes(upTo count: Int) throws(POSIXError) -> [UInt8] {
    var room = [UInt8](repeating: 0, count: count)
    let filled = try Self.again {
      unsafe room.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, count) }
    }
    room.removeLast(count - filled)
    return room
  }

  /// Writes all of the bytes.
  public func add(_ bytes: [UInt8]) throws(POSIXError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = try Self.again {
        unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Waits until what was written is on the disk.
  public func settle() throws(POSIXError) {
    _ = try Self.again { fsync(descriptor) }
  }

  /// Sets the permissions, whatever the user's mask.
  public func allow(_ permissions: UInt16) throws(POSIXError) {
    _ = try Self.again { fchmod(descriptor, mode_t(permissions)) }
  }

  /// Calls the system until it is not interrupted.
  static func again<Number: SignedInteger>(_ call: () -> Number) throws(POSIXError) -> Number {
    while true {
      let answer = call()
      if answer >= 0 { return answer }
      let number = errno
      if number != EINTR { throw POSIXError(POSIXErrorCode(rawValue: number) ?? .EIO) }
    }
  }
}
