import Planning
import SchoolCalendar
import Store
import Testing

@Suite("An import that fails leaves the base as it was")
struct RefusedImportTests {
  let folder: TemporaryFolder
  let base: Base

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: BaseError.Code
    let table: String
    let row: String
    let spoil: @Sendable (inout Dossier) throws -> Void

    init(
      _ description: String, _ code: BaseError.Code, _ table: String, _ row: String,
      _ spoil: @escaping @Sendable (inout Dossier) throws -> Void
    ) {
      testDescription = description
      self.code = code
      self.table = table
      self.row = row
      self.spoil = spoil
    }
  }

  static let faults: [Fault] = [
    Fault("an id twice in the middle of the people", .duplicate, "personnels", "P1") {
      $0.learners.insert(Learner(id: "P1", role: .agent), at: 3)
    },
    Fault("an id twice in the incidents, the last table with ids", .duplicate, "incidents", "T2") {
      $0.incidents.append($0.incidents[0])
    },
    Fault("a person of an unknown school", .unknownReference, "personnels", "P3") {
      $0.learners[2].schools = ["0350122T", "0359999X"]
    },
    Fault("a person of an unknown leisure centre", .unknownReference, "personnels", "P1") {
      $0.learners[1].centre = "A9"
    },
    Fault("a venue in an unknown school", .unknownReference, "lieux", "L1") { $0.venues[0].school = "0359999X" },
    Fault("a prerequisite that is no module", .unknownReference, "modules", "M2") {
      $0.modules[0].prerequisites = ["M9"]
    },
    Fault("a trainer of an unknown module", .unknownReference, "formateurs", "F1") {
      $0.trainers[0].modules = .only(["M9"])
    },
    Fault("equipment that asks for an unknown module", .unknownReference, "equipements", "E1") {
      $0.equipment[0].followUp = ["M9"]
    },
    Fault("a project of an unknown school", .unknownReference, "projets", "J0") { $0.projects[1].school = "X" },
    Fault("a deployment of an unknown project", .unknownReference, "deploiements", "D1") {
      $0.deployments[0].project = "J9"
    },
    Fault("a deployment by an unknown installer", .unknownReference, "deploiements", "D1") {
      $0.deployments[0].installer = "I9"
    },
    Fault("a fixed session with an unknown person", .unknownReference, "seances", "S9") {
      $0.fixedSessions[0].learners.append("P9")
    },
    Fault("a visit for an unknown project", .unknownReference, "visites", "2") { $0.visits[1].project = "J9" },
    Fault("attendance of an unknown person", .unknownReference, "presences", "P9") {
      $0.attendance[1].learner = "P9"
    },
    Fault("a deployment that ends before it starts", .refusedValue, "deploiements", "D0") {
      $0.deployments[1].latest = $0.deployments[1].earliest.advanced(by: -1)
    },
    Fault("a full service of 101 %", .refusedValue, "personnels", "P4") { $0.learners[3].workShare = 101 },
    Fault("a module of no length", .refusedValue, "modules", "M1") { $0.modules[1].minutes = 0 },
    Fault("coordinates off the globe", .refusedValue, "ecoles", "0350123U") {
      $0.schools[2].coordinates = Coordinates(latitude: 91, longitude: 0)
    },
    Fault("coordinates that are no numbers", .refusedValue, "structures", "A2") {
      $0.centres[0].coordinates = Coordinates(latitude: .nan, longitude: 0)
    },
    Fault("an empty id", .refusedValue, "installateurs", "") { $0.installers[1].id = "" },
    Fault("a name that SQLite would cut short", .refusedValue, "personnels", "P2") {
      $0.learners[0].familyName = "a\u{0}b"
    },
    Fault("a closure of a commune, which there is none of", .refusedValue, "fermetures", "1") {
      $0.closures[0].reach = .commune("Bruz")
    },
    Fault("a negative weight", .refusedValue, "reglages", "weight") { $0.settings.weights[.stale] = -1 },
  ]

  @Test("with the table and the row that are wrong named", arguments: faults)
  func fault(_ fault: Fault) throws {
    let before = try contents(of: folder.file())
    var dossier = try fullDossier()
    dossier.schools[0].name = "changed before the fault is met"
    try fault.spoil(&dossier)
    let error = try #require(failure { try base.importDossier(dossier, note: "", by: "IEN", at: evening) })
    #expect(error.code == fault.code)
    #expect(error.table == fault.table)
    #expect(error.row == fault.row)
    #expect(error.exitStatus == 65)
    #expect(try contents(of: folder.file()) == before)
    #expect(try base.dossier(SchoolYear(startingIn: 2027)) == fullDossier())
  }

  @Test("when the instant is not ISO 8601 in UTC", arguments: ["", "2027-03-14", "2027-02-30T12:00:00Z", "now"])
  func instant(_ instant: String) throws {
    let before = try contents(of: folder.file())
    let error = failure { try base.importDossier(try fullDossier(), note: "", by: "IEN", at: instant) }
    #expect(error?.code == .refusedValue)
    #expect(try contents(of: folder.file()) == before)
  }

}
