/// Gives each school a person's first or second post so that the sum is least, without asking whether a second post goes
/// with a first one: what no assignment of referents can undercut.
///
/// An assignment problem, solved by shortest augmenting paths with potentials (Jonker and Volgenant 1987) on the posts that
/// are possible; a school may also stay without anybody, at a price of its own.
struct ReferentRelaxation {
  /// By row: the post, −1 where the school has nobody.
  let post: [Int]
  let cost: ReferentCost
  /// Another assignment and a bound at least as high, once second posts without a first one have been made dearer.
  private(set) var tightPost: [Int]
  private(set) var bound: ReferentCost

  /// - Parameters:
  ///   - rows: By school to be served, the posts that are possible.
  ///   - posts: How many posts there are, numbered from 0; first posts are even, the second one of a person follows.
  init(_ rows: [[ReferentInstance.Edge]], posts: Int) {
    var solver = Solver(rows, posts)
    for row in rows.indices { solver.place(row) }
    post = solver.post
    cost = solver.cost
    tightPost = post
    bound = cost
    guard solver.hasLoneSeconds else { return }
    solver.priceLoneSeconds()
    tightPost = solver.post
    bound = max(cost, solver.cost)
  }
}

/// The working state of a relaxation.
private struct Solver {
  private var rows: [[ReferentInstance.Edge]]
  private(set) var post: [Int]
  /// By post: the row that has it.
  private var holder: [Int]
  private var rowPrice: [ReferentCost]
  private var postPrice: [ReferentCost]
  /// By post, for the search of the row in hand: the way's cost, the row before, whether it is settled.
  private var reach: [ReferentCost?]
  private var before: [Int]
  private var isSettled: [Bool]

  init(_ rows: [[ReferentInstance.Edge]], _ posts: Int) {
    self.rows = rows
    post = Array(repeating: -1, count: rows.count)
    holder = Array(repeating: -1, count: posts)
    rowPrice = Array(repeating: .zero, count: rows.count)
    postPrice = Array(repeating: .zero, count: posts)
    reach = Array(repeating: nil, count: posts)
    before = Array(repeating: -1, count: posts)
    isSettled = Array(repeating: false, count: posts)
  }

  /// What the assignment costs with the costs as they are now.
  var cost: ReferentCost {
    rows.indices.reduce(.zero) { sum, row in
      sum + (rows[row].first { $0.post == post[row] }?.cost ?? .unserved)
    }
  }

  /// The second posts that are taken although nobody has the first one.
  private var loneSeconds: [Int] {
    stride(from: 1, to: holder.count, by: 2).filter { holder[$0] >= 0 && holder[$0 - 1] < 0 }
  }

  var hasLoneSeconds: Bool { !loneSeconds.isEmpty }

  /// Makes second posts without a first one dearer, and the first ones cheaper by as much.
  ///
  /// Who takes a second post has a first one in every assignment of referents, so no such assignment gets dearer by that:
  /// the sum stays a bound (Lagrange). A price rises by no more than a first post lacks to be worth taking, so the bound
  /// never falls, and one augmenting path mends the assignment.
  mutating func priceLoneSeconds() {
    var places: [[(row: Int, place: Int)]] = Array(repeating: [], count: holder.count)
    for (row, edges) in rows.enumerated() {
      for (place, edge) in edges.enumerated() { places[edge.post].append((row, place)) }
    }
    for _ in 0..<40 {
      var hasChanged = false
      for second in loneSeconds where holder[second] >= 0 && holder[second - 1] < 0 {
        let lacking = places[second - 1].map { row, place in
          rows[row][place].cost - rowPrice[row] - postPrice[second - 1]
        }
        let price = lacking.min() ?? ReferentCost(unserved: 2)
        guard ReferentCost.zero < price else { continue }
        hasChanged = true
        for (row, place) in places[second] { rows[row][place].cost += price }
        for (row, place) in places[second - 1] { rows[row][place].cost = rows[row][place].cost - price }
        let raised = postPrice[second] + price
        postPrice[second] = min(raised, .zero)
        guard ReferentCost.zero < raised else { continue }
        let row = holder[second]
        holder[second] = -1
        post[row] = -1
        place(row)
      }
      if !hasChanged { return }
    }
  }

