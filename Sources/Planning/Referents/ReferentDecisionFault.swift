/// Why a decision about a referent cannot be followed, or is doubtful.
///
/// It knows no language.
public struct ReferentDecisionFault: Hashable, Sendable {
  /// What is wrong.
  ///
  /// The raw values are stable.
  public enum Code: String, CaseIterable, Sendable {
    /// A decision that needs a person names none.
    case noPerson
    /// An agent, who cannot be referent.
    case notTeacher
    /// Neither a teacher of the school nor of one that may share a referent with it.
    case notOfSchool
    /// The person would serve three schools or more.
    case servesThree
    /// The person would serve two schools that may not share a referent.
    case mayNotShare
    /// The person would serve other schools only.
    case servesNoOwnSchool
    /// Two decisions settle the post for one period.
    case periodTwice
    /// The person has left by the day on which the decision begins to hold.
    case afterDeparture
    case deputyIsReferent
    /// The same person is confirmed and refused.
    case refusedAsWell
    /// A vacant post that names a person, who is not looked at.
    case personOfVacancy
    /// A third holder in one year: a plan knows one hand-over.
    case secondHandover
    /// The school or the person is not in the dossier.
    case unknown
  }

  /// The part of a decision that is wrong.
  public enum Part: Hashable, Sendable { case school, person, deputy, state, from }

  /// The decision's place in the dossier's list, from 0.
  public var decision: Int
  public var part: Part
  public var code: Code
  /// The place of the decision it contradicts.
  public var other: Int?
  /// The schools concerned.
  public var schools: [ID<School>]

  public init(
    decision: Int, part: Part, code: Code, other: Int? = nil, schools: [ID<School>] = []
  ) {
    self.decision = decision
    self.part = part
    self.code = code
    self.other = other
    self.schools = schools
  }

  /// Whether the decision is not followed; else it only deserves a look.
  public var isError: Bool { code != .personOfVacancy && code != .secondHandover }
}
