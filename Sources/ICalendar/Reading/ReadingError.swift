/// Why a file is refused as a whole; what was known before stays valid.
public struct ReadingError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// There is no VCALENDAR; a page of HTML, perhaps.
    case notACalendar
    /// A byte that no text has, such as NUL.
    case notText
    /// The file has more bytes than the limit given.
    case tooLarge(limit: Int)
    /// The file has more components than the limit given.
    case tooManyComponents(limit: Int)
    /// One component has more properties or dates than the limit given.
    case tooManyProperties(limit: Int)
    /// Components are nested more deeply than the limit given.
    case tooDeep(limit: Int)
    /// A line has more bytes than the limit given.
    case lineTooLong(limit: Int)
    /// BEGIN and END do not match; the file is damaged or cut short.
    case unbalanced
    /// A recurrence rule is malformed or too costly to expand.
    case rule(String, Refusal)
    /// All rules together would take too many steps.
    case tooManyInstances(limit: Int)
    /// The zone asked for is not in the system's table of zones.
    case unknownZone(String)
    /// The window is empty or longer than 18 months.
    case window
    /// libical gave no zones for a file that passed the scan.
    case notParsed
  }

  /// Why a recurrence rule is refused.
  public enum Refusal: String, Hashable, Sendable, CaseIterable {
    /// It does not follow RFC 5545 §3.3.10, or uses an extension.
    case malformed
    /// It repeats more often than daily.
    case frequency
    /// It has BYWEEKNO.
    case weekNumbers
    /// It has BYSETPOS with a frequency below MONTHLY, or with several times a day.
    case setPositions
    /// It has BYMONTHDAY with FREQ=DAILY and an INTERVAL.
    case monthDays
    /// Its BY lists multiplied give more than 400.
    case combinations
    /// A zone's rule is not yearly, or starts before 1600.
    case zone
  }

  /// What is wrong.
  public let problem: Problem
  /// The line of the file, from 1, where one is to blame.
  public let line: Int?

  /// A problem of the file, or at a line.
  public init(_ problem: Problem, line: Int? = nil) {
    (self.problem, self.line) = (problem, line)
  }
}

/// Something left out of a file, or taken for something else, that was read all the same.
public struct ReadingFinding: Hashable, Sendable {
  /// What was not read as it stands.
  public enum Problem: Hashable, Sendable {
    /// A line without a name and a colon.
    case malformedLine
    /// The property's date, duration or rule is not one.
    case malformedValue(property: String)
    /// An event without a usable DTSTART, left out whole.
    case eventWithoutStart
    /// A time in a zone that neither the system nor the file knows; it was taken for the zone asked for.
    case unknownZone(String)
  }

  /// What was not read as it stands.
  public let problem: Problem
  /// The line of the file, from 1.
  public let line: Int

  /// A problem at a line.
  public init(_ problem: Problem, line: Int) {
    (self.problem, self.line) = (problem, line)
  }
}

extension [ReadingFinding] {
  /// By line; those of one line as they are.
  var inOrder: [ReadingFinding] {
    enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}
