import Foundation
import Planning
import Testing

@testable import Exchange

@Suite("The Ministry's files")
struct OfficialDataTests {
  @Test(
    "gives a circonscription its own name, whatever stands before it",
    arguments: [
      ("Circonscription d'inspection du 1er degré de Bruz", "Bruz"),
      ("Circonscription d'inspection du 1er degré du Pays Malouin", "Pays Malouin"),
      ("Circonscription d'inspection  du 1er degre d'Orly", "Orly"),
      ("Circonscription d’inspection du 1er degré d’Évry", "Évry"),
      ("Circonscription d'inspection du 1er degré de Saint-Jacques-de-la-Lande", "Saint-Jacques-de-la-Lande"),
      ("Circonscription d'inspection du 1er degré de La Flèche", "La Flèche"),
      ("Circonscription d'inspection du 1er degré de la Rochelle", "Rochelle"),
      ("Circonscription d'inspection du 1er degré des Ulis", "Ulis"),
      ("Circonscription d'inspection du 1er degré de l'Isle-Adam", "Isle-Adam"),
      ("CIRCONSCRIPTION D'INSPECTION DU 1ER DEGRE Rennes Sud", "Rennes Sud"), ("Rennes  Sud", "Rennes Sud"), ("", ""),
    ])
  func names(_ official: String, _ name: String) { #expect(OfficialData.circonscription(named: official) == name) }

  private let header =
    "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Code_commune;Nom_commune;"
    + "Ecole_maternelle;Ecole_elementaire;Appartenance_Education_Prioritaire;nom_circonscription;latitude;longitude;etat;"
    + "rpi_disperse;code_circonscription\n"

  private func read(_ rows: String, effectifs: String? = nil, header: String? = nil) -> OfficialData {
    OfficialData.read(
      annuaire: .init(name: "annuaire.csv", bytes: Array(((header ?? self.header) + rows).utf8)),
      effectifs: effectifs.map { .init(name: "effectifs.csv", bytes: Array($0.utf8)) })
  }

  @Test("keeps public schools, open or about to close, and tells the kind by the flags")
  func filters() {
    let data = read(
      """
      0350122T;A;Ecole;Public;35016;Baulon;1;1;;Circonscription d'inspection du 1er degré de Bruz;47.9;-1.9;OUVERT;;1
      0350103X;B;Ecole;Public;35001;Acigné;0;1;REP+;Circonscription d'inspection du 1er degré de BRUZ;48.1;-1.5;A FERMER;035011;1
      0351981N;C;École;PUBLIC;35001;Acigné;1;0;REP;;;;A OUVRIR;;
      0352358Y;D;Ecole;Privé;35001;Acigné;1;1;;;;;OUVERT;;
      0350001L;E;Collège;Public;35001;Acigné;;;;;;;OUVERT;;

      """)
    #expect(data.schools.map(\.kind) == [.primaire, .elementaire])
    #expect(data.schools.map(\.priorityEducation) == [nil, .repPlus])
    #expect(data.schools.map(\.circonscription) == ["Bruz", "Bruz"])
    #expect(data.schools.map(\.rpi) == [nil, "035011"])
    #expect(data.problems.map(\.cause) == [.closingSchool])
    #expect(data.leftOut == OfficialData.LeftOut(privateSchools: 1, toOpen: 1))
    #expect(data.problems[0].place.line == 3)
    #expect(data.problems[0].value == "0350103X B")
  }

  @Test("reports by name schools without coordinates, classes, circonscription, and codes that are wrong")
  func reports() {
    let data = read(
      """
      0350122T;A;Ecole;Public;35016;Baulon;1;1;;;;;OUVERT;;
      0350103A;B;Ecole;Public;35001;Acigné;0;1;;Bruz;48.1;-1.5;OUVERT;;
      0350122T;A bis;Ecole;Public;35016;Baulon;1;1;;Bruz;48;-1;OUVERT;;

      """,
      effectifs:
        "Rentrée scolaire;Numéro de l'école;Nombre total de classes;Nombre total d'élèves\n2021;0350122T;3;60\n2022;0350103X;2;40\n"
    )
    #expect(data.schools.map(\.name) == ["A"])
    #expect(data.schools[0].classes == nil)
    #expect(
      Set(data.problems.map(\.cause)) == [
        .schoolNowhere(uai: "0350122T", name: "A", commune: "Baulon"), .noCirconscription, .noClasses,
        .wrongCheckLetter(right: "0350103X"),
        .schoolTwiceDiffering(firstLine: 2, columns: ["nom", "circonscription", "latitude", "longitude"]),
      ])
    #expect(data.year == 2022)
  }

