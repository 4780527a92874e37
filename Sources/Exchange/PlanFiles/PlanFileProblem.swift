/// What keeps a file from being read as a plan, and where.
public struct PlanFileProblem: Hashable, Sendable {
  /// The name of the file, as the reader was given it.
  public var file: String
  /// Counted from 1.
  public var line: Int
  /// Characters from the start of the line, counted from 1.
  public var column: Int
  /// The way to the value, such as `sessions[3].start` with elements counted from 0; empty for the file itself.
  public var path: String
  public var cause: Cause

  public init(file: String, line: Int, column: Int, path: String, cause: Cause) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.cause = cause
  }

  /// What is wrong.
  public enum Cause: Hashable, Sendable {
    /// There is nothing in it.
    case emptyFile
    /// More bytes than a plan can have, with the most there may be.
    case tooLarge(Int)
    /// The text is not JSON.
    case notJSON(JSONFault)
    /// JSON, but no plan: an object with a `format` is wanted.
    case notAPlan
    /// A plan of a format that this version does not read.
    case unknownFormat(String)
    /// A value that every plan has is not there.
    case missing
    /// A value of another kind than the one wanted.
    case wrongKind(wanted: ValueKind)
    /// A text that does not mean what is wanted.
    case badValue(String, wanted: ValueForm)
    /// A word that is not in the list.
    case unknownWord(String, known: [String])
  }

  /// The kinds of values a plan file has.
  public enum ValueKind: String, CaseIterable, Sendable {
    case object, array, text, wholeNumber, boolean
  }

  /// The texts of a plan file that have a form.
  public enum ValueForm: String, CaseIterable, Sendable {
    /// `2027-2028`
    case schoolYear
    /// `2027-11-17`
    case day
    /// `2027-10-06T09:00`, without offset
    case moment
    /// An id, a school's or venue's code: any text but an empty one.
    case identifier
  }
}

/// A file that could not be read as a plan, with everything that is wrong in it.
public struct PlanFileError: Error, Hashable, Sendable {
  /// At least one, in the order of the file.
  public var problems: [PlanFileProblem]

  /// Takes the problems in any order; those of one place stay as they are.
  public init(problems: [PlanFileProblem]) {
    self.problems = problems.enumerated()
      .sorted { ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset) }
      .map(\.element)
  }
}
