import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Compiled places") struct PlaceTableTests {
  @Test("are as far from one another as travel says", arguments: 1...4 as ClosedRange<UInt64>)
  func ways(seed: UInt64) throws {
    let index = DossierIndex(RandomScenario.scenario(seed: seed).dossier)
    let problem = try Problem(index, referents: [])
    let travel = Travel(index)
    let places = problem.places
    for (a, from) in places.all.enumerated() {
      for (b, to) in places.all.enumerated() {
        #expect(places.minutes(Int32(a), Int32(b)) == travel.minutes(from: from, to: to), "\(from) \(to)")
      }
    }
    for (t, id) in problem.trainers.ids.enumerated() {
      for (place, value) in places.all.enumerated() {
        var expected = 0
        if value != .remote, let base = index.trainers[id]?.base, let there = travel.coordinates(of: value) {
          expected = travel.minutes(from: base, to: there)
        }
        #expect(Int(problem.trainers.fromBase[t * places.all.count + place]) == expected)
      }
    }
  }

  @Test("know what is near them, the nearest first, within the limit", arguments: 5...7 as ClosedRange<UInt64>)
  func near(seed: UInt64) throws {
    let dossier = RandomScenario.scenario(seed: seed).dossier
    let problem = try Problem(DossierIndex(dossier), referents: [])
    let (places, limit) = (problem.places, dossier.settings.limits.travel)
    for place in places.all.indices {
      for list in [places.near[place], places.nearVenues[place]] {
        let minutes = list.map { places.minutes(Int32(place), $0) }
        #expect(minutes == minutes.sorted())
        #expect(minutes.allSatisfy { $0 <= limit })
      }
      let venues = places.usable.filter { places.minutes(Int32(place), $0) <= limit }
      #expect(Set(places.nearVenues[place]) == Set(venues))
    }
    #expect(places.usable.count == dossier.schools.count + dossier.venues.count)
  }

  @Test("of venues in a school are that school's house and stand where it stands")
  func houses() throws {
    let scenario = Scenario([
      .school("E1", at: north(0)), .school("E2", at: north(10)), .venue("V1", in: "E1"), .venue("V2", at: north(3)),
    ])
    let problem = try Problem(DossierIndex(scenario.dossier), referents: [])
    let number = problem.places.number
    let school = try #require(number[.school("E1")])
    let inside = try #require(number[.venue("V1")])
    let outside = try #require(number[.venue("V2")])
    #expect(problem.places.house[inside] == Int32(school))
    #expect(problem.places.house[outside] == -1)
    #expect(problem.places.minutes(Int32(school), Int32(inside)) == 0)
  }

  @Test("add up the substitutes of overlapping rows, in both halves of each day, and only there")
  func substitutes() throws {
    let scenario = Scenario([
      .school("E1"), .teacher("P1", of: "E1"), .substitutes(2, "2027-11-08"..."2027-11-12"),
      .substitutes(1, "2027-11-12"..."2027-11-16"), .substitutes(5, in: "Ailleurs", "2027-11-08"..."2027-11-12"),
      .substitutes(3, "2020-01-01"..."2020-12-31"),
    ])
    let problem = try Problem(DossierIndex(scenario.dossier), referents: [])
    let cases: [(Day, Int16)] = [
      ("2027-11-07", 0), ("2027-11-08", 2), ("2027-11-11", 2), ("2027-11-12", 3), ("2027-11-16", 1),
      ("2027-11-17", 0),
    ]
    for (day, count) in cases {
      let half = problem.number(day) * 2
      #expect(problem.substitutes[half] == count, "\(day)")
      #expect(problem.substitutes[half + 1] == count, "\(day)")
    }
  }
}
