import Planning
import SchoolCalendar

/// The choice of referents as numbers: schools that want one, people who may be it, and what each costs where.
///
/// Schools and people are numbered in the order of their ids, so that no order of rows has a say.
struct ReferentInstance: Sendable {
  /// A teacher who may be referent.
  struct Candidate: Sendable {
    let id: ID<Learner>
    /// What the person costs at each school.
    let cost: ReferentCost
    /// The own schools that are to be served and that the person may lead; of who stands in somewhere by a decision, all
    /// schools that go with that one.
    var own: [Int]
    /// Schools where the person stands in by a decision, which count as served.
    var standsIn: [ID<School>]
    /// Whether the person may lead a second school besides one of the own.
    var mayLeadTwo: Bool { standsIn.isEmpty }
    /// Whether a decision names the person, so that nobody takes the place.
    var isNamed: Bool
  }

  let schools: [ID<School>]
  private(set) var people: [Candidate] = []
  /// By school: the person who must lead it, −1 for none.
  private(set) var forced: [Int]
  /// By school: those that may share a referent with it.
  let partners: [[Int]]

  private let index: DossierIndex
  private let rules: ReferentRules
  private let travel: Travel
  private var refused: [Set<Int>]

  /// - Parameter appointed: Who must lead a school, whatever it costs.
  init(_ index: DossierIndex, posts: ReferentPosts, appointed: [ID<School>: ID<Learner>]) {
    self.index = index
    rules = ReferentRules(index)
    travel = Travel(index)
    schools = index.schools.keys.filter { !posts[$0].isVacant }.sorted()
    let number = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1, $0) })
    partners = Self.partners(schools, index)
    forced = Array(repeating: -1, count: schools.count)
    refused = Array(repeating: [], count: schools.count)
    var named: Set<ID<Learner>> = Set(appointed.values)
    var standsIn: [ID<Learner>: [ID<School>]] = [:]
    for school in posts.schools {
      let post = posts[school]
      named.formUnion([post.referent, post.deputy].compactMap(\.self))
      named.formUnion(post.refused)
      if let deputy = post.deputy { standsIn[deputy, default: []].append(school) }
    }
    let year = rules.year
    let teachers = index.learners.values.filter { person in
      person.audience == .teachers && person.leaves.map { $0 > year.lowerBound } ?? true
    }.sorted { $0.id < $1.id }
    for (rank, person) in teachers.enumerated() {
      var own: [Int] = []
      for school in person.schools {
        if let place = number[school], !own.contains(place) { own.append(place) }
      }
      people.append(
        Candidate(
          id: person.id, cost: Self.cost(of: person, rank: rank, year: year), own: own.sorted(),
          standsIn: standsIn[person.id] ?? [], isNamed: named.contains(person.id)))
    }
    let places = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1.id, $0) })
    for (school, place) in number {
      refused[place] = Set(posts[school].refused.compactMap { places[$0] })
      let person = appointed[school] ?? posts[school].referent
      if let person { forced[place] = places[person] ?? -1 }
    }
    for person in people.indices {
      people[person].own =
        people[person].mayLeadTwo ? people[person].own.filter { admits($0, person) } : schoolsBesides(of: person)
    }
    dropDominated()
  }

  private static func cost(of person: Learner, rank: Int, year: ClosedRange<Day>) -> ReferentCost {
    ReferentCost(
      fit: ReferentFitness(person).minutes, leavers: person.leaves.map { $0 <= year.upperBound } ?? false ? 1 : 0,
      missingShare: max(0, 100 - Int(person.workShare.rounded())), daysOff: person.absentDays.count, rank: rank)
  }

  /// Whether a person may be referent of a school as far as decisions go.
  func admits(_ school: Int, _ person: Int) -> Bool {
    (forced[school] < 0 || forced[school] == person) && !refused[school].contains(person)
  }

  /// What it costs that nobody leads a school: where somebody is confirmed, more than the two schools that the person could
  /// lead instead.
  func unserved(_ school: Int) -> ReferentCost {
    forced[school] < 0 ? .unserved : .unserved + .unserved + .unserved
  }

  /// Whether a decision wants a person to lead some school.
  func isForced(_ person: Int) -> Bool { forced.contains(person) }

  func mayShare(_ a: Int, _ b: Int) -> Bool { rules.mayShare(schools[a], schools[b]) }

  /// What a person costs at two schools together.
  func pairCost(_ person: Int, _ a: Int, _ b: Int) -> ReferentCost {
    people[person].cost + people[person].cost
      + ReferentCost(fit: ReferentFitness.secondSchoolMinutes, way: way(a, b))
  }

  /// Minutes between two schools.
  func way(_ a: Int, _ b: Int) -> Int {
    travel.minutes(from: .school(schools[a]), to: .school(schools[b]))
  }

  /// Of people who may lead the same own schools only as many are useful as there are schools: the best.
  ///
  /// In every assignment each of them leads at least one of these schools, so a better one who leads none could take the
  /// place of a worse one who leads.
  private mutating func dropDominated() {
    var kept: [[Int]: Int] = [:]
    let order = people.indices.filter { !people[$0].isNamed && !people[$0].own.isEmpty }
      .sorted { people[$0].cost < people[$1].cost }
    for person in order {
      let own = people[person].own
      if kept[own, default: 0] < own.count { kept[own, default: 0] += 1 } else { people[person].own = [] }
    }
  }

  /// Whoever stands in at one school by a decision may lead one other that may share with it.
  private func schoolsBesides(of number: Int) -> [Int] {
    let person = people[number]
    guard person.standsIn.count == 1, let learner = index.learners[person.id] else { return [] }
    return schools.indices.filter { school in
      guard admits(school, number), person.standsIn[0] != schools[school] else { return false }
      guard
        person.own.contains(school) || forced[school] == number || learner.schools.contains(person.standsIn[0])
      else { return false }
      return rules.mayServe(learner, [schools[school], person.standsIn[0]])
    }
  }

  private static func partners(_ schools: [ID<School>], _ index: DossierIndex) -> [[Int]] {
    let single = schools.indices.filter { index.schools[schools[$0]]?.classes == 1 }
    var groups: [String: [Int]] = [:]
    for (number, id) in schools.enumerated() {
      if let rpi = index.schools[id]?.rpi, !rpi.isEmpty { groups[rpi, default: []].append(number) }
    }
    return schools.enumerated().map { number, id in
      guard let school = index.schools[id] else { return [] }
      if school.classes == 1 { return schools.indices.filter { $0 != number } }
      return Set(single + (groups[school.rpi ?? ""] ?? [])).subtracting([number]).sorted()
    }
  }
}
