import Planning
import SchoolCalendar
import Store
import Testing

@Suite("A plan that does not fit its dossier is not kept")
struct RefusedPlanTests {
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
    let row: String
    let spoil: @Sendable (inout Plan) -> Void

    init(
      _ description: String, _ code: BaseError.Code, _ row: String, _ spoil: @escaping @Sendable (inout Plan) -> Void
    ) {
      testDescription = description
      self.code = code
      self.row = row
      self.spoil = spoil
    }
  }

  static let faults: [Fault] = [
    Fault("an unknown module", .unknownReference, "s1") { $0.sessions[1].module = "M9" },
    Fault("an unknown learner", .unknownReference, "s2") { $0.sessions[0].learners.append("P9") },
    Fault("an unknown trainer of a session of one's own", .unknownReference, "s2") {
      $0.sessions[0].trainers = ["IA-IPR"]
    },
    Fault("an unknown venue", .unknownReference, "s1") { $0.sessions[1].place = .venue("L9") },
    Fault("an unknown school", .unknownReference, "s2") { $0.sessions[0].place = .school("0359999X") },
    Fault("a place outside the dossier for a session of one's own", .refusedValue, "s2") {
      $0.sessions[0].place = .elsewhere("Rectorat")
    },
    Fault("a session twice", .duplicate, "s2") { $0.sessions.append($0.sessions[0]) },
    Fault("a learner twice in a session", .duplicate, "s2") { $0.sessions[0].learners.append("P3") },
    Fault("a session that ends before it starts", .refusedValue, "s1") {
      $0.sessions[1].end = $0.sessions[1].start.adding(minutes: -15)
    },
    Fault("an unknown referent", .unknownReference, "0350122T") { $0.referents[0].referent = "P9" },
    Fault("two referents of one school", .duplicate, "0350122T") { $0.referents[1].school = "0350122T" },
    Fault("an unknown deployment", .unknownReference, "D9") { $0.deployments[1].id = "D9" },
    Fault("an unknown leader of a peer session", .unknownReference, "p0") { $0.peerSessions[1].referent = "P9" },
    Fault("something unmet for nobody", .unknownReference, "P9") { $0.unmet[1].learner = "P9" },
    Fault("a year without dossier", .unknownYear, "2028-2029") { $0.schoolYear = $0.schoolYear.next },
    Fault("fewer than no violations", .refusedValue, "1") { $0.score?.hard = -1 },
  ]

  @Test("and the row that is wrong is named", arguments: faults)
  func fault(_ fault: Fault) throws {
    let before = try contents(of: folder.file())
    var plan = try fullPlan()
    fault.spoil(&plan)
    let error = try #require(failure { _ = try base.keep(plan, by: "IEN", at: noon) })
    #expect(error.code == fault.code)
    #expect(error.row == fault.row)
    #expect(try contents(of: folder.file()) == before)
  }
}
