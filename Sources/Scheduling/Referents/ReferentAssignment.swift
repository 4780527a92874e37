/// Who leads which schools, as numbers, and what that costs exactly.
struct ReferentAssignment: Sendable {
  /// By school: the person, −1 for nobody.
  var leader: [Int]
  var cost: ReferentCost
  /// Whether nothing better is possible.
  var isProven: Bool
  /// How many cases were looked at.
  var nodes: Int

  /// The best assignment of an instance.
  ///
  /// - Parameter nodeLimit: The cases looked at before the best found is taken without a proof.
  init(_ instance: ReferentInstance, nodeLimit: Int) {
    leader = Array(repeating: -1, count: instance.schools.count)
    cost = .zero
    isProven = true
    nodes = 0
    let schools = Array(instance.schools.indices)
    let everybody = instance.people.indices.map { person in
      ReferentChoices.Person(number: person, homes: instance.people[person].own)
    }
    let choices = ReferentChoices(instance, schools: schools, people: everybody)
    let people = choices.people.sorted { $0.number < $1.number }
    let components = ReferentGraph(instance, choices).components()
    var group: [Int: Int] = [:]
    for (number, component) in components.enumerated() {
      for school in component { group[school] = number }
    }
    let own = Dictionary(grouping: people) { $0.homes.first.flatMap { group[$0] } ?? -1 }
    for (number, component) in components.enumerated() {
      var search = ReferentSearch(instance, component)
      search.run(own[number] ?? [], nodeLimit: max(1, nodeLimit - nodes))
      nodes += search.nodes
      isProven = isProven && search.isProven
      cost += search.best.cost
      for (school, person) in search.best.leader { leader[school] = person }
    }
  }
}
