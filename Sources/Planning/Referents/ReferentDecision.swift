public import SchoolCalendar

/// What a person has decided about a school's post of referent.
///
/// The raw value is its word in the table `referents`.
public enum ReferentDecisionState: String, CaseIterable, Sendable, Codable {
  /// Noted, but not binding: the planner still chooses freely.
  case proposed = "propose"
  /// The planner keeps to it.
  case confirmed = "confirme"
  /// The person does not want it, or may not be it.
  case refused = "refuse"
  /// Deliberately nobody, such as a post that is not filled.
  case vacant
}

/// One decision by hand about who is the referent of a school, and who stands in.
///
/// A school may have several: a refusal and a confirmation, or confirmations of successive periods. A confirmation without
/// an end lasts until the next one begins: with Ada from the start and Bo from 2028-02-01, Ada hands over on 1 February.
public struct ReferentDecision: Hashable, Sendable {
  public var school: ID<School>
  /// Nil where the post is vacant.
  public var person: ID<Learner>?
  /// Who stands in, for a confirmation.
  public var deputy: ID<Learner>?
  public var state: ReferentDecisionState
  /// The first day on which it holds; nil from the start of the year.
  public var from: Day?
  /// The last day on which it holds; nil to the end of the year.
  public var through: Day?
  public var reason: String?

  public init(
    school: ID<School>, person: ID<Learner>? = nil, deputy: ID<Learner>? = nil,
    state: ReferentDecisionState = .confirmed, from: Day? = nil, through: Day? = nil, reason: String? = nil
  ) {
    self.school = school
    self.person = person
    self.deputy = deputy
    self.state = state
    self.from = from
    self.through = through
    self.reason = reason
  }

  /// Whether it says who holds the post, or that nobody does.
  public var settlesPost: Bool { state == .confirmed || state == .vacant }

  /// Whether some day of a period lies within it.
  public func touches(_ days: ClosedRange<Day>) -> Bool {
    (from ?? days.lowerBound) <= days.upperBound && (through ?? days.upperBound) >= days.lowerBound
  }
}
