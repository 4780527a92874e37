import Planning
import Testing

@testable import Exchange

@Suite("The directory of any year")
struct DirectoryYearsTests {
  /// One school in the headers that exports have had: technical names, labels, a general table's names.
  private static let spellings: [(header: String, row: String)] = [
    (
      "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Code postal;Code_commune;"
        + "Nom_commune;Code_departement;Ecole_maternelle;Ecole_elementaire;Nombre_d_eleves;nom_circonscription;latitude;"
        + "longitude;etat",
      "0350122T;Les Lucioles;Ecole;Public;35580;35016;Baulon;035;1;1;143;Bruz;47.98;-1.92;OUVERT"
    ),
    (
      "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Code_postal;Code_commune;"
        + "Nom_commune;Code_departement;Ecole_maternelle;Ecole_elementaire;position;nom_circonscription;etat;code_circonscription",
      "0350122T;Les Lucioles;Ecole;Public;35580;35016;Baulon;035;1;1;47.98, -1.92;Bruz;OUVERT;0351881E"
    ),
    (
      "identifiant_de_l_etablissement;nom_etablissement;type_etablissement;statut_public_prive;code_commune;nom_commune;"
        + "code_departement;ecole_maternelle;ecole_elementaire;latitude;longitude;nom_circonscription;etat",
      "0350122t;Les Lucioles ;Ecole;Public ;35016;Baulon;035;1.0;1.0;47.98;-1.92;Bruz;OUVERT"
    ),
    (
      "Identifiant de l'établissement;Nom de l'établissement;Type d'établissement;Statut public/privé;Code commune;"
        + "Nom de la commune;Code département;École maternelle;École élémentaire;Latitude;Longitude;"
        + "Nom de la circonscription;État",
      "0350122T;Les Lucioles;École;Public;35016;Baulon;035;oui;oui;47,98;-1,92;Bruz;Ouvert"
    ),
    (
      "Numéro UAI;Appellation officielle;Type établissement;Secteur Public/Privé;Code commune;Commune;"
        + "Ecole maternelle;Ecole élémentaire;Latitude;Longitude;Libellé circonscription;Etat établissement",
      " 0350122T ;Les Lucioles;ECOLE;PUBLIC;35016;Baulon;1;1;47.98;-1.92;Bruz;1"
    ),
  ]

  private func read(
    _ text: String, bom: Bool = false, adresses: String? = nil, departement: String? = nil
  ) -> OfficialData {
    OfficialData.read(
      annuaire: .init(name: "annuaire.csv", bytes: (bom ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)),
      adresses: adresses.map { .init(name: "adresses.csv", bytes: Array($0.utf8)) }, departement: departement)
  }

  @Test("the same school comes out of every spelling, with or without a mark, with ; or ,", arguments: 0..<5)
  func spellings(_ number: Int) {
    let (header, row) = Self.spellings[number]
    let expected = School(
      id: "0350122T", name: "Les Lucioles", kind: .primaire, commune: "Baulon", communeCode: "35016",
      circonscription: "Bruz", coordinates: Coordinates(latitude: 47.98, longitude: -1.92))
    for bom in [false, true] {
      #expect(read("\(header)\r\n\(row)\r\n", bom: bom).schools == [expected])
      let quoted = row.split(separator: ";", omittingEmptySubsequences: false).map { "\"\($0)\"" }
      let commas = header.replacing(";", with: ",") + "\n" + quoted.joined(separator: ",") + "\n"
      let data = read(commas, bom: bom)
      #expect(data.schools == [expected])
      #expect(data.problems == [])
    }
  }

  private static let header =
    "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Code_departement;Nom_commune;"
    + "Ecole_maternelle;Ecole_elementaire;nom_circonscription;latitude;longitude;etat\n"

  @Test("a row that stands twice is taken once: alike with a word, different with what differs and which is taken")
  func twice() {
    let first = "0350122T;A;Ecole;Public;035;Baulon;1;1;Bruz;47.98;-1.92;OUVERT\n"
    let same = read(Self.header + first + first)
    #expect(same.schools.count == 1 && same.problems.map(\.cause) == [.schoolTwice])
    let other = read(Self.header + first + first.replacing(";A;", with: ";B;").replacing("47.98", with: "48.5"))
    #expect(other.schools.map(\.name) == ["A"])
    #expect(other.problems.map(\.cause) == [.schoolTwiceDiffering(firstLine: 2, columns: ["nom", "latitude"])])
    #expect(other.problems[0].severity == .warning && other.problems[0].place.line == 3)
    #expect(ProblemText(.french).text(other.problems[0]).contains("ligne 2"))
  }

