import Exchange
import Planning
import Testing

@Suite("A plan as tables")
struct PlanTablesTests {
  private let tables: PlanTables

  init() throws {
    tables = PlanTables(try SampleYear.plan(), index: DossierIndex(try SampleYear.dossier()))
  }

  private func lines(_ table: ExportTable) throws -> [String] {
    #expect(table.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = try #require(String(validating: table.bytes.dropFirst(3), as: UTF8.self))
    #expect(text.hasSuffix("\r\n"))
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    return text.split(separator: "\r\n").map { String($0) }
  }

  @Test("There are six of them, under their names")
  func names() {
    let wanted = [
      "sessions.csv", "participants.csv", "deploiements_du_plan.csv", "referents_du_plan.csv", "pairs.csv",
      "non_satisfaits.csv",
    ]
    #expect(tables.all.map(\.file) == wanted)
  }

  @Test("A session is a row with its module's title, its place and the number of its people")
  func sessions() throws {
    let lines = try lines(tables.sessions)
    #expect(lines.count == 4)
    #expect(
      lines[1] == "S1;M1;Écran interactif : premiers pas;2027-10-06 09:00;2027-10-06 12:00;180;L1;Salle informatique;"
        + "Bruz;F1;5;15;non;non")
    #expect(lines[2].hasSuffix(";90;distanciel;;;F2;3;30;non;oui"))
  }

  @Test("A participant is a row, and a name that begins like a formula is made harmless")
  func participants() throws {
    let lines = try lines(tables.participants)
    #expect(lines.count == 10)
    #expect(lines.contains("S2;P6;'=Petitpas;Farid;enseignants;0350200C"))
    #expect(lines.last == "S3;A1;Clairbois;Gaëlle;agents;ALSH1")
  }

  @Test("A deployment has its planned date, or an empty cell where the plan leaves it out")
  func deployments() throws {
    let line = try #require(try lines(tables.deployments).last)
    #expect(line.hasPrefix("D12;PR1;0350122T;École Jules-Ferry;Bruz;ENI;Écran interactif;prevu;2027-11-17;2027-11-17;"))
    var plan = try SampleYear.plan()
    plan.deployments = []
    let undated = PlanTables(plan, index: DossierIndex(try SampleYear.dossier())).deployments
    #expect(try lines(undated)[1].contains(";prevu;;2027-11-17;2027-11-08;2027-12-17;"))
  }

  @Test("Each school has a row with its referent; a cell with a semicolon is quoted")
  func referents() throws {
    let lines = try lines(tables.referents)
    #expect(lines[1] == "0350122T;École Jules-Ferry;Bruz;Bruz;P1;P2;;")
    #expect(lines[2] == "0350200C;\"École du Moulin; annexe\";Saint-Éloi-l’Œuvre;Redon;P5;;;")
  }

  @Test("A peer session has its participants in one cell")
  func peers() throws {
    #expect(try lines(tables.peerSessions)[1].hasSuffix(";P1;2027-11-12 12:00;2027-11-12 13:00;60;P2|P3"))
  }

  @Test("What is not met stands there with its reason in the settings' language")
  func unmet() throws {
    #expect(try lines(tables.unmet)[2].hasSuffix(";D12;noTrainerFree;\(UnmetReason.noTrainerFree.text(in: .french))"))
    let english = PlanTables(
      try SampleYear.plan(), index: DossierIndex(try SampleYear.dossier(language: .english)))
    #expect(try lines(english.unmet)[2].contains("none has time when the person could come"))
  }

  @Test("Every reason has its own words in both languages", arguments: Language.allCases)
  func reasons(_ language: Language) {
    #expect(Set(UnmetReason.allCases.map { $0.text(in: language) }).count == UnmetReason.allCases.count)
  }
}
