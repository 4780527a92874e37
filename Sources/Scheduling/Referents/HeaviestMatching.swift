/// Pairs of a graph's vertices, each vertex in one pair at most, whose weights add up to the most.
///
/// Edmonds' algorithm (1965): prices on vertices and on odd sets of them prove that nothing is heavier. Trees of paths grow
/// from all vertices that are still alone at once; a tree that meets itself shrinks an odd cycle to a ``MatchingForest``
/// blossom, two trees that meet pair their roots.
struct HeaviestMatching {
  /// Two different vertices that may be paired, and what that is worth.
  struct Edge {
    let a: Int
    let b: Int
    /// More than nothing; all its numbers must be whole.
    let weight: ReferentCost
  }

  /// By vertex: the number of the edge that pairs it, −1 for none.
  let edge: [Int]
  /// The sum of the pairs' weights.
  let weight: ReferentCost

  /// Finds the pairs.
  ///
  /// - Parameters:
  ///   - vertices: How many there are, numbered from 0.
  ///   - edges: One at most between two vertices.
  init(vertices: Int, _ edges: [Edge]) {
    var isTaken = Self.promising(vertices, edges)
    while true {
      let taken = edges.indices.filter { isTaken[$0] }
      var forest = MatchingForest(vertices, taken.map { edges[$0] })
      forest.pair()
      let price = forest.price
      let cheap = edges.indices.filter {
        !isTaken[$0] && price[edges[$0].a] + price[edges[$0].b] < edges[$0].weight + edges[$0].weight
      }
      if cheap.isEmpty {
        edge = forest.mate.map { $0 < 0 ? -1 : taken[$0] }
        break
      }
      for number in cheap { isTaken[number] = true }
    }
    let mates = edge
    weight = edges.enumerated().reduce(.zero) { sum, one in
      mates[one.element.a] == one.offset ? sum + one.element.weight : sum
    }
  }

  /// The heaviest edges of each vertex that has many: the rest is looked at only where the prices leave it a chance.
  private static func promising(_ vertices: Int, _ edges: [Edge]) -> [Bool] {
    var own: [[Int]] = Array(repeating: [], count: vertices)
    for (number, edge) in edges.enumerated() {
      own[edge.a].append(number)
      own[edge.b].append(number)
    }
    var isTaken = Array(repeating: false, count: edges.count)
    for (vertex, numbers) in own.enumerated() {
      let leading = numbers.filter { own[edges[$0].a + edges[$0].b - vertex].count <= numbers.count }
      let best =
        leading.count <= 6
        ? leading
        : Array(leading.sorted { (edges[$1].weight, $0) < (edges[$0].weight, $1) }.prefix(6))
      for number in best { isTaken[number] = true }
    }
    return isTaken
  }
}
