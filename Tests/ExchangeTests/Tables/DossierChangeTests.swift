import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("The difference between two dossiers")
struct DossierChangeTests {
  @Test("is nothing between equal dossiers, and counts what is the same")
  func same() throws {
    let dossier = try FullDossier().dossier
    let difference = DossierDifference(from: dossier, to: dossier)
    #expect(difference.isEmpty)
    #expect(difference.same[.schools] == 3)
    #expect(difference.same[.closures] == 7)
  }

  @Test("names new, changed and gone rows by table and id, and changed rows field by field")
  func changes() throws {
    let before = try FullDossier().dossier
    var after = before
    after.learners.removeLast()
    after.learners[1].workShare = 80
    after.learners[1].absentDays = [.monday]
    after.learners.append(Learner(id: "P9", role: .remplacant))
    after.closures.removeFirst()
    after.settings.goals.agentMinutes = 240
    after.trainers[0].busy = []
    let difference = DossierDifference(from: before, to: after)
    #expect(
      difference.changes == [
        DossierChange(
          table: nil, key: "",
          kind: .changed([.init(column: "objectifs.heures_agents", before: "2h30", after: "4h")])),
        DossierChange(
          table: .learners, key: "P2",
          kind: .changed([
            .init(column: "quotite", before: "", after: "80"),
            .init(column: "jours_absents", before: "", after: "lundi"),
          ])),
        DossierChange(table: .learners, key: "P9", kind: .new),
        DossierChange(table: .learners, key: "A2", kind: .gone),
        DossierChange(
          table: .trainers, key: "F1",
          kind: .changed([.init(column: "agenda", before: "2027-10-06T09:00/2027-10-06T12:00", after: "")])),
        DossierChange(table: .closures, key: "tout · 2027-11-09 · 2027-11-10", kind: .gone),
      ])
  }

  @Test("merges by id: known rows updated, new ones added, gone ones kept and reported")
  func merge() throws {
    let base = try FullDossier().dossier
    var read = base
    read.learners.removeFirst()
    read.learners[0].familyName = "Grand"
    read.learners.append(Learner(id: "P9", role: .remplacant))
    read.attendance = []
    read.closures.removeFirst()
    read.contacts = []
    let merge = DossierMerge(base: base, read: read)
    #expect(merge.dossier.learners.map(\.id) == ["P2", "P3", "P4", "A1", "A2", "P9", "P1"])
    #expect(merge.dossier.learners[0].familyName == "Grand")
    #expect(merge.dossier.attendance == base.attendance)
    // Without ids there is no telling a mended row from a new one: the later table counts, where there is one.
    #expect(merge.dossier.closures == read.closures)
    #expect(merge.dossier.contacts == base.contacts)
    #expect(merge.kept.filter { $0.table == .learners }.map(\.key) == ["P1"])
    #expect(!merge.kept.contains { $0.table == .closures })
    #expect(merge.difference.changes(in: .closures).map(\.kind) == [.gone])
  }

  @Test(
    "decisions about referents are taken over school by school: those of other schools stay", arguments: [true, false])
  func referents(isPart: Bool) throws {
    var base = try FullDossier().dossier
    base.referentDecisions = [
      ReferentDecision(school: "E1", person: "P1", state: .refused), ReferentDecision(school: "E1", person: "P2"),
      ReferentDecision(school: "E2", state: .vacant),
    ]
    var read = base
    read.referentDecisions = [
      ReferentDecision(school: "E1", person: "P3"), ReferentDecision(school: "E3", person: "P4"),
    ]
    let merge = isPart ? DossierMerge(base: base, part: read) : DossierMerge(base: base, read: read)
    #expect(
      merge.dossier.referentDecisions == [
        ReferentDecision(school: "E1", person: "P3"), ReferentDecision(school: "E2", state: .vacant),
        ReferentDecision(school: "E3", person: "P4"),
      ])
    #expect(merge.kept.map(\.key) == (isPart ? [] : ["E2 · vacant"]))
  }

  @Test("tells rows that share a key apart by their number")
  func sharedKeys() throws {
    var before = try FullDossier().dossier
    before.attendance = [
      AttendanceRecord(learner: "P1", status: .present, session: "X1"),
      AttendanceRecord(learner: "P1", status: .absent, session: "X1"),
    ]
    var after = before
    after.attendance.removeLast()
    let difference = DossierDifference(from: before, to: after)
    #expect(difference.changes == [DossierChange(table: .attendance, key: "P1 · X1 (2)", kind: .gone)])
  }
}
