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
    for component in Self.components(of: instance) {
      var search = ReferentSearch(instance, component)
      search.run(nodeLimit: max(1, nodeLimit - nodes))
      nodes += search.nodes
      isProven = isProven && search.isProven
      cost += search.best.cost
      for (row, school) in component.enumerated() { leader[school] = search.best.leader[row] }
    }
  }

  /// The schools that compete for people, group by group.
  private static func components(of instance: ReferentInstance) -> [[Int]] {
    var parent = Array(instance.schools.indices)
    func root(_ school: Int) -> Int {
      var place = school
      while parent[place] != place {
        parent[place] = parent[parent[place]]
        place = parent[place]
      }
      return place
    }
    var first = Array(repeating: -1, count: instance.people.count)
    for (school, edges) in instance.edges.enumerated() {
      for edge in edges {
        if first[edge.person] < 0 { first[edge.person] = school }
        let (a, b) = (root(first[edge.person]), root(school))
        parent[max(a, b)] = min(a, b)
      }
    }
    let groups = Dictionary(grouping: instance.schools.indices, by: root)
    return groups.keys.sorted().compactMap { groups[$0] }
  }
}
