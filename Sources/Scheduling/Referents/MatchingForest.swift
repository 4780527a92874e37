/// The working state of a ``HeaviestMatching``: trees of alternating paths between vertices and blossoms.
///
/// Nodes are the vertices, then blossoms, which hold an odd number of nodes in a cycle. A node that no blossom holds is a
/// top; every vertex knows its top. Vertex prices start at the heaviest weight and edges are taken at twice their weight, so
/// that all halves are whole.
struct MatchingForest {
  /// How a top stands in the trees.
  private enum Label {
    /// In no tree.
    case none
    /// At an even distance from its root; the root itself.
    case outer
    /// At an odd distance.
    case inner
  }

  /// An edge with a direction.
  private struct Link {
    var edge = -1
    var from = -1
    var to = -1

    var reversed: Link { Link(edge: edge, from: to, to: from) }
  }

  private let vertices: Int
  private let edges: [HeaviestMatching.Edge]
  /// By vertex: the number of the edge that pairs it, −1 for none.
  private(set) var mate: [Int]
  /// By vertex: its top.
  private var top: [Int]
  /// By node: the blossom that holds it, −1 for a top.
  private var holder: [Int]
  /// By node: its price; of blossoms half of it.
  private(set) var price: [ReferentCost]
  /// By node: the vertex that is paired with a vertex outside of it, or alone.
  private var base: [Int]
  /// By blossom: its nodes around the cycle, the one with the base first, and the links from each to the next.
  private var ring: [[Int]]
  private var links: [[Link]]
  /// By top: how it stands, in the tree of which root, and by which link it came there; none for a root.
  private var label: [Label]
  private var root: [Int]
  private var entry: [Link]
  private var unused: [Int]

  init(_ vertices: Int, _ edges: [HeaviestMatching.Edge]) {
    self.vertices = vertices
    self.edges = edges
    let heaviest = edges.map(\.weight).max() ?? .zero
    mate = Array(repeating: -1, count: vertices)
    top = Array(0..<vertices)
    holder = Array(repeating: -1, count: 2 * vertices)
    price = Array(repeating: heaviest, count: vertices) + Array(repeating: .zero, count: vertices)
    base = Array(0..<2 * vertices)
    ring = Array(repeating: [], count: 2 * vertices)
    links = Array(repeating: [], count: 2 * vertices)
    label = Array(repeating: .none, count: 2 * vertices)
    root = Array(repeating: -1, count: 2 * vertices)
    entry = Array(repeating: Link(), count: 2 * vertices)
    unused = Array((vertices..<2 * vertices).reversed())
  }

  /// Grows trees and lowers prices until every vertex that is alone has the price nothing.
  mutating func pair() {
    for vertex in 0..<vertices { plant(vertex) }
    while true {
      if useTightEdges() { continue }
      guard let (step, opened) = nextStep() else { return }
      change(by: step)
      if step == .zero, opened == nil { return }
      if let opened { open(opened) }
    }
  }

  private mutating func plant(_ node: Int) {
    label[node] = .outer
    root[node] = node
    entry[node] = Link()
  }

  /// What an edge between two tops lacks to be tight.
  private func slack(_ edge: HeaviestMatching.Edge) -> ReferentCost {
    price[edge.a] + price[edge.b] - edge.weight - edge.weight
  }

  /// Grows, shrinks or pairs along every tight edge; false where there is none.
  private mutating func useTightEdges() -> Bool {
    var hasChanged = false
    for (number, edge) in edges.enumerated() {
      let (a, b) = (top[edge.a], top[edge.b])
      if a == b { continue }
      switch (label[a], label[b]) {
      case (.outer, .outer):
        guard slack(edge) == .zero else { continue }
        let link = Link(edge: number, from: edge.a, to: edge.b)
        if root[a] == root[b] { shrink(link) } else { join(link) }
      case (.outer, .none):
        guard slack(edge) == .zero else { continue }
        grow(Link(edge: number, from: edge.a, to: edge.b))
      case (.none, .outer):
        guard slack(edge) == .zero else { continue }
        grow(Link(edge: number, from: edge.b, to: edge.a))
      default: continue
      }
      hasChanged = true
    }
    return hasChanged
  }

  /// How far prices may change until an edge gets tight, a blossom opens, or those who are alone cost nothing; nil where no
  /// vertex is alone.
  private func nextStep() -> (step: ReferentCost, opened: Int?)? {
    guard let alone = (0..<vertices).first(where: { mate[$0] < 0 }) else { return nil }
    var step = price[alone]
    var opened: Int?
    for edge in edges {
      let (a, b) = (top[edge.a], top[edge.b])
      if a == b { continue }
      switch (label[a], label[b]) {
      case (.outer, .outer): step = min(step, slack(edge).halved)
      case (.outer, .none), (.none, .outer): step = min(step, slack(edge))
      default: continue
      }
    }
    for blossom in vertices..<2 * vertices where label[blossom] == .inner && !ring[blossom].isEmpty {
      if holder[blossom] < 0, price[blossom] < step { (step, opened) = (price[blossom], blossom) }
    }
    return (step, opened)
  }

  private mutating func change(by step: ReferentCost) {
    for vertex in 0..<vertices {
      switch label[top[vertex]] {
      case .outer: price[vertex] -= step
      case .inner: price[vertex] += step
      case .none: continue
      }
    }
    for blossom in vertices..<2 * vertices where !ring[blossom].isEmpty && holder[blossom] < 0 {
      switch label[blossom] {
      case .outer: price[blossom] += step
      case .inner: price[blossom] -= step
      case .none: continue
      }
    }
  }

