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
    /// The own schools that are to be served and that the person may lead.
    var own: [Int]
    /// Schools where the person stands in by a decision, which count as served.
    var standsIn: [ID<School>]
    /// Whether a decision names the person, so that nobody takes the place.
    var isNamed: Bool
  }

  let schools: [ID<School>]
  private(set) var people: [Candidate] = []
  /// By school: the person who must lead it, −1 for none.
  private(set) var forced: [Int]
  /// By school: who may lead it.
  private(set) var edges: [[Edge]] = []

  private let index: DossierIndex
  private let rules: ReferentRules
  private let travel: Travel
  private var refused: [Set<Int>]

  /// A person's first or second post, at a school.
  struct Edge: Sendable {
    /// `2 × person`, and 1 more for the second post.
    let post: Int
    /// What it costs at least.
    var cost: ReferentCost

    var person: Int { post >> 1 }
    var isSecond: Bool { post & 1 == 1 }
  }

  /// - Parameter appointed: Who must lead a school, whatever it costs.
  init(_ index: DossierIndex, posts: ReferentPosts, appointed: [ID<School>: ID<Learner>]) {
    self.index = index
    rules = ReferentRules(index)
    travel = Travel(index)
    schools = index.schools.keys.filter { !posts[$0].isVacant }.sorted()
    let number = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1, $0) })
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
      let own = people[person].own.filter { admits($0, person) }
      people[person].own = own
    }
    dropDominated()
    makeEdges()
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

  func mayShare(_ a: Int, _ b: Int) -> Bool { rules.mayShare(schools[a], schools[b]) }

  /// What a person costs at two schools together.
  func pairCost(_ person: Int, _ a: Int, _ b: Int) -> ReferentCost {
    people[person].cost + people[person].cost
      + ReferentCost(fit: ReferentFitness.secondSchoolMinutes, way: way(a, b))
  }

  private func way(_ a: Int, _ b: Int) -> Int {
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

  private mutating func makeEdges() {
    edges = Array(repeating: [], count: schools.count)
    /// By school: the best who can lead it whatever the others do, since that is all they can lead.
    var sure: [ReferentCost?] = Array(repeating: nil, count: schools.count)
    for (number, person) in people.enumerated() {
      if person.standsIn.isEmpty {
        for school in person.own { edges[school].append(Edge(post: number * 2, cost: person.cost)) }
      } else {
        makeEdges(ofDeputy: number)
      }
      if person.own.count == 1, !person.isNamed, forced[person.own[0]] < 0 {
        let school = person.own[0]
        sure[school] = min(sure[school] ?? person.cost, person.cost)
      }
    }
    let partners = partners()
    for (number, person) in people.enumerated() where person.standsIn.isEmpty {
      let least = person.cost + ReferentCost(fit: ReferentFitness.secondSchoolMinutes)
      for school in Set(person.own.flatMap { partners[$0] }).sorted() where admits(school, number) {
        if forced[school] < 0, let own = sure[school], own < least { continue }
        let ways = person.own.filter { $0 != school && mayShare($0, school) }.map { way($0, school) }
        guard let way = ways.min() else { continue }
        let cost = least + ReferentCost(way: way)
        if forced[school] < 0, let own = sure[school], own < cost { continue }
        edges[school].append(Edge(post: number * 2 + 1, cost: cost))
      }
    }
  }

  /// Whoever stands in at one school by a decision may lead one other that may share with it.
  private mutating func makeEdges(ofDeputy number: Int) {
    let person = people[number]
    guard person.standsIn.count == 1, let learner = index.learners[person.id] else { return }
    for school in schools.indices where admits(school, number) && person.standsIn[0] != schools[school] {
      let isOwn = person.own.contains(school)
      guard isOwn || forced[school] == number || learner.schools.contains(person.standsIn[0]),
        rules.mayServe(learner, [schools[school], person.standsIn[0]])
      else { continue }
      edges[school].append(Edge(post: number * 2, cost: person.cost))
    }
  }

  /// By school: those that may share a referent with it.
  private func partners() -> [[Int]] {
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