  @Test(
    "takes the newest year's classes and pupils, and headers as labels or technical names",
    arguments: [
      "Rentrée scolaire;Numéro de l'école;Nombre total de classes;Nombre total d'élèves",
      "rentree_scolaire;numero_ecole;nombre_total_classes;nombre_total_eleves",
    ])
  func newestYear(_ header: String) {
    let data = read(
      "0350122T;A;Ecole;Public;35016;Baulon;1;1;;Bruz;48;-1;OUVERT;;\n",
      effectifs: header + "\n2021;0350122T;3;60\n2022;0350122T;4;71\n2020;0350122T;2;40\n",
      header: self.header.replacing("Nom_commune", with: "Nom commune").replacing(
        "Identifiant_de_l_", with: "Identifiant de l'"))
    #expect(data.schools.map(\.classes) == [4])
    #expect(data.schools.map(\.pupils) == [71])
    #expect(data.problems == [])
  }

  @Test("tells the two data sets by their headers and refuses others")
  func dataSets() {
    #expect(OfficialData.File(name: "a", bytes: Array(header.utf8)).dataSet == .annuaire)
    #expect(OfficialData.File(name: "a", bytes: Array("uai;nom;type\n".utf8)).dataSet == nil)
    let data = OfficialData.read(annuaire: .init(name: "x.csv", bytes: Array("uai;nom\n".utf8)))
    #expect(data.problems.map(\.cause) == [.notAnOfficialFile])
  }

  @Test("reads Ille-et-Vilaine as it is", .enabled(if: sharedFile("data/open-data") != nil, "needs the shared data"))
  func realFiles() throws {
    let folder = try #require(sharedFile("data/open-data"))
    func file(_ name: String) throws -> OfficialData.File {
      .init(name: name, bytes: try [UInt8](Data(contentsOf: folder.appendingPathComponent(name))))
    }
    let (annuaire, effectifs) = (try file("annuaire-35-2023.csv"), try file("effectifs-35-2019-2022.csv"))
    #expect(annuaire.dataSet == .annuaire)
    #expect(effectifs.dataSet == .effectifs)
    let data = OfficialData.read(annuaire: annuaire, effectifs: effectifs)
    #expect(data.problems == [])
    #expect(data.year == 2022)
    let schools = data.schools
    #expect(schools.count == 421)
    #expect(data.leftOut == OfficialData.LeftOut(privateSchools: 264))
    #expect(data.departements == ["35": 421])
    #expect(OfficialData.read(annuaire: annuaire, departement: "22").leftOut.elsewhere == 421)
    #expect(SchoolKind.allCases.map { kind in schools.count { $0.kind == kind } } == [106, 107, 208])
    #expect(schools.reduce(0) { $0 + ($1.classes ?? 0) } == 3114)
    #expect(schools.reduce(0) { $0 + ($1.pupils ?? 0) } == 68190)
    let byCirconscription = Dictionary(grouping: schools, by: \.circonscription)
    #expect(byCirconscription.count == 19)
    #expect(byCirconscription["Bruz"]?.count == 16)
    #expect(byCirconscription["Pays Malouin"]?.count == 29)
    #expect(byCirconscription["Saint Malo Ville"]?.count == 36)
    let loads = byCirconscription.values.map { $0.reduce(0) { $0 + ($1.classes ?? 0) } }
    #expect(loads.min() == 119 && loads.max() == 198)
    #expect(Set(schools.map(\.commune)).count == 230)
    #expect(schools.count { $0.rpi != nil } == 22)
    #expect(schools.count { $0.priorityEducation == .rep } == 44)
    #expect(schools.count { $0.priorityEducation == .repPlus } == 5)
    #expect(schools.compactMap(\.classes).min() == 1 && schools.compactMap(\.classes).max() == 27)
    let lucioles = try #require(schools.first { $0.id == "0350122T" })
    #expect(lucioles.commune == "Baulon" && lucioles.communeCode == "35016" && lucioles.circonscription == "Bruz")
  }
}
