import GRDB
import Planning
import SchoolCalendar
import Store
import Testing

@Suite("The schema itself refuses what cannot be")
struct ConstraintTests {
  @Test(
    "whoever writes it",
    arguments: [
      "UPDATE deployment SET date = '2027-02-30'", "UPDATE deployment SET date = '17/11/2027'",
      "UPDATE deployment SET date = 12345", "UPDATE deployment SET earliest = NULL",
      "UPDATE deployment SET latest = '2027-01-01'", "UPDATE deployment SET status = 'perdu'",
      "UPDATE venue_busy SET start_at = '2027-10-06 09:00'", "UPDATE venue_busy SET start_at = '2027-10-06T24:01'",
      "UPDATE venue_busy SET end_at = '2027-01-01T00:00'", "UPDATE visit SET time = '9:00'",
      "UPDATE school SET kind = 'lycee'", "UPDATE school SET latitude = NULL WHERE id = '2A00002B'",
      "UPDATE school SET longitude = 200 WHERE id = '2A00002B'", "UPDATE school SET class_hours = '08:30'",
      "UPDATE school SET class_hours = '{}'", "UPDATE school SET name = NULL", "UPDATE school SET gone = 2",
      "UPDATE school SET id = '0359999X'", "UPDATE school SET position = 0", "DELETE FROM school",
      "UPDATE school SET classes = 'neuf'", "UPDATE learner SET work_share = 0", "UPDATE learner SET role = 'eleve'",
      "UPDATE learner SET centre = 'A9'", "DELETE FROM learner WHERE id = 'P3'", "DELETE FROM school_year",
      "UPDATE school_year SET year = 1", "UPDATE learner_school SET school = 'X'",
      "UPDATE training_module SET catalogue_level = 4", "DELETE FROM training_module",
      "UPDATE equipment_type SET teacher_share = 101", "UPDATE open_window SET weekday = 8",
      "UPDATE open_window SET end_at = start_at", "UPDATE attendance SET learner = 'P9'",
      "UPDATE attendance SET status = 'malade'", "UPDATE contact SET reach_kind = 'venue'",
      "INSERT INTO revision (number, year, kept_at, kept_by) VALUES (9, 2030, '2027-03-14T12:00:00Z', 'x')",
      "INSERT INTO revision (number, year, kept_at, kept_by) VALUES (9, 2027, '14 mars', 'x')",
      "INSERT INTO revision (number, year, kept_at, kept_by, status) VALUES (9, 2027, '2027-03-14T12:00:00Z', 'x', 'published')",
    ])
  func refuses(_ sql: String) throws {
    let folder = try TemporaryFolder()
    let base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    _ = try base.keep(try fullPlan(), by: "IEN", at: noon)
    #expect {
      try intruder(folder.file()).write { db in try db.execute(sql: sql) }
    } throws: { error in
      (error as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT
    }
  }

  @Test("every word of every enumeration of the domain is taken")
  func everyWord() throws {
    let folder = try TemporaryFolder()
    let base = try Base.create(at: folder.file())
    let year = SchoolYear(startingIn: 2027)
    var dossier = Dossier(settings: Settings(schoolYear: year, departement: "35"))
    dossier.schools = SchoolKind.allCases.map {
      School(id: ID("S-\($0)"), name: "", kind: $0, commune: "", circonscription: "C", coordinates: nil)
    }
    dossier.centres = LeisureCentreKind.allCases.map {
      LeisureCentre(id: ID("A-\($0)"), name: "", kind: $0, commune: "", circonscription: "C", coordinates: nil)
    }
    dossier.learners = Role.allCases.map { Learner(id: ID("P-\($0)"), role: $0) }
    dossier.trainers = TrainerKind.allCases.map { Trainer(id: ID("F-\($0)"), name: "", kind: $0) }
    dossier.attendance = AttendanceStatus.allCases.map { AttendanceRecord(learner: "P-agent", status: $0) }
    dossier.equipment = [EquipmentType(id: "E", title: "")]
    dossier.projects = ProjectStatus.allCases.map {
      Project(id: ID("J-\($0)"), school: "S-primaire", equipment: "E", status: $0)
    }
    dossier.deployments = try DeploymentStatus.allCases.map {
      Deployment(
        id: ID("D-\($0)"), project: "J-validated", earliest: try day("2028-02-29"), latest: try day("2028-02-29"),
        status: $0)
    }
    try base.importDossier(dossier, note: "", by: "IEN", at: noon)
    #expect(try base.dossier(year) == dossier)
  }
}
