public import Planning
import SchoolCalendar

/// Says of every candidate for a school's post what choosing them would cost, by choosing for all schools anew.
public struct ReferentExplainer: Sendable {
  private let index: DossierIndex
  private let rules: ReferentRules
  private let chooser: ReferentChooser
  private let current: ReferentProposal
  private let year: ClosedRange<Day>

  /// An explainer for the choice that a dossier with its decisions gives.
  public init(_ index: DossierIndex) {
    self.index = index
    rules = ReferentRules(index)
    year = rules.year
    chooser = ReferentChooser(index)
    current = chooser.propose()
  }

  /// The choice that is explained.
  public var proposal: ReferentProposal { current }

  /// Explains one school.
  ///
  /// - Parameter person: Only this person, and whoever is chosen; nil for all teachers of the school and whoever is chosen
  ///   or noted for it.
  public func explain(_ school: ID<School>, person: ID<Learner>? = nil) -> ReferentExplanation {
    let post = chooser.posts[school]
    let choice = current[school]
    var people: [ID<Learner>] = [choice?.referent].compactMap(\.self)
    if let person {
      people.append(person)
    } else {
      people += index.people(of: school, audience: .teachers).map(\.id) + post.proposed + post.refused.sorted()
    }
    var seen: Set<ID<Learner>> = []
    var isProven = current.isProven
    let learners = people.filter { seen.insert($0).inserted }.compactMap { index.learners[$0] }
    let candidates = learners.map { candidate($0, school, post, &isProven) }
    return ReferentExplanation(
      school: school, choice: choice, post: post,
      candidates: candidates.sorted { Self.order($0) < Self.order($1) }, isProven: isProven)
  }

  private static func order(_ one: ReferentCandidate) -> (Int, Int, Int, ID<Learner>) {
    (
      one.standing == .chosen ? 0 : one.change == nil ? 2 : 1, one.change?.schoolsWithout ?? 0,
      one.change?.fit ?? one.minutes, one.person
    )
  }

  private func candidate(
    _ person: Learner, _ school: ID<School>, _ post: ReferentPost, _ isProven: inout Bool
  ) -> ReferentCandidate {
    let served = current.choices.filter { $0.referent == person.id }.map(\.school)
    let leaves = person.leaves.flatMap { $0 <= year.upperBound ? $0 : nil }
    var candidate = ReferentCandidate(
      person: person.id, fitness: ReferentFitness(person), secondSchoolMinutes: 0, standing: .chosen, leaves: leaves)
    if current[school]?.referent == person.id {
      // The auditor counts the second school in the dossier's order of schools.
      candidate.secondSchoolMinutes =
        served.count > 1 && served.first != school ? ReferentFitness.secondSchoolMinutes : 0
      candidate.change = .init(schoolsWithout: 0, fit: 0, schools: [])
      return candidate
    }
    if let obstacle = obstacle(person, school, post) {
      candidate.standing = obstacle
      return candidate
    }
    let other = chooser.propose(appointing: [school: person.id])
    isProven = isProven && other.isProven
    guard other[school]?.referent == person.id else {
      candidate.standing = served.count == 2 ? .servesTwo(served) : .neededElsewhere(served)
      return candidate
    }
    let change = ReferentCandidate.Change(
      schoolsWithout: other.schoolsWithout.count - current.schoolsWithout.count, fit: other.fit - current.fit,
      schools: changed(other, but: school))
    candidate.change = change
    let isShared = other.choices.contains { $0.referent == person.id && $0.school != school }
    candidate.secondSchoolMinutes = isShared ? ReferentFitness.secondSchoolMinutes : 0
    let given = served.filter { other[$0]?.referent != person.id }
    if let confirmed = post.referent, current[school]?.referent == confirmed {
      candidate.standing = .otherConfirmed
    } else if !given.isEmpty, change.schoolsWithout > 0 || change.fit > 0 {
      candidate.standing = .neededElsewhere(given)
    } else if change.schoolsWithout > 0 || change.fit > 0 {
      candidate.standing = .dearer(by: change.fit)
    } else {
      candidate.standing = .equal(tie(person, school, other))
    }
    return candidate
  }

  /// What rules a person out before any cost.
  private func obstacle(
    _ person: Learner, _ school: ID<School>, _ post: ReferentPost
  ) -> ReferentCandidate.Standing? {
    if person.audience != .teachers { return .notTeacher }
    if !rules.mayReach(person, school) { return .notOfSchool }
    if let leaves = person.leaves, leaves <= year.lowerBound { return .gone }
    if post.refused.contains(person.id) { return .refused }
    if post.isVacant { return .postVacant }
    return nil
  }

  /// The other schools whose referent differs.
  private func changed(_ other: ReferentProposal, but school: ID<School>) -> [ID<School>] {
    let before = Dictionary(uniqueKeysWithValues: current.choices.map { ($0.school, $0.referent) })
    let after = Dictionary(uniqueKeysWithValues: other.choices.map { ($0.school, $0.referent) })
    return Set(before.keys).union(after.keys).filter { $0 != school && before[$0] != after[$0] }.sorted()
  }

  /// The first thing by which the current choice is the better of two that cost the same.
  private func tie(
    _ person: Learner, _ school: ID<School>, _ other: ReferentProposal
  ) -> ReferentCandidate.Tie {
    func sum(_ proposal: ReferentProposal, _ figure: (Learner) -> Int) -> Int {
      proposal.choices.reduce(0) { $0 + (index.learners[$1.referent].map(figure) ?? 0) }
    }
    func ways(_ proposal: ReferentProposal) -> Int {
      let travel = Travel(index)
      return Dictionary(grouping: proposal.choices, by: \.referent).values.reduce(0) { sum, choices in
        guard choices.count == 2 else { return sum }
        return sum + travel.minutes(from: .school(choices[0].school), to: .school(choices[1].school))
      }
    }
    let isLeaver = { (person: Learner) in person.leaves.map { $0 <= year.upperBound } ?? false ? 1 : 0 }
    if sum(other, isLeaver) != sum(current, isLeaver) { return .leaves }
    if ways(other) != ways(current) { return .way }
    let service = { (person: Learner) in Int(person.workShare.rounded()) }
    if sum(other, service) != sum(current, service) { return .service }
    if sum(other, \.absentDays.count) != sum(current, \.absentDays.count) { return .presence }
    return .id
  }
}