  /// Finds the cheapest way to serve one more row, others moving where that helps.
  mutating func place(_ start: Int) {
    var heap = Heap()
    var touched: [Int] = []
    var settled: [(post: Int, cost: ReferentCost)] = []
    var scanned: [(row: Int, cost: ReferentCost)] = []
    /// The cheapest way by which a row stays without anybody.
    var end: (row: Int, cost: ReferentCost)?
    var (row, cost) = (start, ReferentCost.zero)
    var free = -1
    while true {
      scanned.append((row, cost))
      for edge in rows[row] where !isSettled[edge.post] {
        let way = cost + edge.cost - rowPrice[row] - postPrice[edge.post]
        if let known = reach[edge.post] {
          if known <= way { continue }
        } else {
          touched.append(edge.post)
        }
        reach[edge.post] = way
        before[edge.post] = row
        heap.push(way, edge.post)
      }
      let alone = cost + .unserved - rowPrice[row]
      if end.map({ alone < $0.cost }) ?? true { end = (row, alone) }
      var next: (cost: ReferentCost, post: Int)?
      while let top = heap.pop() {
        if !isSettled[top.post], reach[top.post] == top.cost {
          next = top
          break
        }
      }
      guard let next, end.map({ next.cost < $0.cost }) ?? true else { break }
      if holder[next.post] < 0 {
        free = next.post
        cost = next.cost
        break
      }
      isSettled[next.post] = true
      settled.append((next.post, next.cost))
      (row, cost) = (holder[next.post], next.cost)
    }
    let least = free >= 0 ? cost : end?.cost ?? .zero
    for entry in scanned { rowPrice[entry.row] += least - entry.cost }
    for entry in settled { postPrice[entry.post] = postPrice[entry.post] - (least - entry.cost) }
    if free >= 0 { move(along: free, from: start) } else if let end { vacate(end.row, from: start) }
    for post in touched {
      reach[post] = nil
      isSettled[post] = false
    }
  }

  /// Gives a post to the row before it, whose own post goes to the row before that, back to the start.
  private mutating func move(along last: Int, from start: Int) {
    var post = last
    while true {
      let row = before[post]
      let left = self.post[row]
      self.post[row] = post
      holder[post] = row
      if row == start { return }
      post = left
    }
  }

  /// Leaves a row without anybody, and hands its post on towards the start.
  private mutating func vacate(_ row: Int, from start: Int) {
    let left = post[row]
    post[row] = -1
    if row != start, left >= 0 { move(along: left, from: start) }
  }
}

/// Posts by growing cost; of equals the lower number.
private struct Heap {
  private var items: [(cost: ReferentCost, post: Int)] = []

  private static func isBefore(_ a: (cost: ReferentCost, post: Int), _ b: (cost: ReferentCost, post: Int)) -> Bool {
    a.cost != b.cost ? a.cost < b.cost : a.post < b.post
  }

  mutating func push(_ cost: ReferentCost, _ post: Int) {
    items.append((cost, post))
    var place = items.count - 1
    while place > 0, Self.isBefore(items[place], items[(place - 1) / 2]) {
      items.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func pop() -> (cost: ReferentCost, post: Int)? {
    guard let top = items.first, let last = items.popLast() else { return nil }
    if items.isEmpty { return top }
    items[0] = last
    var place = 0
    while true {
      var child = place * 2 + 1
      if child >= items.count { return top }
      if child + 1 < items.count, Self.isBefore(items[child + 1], items[child]) { child += 1 }
      if !Self.isBefore(items[child], items[place]) { return top }
      items.swapAt(place, child)
      place = child
    }
  }
}
