public import Planning

/// Who should be referent, deputy and successor at every school, with what that costs and whether it is the least possible.
public struct ReferentProposal: Hashable, Sendable {
  /// In the dossier's order of schools; schools without a referent are left out.
  public var choices: [ReferentChoice]
  /// Schools for which nobody may be referent, or whose post is deliberately vacant, in the dossier's order.
  public var schoolsWithout: [ID<School>]
  /// The cost term `referentFit`, unweighted.
  public var fit: Int
  /// Whether no other choice has more schools with a referent, or as many at less fit.
  public var isProven: Bool
  /// Confirmed referents who could not be followed, as others need them, by school.
  public var setAside: [ID<School>: ID<Learner>]
  /// How many cases the search has looked at.
  public var cases: Int

  /// The choice for a school.
  public subscript(school: ID<School>) -> ReferentChoice? { choices.first { $0.school == school } }
}
