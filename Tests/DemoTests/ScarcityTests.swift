import Planning
import SchoolCalendar
import Testing

@testable import Demo

@Suite("Comfortable is twice what is needed, scarce is less than that")
struct ScarcityTests {
  /// Trainers' minutes in percent of an eleventh of the minutes due.
  private func supply(_ dossier: Dossier) -> Int {
    let due = HoursDue(dossier.settings.goals)
    let need = dossier.learners.reduce(0) { $0 + due.minutes(for: $1) } / 11
    return percent(dossier.trainers.reduce(0) { $0 + ($1.maxMinutesPerYear ?? 0) }, of: need)
  }

  private func request(_ size: DemoSize, _ isScarce: Bool, _ seed: Int) -> DemoRequest {
    DemoRequest(size: size, schoolYear: SchoolYear(startingIn: 2027), isScarce: isScarce, seed: UInt64(seed))
  }

  @Test("comfortable dossiers have twice the hours a good plan uses", arguments: 1...6)
  func comfortable(_ seed: Int) {
    #expect((195...205).contains(supply(invent(request(.circonscription(), false, seed)).dossier)))
    #expect((195...205).contains(supply(invent(request(.city(), false, seed)).dossier)))
  }

  @Test("scarce dossiers have six to ten tenths of them", arguments: 1...6)
  func scarce(_ seed: Int) {
    #expect((60...100).contains(supply(invent(request(.circonscription(), true, seed)).dossier)))
    #expect((60...100).contains(supply(invent(request(.city(), true, seed)).dossier)))
  }

  @Test("a lone class has a trainer's hours for what two persons owe, or not quite")
  func alone() {
    let comfortable = invent(request(.oneClassCommune, false, 1)).dossier.trainers.first?.maxMinutesPerYear
    #expect(comfortable == 18 * 60)
    let scarce = invent(request(.oneClassCommune, true, 1)).dossier.trainers.first?.maxMinutesPerYear ?? 0
    #expect((6 * 60 - 30...9 * 60).contains(scarce))
  }

  @Test("scarce means shorter windows, fewer venues and fewer substitutes", arguments: 1...4)
  func shorter(_ seed: Int) throws {
    let plenty = invent(request(.city(), false, seed)).dossier
    let scarce = invent(request(.city(), true, seed)).dossier
    func lengths(_ dossier: Dossier) -> [Int] {
      DossierIndex(dossier).liveDeployments.map { $0.earliest.distance(to: $0.latest) }
    }
    let longest = try #require(lengths(scarce).max())
    let shortest = try #require(lengths(plenty).min())
    #expect(longest < shortest)
    #expect(scarce.venues.count < plenty.venues.count)
    #expect(
      scarce.substitutes.map(\.substitutes).reduce(0, +) < plenty.substitutes.map(\.substitutes).reduce(0, +))
  }
}
