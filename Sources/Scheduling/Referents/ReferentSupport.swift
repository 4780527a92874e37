import Planning
import SchoolCalendar

/// Who stands in and who takes over, once the referents are settled: never at the referents' cost.
///
/// A successor is made deputy where the school has none, since only the referent and the deputy of a plan may lead peer
/// sessions. People who serve nowhere else come first, then those who may serve both schools.
struct ReferentSupport {
  private(set) var deputies: [ID<School>: ID<Learner>] = [:]
  private(set) var successors: [ID<School>: ReferentSuccessor] = [:]

  private let index: DossierIndex
  private let rules: ReferentRules
  private let posts: ReferentPosts
  private let referents: [ID<School>: ID<Learner>]
  private let year: ClosedRange<Day>
  private var serves: [ID<Learner>: Set<ID<School>>] = [:]

  init(_ index: DossierIndex, _ posts: ReferentPosts, _ referents: [ID<School>: ID<Learner>]) {
    self.index = index
    self.posts = posts
    self.referents = referents
    rules = ReferentRules(index)
    year = rules.year
    for (school, person) in referents { serves[person, default: []].insert(school) }
    let schools = referents.keys.sorted()
    for school in schools {
      guard let deputy = posts[school].deputy, deputy != referents[school], mayAlsoServe(deputy, school) else {
        continue
      }
      appoint(deputy, school)
    }
    for school in schools { handOver(school) }
    let wanting = schools.filter {
      (index.schools[$0]?.classes ?? 0) >= index.dossier.settings.deputyFromClasses && deputies[$0] == nil
    }
    for school in wanting.sorted(by: { (candidates($0).count, $0) < (candidates($1).count, $1) }) {
      if let best = candidates(school).first { appoint(best.id, school) }
    }
  }

  private mutating func appoint(_ person: ID<Learner>, _ school: ID<School>) {
    deputies[school] = person
    serves[person, default: []].insert(school)
  }

  private func mayAlsoServe(_ person: ID<Learner>, _ school: ID<School>) -> Bool {
    guard let learner = index.learners[person] else { return false }
    return rules.mayServe(learner, (serves[person] ?? []).union([school]))
  }

  /// Who could stand in or take over, the best first.
  private func candidates(_ school: ID<School>) -> [Learner] {
    let referent = referents[school]
    var people = index.people(of: school, audience: .teachers)
    // Whoever takes over one of two shared schools may take over both.
    if let referent, let served = serves[referent] {
      let heirs = served.filter { $0 != school }.compactMap { successors[$0]?.learner }
      people += heirs.compactMap { index.learners[$0] }
    }
    var seen: Set<ID<Learner>> = []
    return people.filter { person in
      seen.insert(person.id).inserted && person.id != referent && stays(person)
        && !posts[school].refused.contains(person.id) && mayAlsoServe(person.id, school)
    }.sorted { rank($0, school) < rank($1, school) }
  }

  private func stays(_ person: Learner) -> Bool { person.leaves.map { $0 > year.upperBound } ?? true }

  private func rank(_ person: Learner, _ school: ID<School>) -> (Int, Int, Double, Int, ID<Learner>) {
    (
      (serves[person.id] ?? []).subtracting([school]).count, ReferentChooser.fit(person), -person.workShare,
      person.absentDays.count, person.id
    )
  }

  /// Names who takes over where the referent leaves in the year, or a decision says so.
  private mutating func handOver(_ school: ID<School>) {
    guard let referent = referents[school] else { return }
    if let decided = posts[school].successor, decided.learner != referent {
      successors[school] = decided
      if deputies[school] == nil, mayAlsoServe(decided.learner, school) { appoint(decided.learner, school) }
      return
    }
    guard let leaves = index.learners[referent]?.leaves, year.contains(leaves) else { return }
    if let deputy = deputies[school], index.learners[deputy].map(stays) == true {
      successors[school] = ReferentSuccessor(learner: deputy, from: leaves)
      return
    }
    guard deputies[school] == nil, let best = candidates(school).first else { return }
    successors[school] = ReferentSuccessor(learner: best.id, from: leaves)
    appoint(best.id, school)
  }
}
