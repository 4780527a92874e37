/// Why the busy times of a calendar cannot be known.
public struct AgendaFault: Error, Hashable, Sendable {
  /// The kinds of trouble.
  public enum Kind: Hashable, Sendable {
    /// No calendar at all.
    case notACalendar
    /// More bytes, events or repetitions than a person's calendar has.
    case tooLarge
    /// Cut short or otherwise damaged.
    case damaged
    /// A repetition, as written, that nobody can expand or that costs too much.
    case repetition(String)
    /// Reading it took longer than a calendar needs.
    case tooSlow
    /// The process that read it ended before it answered: it ran out of memory, or the file found a fault in it.
    case stopped
    /// The process that reads calendars could not be started, or answered something else; with what the system says.
    case noReader(String)
    /// Anything else, in the words of whoever found it.
    case other(String)
  }

  public var kind: Kind
  /// The line of the calendar's file, where one is to blame.
  public var line: Int?

  public init(_ kind: Kind, line: Int? = nil) {
    self.kind = kind
    self.line = line
  }

  func inFrench() -> String {
    let what =
      switch kind {
      case .notACalendar: "ce n'est pas un fichier .ics"
      case .tooLarge: "fichier trop grand"
      case .damaged: "fichier abîmé"
      case .repetition(let rule): "répétition refusée : \(rule)"
      case .tooSlow: "lecture arrêtée, trop longue"
      case .stopped: "lecture arrêtée, mémoire dépassée ou fichier piégé"
      case .noReader(let reason): "le programme n'a pas pu lancer la lecture : \(reason)"
      case .other(let reason): reason
      }
    return line.map { "\(what), ligne \($0)" } ?? what
  }

  func inEnglish() -> String {
    let what =
      switch kind {
      case .notACalendar: "not an .ics file"
      case .tooLarge: "too large a file"
      case .damaged: "damaged"
      case .repetition(let rule): "repetition refused: \(rule)"
      case .tooSlow: "reading stopped, it took too long"
      case .stopped: "reading stopped, out of memory or a trap in the file"
      case .noReader(let reason): "the program could not start the reading: \(reason)"
      case .other(let reason): reason
      }
    return line.map { "\(what), line \($0)" } ?? what
  }
}
