public import Exchange
public import SchoolCalendar
import Synchronization

/// Reads foreign calendars in a process of its own, which can crash, hang or eat memory without harm.
///
/// One process reads many files, one after the other; after a file that it does not survive a new one is started for the
/// next file.
public final class AgendaChild: Sendable {
  private let program: String
  private let arguments: [String]
  private let limits: AgendaLimits
  private let process = Mutex<ChildProcess?>(nil)

  /// - Parameters:
  ///   - program: a path to an executable that answers `arguments` with ``AgendaService``.
  ///   - limits: what it may use for one file.
  public init(program: String, arguments: [String] = ["read-agenda"], limits: AgendaLimits = AgendaLimits()) {
    self.program = program
    self.arguments =
      arguments + ["--processor-seconds", "\(limits.processorSeconds)", "--megabytes", "\(limits.megabytes)"]
    self.limits = limits
  }

  /// When a calendar is taken, from the first day to the last one, by the clock of a zone.
  ///
  /// - Throws: ``AgendaFault`` where nothing of the file should be used, whatever became of the process.
  public func read(
    _ bytes: [UInt8], from first: Day, to last: Day, zone: String
  ) throws(AgendaFault) -> AgendaReading {
    if bytes.count > AgendaFiles.maxBytes { throw AgendaFault(.tooLarge) }
    let message = AgendaQuestion(bytes: bytes, first: first, last: last, zone: zone).message
    return try process.withLock { child throws(AgendaFault) in
      if child == nil { child = try ChildProcess(program: program, arguments: arguments) }
      let outcome = child?.ask(message, seconds: limits.seconds, most: limits.answerBytes) ?? .ended
      if case .answer(let body) = outcome {
        if let answer = AgendaAnswer(body: body) { return try answer.result.get() }
      }
      // Nothing is left to hope for from a process that has not answered properly.
      let end = child.take()?.end()
      throw Self.fault(outcome, end)
    }
  }

  private static func fault(_ outcome: ChildProcess.Outcome, _ end: ChildProcess.End?) -> AgendaFault {
    switch outcome {
    case .late: AgendaFault(.tooSlow)
    case .tooMuch: AgendaFault(.tooLarge)
    case .answer, .garbled: AgendaFault(.noReader("?"))
    case .ended:
      switch end {
      case .outOfTime: AgendaFault(.tooSlow)
      case .exited(let status) where status == ChildProcess.notStarted: AgendaFault(.noReader("exec"))
      case .exited(let status) where (64...78).contains(status): AgendaFault(.noReader("\(status)"))
      case .exited, .crashed, nil: AgendaFault(.stopped)
      }
    }
  }
}
