import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Why this referent, why not that one") struct ReferentExplanationTests {
  private func explain(_ parts: [Given], _ person: ID<Learner>? = nil) -> [ID<Learner>: ReferentCandidate] {
    let explanation = ReferentExplainer(DossierIndex(Scenario(parts).dossier)).explain("E1", person: person)
    return Dictionary(uniqueKeysWithValues: explanation.candidates.map { ($0.person, $0) })
  }

  @Test("tells who is chosen, dearer by how much, equal but for what, refused, gone")
  func standings() {
    let all = explain([
      .school("E1"), .teacher("A", of: "E1", volunteer: true), .teacher("B", of: "E1"),
      .teacher("C", of: "E1", share: 50, volunteer: true), .teacher("D", of: "E1", volunteer: true),
      .teacher("E", of: "E1", share: 90, volunteer: true), .teacher("F", of: "E1", off: [.monday], volunteer: true),
      .teacher("G", of: "E1", volunteer: true, leaves: "2028-01-03"), .teacher("H", of: "E1", since: "2020"),
      .teacher("I", of: "E1", leaves: "2027-07-01"), .decision("E1", "H", .refused), .agent("X", of: "E1"),
    ])
    #expect(all["A"]?.standing == .chosen)
    #expect(all["B"]?.standing == .dearer(by: 90))
    #expect(all["C"]?.standing == .dearer(by: 60) && all["C"]?.minutes == 90)
    #expect(all["D"]?.standing == .equal(.id))
    #expect(all["E"]?.standing == .equal(.service))
    #expect(all["F"]?.standing == .equal(.presence))
    #expect(all["G"]?.standing == .equal(.leaves) && all["G"]?.leaves == "2028-01-03")
    #expect(all["H"]?.standing == .refused)
    #expect(all["I"]?.standing == .gone)
    #expect(all["X"] == nil)
  }

  @Test("tells where somebody is needed more, and what that would cost")
  func neededElsewhere() {
    let all = explain([
      .school("E1"), .school("E2"), .teacher("A", of: "E1 E2", since: "2020"), .teacher("B", of: "E1", volunteer: true),
      .teacher("C", of: "E2"),
    ])
    #expect(all["B"]?.standing == .chosen)
    #expect(all["A"]?.standing == .neededElsewhere(["E2"]))
    #expect(all["A"]?.change == .init(schoolsWithout: 0, fit: 90, schools: ["E2"]))
  }

  @Test("tells whom the rules rule out, where asked for one person")
  func ruledOut() {
    let parts: [Given] = [
      .school("E1"), .school("E2"), .teachers("A", of: "E1"), .teachers("B", of: "E2"), .agent("X", of: "E1"),
    ]
    #expect(explain(parts, "B")["B"]?.standing == .notOfSchool)
    #expect(explain(parts, "X")["X"]?.standing == .notTeacher)
    #expect(explain(parts, "B").count == 2)
    let vacant = explain(parts + [.decision("E1", nil, .vacant)])
    #expect(vacant["A"]?.standing == .postVacant)
    let confirmed = explain(parts + [.teachers("C", of: "E1"), .decision("E1", "C")])
    #expect(confirmed["C"]?.standing == .chosen && confirmed["A"]?.standing == .otherConfirmed)
  }

  @Test("counts the second school of somebody who would serve both")
  func secondSchool() {
    let parts: [Given] = [
      .school("E1", classes: 1), .school("E2"), .teacher("A", of: "E1", volunteer: true),
      .teacher("B", of: "E2", since: "2020"),
    ]
    let one = explain(parts, "B")["B"]
    #expect(one?.standing == .dearer(by: 30) && one?.secondSchoolMinutes == 60)
    #expect(one?.change?.schoolsWithout == 0)
  }
}