  @Test("closed and private schools are left out and counted, a school that will close is kept with a warning")
  func leftOut() {
    let data = read(
      Self.header + """
        0350122T;A;Ecole;Public;035;Baulon;1;1;Bruz;47.98;-1.92;A FERMER
        0350103X;B;Ecole;Public;035;Acigné;1;1;Bruz;47.98;-1.92;FERME
        0351981N;C;Ecole;Public;035;Acigné;1;0;Bruz;47.98;-1.92;Fermé
        0352358Y;D;Ecole;Privé;035;Acigné;1;1;Bruz;47.98;-1.92;OUVERT
        0350001L;E;Collège;Public;035;Acigné;;;;47.98;-1.92;OUVERT

        """)
    #expect(data.schools.map(\.name) == ["A"])
    #expect(data.problems.map(\.cause) == [.closingSchool])
    #expect(data.leftOut == OfficialData.LeftOut(privateSchools: 1, closed: 2))
  }

  @Test("of a directory of all of France the schools of one département are taken, by its column or the UAI")
  func france() throws {
    let uais = ["0350122", "0750001", "6200001", "7200001", "9710001", "9780001", "9750001", "9840001", "9830001"]
    let codes = ["035", "075", "02A", "02B", "971", "978", "975", "987", "988"]
    for hasColumn in [true, false] {
      let rows = try zip(uais, codes).map { digits, code in
        let uai = digits + String(UAI.letter(for: try #require(Int(digits))))
        return "\(uai);\(code);Ecole;Public;\(hasColumn ? code : "");X;1;1;Y;1;1;OUVERT"
      }
      let text = Self.header + rows.joined(separator: "\n") + "\n"
      let all = read(text)
      #expect(all.departements.values.reduce(0, +) == 9 && all.departements.count == 9)
      for code in ["35", "75", "2A", "2B", "971", "978", "975", "987", "988"] {
        let data = read(text, departement: code)
        #expect(data.schools.count == 1, "\(code)")
        #expect(data.schools.first?.name.hasSuffix(code) == true)
        #expect(data.leftOut.elsewhere == 8)
      }
    }
  }

  @Test("addresses with labels or technical names complete coordinates; alone they are no directory")
  func adresses() {
    let row = "0350122T;Ecole;PRIMAIRE;A;Public;1 rue;Baulon;48.1;-1.7;1\n"
    let headers = [
      "numero_uai;appellation_officielle;denomination_principale;patronyme_uai;secteur_public_prive_libe;adresse_uai;"
        + "libelle_commune;latitude;longitude;etat_etablissement\n",
      "Code établissement;Appellation officielle;Dénomination principale;Patronyme uai;Secteur Public/Privé;Adresse;"
        + "Commune;Latitude;Longitude;Etat établissement\n",
    ]
    for header in headers {
      #expect(OfficialData.File(name: "x", bytes: Array((header + row).utf8)).dataSet == .adresses)
      let data = read(Self.header + "0350122T;A;Ecole;Public;035;Baulon;1;1;Bruz;;;OUVERT\n", adresses: header + row)
      #expect(data.schools.first?.coordinates == Coordinates(latitude: 48.1, longitude: -1.7))
      #expect(data.problems == [])
    }
  }

  @Test(
    "coordinates that cannot be meant are none, and zeros that a spreadsheet dropped are restored",
    arguments: ["0;0", ";", "x;y", "91;2", "48;"])
  func slips(_ written: String) {
    let data = read(Self.header + "350122T;A;Ecole;Public;035;Baulon;1;1;Bruz;\(written);OUVERT\n")
    #expect(data.schools.map(\.id) == ["0350122T"])
    #expect(
      Set(data.problems.map(\.cause)) == [
        .lostZeros(restored: "0350122T"), .schoolNowhere(uai: "0350122T", name: "A", commune: "Baulon"),
      ])
  }
}
