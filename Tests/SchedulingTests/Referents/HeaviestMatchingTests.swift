import Testing

@testable import Scheduling

@Suite("The heaviest pairs of a graph") struct HeaviestMatchingTests {
  /// A graph whose weights are near each other, so that odd cycles matter.
  private func graph(_ seed: Int) -> (vertices: Int, edges: [HeaviestMatching.Edge]) {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let vertices = Int.random(in: 2...11, using: &numbers)
    let density = Int.random(in: 20...100, using: &numbers)
    let (low, high) = [(1, 3), (1, 20), (90, 110), (1, 1)][seed % 4]
    var edges: [HeaviestMatching.Edge] = []
    for a in 0..<vertices {
      for b in a + 1..<vertices where Int.random(in: 0..<100, using: &numbers) < density {
        let fit = Int.random(in: low...high, using: &numbers)
        edges.append(.init(a: a, b: b, weight: ReferentCost(fit: fit, way: Int.random(in: 0...4, using: &numbers))))
      }
    }
    return (vertices, edges.shuffled(using: &numbers))
  }

  /// The heaviest sum, by going through all ways to pair the vertices from one on.
  private func best(_ graph: (vertices: Int, edges: [HeaviestMatching.Edge]), _ taken: Set<Int> = []) -> ReferentCost {
    guard let vertex = (0..<graph.vertices).first(where: { !taken.contains($0) }) else { return .zero }
    var sum = best(graph, taken.union([vertex]))
    for edge in graph.edges where edge.a == vertex || edge.b == vertex {
      let other = edge.a + edge.b - vertex
      if taken.contains(other) { continue }
      sum = max(sum, edge.weight + best(graph, taken.union([vertex, other])))
    }
    return sum
  }

  @Test("are as heavy as those of every way to pair the vertices", arguments: 0..<40)
  func bruteForce(group: Int) {
    for seed in group * 25..<group * 25 + 25 {
      let graph = graph(seed)
      let matching = HeaviestMatching(vertices: graph.vertices, graph.edges)
      #expect(matching.weight == best(graph), "seed \(seed)")
      for (vertex, edge) in matching.edge.enumerated() where edge >= 0 {
        #expect(graph.edges[edge].a == vertex || graph.edges[edge].b == vertex)
      }
    }
  }

  @Test("shrink and open odd cycles within odd cycles")
  func nested() {
    // A triangle of triangles, each with a tail.
    let sides = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (6, 7), (7, 8), (8, 6), (2, 3), (5, 6), (8, 0)]
    let tails = [(1, 9), (4, 10), (7, 11)]
    for weight in 1...12 {
      let edges =
        sides.map { HeaviestMatching.Edge(a: $0, b: $1, weight: ReferentCost(fit: 10)) }
        + tails.map { HeaviestMatching.Edge(a: $0, b: $1, weight: ReferentCost(fit: weight)) }
      #expect(HeaviestMatching(vertices: 12, edges).weight == best((12, edges)))
    }
  }
}
