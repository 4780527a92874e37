import Planning
import SchoolCalendar
import Testing

@testable import Demo

@Suite("The same request gives the same demo")
struct SamenessTests {
  @Test("one request, invented twice, gives equal dossiers and agendas", arguments: everyKind)
  func repeats(_ request: DemoRequest) {
    #expect(invent(request) == invent(request))
  }

  @Test("another seed gives other people and other schools")
  func seeds() {
    let year = SchoolYear(startingIn: 2027)
    let one = invent(DemoRequest(schoolYear: year, seed: 1)).dossier
    let two = invent(DemoRequest(schoolYear: year, seed: 2)).dossier
    #expect(one.learners != two.learners)
    #expect(one.schools != two.schools)
    #expect(one.modules == two.modules)
  }

  @Test("the dice throw what SplitMix64 throws from FNV-1a of the topic, on every machine")
  func knownThrows() {
    var dice = Dice(seed: 7, topic: "schools")
    let thrown = (0..<3).map { _ in dice.bits() }
    #expect(thrown == [809_224_233_125_304_121, 9_584_427_744_962_731_522, 5_128_901_839_628_972_634])
  }

  @Test("throws stay in their range and depend on the topic")
  func dice() {
    var dice = Dice(seed: 0, topic: "")
    let first = dice.bits()
    var again = Dice(seed: 0, topic: "")
    #expect(first == again.bits())
    var other = Dice(seed: 0, topic: "schools")
    #expect(first != other.bits())
    for count in 1...50 { #expect((0..<count).contains(dice.below(count))) }
    for _ in 0..<50 { #expect((0..<1).contains(dice.fraction())) }
    #expect(dice.shuffled(Array(0..<20)).sorted() == Array(0..<20))
    #expect(dice.below(0) == 0)
    #expect(dice.pick([Int]()) == nil)
  }

  @Test("a deck keeps its proportions from one shuffling to the next")
  func deck() {
    var dice = Dice(seed: 5, topic: "deck")
    var deck = Deck(("a", 1), ("b", 3))
    let dealt = (0..<40).map { _ in deck.deal(&dice) }
    #expect(dealt.filter { $0 == "a" }.count == 10)
  }
}
