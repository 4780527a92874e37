/// Finds the best referents of schools that compete for people: branch and bound, the least bound first.
///
/// A case's bound is the sum of the heaviest pairs of its ``ReferentGraph``. Where somebody with several homes has a second school that
/// does not go with the home that is led, or goes with it only by a longer way, the case is split: this is the home, or it
/// is not. In real dossiers the first bound mostly is a choice already.
struct ReferentSearch {
  /// Who leads which school and the exact cost.
  struct Solution {
    var leader: [Int: Int]
    var cost: ReferentCost
  }

  private struct Case {
    var people: [ReferentChoices.Person]
    var bound: ReferentCost
    /// Somebody whose second school costs more than the bound says, and the home.
    var open: (person: Int, home: Int)?
  }

  private let instance: ReferentInstance
  private let schools: [Int]
  private(set) var best: Solution
  private(set) var nodes = 0
  private(set) var isProven = false

  init(_ instance: ReferentInstance, _ schools: [Int]) {
    self.instance = instance
    self.schools = schools
    best = Solution(leader: [:], cost: schools.reduce(.zero) { $0 + instance.unserved($1) })
  }

  mutating func run(_ people: [ReferentChoices.Person], nodeLimit: Int) {
    var cases: [Case] = []
    look(at: people, &cases)
    while let place = cases.indices.min(by: { cases[$0].bound < cases[$1].bound }) {
      let next = cases.remove(at: place)
      guard next.bound < best.cost, let open = next.open else { break }
      if nodes >= nodeLimit { return }
      for isHome in [true, false] {
        var people = next.people
        for place in people.indices where people[place].number == open.person {
          people[place].homes = isHome ? [open.home] : people[place].homes.filter { $0 != open.home }
        }
        look(at: people, &cases)
      }
    }
    isProven = true
  }

  /// Bounds a case, takes the choice that follows from it, and keeps it where something better may be in it.
  private mutating func look(at people: [ReferentChoices.Person], _ cases: inout [Case]) {
    nodes += 1
    let choices = ReferentChoices(instance, schools: schools, people: people)
    let (bound, pairs) = ReferentGraph(instance, choices).bound()
    guard bound < best.cost else { return }
    let (solution, open) = solution(choices, pairs)
    if solution.cost < best.cost { best = solution }
    if bound < best.cost { cases.append(Case(people: people, bound: bound, open: open)) }
  }

  /// The choice near a bound: second schools that do not go with the home are given up.
  private func solution(
    _ choices: ReferentChoices, _ pairs: [ReferentGraph.Meaning]
  ) -> (Solution, open: (person: Int, home: Int)?) {
    var solution = Solution(leader: [:], cost: .zero)
    var homes: [Int: Int] = [:]
    for case .first(let person, let home) in pairs { homes[person] = home }
    let all = Dictionary(uniqueKeysWithValues: choices.several.map { ($0.number, $0.homes) })
    var open: (person: Int, home: Int)?
    for pair in pairs {
      switch pair {
      case .both(let person, let one, let other):
        (solution.leader[one], solution.leader[other]) = (person, person)
        solution.cost += instance.pairCost(person, one, other)
      case .first(let person, let home):
        solution.leader[home] = person
        solution.cost += instance.people[person].cost
      case .second(let person, let school):
        guard let home = homes[person] else { continue }
        let others = all[person, default: []].filter { $0 != home && instance.mayShare($0, school) }
        let fits = instance.mayShare(home, school)
        if !fits || others.contains(where: { instance.way($0, school) < instance.way(home, school) }) {
          open = open ?? (person, home)
        }
        guard fits else { continue }
        let cost = instance.pairCost(person, home, school) - instance.people[person].cost
        guard cost < choices.alone[school]?.cost ?? instance.unserved(school) else { continue }
        solution.leader[school] = person
        solution.cost += cost
      case .idle: continue
      }
    }
    for school in schools where solution.leader[school] == nil {
      guard let alone = choices.alone[school] else { continue }
      if alone.person >= 0 { solution.leader[school] = alone.person }
      solution.cost += alone.cost
    }
    return (solution, open)
  }
}