  private func partner(of vertex: Int) -> Int {
    let edge = edges[mate[vertex]]
    return edge.a == vertex ? edge.b : edge.a
  }

  /// Takes a pair of tops into a tree.
  private mutating func grow(_ link: Link) {
    let (inner, tree) = (top[link.to], root[top[link.from]])
    (label[inner], root[inner], entry[inner]) = (.inner, tree, link)
    let near = base[inner]
    let far = partner(of: near)
    let outer = top[far]
    (label[outer], root[outer]) = (.outer, tree)
    entry[outer] = Link(edge: mate[near], from: near, to: far)
  }

  /// The top before another one on the way to its root; −1 before a root.
  private func above(_ node: Int) -> Int { entry[node].edge < 0 ? -1 : top[entry[node].from] }

  /// Makes a blossom of the cycle that a link closes within a tree.
  private mutating func shrink(_ link: Link) {
    var way: Set<Int> = []
    var node = top[link.from]
    while node >= 0 {
      way.insert(node)
      node = above(node)
    }
    node = top[link.to]
    while !way.contains(node) { node = above(node) }
    let meeting = node
    var nodes: [Int] = []
    var steps: [Link] = []
    node = top[link.from]
    while node != meeting {
      nodes.append(node)
      steps.append(entry[node])
      node = above(node)
    }
    nodes = [meeting] + nodes.reversed()
    steps = steps.reversed() + [link]
    node = top[link.to]
    while node != meeting {
      nodes.append(node)
      steps.append(entry[node].reversed)
      node = above(node)
    }
    guard let blossom = unused.popLast() else { return }
    (ring[blossom], links[blossom], holder[blossom]) = (nodes, steps, -1)
    (price[blossom], base[blossom]) = (.zero, base[meeting])
    (label[blossom], root[blossom], entry[blossom]) = (.outer, root[meeting], entry[meeting])
    if root[meeting] == meeting { rename(meeting, blossom) }
    for node in nodes { holder[node] = blossom }
    setTop(of: blossom, to: blossom)
  }

  /// Gives the tops of a tree their root's new name.
  private mutating func rename(_ old: Int, _ new: Int) {
    for node in root.indices where root[node] == old { root[node] = new }
  }

  private mutating func setTop(of node: Int, to newTop: Int) {
    if node < vertices { top[node] = newTop } else { for part in ring[node] { setTop(of: part, to: newTop) } }
  }

  /// Pairs the roots of two trees that a link joins, and lets both trees go.
  private mutating func join(_ link: Link) {
    let trees = [root[top[link.from]], root[top[link.to]]]
    flip(link.from, link.edge)
    flip(link.to, link.edge)
    for node in root.indices where trees.contains(root[node]) {
      (label[node], root[node]) = (.none, -1)
    }
  }

  /// Pairs a vertex by an edge, and turns the pairs on its way to the root.
  private mutating func flip(_ start: Int, _ first: Int) {
    var (vertex, edge) = (start, first)
    while true {
      let outer = top[vertex]
      let up = entry[outer]
      rebase(outer, vertex)
      mate[vertex] = edge
      if up.edge < 0 { return }
      let inner = top[up.from]
      let next = entry[inner]
      rebase(inner, next.to)
      mate[next.to] = next.edge
      (vertex, edge) = (next.from, next.edge)
    }
  }

  /// The place in a blossom's ring of the node that has a vertex.
  private func place(of vertex: Int, in blossom: Int) -> Int {
    var node = vertex
    while holder[node] != blossom { node = holder[node] }
    return ring[blossom].firstIndex(of: node) ?? 0
  }

  /// Makes a vertex the base of a node, pairing the others of the node among themselves.
  private mutating func rebase(_ blossom: Int, _ vertex: Int) {
    base[blossom] = vertex
    guard blossom >= vertices else { return }
    let start = place(of: vertex, in: blossom)
    let nodes = ring[blossom]
    rebase(nodes[start], vertex)
    // Nodes 1 and 2, 3 and 4 … are paired; those between the old base and the new one change partners.
    let firsts =
      start.isMultiple(of: 2)
      ? Array(stride(from: 0, to: start, by: 2)) : Array(stride(from: start + 1, to: nodes.count, by: 2))
    for first in firsts {
      let link = links[blossom][first]
      rebase(nodes[first], link.from)
      rebase(nodes[(first + 1) % nodes.count], link.to)
      mate[link.from] = link.edge
      mate[link.to] = link.edge
    }
    ring[blossom] = Array(nodes[start...] + nodes[..<start])
    links[blossom] = Array(links[blossom][start...] + links[blossom][..<start])
  }

  /// Opens an inner blossom whose price is nothing: its nodes between where the tree comes in and the base stay in the tree.
  private mutating func open(_ blossom: Int) {
    let (nodes, steps, way) = (ring[blossom], links[blossom], entry[blossom])
    let tree = root[blossom]
    var place = place(of: way.to, in: blossom)
    for node in nodes {
      holder[node] = -1
      (label[node], root[node]) = (.none, -1)
      setTop(of: node, to: node)
    }
    (ring[blossom], links[blossom]) = ([], [])
    (label[blossom], root[blossom]) = (.none, -1)
    unused.append(blossom)
    let isForward = !place.isMultiple(of: 2)
    var (link, isInner) = (way, true)
    while true {
      let node = nodes[place]
      (label[node], root[node], entry[node]) = (isInner ? .inner : .outer, tree, link)
      if place == 0 { return }
      link = isForward ? steps[place] : steps[place - 1].reversed
      place = isForward ? (place + 1) % nodes.count : place - 1
      isInner.toggle()
    }
  }
}
