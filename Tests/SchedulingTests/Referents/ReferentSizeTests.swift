import Planning
import Testing

@testable import Scheduling

@Suite("Referents of a département") struct ReferentSizeTests {
  /// Schools as they are spread over a département: one in eight with a single class, one in three in an RPI.
  ///
  /// - Parameter shared: Of a hundred teachers, those who teach at two schools.
  static func dossier(schools count: Int, shared: Int, seed: UInt64) -> Dossier {
    var numbers = SeededGenerator(seed: seed)
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }
    var parts: [Given] = []
    for number in 0..<count {
      let classes = chance(12) ? 1 : Int.random(in: 2...12, using: &numbers)
      let place = north(Double.random(in: 0...100, using: &numbers))
      parts.append(
        .school("E\(number)", at: place, classes: classes, rpi: chance(30) ? "R\(number / 3)" : nil))
      for teacher in 0..<classes {
        parts.append(
          .teacher(
            "P\(number)-\(teacher)", of: chance(shared) ? "E\(number) E\((number + 1) % count)" : "E\(number)",
            share: chance(20) ? 50 : 100, volunteer: chance(20), since: teacher == 0 && chance(60) ? "2020" : nil))
      }
    }
    return Scenario(parts).dossier
  }

  @Test("keep every rule and the limit of cases, where schools with one class may share with all others")
  func limited() throws {
    let schools = 120
    let index = DossierIndex(Self.dossier(schools: schools, shared: 4, seed: 7))
    let proposal = ReferentChooser(index, nodeLimit: 20).propose()
    let cases = proposal.cases
    #expect(cases < 20 + 2 * schools)
    let plan = Plan(schoolYear: index.dossier.settings.schoolYear, referents: proposal.choices)
    let result = try Auditor(index).audit(plan)
    #expect(result.findings == [])
    #expect(result.score.costTerms[.referentFit] == proposal.fit)
  }

  @Test("are proven to be the best, with few teachers of two schools and with many", arguments: [0, 4, 8])
  func proven(seed: Int) {
    let index = DossierIndex(Self.dossier(schools: 260, shared: 2 + seed, seed: UInt64(seed)))
    #expect(ReferentChooser(index).propose().isProven)
  }
}
