import Planning
import Testing

@Suite("Contacts of a school")
struct ContactBookTests {
  private func contacts(_ change: (inout Dossier) -> Void, referents: [ReferentChoice] = []) throws -> SchoolContacts {
    var town = Town()
    change(&town.dossier)
    return try #require(ContactBook(DossierIndex(town.dossier), referents: referents).contacts(of: "E1"))
  }

  private func row(_ reach: Reach, _ role: String, _ name: String? = nil, email: String? = nil) -> Contact {
    Contact(reach: reach, role: role, name: name, email: email)
  }

  @Test("the closest row counts: the school's, then the commune's, the circonscription's, everybody's")
  func closest() throws {
    let reaches: [Reach] = [.everything, .circonscription("Bruz"), .commune("BRUZ"), .school("E1")]
    for count in 1...reaches.count {
      let found = try contacts { dossier in
        dossier.contacts = reaches.prefix(count).map { row($0, "maintenance", "\($0)") }
        dossier.contacts.append(row(.school("E2"), "maintenance", "another school's"))
      }
      #expect(found.entries(of: .maintenance).map(\.name) == ["\(reaches[count - 1])"])
    }
  }

  @Test("a school is served by its plan's referent and deputy, its head, its circonscription's trainers")
  func people() throws {
    let found = try contacts(
      { dossier in
        dossier.learners[0].givenName = "Ada"
        dossier.learners[0].familyName = "Martin"
        dossier.learners[0].email = "ada@ecoles.example"
        dossier.learners[2].role = .directeur
        dossier.learners[2].familyName = "Roux"
        dossier.trainers = [
          Trainer(id: "F1", name: "Partout", kind: .erun),
          Trainer(id: "F2", name: "D'ici", kind: .erun, territory: .only(["Bruz"])),
          Trainer(id: "F3", name: "D'ailleurs", kind: .cpc, territory: .only(["Redon"])),
        ]
        dossier.contacts = [row(.circonscription("Bruz"), "ERUN", "d'ici", email: "erun@inspection.example")]
      }, referents: [ReferentChoice(school: "E1", referent: "P1", deputy: "P2")])
    #expect(found.entries(of: .referent).map(\.name) == ["Ada Martin"])
    #expect(found.entries(of: .referent).map(\.email) == ["ada@ecoles.example"])
    // A post that nobody holds has no name.
    #expect(found.entries(of: .deputy).map(\.source) == [.learner("P2")])
    #expect(found.entries(of: .deputy).map(\.name) == [nil])
    #expect(found.entries(of: .head).map(\.name) == ["Roux"])
    #expect(found.entries(of: .erun).map(\.name) == ["D'ici"])
    #expect(found.entries(of: .erun).map(\.email) == ["erun@inspection.example"])
    #expect(found.entries(of: .cpc).isEmpty)
  }

  @Test("installers are those of the school's deployments, completed by the row of the same name")
  func installers() throws {
    let found = try contacts { dossier in
      dossier.installers = [Installer(id: "I1", name: "Pose & Cie"), Installer(id: "I2", name: "Autre")]
      dossier.deployments[0].installer = "I1"
      dossier.contacts = [
        row(.everything, "installateur", "Autre", email: "autre@pose.example"),
        row(.everything, "installateur", "Pose & cie", email: "cie@pose.example"),
      ]
    }
    #expect(found.entries(of: .installer).map(\.name) == ["Pose & Cie"])
    #expect(found.entries(of: .installer).map(\.email) == ["cie@pose.example"])
  }

  @Test("what is missing is said with the row that would mend it", arguments: Language.allCases)
  func missing(language: Language) throws {
    let found = try contacts { _ in }
    #expect(found.entries.isEmpty)
    let roles = found.missing.map(\.role)
    // A small school wants no deputy.
    #expect(!roles.contains(.deputy))
    #expect(Set(roles) == Set(ContactRole.allCases).subtracting([.deputy]))
    let texts = found.missing.map { $0.text(in: language) }
    #expect(texts.contains { $0.contains("tout;maintenance") && $0.contains("contacts.csv") })
    #expect(texts.contains { $0.contains("commune:Bruz;mairie") })
    #expect(texts.contains { $0.contains("circonscription:Bruz;ien") })
    #expect(texts.contains { $0.contains("formateurs.csv") })
  }

  @Test("somebody without address and number is named among what is missing")
  func unreachable() throws {
    let found = try contacts { $0.contacts = [row(.everything, "mutualisation", "Guichet")] }
    #expect(found.missing.first { $0.role == .mutualisation }?.name == "Guichet")
  }

  @Test("a school that the dossier does not have has no contacts")
  func unknown() {
    #expect(ContactBook(DossierIndex(Town().dossier), referents: []).contacts(of: "E9") == nil)
  }
}
