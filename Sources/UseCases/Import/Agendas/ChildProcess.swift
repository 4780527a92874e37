import Exchange
import Glibc

/// A process that answers questions through one socket, its standard input and output.
///
/// A socket and not pipes, so that writing to a process that has gone is an error and no signal. Nothing else is handed
/// down: no other descriptor stays open, and the environment is empty but for what the loader needs.
struct ChildProcess: ~Copyable {
  /// What has come of a question.
  enum Outcome {
    case answer([UInt8])
    /// The process has closed its side.
    case ended
    case late
    case tooMuch
    /// It answered something else.
    case garbled
  }

  /// How a process came to its end.
  enum End: Equatable {
    case exited(Int32)
    /// It used up the processor's time that it was given.
    case outOfTime
    case crashed
  }

  /// The status of a process that could not become the program.
  static let notStarted: Int32 = 127

  private let identifier: pid_t
  private let socket: Int32

  /// Starts a program.
  ///
  /// - Throws: ``AgendaFault`` with the system's words where it cannot be started.
  init(program: String, arguments: [String]) throws(AgendaFault) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Self.fault(errno) }
    defer { _ = close(ends[1]) }
    do {
      identifier = try Self.spawn([program] + arguments, ends[1])
      socket = ends[0]
    } catch {
      _ = close(ends[0])
      throw error
    }
  }

  deinit { _ = Self.finish(identifier, socket) }

  /// Ends the process, whatever it is doing, and tells how it ended if it had before.
  consuming func end() -> End {
    let end = Self.finish(identifier, socket)
    discard self
    return end
  }

  /// Sends a question and waits for its answer.
  func ask(_ message: [UInt8], seconds: Int, most: Int) -> Outcome {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var sent = 0
    var received: [UInt8] = []
    var body: (start: Int, count: Int)?
    while true {
      let left = (deadline - .now).components
      let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
      if milliseconds <= 0 { return .late }
      var watched = pollfd(fd: socket, events: Int16(sent < message.count ? POLLIN | POLLOUT : POLLIN), revents: 0)
      let ready = unsafe poll(&watched, 1, Int32(min(milliseconds, 1_000_000)))
      if ready < 0, errno != EINTR { return .ended }
      if ready <= 0 { continue }
      if watched.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
        guard receive(into: &received) else { return .ended }
        if body == nil, let end = received.firstIndex(of: 0x0A) {
          guard let count = AgendaAnswer.start(String(decoding: received[..<end], as: UTF8.self)) else {
            return .garbled
          }
          body = (end + 1, count)
        }
        if body.map(\.count) ?? received.count > most { return .tooMuch }
        if body == nil, received.count > 100 { return .garbled }
        if let body, received.count >= body.start + body.count {
          let isWhole = sent == message.count && received.count == body.start + body.count
          return isWhole ? .answer(Array(received[body.start...])) : .garbled
        }
      } else if watched.revents & Int16(POLLOUT) != 0 {
        sent += send(message, from: sent)
      }
    }
  }

  /// Takes what has come; false where nothing will come any more.
  private func receive(into received: inout [UInt8]) -> Bool {
    var part = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe part.withUnsafeMutableBytes {
      unsafe recv(socket, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT))
    }
    if count > 0 { received += part[..<count] }
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
  }

  /// Sends what the socket takes; an end of the process is found out when its answer is awaited.
  private func send(_ message: [UInt8], from start: Int) -> Int {
    let flags = Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
    let count = unsafe message.withUnsafeBytes { bytes in
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
      return unsafe Glibc.send(socket, rest.baseAddress, rest.count, flags)
    }
    return max(0, count)
  }

  /// Tells how a process has ended, or kills it; either way nothing of it remains.
  private static func finish(_ identifier: pid_t, _ socket: Int32) -> End {
    _ = close(socket)
    var status: Int32 = 0
    // It ends by itself when it finds nobody at the other side, but it may be busy.
    var reaped = unsafe waitpid(identifier, &status, WNOHANG)
    if reaped == 0 {
      _ = kill(identifier, SIGKILL)
      repeat { unsafe reaped = waitpid(identifier, &status, 0) } while reaped < 0 && errno == EINTR
    }
    let signal = status & 0x7F
    if signal == 0 { return .exited((status >> 8) & 0xFF) }
    return signal == SIGPROF || signal == SIGXCPU ? .outOfTime : .crashed
  }

  private static func fault(_ number: Int32) -> AgendaFault {
    AgendaFault(.noReader(unsafe String(cString: strerror(number))))
  }

  private static func spawn(_ words: [String], _ socket: Int32) throws(AgendaFault) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, socket, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, socket, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // A thread that blocks signals hands this down, and a child that is to be ended by one must not.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let variables = ["SWIFT_BACKTRACE=enable=no", "MALLOC_ARENA_MAX=1"] + loaderVariables
    var identifier: pid_t = 0
    let failure = unsafe withCStrings(words) { arguments in
      unsafe withCStrings(variables) { environment in
        unsafe posix_spawn(&identifier, words[0], &actions, &attributes, arguments, environment)
      }
    }
    if failure != 0 { throw fault(failure) }
    return identifier
  }

  private static var loaderVariables: [String] {
    guard let path = unsafe getenv("LD_LIBRARY_PATH") else { return [] }
    let folders = unsafe String(cString: path)
    return ["LD_LIBRARY_PATH=" + folders]
  }

  /// Calls `body` with the texts as C has them, ended by a null.
  private static func withCStrings(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Int32
  ) -> Int32 {
    var copies: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { unsafe strdup($0) }
    defer {
      for index in unsafe copies.indices { unsafe free(copies[index]) }
    }
    unsafe copies.append(nil)
    return unsafe copies.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return EINVAL }
      return unsafe body(first)
    }
  }
}
