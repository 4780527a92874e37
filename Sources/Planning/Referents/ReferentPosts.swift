/// What decisions by hand say of one school's post of referent in the year.
public struct ReferentPost: Hashable, Sendable {
  /// Whether it is deliberately nobody's.
  public var isVacant = false
  /// The confirmed referent.
  public var referent: ID<Learner>?
  /// The confirmed deputy.
  public var deputy: ID<Learner>?
  /// The confirmed successor, where the post is handed over in the year.
  public var successor: ReferentSuccessor?
  /// People who are not to be it.
  public var refused: Set<ID<Learner>> = []
  /// People noted for it without binding anybody.
  public var proposed: [ID<Learner>] = []
  /// Why, as the settling decision says.
  public var reason: String?

  public init() {}
}

/// The decisions of a dossier about referents, school by school, with what is wrong with them.
///
/// Decisions that are wrong are left out; those that concern no day of the year as well.
public struct ReferentPosts: Sendable {
  private var posts: [ID<School>: ReferentPost] = [:]
  /// What is wrong or doubtful, in the order of the decisions.
  public let faults: [ReferentDecisionFault]

  /// Reads the decisions of a dossier.
  public init(_ index: DossierIndex) {
    let rules = ReferentRules(index)
    let decisions = index.dossier.referentDecisions
    guard !decisions.isEmpty else {
      faults = []
      return
    }
    let year = rules.year
    faults = ReferentDecisionCheck(index, rules, year: year).faults
    let wrong = Set(faults.filter(\.isError).map(\.decision))
    let sound = decisions.indices.filter { !wrong.contains($0) && decisions[$0].touches(year) }.map { decisions[$0] }
    for decision in sound {
      switch decision.state {
      case .proposed:
        if let person = decision.person { posts[decision.school, default: .init()].proposed.append(person) }
      case .refused: if let person = decision.person { posts[decision.school, default: .init()].refused.insert(person) }
      case .confirmed, .vacant: continue
      }
    }
    for (school, settling) in Dictionary(grouping: sound.filter(\.settlesPost), by: \.school) {
      settle(school, settling.sorted { ($0.from ?? .first) < ($1.from ?? .first) })
    }
  }

  private mutating func settle(_ school: ID<School>, _ decisions: [ReferentDecision]) {
    let holders = decisions.filter { $0.state == .confirmed }
    var post = posts[school] ?? ReferentPost()
    if let first = holders.first {
      post.referent = first.person
      post.deputy = first.deputy
      post.reason = first.reason
      if holders.count > 1, let person = holders[1].person, person != first.person, let from = holders[1].from {
        post.successor = ReferentSuccessor(learner: person, from: from)
      }
    } else if let vacancy = decisions.first {
      post.isVacant = true
      post.reason = vacancy.reason
    }
    posts[school] = post
  }

  /// What is decided about a school; an empty post where nothing is.
  public subscript(school: ID<School>) -> ReferentPost { posts[school] ?? ReferentPost() }

  /// The schools about which something is decided, in the order of their codes.
  public var schools: [ID<School>] { posts.keys.sorted() }
}

extension ReferentPosts {
  /// Sets aside who is confirmed as referent of a school.
  public mutating func release(_ school: ID<School>) { posts[school]?.referent = nil }
}
