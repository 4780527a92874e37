import Planning
import Testing

@Suite("Small groups")
struct SmallGroupsTests {
  @Test(
    "groups of one or two are hidden, together with the smallest of the others while they would tell",
    arguments: [
      ([5, 9], [true, true], false, true), ([1, 4, 9], [false, false, true], true, true),
      ([1, 1, 9], [false, false, false], true, true), ([2, 1, 9], [false, false, true], true, true),
      ([1], [false], false, false), ([1, 1], [false, false], false, false), ([0, 3], [true, true], false, true),
      ([0, 2, 3], [true, false, false], true, true), ([], [], false, true),
      ([1, 4, 4], [false, false, true], true, true),
    ])
  func rule(counts: [Int], shown: [Bool], rest: Bool, total: Bool) {
    let small = SmallGroups(people: counts)
    #expect(small.isShown == shown)
    #expect(small.showsRest == rest)
    #expect(small.showsTotal == total)
  }

  @Test("whatever the groups, no sum or difference of what is shown is over one or two persons")
  func noDifferenceTells() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<5000 {
      let counts = (0..<next(9)).map { _ in next(3) == 0 ? next(3) : next(14) }
      let small = SmallGroups(people: counts)
      let shown = zip(counts, small.isShown).filter(\.1).map(\.0)
      let total = counts.reduce(0, +)
      let hidden = total - shown.reduce(0, +)
      #expect(!shown.contains { (1...2).contains($0) })
      if small.showsTotal {
        #expect(!(1...2).contains(total))
        #expect(!(1...2).contains(hidden), "\(counts)")
      }
      #expect(small.showsRest == (hidden > 2))
      #expect(small.showsTotal || shown.allSatisfy { $0 == 0 })
    }
  }
}
