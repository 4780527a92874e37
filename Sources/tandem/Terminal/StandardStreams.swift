import Foundation

/// What the program is given to read from and write to.
enum StandardStreams {
  /// Makes sure that no file of the program's own gets the number of a stream that is closed, and that a reader who goes
  /// away does not end the program in the middle of its work.
  static func prepare() {
    for number in CInt(0)...2 where fcntl(number, F_GETFD) == -1 {
      // Open for reading only, so that what would be written is told as lost.
      _ = unsafe open("/dev/null", O_RDONLY)
    }
    signal(SIGPIPE, SIG_IGN)
  }

  /// Whether an error of writing says that nobody reads any more.
  static func isBrokenPipe(_ error: any Error) -> Bool {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    return [error, underlying].contains { ($0 as? POSIXError)?.code == .EPIPE || isCode($0) }
  }

  private static func isCode(_ error: (any Error)?) -> Bool {
    guard let error = error as NSError? else { return false }
    return error.domain == NSPOSIXErrorDomain && error.code == Int(EPIPE)
  }
}
