import Planning
import SchoolCalendar
import Testing

@Suite("What differs between two plans")
struct PlanDifferenceTests {
  private var town: Town {
    var town = Town(agents: 2)
    town.book("S1", "2027-11-09T13:30", for: "P1 P2")
    town.book("S2", of: "N", "2027-12-08T09:00", for: "P1 P3 A1")
    town.name(referent: "P1")
    return town
  }

  private func difference(_ change: (inout Plan) -> Void) -> PlanDifference {
    var after = town.plan
    change(&after)
    return PlanDifference(from: town.plan, to: after, index: DossierIndex(town.dossier))
  }

  /// One change of a session and what it is called.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var aspects: Set<ChangeAspect>
    var people: Int
    var trainers: Int
    var change: @Sendable (inout Session) -> Void
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "another start", aspects: [.moved], people: 2, trainers: 1) { $0.start = "2027-11-18T09:00" },
    Case(name: "another end", aspects: [.moved], people: 2, trainers: 1) { $0.end = "2027-11-09T17:00" },
    Case(name: "another place", aspects: [.relocated], people: 2, trainers: 1) { $0.place = .remote },
    Case(name: "another trainer", aspects: [.trainers], people: 0, trainers: 2) { $0.trainers = ["F2"] },
    Case(name: "one more", aspects: [.joined], people: 1, trainers: 0) { $0.learners.append("P3") },
    Case(name: "one less", aspects: [.left], people: 1, trainers: 0) { $0.learners.removeLast() },
    Case(name: "one for another", aspects: [.joined, .left], people: 2, trainers: 0) { $0.learners = ["P1", "P3"] },
    Case(name: "pinned", aspects: [.pinned], people: 0, trainers: 0) { $0.isPinned = true },
    Case(name: "another order of people", aspects: [], people: 0, trainers: 0) { $0.learners.reverse() },
    Case(name: "moved and relocated", aspects: [.moved, .relocated], people: 2, trainers: 1) {
      ($0.start, $0.place) = ("2027-11-18T09:00", .remote)
    },
  ]

  @Test("a session under the same id", arguments: cases)
  func session(_ one: Case) {
    let found = difference { one.change(&$0.sessions[0]) }
    #expect(found.sessions.map(\.aspects) == (one.aspects.isEmpty ? [] : [one.aspects]))
    #expect(found.touched.people.count == one.people)
    #expect(found.touched.trainers.count == one.trainers)
    #expect(found.isEmpty == one.aspects.isEmpty)
  }

  @Test("a session that is gone is cancelled, a new one is added, another module under the same id is both")
  func addedAndCancelled() {
    let gone = difference { $0.sessions.removeFirst() }
    #expect(gone.sessions.map(\.aspects) == [[.cancelled]])
    #expect(gone.reversed.sessions.map(\.aspects) == [[.added]])
    #expect(gone.touched.participants == ["P1", "P2"])
    let other = difference { $0.sessions[0].module = "R" }
    #expect(other.sessions.map(\.aspects) == [[.cancelled], [.added]])
    #expect(other.counts.sessions == [.cancelled: 1, .added: 1])
  }

  @Test("who takes the same module in another session has moved; the cancelled session says where people go")
  func replacement() throws {
    let found = difference { plan in
      plan.sessions[0].id = "S9"
      plan.sessions[0].start = "2027-11-18T09:00"
    }
    #expect(found.personChanges.map(\.kind) == [.moved, .moved])
    #expect(found.personChanges.map { $0.before?.session } == ["S1", "S1"])
    #expect(found.personChanges.map { $0.after?.session } == ["S9", "S9"])
    let gone = try #require(found.sessions.first { $0.after == nil })
    let target = try #require(found.replacement(of: gone))
    #expect(target.session == "S9" && target.people == 2)
  }

  @Test("a session that only changes its id changes nothing for anybody")
  func renamed() {
    #expect(difference { $0.sessions[0].id = "S9" }.personChanges.isEmpty)
  }

  @Test("a delivery's new day is told to the school's referents, a post to who has it and who had it")
  func deploymentsAndReferents() {
    let moved = difference { $0.deployments[0].date = "2027-11-22" }
    #expect(moved.deployments.map(\.school) == ["E1"])
    #expect(moved.touched.people == ["P1"])
    let undated = difference { $0.deployments = [] }
    #expect(undated.deployments.map(\.after) == [nil])
    let named = difference { $0.referents = [ReferentChoice(school: "E1", referent: "P2", deputy: "P1")] }
    #expect(named.touched.referents == ["P2"])
    #expect(difference { $0.referents = [] }.touched.referents == ["P1"])
  }

  @Test(
    "disruption counts 60 a person and change, twice within 42 days of the day of planning, three times within 14",
    arguments: [
      (nil, 120), ("2027-09-01", 120), ("2027-09-27", 120), ("2027-09-28", 240), ("2027-10-25", 240),
      ("2027-10-26", 360),
    ] as [(String?, Int)])
  func disruption(day: String?, units: Int) {
    let found = difference { $0.sessions[0].start = "2027-11-18T09:00" }
    #expect(found.disruption(plannedOn: day.flatMap { Day($0) }) == units)
  }

  @Test("sentences can be read aloud, in French and in English")
  func sentences() {
    let index = DossierIndex(town.dossier)
    let found = difference { plan in
      plan.sessions[0].start = "2027-11-18T09:00"
      plan.deployments[0].date = "2027-12-01"
    }
    let french = ChangeWords(index, language: .french)
    #expect(
      found.sessions.map { french.sentence($0) } == [
        "S1 Module M : mardi 9 nov. 13 h 30 → jeudi 18 nov. 9 h, 2 personnes, même lieu"
      ])
    #expect(
      found.deployments.map { french.sentence($0) } == ["D1 Écran : livraison mercredi 17 nov. → mercredi 1er déc."])
    let english = ChangeWords(index, language: .english)
    #expect(
      found.sessions.map { english.sentence($0) } == [
        "S1 Module M: Tuesday 9 Nov 13:30 → Thursday 18 Nov 09:00, 2 people, same place"
      ])
  }

  @Test("where persons are protected, one or two are not counted and no trainer is named")
  func protected() {
    let words = ChangeWords(DossierIndex(town.dossier), language: .french, persons: .protected)
    let found = difference { $0.sessions[0].trainers = ["F2"] }
    #expect(
      found.sessions.map { words.sentence($0) } == [
        "S1 Module M : mardi 9 nov. 13 h 30, une ou deux personnes, École E1, autre formateur"
      ])
    let left = difference { $0.sessions[1].learners = ["P1", "A1", "A2", "P2"] }
    #expect(left.sessions.map { words.sentence($0) }[0].hasSuffix("4 personnes, École E1, d’autres participants"))
  }
}
