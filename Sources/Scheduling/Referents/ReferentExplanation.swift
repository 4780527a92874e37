public import Planning
public import SchoolCalendar

/// Why a school has the referent it has, and why not somebody else.
public struct ReferentExplanation: Hashable, Sendable {
  public var school: ID<School>
  /// The referent that the choice gives; nil where the school has none.
  public var choice: ReferentChoice?
  /// What has been decided by hand.
  public var post: ReferentPost
  /// Everybody who was looked at: the chosen one first, then by what choosing them would cost.
  public var candidates: [ReferentCandidate]
  /// Whether the costs are those of best choices, not only of the best that were found.
  public var isProven: Bool
}

/// One person as referent of one school.
public struct ReferentCandidate: Hashable, Sendable {
  public var person: ID<Learner>
  public var fitness: ReferentFitness
  /// Minutes for a second school, where the person would serve two; else nothing.
  public var secondSchoolMinutes: Int
  public var standing: Standing
  /// The day on which the person is no longer there, where it lies in the year.
  public var leaves: Day?
  /// What the whole choice costs with this person here, less what it costs now; nil where it is not possible.
  public var change: Change?

  /// Minutes of fit for this school.
  public var minutes: Int { fitness.minutes + secondSchoolMinutes }

  /// How another referent at one school changes the choice of all.
  public struct Change: Hashable, Sendable {
    /// Schools that would have no referent, fewer or more.
    public var schoolsWithout: Int
    /// Minutes of fit in all.
    public var fit: Int
    /// The other schools whose referent would be another one.
    public var schools: [ID<School>]
  }

  /// How a person stands to the post.
  public enum Standing: Hashable, Sendable {
    case chosen
    /// Costs more minutes in all.
    case dearer(by: Int)
    /// Costs the same; the tie was broken by staying, way, service, presence or id.
    case equal(Tie)
    /// Serves these schools, where somebody else would cost so many minutes, or leave so many schools without.
    case neededElsewhere([ID<School>])
    /// Serves two other schools already, which the rules do not let one leave.
    case servesTwo([ID<School>])
    /// Is not to be it, says a decision.
    case refused
    /// Has left before the year begins.
    case gone
    case notTeacher
    /// Teaches neither here nor at a school that may share a referent with this one.
    case notOfSchool
    /// Somebody else is confirmed by hand.
    case otherConfirmed
    /// Nobody is to be it, says a decision.
    case postVacant

    /// Its code in files.
    public var code: String {
      switch self {
      case .chosen: "chosen"
      case .dearer: "dearer"
      case .equal: "equal"
      case .neededElsewhere: "neededElsewhere"
      case .servesTwo: "servesTwo"
      case .refused: "refused"
      case .gone: "gone"
      case .notTeacher: "notTeacher"
      case .notOfSchool: "notOfSchool"
      case .otherConfirmed: "otherConfirmed"
      case .postVacant: "postVacant"
      }
    }
  }

  /// What decides between choices that cost the same.
  ///
  /// The raw value is its code in files.
  public enum Tie: String, CaseIterable, Sendable, Codable {
    case leaves, way, service, presence, id
  }
}
