/// Finds the best referents of schools that compete for people: branch and bound, the least bound first.
///
/// A case's bound is its ``ReferentRelaxation``. Where somebody has a second post there without a first one at a school that
/// may share with it, the case is split: the person takes both schools, for each own school that may share, or does not take
/// the second. In real dossiers the first relaxation mostly is an assignment already.
struct ReferentSearch {
  /// Who leads which row, −1 for nobody, and the exact cost.
  struct Solution {
    var leader: [Int]
    var cost: ReferentCost
  }

  /// A person with two schools of this component.
  fileprivate struct Pair {
    let person: Int
    let first: Int
    let second: Int
  }

  fileprivate struct Case {
    var pairs: [Pair] = []
    var barred: Set<Barred> = []
    var bound = ReferentCost.zero
    var post: [Int] = []
  }

  /// A second post that a case rules out at a row.
  fileprivate struct Barred: Hashable {
    let row: Int
    let person: Int
  }

  private let instance: ReferentInstance
  /// The schools, by row.
  private let schools: [Int]
  private let rows: [[ReferentInstance.Edge]]
  /// The people of the component, numbered for the relaxation.
  private var people: [Int] = []
  private let rowOf: [Int: Int]
  private(set) var best: Solution
  private(set) var nodes = 0
  private(set) var isProven = false

