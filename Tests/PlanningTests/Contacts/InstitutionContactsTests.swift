import Planning
import Testing

@Suite("Whom to call about a delivery") struct InstitutionContactsTests {
  private func town() -> Town {
    var town = Town()
    town.dossier.contacts = [
      Contact(reach: .everything, role: "maintenance", name: "Partout", telephone: "01"),
      Contact(reach: .circonscription("Bruz"), role: "Secrétariat", name: "Circo", telephone: "02"),
      Contact(reach: .everything, role: "secretariat", name: "Ailleurs", telephone: "03"),
      Contact(reach: .school("E1"), role: "maintenance", name: "Ici", telephone: "04"),
      Contact(reach: .school("E1"), role: "directeur", name: "Une directrice", telephone: "05"),
      Contact(reach: .everything, role: "mairie", name: "La mairie", telephone: "06"),
    ]
    return town
  }

  private func book(_ town: Town) -> ContactBook {
    ContactBook(DossierIndex(town.dossier), referents: [ReferentChoice(school: "E1", referent: "P1", deputy: "P2")])
  }

  @Test("The nearest reach wins; roles are one whatever their case and accents")
  func nearest() {
    let book = book(town())
    #expect(book.institutions(.maintenance, for: "E1").map(\.name) == ["Ici"])
    #expect(book.institutions(for: "E1").map(\.name) == ["Circo", "La mairie", "Ici"])
    #expect(book.institutions(for: "E9").isEmpty)
    #expect(book.call(for: NextStep(.bookTraining), at: "E1")?.name == "Circo")
    #expect(book.call(for: NextStep(.mendIncident), at: "E1")?.name == "Ici")
  }

  @Test("An installer whom nobody can reach gives way to the town hall that can be reached")
  func reachable() {
    var town = town()
    town.dossier.installers = [Installer(id: "I1", name: "Pose et compagnie")]
    town.dossier.deployments[0].installer = "I1"
    #expect(book(town).institutions(.installer, for: "E1").map(\.name) == ["Pose et compagnie"])
    #expect(book(town).call(for: NextStep(.deliver), at: "E1")?.name == "La mairie")
    town.dossier.contacts.append(
      Contact(reach: .everything, role: "installateur", name: "pose et compagnie", telephone: "07"))
    #expect(book(town).call(for: NextStep(.deliver), at: "E1")?.telephone == "07")
  }

  @Test("No role of a school's staff is among institutions, whoever is given for it", arguments: ContactRole.allCases)
  func noStaff(role: ContactRole) {
    var town = town()
    for place in town.dossier.learners.indices { town.dossier.learners[place].familyName = "Secret" }
    town.dossier.learners[2].role = .directeur
    let entries = book(town).institutions(role, for: "E1")
    #expect(entries.allSatisfy { !$0.isStaff && $0.name != "Une directrice" && $0.name?.contains("Secret") != true })
    if [.referent, .deputy, .head, .cpc].contains(role) { #expect(entries.isEmpty) }
  }
}
