/// How well a person suits the post of referent, as `referentFit` counts it.
public struct ReferentFitness: Hashable, Sendable {
  /// How a person stands to the post.
  ///
  /// The raw value is its code in files.
  public enum Standing: String, CaseIterable, Sendable, Codable {
    /// Referent already, by the dossier.
    case already
    case volunteer
    /// Neither of the two.
    case other

    /// Minutes of the cost term.
    public var minutes: Int {
      switch self {
      case .already: 0
      case .volunteer: 30
      case .other: 120
      }
    }
  }

  public var standing: Standing
  /// Under 80 % of service.
  public var isPartTime: Bool

  /// What speaks for and against a person.
  public init(_ person: Learner) {
    standing = !(person.referentSince ?? "").isEmpty ? .already : person.volunteersAsReferent ? .volunteer : .other
    isPartTime = person.workShare < 80
  }

  /// Minutes for little service: 60 or nothing.
  public var partTimeMinutes: Int { isPartTime ? 60 : 0 }

  /// Minutes of the cost term for one school.
  public var minutes: Int { standing.minutes + partTimeMinutes }

  /// Minutes on top for a second school.
  public static let secondSchoolMinutes = 60
}
