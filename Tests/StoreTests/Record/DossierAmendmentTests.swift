import GRDB
import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("Rows of a dossier are changed by hand")
struct DossierAmendmentTests {
  let folder: TemporaryFolder
  let base: Base
  let year = SchoolYear(startingIn: 2027)

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
  }

  private func amend(_ amendment: DossierAmendment, in base: Base? = nil) throws {
    try (base ?? self.base).amend(
      amendment, year: year, as: .recordDelivery, note: "essai", by: "mutualisation", at: evening)
  }

  @Test("changed rows stay in their place, new ones follow, all else is as it was")
  func changes() throws {
    var expected = try fullDossier()
    var deployment = expected.deployments[0]
    deployment.status = .delivered
    deployment.orderedOn = nil
    var project = expected.projects[1]
    project.status = .refused
    let incident = Incident(id: "T9", place: .school("0350122T"), family: "eni", start: try moment("2027-11-02T08:00"))
    let delivery = Delivery(deployment: "D1", day: try day("2027-11-18"), quantity: 1)
    try amend(
      DossierAmendment(
        deployments: [.init(from: expected.deployments[0], to: deployment)],
        projects: [.init(from: expected.projects[1], to: project)], incidents: [.init(from: nil, to: incident)],
        delivery: (expected.deliveries.filter { $0.deployment == "D1" }, delivery)))
    expected.deployments[0] = deployment
    expected.projects[1] = project
    expected.incidents.append(incident)
    expected.deliveries.append(delivery)
    #expect(try base.dossier(year) == expected)
    let entry = try #require(try base.log().first)
    #expect((entry.change, entry.author, entry.note) == (.recordDelivery, "mutualisation", "essai"))
    #expect(try base.health().isSound)
  }

  @Test("a row that somebody else has changed since it was read is not overwritten, and nothing else is written")
  func outdated() throws {
    let dossier = try fullDossier()
    var mine = dossier.deployments[0]
    mine.status = .delivered
    var theirs = dossier.deployments[0]
    theirs.quantity = 9
    try amend(
      DossierAmendment(deployments: [.init(from: dossier.deployments[0], to: theirs)]), in: Base.open(folder.file()))
    var project = dossier.projects[0]
    project.status = .refused
    let error = failure {
      try amend(
        DossierAmendment(
          deployments: [.init(from: dossier.deployments[0], to: mine)],
          projects: [.init(from: dossier.projects[0], to: project)]))
    }
    #expect(error?.code == .outdated)
    #expect(error?.exitStatus == 75)
    #expect(try base.dossier(year)?.projects == dossier.projects)
    #expect(try base.dossier(year)?.deployments[0] == theirs)
    #expect(try base.log().count == 2)
  }

  @Test("a delivery is refused where another has been added in the meantime, an incident where its id is taken")
  func taken() throws {
    let delivery = Delivery(deployment: "D1", day: try day("2027-11-18"), quantity: 1)
    #expect(failure { try amend(DossierAmendment(delivery: ([], delivery))) }?.code == .outdated)
    let incident = Incident(id: "T1", place: .remote, family: "x", start: try moment("2027-11-18T08:00"))
    #expect(failure { try amend(DossierAmendment(incidents: [.init(from: nil, to: incident)])) }?.code == .duplicate)
    let none = Delivery(deployment: "D9", day: try day("2027-11-18"), quantity: 1)
    #expect(failure { try amend(DossierAmendment(delivery: ([], none))) }?.code == .unknownReference)
    #expect(try base.dossier(year) == fullDossier())
  }
}

@Suite("Checks are kept")
struct CheckKeepingTests {
  @Test("the newest one by a day comes back; of one day the one kept last")
  func keeps() throws {
    let folder = try TemporaryFolder()
    let base = try Base.create(at: folder.file())
    let year = SchoolYear(startingIn: 2027)
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    func snapshot(_ text: String, _ state: CoverageState) throws -> StateSnapshot {
      StateSnapshot(
        day: try day(text), revision: 3,
        states: [
          "D1": .init(state: state, date: try day("2027-11-17")), "D0": .init(state: .awaitingValidation, date: nil),
        ])
    }
    #expect(try base.check(of: year, by: day("2028-01-01")) == nil)
    let all = [
      try snapshot("2027-11-08", .onTrack), try snapshot("2027-11-01", .ready), try snapshot("2027-11-08", .atRisk),
    ]
    for one in all { try base.keep(one, year: year, by: "mutualisation", at: evening) }
    #expect(try base.check(of: year, by: day("2027-10-31")) == nil)
    #expect(try base.check(of: year, by: day("2027-11-07")) == all[1])
    #expect(try base.check(of: year, by: day("2027-11-08")) == all[2])
    #expect(try base.log().first?.change == .keepCheck)
    #expect(try base.health().isSound)
  }
}

@Suite("A base of version 1 takes deliveries")
struct DeliveryMigrationTests {
  @Test("its log is kept, and its log still does not change")
  func migrates() throws {
    let folder = try TemporaryFolder()
    let path = folder.file()
    let first = Schema(steps: Array(Schema.current.steps.prefix(1)))
    _ = try Base.create(at: path, schema: first, patience: .seconds(1))
    let file = try intruder(path)
    try file.inDatabase { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          INSERT INTO change_log (made_at, author, change, note) VALUES ('\(noon)', 'IEN', 'import', 'avant');
          """)
    }
    try file.close()
    let base = try Base.open(path)
    #expect(try base.health().schemaVersion == Schema.current.version)
    #expect(try base.log().map(\.note) == ["avant"])
    try base.importDossier(try fullDossier(), note: "après", by: "IEN", at: evening)
    #expect(try base.log().map(\.number) == [2, 1])
    #expect(try base.dossier(SchoolYear(startingIn: 2027)) == fullDossier())
    try intruder(path).inDatabase { db -> Void in
      #expect(throws: DatabaseError.self) { try db.execute(sql: "DELETE FROM change_log") }
    }
  }
}