  init(_ instance: ReferentInstance, _ schools: [Int]) {
    self.instance = instance
    self.schools = schools
    rowOf = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1, $0) })
    var number: [Int: Int] = [:]
    var people: [Int] = []
    rows = schools.map { school in
      instance.edges[school].map { edge in
        if number[edge.person] == nil {
          number[edge.person] = people.count
          people.append(edge.person)
        }
        return ReferentInstance.Edge(post: (number[edge.person] ?? 0) * 2 + edge.post & 1, cost: edge.cost)
      }
    }
    self.people = people
    best = Solution(
      leader: Array(repeating: -1, count: schools.count), cost: schools.reduce(.zero) { sum, _ in sum + .unserved })
  }

  mutating func run(nodeLimit: Int) {
    var open: [Case] = []
    look(at: Case(), &open)
    while let place = open.indices.min(by: { open[$0].bound < open[$1].bound }) {
      let next = open.remove(at: place)
      guard next.bound < best.cost else {
        isProven = true
        return
      }
      if nodes >= nodeLimit { return }
      for part in split(next) { look(at: part, &open) }
    }
    isProven = true
  }

  /// Bounds a case, takes the assignment that follows from it, and keeps it open where something better may be in it.
  private mutating func look(at given: Case, _ open: inout [Case]) {
    nodes += 1
    var given = given
    let inPairs = Set(given.pairs.flatMap { [$0.first, $0.second] })
    let taken = Set(given.pairs.map(\.person))
    let left = rows.enumerated().map { row, edges in
      if inPairs.contains(row) { return [ReferentInstance.Edge]() }
      if given.pairs.isEmpty, given.barred.isEmpty { return edges }
      return edges.filter {
        !taken.contains(people[$0.person])
          && !($0.isSecond && given.barred.contains(.init(row: row, person: $0.person)))
      }
    }
    // A row of a pair has no posts left; it is not to be counted as unserved.
    let active = rows.indices.filter { !inPairs.contains($0) }
    let relaxation = ReferentRelaxation(active.map { left[$0] }, posts: people.count * 2)
    given.post = Array(repeating: -1, count: rows.count)
    for (place, row) in active.enumerated() { given.post[row] = relaxation.post[place] }
    given.bound = relaxation.bound + cost(of: given.pairs)
    guard given.bound < best.cost else { return }
    for posts in relaxation.tightPost == relaxation.post ? [relaxation.post] : [relaxation.post, relaxation.tightPost] {
      var other = given
      for (place, row) in active.enumerated() { other.post[row] = posts[place] }
      let solution = mend(other, left)
      if solution.cost < best.cost { best = solution }
    }
    if given.bound < best.cost { open.append(given) }
  }

  private func cost(of pairs: [Pair]) -> ReferentCost {
    pairs.reduce(.zero) { $0 + instance.pairCost($1.person, schools[$1.first], schools[$1.second]) }
  }

  private func mayLead(_ person: Int, _ row: Int) -> Bool { instance.people[person].own.contains(schools[row]) }

  /// What follows from splitting a case at its first second post that stands alone or costs more than the bound says.
  private func split(_ given: Case) -> [Case] {
    var first = Array(repeating: -1, count: people.count)
    for (row, post) in given.post.enumerated() where post >= 0 && post & 1 == 0 { first[post >> 1] = row }
    for (row, post) in given.post.enumerated() where post >= 0 && post & 1 == 1 {
      let (number, person) = (post >> 1, people[post >> 1])
      let own = first[number]
      if own >= 0, instance.mayShare(schools[own], schools[row]),
        let edge = rows[row].first(where: { $0.post == post }),
        instance.pairCost(person, schools[own], schools[row]) == instance.people[person].cost + edge.cost
      {
        continue
      }
      var parts: [Case] = []
      for school in instance.people[person].own where instance.mayShare(school, schools[row]) {
        guard let other = rowOf[school], given.isFree(other), other != row else { continue }
        var part = given
        part.pairs.append(Pair(person: person, first: other, second: row))
        parts.append(part)
      }
      var without = given
      without.barred.insert(Barred(row: row, person: number))
      return parts + [without]
    }
    return []
  }

  /// An assignment near a case's relaxation: second posts that stand alone are given up, and who is left without a referent
  /// takes the cheapest who still may.
  private func mend(_ given: Case, _ left: [[ReferentInstance.Edge]]) -> Solution {
    var leader = Array(repeating: -1, count: rows.count)
    var led: [[Int]] = Array(repeating: [], count: people.count)
    let number = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
    func give(_ row: Int, _ person: Int) {
      leader[row] = people[person]
      led[person].append(row)
    }
    for pair in given.pairs {
      guard let person = number[pair.person] else { continue }
      give(pair.first, person)
      give(pair.second, person)
    }
    for (row, post) in given.post.enumerated() where post >= 0 && post & 1 == 0 { give(row, post >> 1) }
    func maySecond(_ person: Int, _ row: Int) -> Bool {
      led[person].count == 1 && mayLead(people[person], led[person][0])
        && instance.people[people[person]].standsIn.isEmpty && instance.mayShare(schools[led[person][0]], schools[row])
    }
    for (row, post) in given.post.enumerated() where post >= 0 && post & 1 == 1 {
      if maySecond(post >> 1, row) { give(row, post >> 1) }
    }
    func cheapest(_ row: Int) -> ReferentInstance.Edge? {
      left[row].filter { $0.isSecond ? maySecond($0.person, row) : led[$0.person].isEmpty }
        .min { $0.cost != $1.cost ? $0.cost < $1.cost : $0.post < $1.post }
    }
    // Whoever has a second post only may also take the first one from somebody who leads nothing else.
    for (row, post) in given.post.enumerated() where post >= 0 && post & 1 == 1 && leader[row] < 0 {
      guard led[post >> 1].isEmpty, let edge = left[row].first(where: { $0.post == post }) else { continue }
      let person = instance.people[people[post >> 1]]
      let swaps = person.own.compactMap { rowOf[$0] }.filter { own in
        own != row && leader[own] >= 0 && given.isFree(own) && instance.mayShare(schools[own], schools[row])
          && left[own].contains { $0.post == post - 1 } && number[leader[own]].map { led[$0].count == 1 } == true
      }
      let best = swaps.min {
        let (a, b) = (instance.people[leader[$0]].cost, instance.people[leader[$1]].cost)
        return a != b ? b < a : $0 < $1
      }
      guard let best, let former = number[leader[best]] else { continue }
      let swapped = person.cost - instance.people[leader[best]].cost + edge.cost
      guard swapped < cheapest(row)?.cost ?? .unserved else { continue }
      led[former] = []
      give(best, post >> 1)
      give(row, post >> 1)
    }
    for row in rows.indices where leader[row] < 0 {
      if let edge = cheapest(row) { give(row, edge.person) }
    }
    var cost = ReferentCost.zero
    for (person, rows) in led.enumerated() {
      switch rows.count {
      case 1: cost += instance.people[people[person]].cost
      case 2: cost += instance.pairCost(people[person], schools[rows[0]], schools[rows[1]])
      default: continue
      }
    }
    for row in rows.indices where leader[row] < 0 { cost += .unserved }
    return Solution(leader: leader, cost: cost)
  }
}

extension ReferentSearch.Case {
  /// Whether no pair has taken a row.
  fileprivate func isFree(_ row: Int) -> Bool { !pairs.contains { $0.first == row || $0.second == row } }
}
