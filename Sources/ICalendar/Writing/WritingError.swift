/// Why a feed cannot be written; the first cause found.
public struct WritingError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// A component has no UID, or one of controls only.
    case missingUID
    /// Two events have the same UID and the same RECURRENCE-ID.
    case duplicateUID
    /// The end is not after the start.
    case endNotAfterStart
    /// The start is a whole day and the end is not, or the other way round.
    case mixedDateAndTime
    /// No definition exists for a zone; the names that have one are ``ZoneDefinition/names``.
    case unknownZone(String)
    /// A recurrence rule does not parse.
    case invalidRule(String)
    /// The point is not on the earth.
    case invalidPosition
    /// The colour is not a name in lower case letters.
    case invalidColor(String)
    /// The name does not have the form `X-…`.
    case invalidPropertyName(String)
    /// A FreeBusy has no period.
    case noPeriod
    /// libical could not encode the value of this property; memory is short.
    case notEncoded(String)
  }

  /// What is wrong.
  public let problem: Problem
  /// The UID of the component, or `nil` when the feed itself is meant.
  public let uid: String?

  /// The problem in a component, or in the feed itself when there is no UID.
  public init(problem: Problem, uid: String?) {
    (self.problem, self.uid) = (problem, uid)
  }
}
