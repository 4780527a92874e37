import Planning

/// The choice of referents as a graph whose heaviest pairs are the best choice, or undercut it.
///
/// A school alone is led by the cheapest person who belongs nowhere else. Two schools are paired where a person of the one
/// leads both: the edge weighs what that saves. A person with several homes is two vertices, for the first and the second
/// post: the first is paired with a home, the second with another school, or both with each other where the person leads
/// nothing; as the first must be paired, nobody has a second post only. What is left open is whether the second school goes
/// with just this home; there the least way of all homes counts.
struct ReferentGraph {
  /// What a pair means.
  enum Meaning {
    /// A person of one of two schools leads both.
    case both(Int, Int, Int)
    /// A person with several homes leads this one.
    case first(Int, Int)
    /// The same person leads a second school.
    case second(Int, Int)
    /// The person leads nothing.
    case idle
  }

  private(set) var edges: [HeaviestMatching.Edge] = []
  private(set) var meanings: [Meaning] = []
  private(set) var vertices: Int
  /// What schools cost that are alone, and what vertices weigh that must be paired.
  private var base = ReferentCost.zero
  private let instance: ReferentInstance
  private let choices: ReferentChoices
  private var row: [Int: Int] = [:]

  init(_ instance: ReferentInstance, _ choices: ReferentChoices) {
    self.instance = instance
    self.choices = choices
    vertices = choices.schools.count
    for (number, school) in choices.schools.enumerated() {
      row[school] = number
      base += alone(school)
    }
    pairSchools()
    for person in choices.several { add(person) }
  }

  private func alone(_ school: Int) -> ReferentCost { choices.alone[school]?.cost ?? instance.unserved(school) }

  private mutating func add(_ edge: HeaviestMatching.Edge, _ meaning: Meaning) {
    edges.append(edge)
    meanings.append(meaning)
  }

  private mutating func pairSchools() {
    let second = ReferentCost(fit: ReferentFitness.secondSchoolMinutes)
    for (number, school) in choices.schools.enumerated() {
      for other in instance.partners[school] {
        guard let place = row[other], place > number else { continue }
        var best: (weight: ReferentCost, person: Int) = (.zero, -1)
        for (home, away) in [(school, other), (other, school)] {
          guard let donors = choices.donors[home], let cheapest = donors.first else { continue }
          let saved = alone(home) + alone(away) - second
          let cost = instance.people[cheapest].cost
          guard best.weight < saved - cost - cost, let donor = donors.first(where: { instance.admits(away, $0) })
          else { continue }
          let weight = alone(home) + alone(away) - instance.pairCost(donor, home, away)
          if best.weight < weight { best = (weight, donor) }
        }
        guard best.person >= 0 else { continue }
        add(.init(a: number, b: place, weight: best.weight), .both(best.person, school, other))
      }
    }
  }

  private mutating func add(_ person: ReferentChoices.Person) {
    let own = instance.people[person.number]
    let seconds = own.mayLeadTwo ? self.seconds(of: person) : []
    // A first post that must be paired outweighs any school.
    let must = seconds.isEmpty ? ReferentCost.zero : .unserved + .unserved + .unserved + .unserved
    let first = vertices
    vertices += seconds.isEmpty ? 1 : 2
    base += must
    for home in person.homes {
      let weight = alone(home) - own.cost + must
      guard let place = row[home], ReferentCost.zero < weight else { continue }
      add(.init(a: place, b: first, weight: weight), .first(person.number, home))
    }
    guard !seconds.isEmpty else { return }
    add(.init(a: first, b: first + 1, weight: must), .idle)
    for (school, weight) in seconds {
      guard let place = row[school] else { continue }
      add(.init(a: place, b: first + 1, weight: weight), .second(person.number, school))
    }
  }

  /// The schools that a person with several homes may lead second, and what the best of the homes makes that save.
  private func seconds(of person: ReferentChoices.Person) -> [(school: Int, weight: ReferentCost)] {
    let least = instance.people[person.number].cost + ReferentCost(fit: ReferentFitness.secondSchoolMinutes)
    return Set(person.homes.flatMap { instance.partners[$0] }).sorted().compactMap { school in
      guard row[school] != nil, least < alone(school), instance.admits(school, person.number) else { return nil }
      let ways = person.homes.filter { instance.mayShare($0, school) }.map { instance.way($0, school) }
      guard let way = ways.min() else { return nil }
      let weight = alone(school) - least - ReferentCost(way: way)
      return ReferentCost.zero < weight ? (school, weight) : nil
    }
  }

  /// What no choice can undercut, with the pairs that say so.
  func bound() -> (cost: ReferentCost, pairs: [Meaning]) {
    let matching = HeaviestMatching(vertices: vertices, edges)
    let taken = edges.indices.filter { matching.edge[edges[$0].a] == $0 }
    return (base - matching.weight, taken.map { meanings[$0] })
  }

  /// Groups of schools that no edge and no person joins.
  func components() -> [[Int]] {
    var parent = Array(0..<vertices)
    func root(_ vertex: Int) -> Int {
      var place = vertex
      while parent[place] != place {
        parent[place] = parent[parent[place]]
        place = parent[place]
      }
      return place
    }
    func join(_ a: Int, _ b: Int) {
      let (one, other) = (root(a), root(b))
      parent[max(one, other)] = min(one, other)
    }
    for edge in edges { join(edge.a, edge.b) }
    for person in choices.several {
      let places = person.homes.compactMap { row[$0] }
      for place in places.dropFirst() { join(places[0], place) }
    }
    let groups = Dictionary(grouping: choices.schools.indices, by: root)
    return groups.keys.sorted().compactMap { groups[$0]?.map { choices.schools[$0] } }
  }
}
