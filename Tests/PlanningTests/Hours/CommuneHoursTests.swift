import Planning
import Testing

@Suite("Hours for a commune's eyes") struct CommuneHoursTests {
  private func hours(schools: [Int]) -> CommuneHours {
    var town = Town(teachers: 0)
    town.dossier.schools = schools.indices.map { Town.school("E\($0)") }
    for (school, people) in schools.enumerated() {
      for number in 0..<people {
        town.dossier.learners.append(Town.person("P\(school)\(number)", of: [ID("E\(school)")]))
      }
    }
    return CommuneHours(town.ledger(), index: DossierIndex(town.dossier)) { $0 == "Bruz" }
  }

  @Test(
    "A school of one or two teachers shows its state only, and no sum tells what is hidden",
    arguments: [
      ([3, 4], [true, true], true), ([5, 1], [false, false], true), ([5, 1, 2], [true, false, false], true),
      ([2], [false], false), ([1, 1], [false, false], false), ([5, 4, 1], [true, false, false], true),
    ])
  func small(schools: [Int], isShown: [Bool], showsTotal: Bool) {
    let hours = hours(schools: schools)
    #expect(hours.groups.map { $0.total != nil } == isShown)
    #expect(hours.groups.allSatisfy { !$0.isComplete })
    let total = hours.totals[.teachers] ?? nil
    #expect((total != nil) == showsTotal)
  }
}
