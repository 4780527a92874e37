import Exchange
import Foundation
import Glibc

/// The other side of ``AgendaChild``: answers questions on standard input until there are no more.
public enum AgendaService {
  /// Takes limits upon this process and answers.
  ///
  /// It never returns before its input ends. What goes wrong with a file is an answer; a message that is none of
  /// ``AgendaChild``'s ends the process with status 65.
  ///
  /// - Parameters:
  ///   - processorSeconds: for each file; the process is ended by a signal when they are used up.
  ///   - megabytes: of address space above what is taken now.
  public static func run(processorSeconds: Int, megabytes: Int) {
    closeInherited()
    limit(RLIMIT_CORE.rawValue, 0)
    limit(RLIMIT_FSIZE.rawValue, 0)
    if let taken = addressSpace() { limit(RLIMIT_AS.rawValue, taken + max(1, megabytes) << 20) }
    var input = Input()
    while let line = input.line() {
      guard let (start, count) = AgendaQuestion.start(line), count <= AgendaFiles.maxBytes else { exit(65) }
      var question = start
      guard let bytes = input.bytes(count) else { exit(65) }
      question.bytes = bytes
      allow(processorSeconds)
      let answer = AgendaAnswer(reading(question)).message
      guard write(answer) else { exit(74) }
    }
  }

  private static func reading(_ question: AgendaQuestion) -> Result<AgendaReading, AgendaFault> {
    do {
      return .success(try AgendaFiles.busyTimes(question.bytes, question.first, question.last, question.zone))
    } catch {
      return .failure(error as? AgendaFault ?? AgendaFault(.other("\(error)")))
    }
  }

  /// What the parent had open and forgot to keep to itself.
  private static func closeInherited() {
    for descriptor in Int32(3)..<1024 { _ = close(descriptor) }
  }

  private static func limit(_ resource: UInt32, _ value: Int) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
    unsafe setrlimit(__rlimit_resource_t(resource), &limit)
  }

  /// Bytes of address space that are taken now.
  private static func addressSpace() -> Int? {
    let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return text?.split(separator: " ").first.flatMap { Int($0) }.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
  }

  /// Gives the processor's time for one file: a timer counts it exactly, and a limit in whole seconds stands behind it.
  private static func allow(_ seconds: Int) {
    var used = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
    let spent = used.ru_utime.tv_sec + used.ru_stime.tv_sec
    var limit = rlimit(rlim_cur: rlim_t(spent + seconds + 2), rlim_max: rlim_t.max)
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    var timer = itimerval(
      it_interval: timeval(tv_sec: 0, tv_usec: 0), it_value: timeval(tv_sec: max(1, seconds), tv_usec: 0))
    unsafe setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
  }

  private static func write(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: all[done...])
        return unsafe Glibc.write(1, rest.baseAddress, rest.count)
      }
      if count > 0 { done += count } else if errno != EINTR { return false }
    }
    return true
  }

  /// Standard input, by lines and by numbers of bytes.
  private struct Input {
    private var waiting: [UInt8] = []

    /// The next line without its line end; `nil` at the end of the input, or where it grows too long for a question.
    mutating func line() -> String? {
      while true {
        if let end = waiting.firstIndex(of: 0x0A) {
          defer { waiting.removeFirst(end + 1) }
          return String(decoding: waiting[..<end], as: UTF8.self)
        }
        if waiting.count > 1000 || !fill(1000) { return nil }
      }
    }

    mutating func bytes(_ count: Int) -> [UInt8]? {
      waiting.reserveCapacity(count)
      while waiting.count < count { if !fill(count - waiting.count) { return nil } }
      defer { waiting.removeFirst(count) }
      return waiting.count == count ? waiting : Array(waiting[..<count])
    }

    private mutating func fill(_ count: Int) -> Bool {
      var part = [UInt8](repeating: 0, count: min(max(count, 1), 65_536))
      while true {
        let count = unsafe part.withUnsafeMutableBytes { unsafe read(0, $0.baseAddress, $0.count) }
        if count > 0 {
          waiting += part[..<count]
          return true
        }
        if count == 0 || errno != EINTR { return false }
      }
    }
  }
}
