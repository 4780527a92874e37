import Foundation
import Planning
import SchoolCalendar
import Testing

@testable import Exchange

/// A slip put into the clean sample, and the problem that must come of it.
struct Slip: Sendable, CustomTestStringConvertible {
  var file: String
  var old: String
  var new: String
  var severity = Problem.Severity.error
  var cause: Problem.Cause
  var line: Int?
  var column: String?
  var character: Int?

  init(
    _ file: String, _ old: String, _ new: String, _ severity: Problem.Severity = .error, _ cause: Problem.Cause,
    line: Int?, column: String? = nil, character: Int? = nil
  ) {
    (self.file, self.old, self.new, self.severity, self.cause) = (file, old, new, severity, cause)
    (self.line, self.column, self.character) = (line, column, character)
  }

  var testDescription: String { "\(file): \(old) → \(new)" }

  static let all: [Slip] = values + references + sense + shapes + settings + everyTable

  static let values: [Slip] = [
    Slip(
      "ecoles.csv", "0350103X", "0350103A", .error, .wrongCheckLetter(right: "0350103X"), line: 3, column: "uai",
      character: 1),
    Slip("ecoles.csv", "0350103X", "035103X", .error, .notAUAI, line: 3, column: "uai", character: 1),
    Slip("ecoles.csv", "Le Chêvre", "", .error, .missingValue, line: 3, column: "nom", character: 10),
    Slip(
      "ecoles.csv", ";elementaire", ";élementaires", .error,
      .notAChoice(["maternelle", "elementaire", "primaire"], meant: "elementaire"), line: 3, column: "type",
      character: 20),
    Slip("ecoles.csv", "48.13", "148.13", .error, .outOfRange("-90", "90"), line: 3, column: "latitude", character: 44),
    Slip("ecoles.csv", "48.13", "nord", .error, .notANumber, line: 3, column: "latitude", character: 44),
    Slip("ecoles.csv", "48.13", "", .error, .halfCoordinates, line: 3, column: "latitude", character: 44),
    Slip(
      "ecoles.csv", "48.13;-1.53", ";", .warning,
      .schoolNowhere(uai: "0350103X", name: "Le Chêvre", commune: "Acigné"), line: 3, column: "latitude", character: 44),
    Slip(
      "ecoles.csv", "-1.53;12", "-1.53;-12", .error, .outOfRange("0", "100"), line: 3, column: "classes", character: 56),
    Slip("ecoles.csv", "-1.53;12", "-1.53;1,5", .error, .notAWholeNumber, line: 3, column: "classes", character: 56),
    Slip("personnels.csv", ";80;", ";0,8;", .error, .outOfRange("1", "100"), line: 3, column: "quotite", character: 44),
    Slip("personnels.csv", "jeudi v", "jeud v", .error, .notAWeekday, line: 3, column: "jours_absents", character: 47),
    Slip("personnels.csv", ";1,5;", ";1h75;", .error, .notADuration, line: 3, column: "objectif_heures"),
    Slip("personnels.csv", "2028-03-01", "01/13/2028", .error, .notADay, line: 3, column: "depart"),
    Slip("modules.csv", ";1h30;", ";90h;", .error, .outOfRange("0h15", "12h"), line: 3, column: "duree"),
    Slip("fermetures.csv", "18h30", "18h60", .error, .notAMoment, line: 3, column: "fin"),
    Slip(
      "fermetures.csv", "lieu:L1", "endroit:L1", .error,
      .notAReach(["tout", "circonscription", "ecole", "lieu", "formateur", "personnel"]), line: 2, column: "portee",
      character: 1),
    Slip("remplacements.csv", ";2\n", ";-2\n", .error, .outOfRange("0", "10000"), line: 2, column: "remplacants"),
  ]

  static let references: [Slip] = [
    Slip("ecoles.csv", "0350103X", "0350122T", .error, .idTwice(firstLine: 2), line: 3, column: "uai", character: 1),
    Slip("personnels.csv", "P1;", "P2;", .error, .idTwice(firstLine: 2), line: 3, column: "id", character: 1),
    Slip(
      "personnels.csv", "0350122T 0350103X", "0350122T 0350104Y", .error, .unknown(.schools, meant: nil), line: 3,
      column: "ecole", character: 14),
    Slip(
      "personnels.csv", "0350122T 0350103X", "0350122T 0350103Y", .error, .wrongCheckLetter(right: "0350103X"), line: 3,
      column: "ecole", character: 14),
    Slip(
      "personnels.csv", ";S1;", ";s1;", .error, .unknown(.centres, meant: "S1"), line: 4, column: "structure",
      character: 14),
    Slip("formateurs.csv", "M1 M2", "M1 M3", .error, .unknown(.modules, meant: nil), line: 2, column: "modules"),
    Slip(
      "formateurs.csv", "Bruz|Rennes Sud", "Brus", .error, .unknownCirconscription(meant: "Bruz"), line: 2,
      column: "circonscriptions"),
    Slip("modules.csv", ";M1;;2", ";M9;;2", .error, .unknown(.modules, meant: nil), line: 3, column: "prerequis"),
    Slip("modules.csv", ";eni;", ";enl;", .warning, .unknownFamily(meant: "eni"), line: 2, column: "equipement"),
    Slip("projets.csv", ";E1;", ";E2;", .error, .unknown(.equipment, meant: nil), line: 2, column: "equipement"),
    Slip(
      "deploiements.csv", ";PR1;", ";PR2;", .error, .unknown(.projects, meant: "PR1"), line: 2, column: "projet",
      character: 4),
    Slip("deploiements.csv", ";I1", ";I2", .error, .unknown(.installers, meant: nil), line: 2, column: "installateur"),
    Slip("seances.csv", ";F1;", ";F2;", .warning, .unknown(.trainers, meant: nil), line: 2, column: "formateur"),
    Slip(
      "seances.csv", "2027-10-06", "2029-10-06", .error, .sessionOutsideYear(SchoolYear(startingIn: 2027)), line: 2,
      column: "debut"),
    Slip("seances.csv", ";L1;", ";Canopé;", .warning, .placeOutside(meant: nil), line: 2, column: "lieu"),
    Slip(
      "remplacements.csv", "Bruz;", "Redon;", .error, .unknownCirconscription(meant: nil), line: 2,
      column: "circonscription", character: 1),
    Slip(
      "contacts.csv", "tout", "commune:Beaulon", .warning, .unknownCommune(meant: "Baulon"), line: 3, column: "portee"),
    Slip("fermetures.csv", "lieu:L1", "lieu:L2", .error, .placeOutside(meant: nil), line: 2, column: "portee"),
    Slip("presences.csv", "P1;", "P9;", .error, .unknown(.learners, meant: nil), line: 2, column: "personnel"),
    Slip("trajets.csv", ";L1;", ";L2;", .warning, .placeOutside(meant: nil), line: 2, column: "vers"),
  ]

  static let sense: [Slip] = [
    Slip(
      "deploiements.csv", "15/12/2027", "15/10/2027", .error,
      .endsBeforeStart(column: "au_plus_tot", start: "2027-11-01"), line: 2, column: "au_plus_tard"),
    Slip(
      "fermetures.csv", "2027-11-10", "2027-11-08", .error,
      .endsBeforeStart(column: "debut", start: "2027-11-09"), line: 2, column: "fin"),
    Slip(
      "fermetures.csv", "09/11/2027 18h30", "09/11/2027 16h", .error,
      .endsBeforeStart(column: "debut", start: "2027-11-09 17:00"), line: 3, column: "fin"),
    Slip(
      "modules.csv", ";12;;eni", ";12;M2;eni", .error, .prerequisiteCycle(["M1", "M2", "M1"]), line: 2,
      column: "prerequis"),
    Slip("personnels.csv", ";0350122T;;directeur", ";;;directeur", .warning, .personNowhere, line: 2, column: "ecole"),
    Slip("personnels.csv", ";S1;", ";;", .warning, .personNowhere, line: 4, column: "ecole"),
    Slip("modules.csv", ";3h;", ";4h;", .warning, .longerThanWindows(longest: 180), line: 2, column: "duree"),
    Slip(
      "deploiements.csv", "2027-11-01;15/12/2027", "2026-11-01;2026-12-01", .warning,
      .outsideYear(SchoolYear(startingIn: 2027)), line: 2, column: "au_plus_tard"),
    Slip("presences.csv", ";M1;", ";;", .error, .attendanceOfNothing, line: 2, column: "module"),
    Slip(
      "trajets.csv", "22\n", "22\nL1;0350122T;25\n", .warning, .measuredTwice(firstLine: 2), line: 3, column: "minutes"),
  ]

  static let shapes: [Slip] = [
    Slip("installateurs.csv", "id;nom", "id;titre", .error, .missingColumn, line: 1, column: "nom"),
    Slip("installateurs.csv", "id;nom", "id;nom;Nom", .error, .columnTwice, line: 1, column: "nom", character: 8),
    Slip(
      "installateurs.csv", "I1;Poseur", "I1;Poseur;de;Rennes", .error, .tooManyCells(expected: 2, found: 4), line: 2,
      character: 11),
    Slip("installateurs.csv", "I1;Poseur", "I1;\"Poseur", .error, .unterminatedQuote, line: 2, character: 4),
    Slip("installateurs.csv", "I1;Poseur", "I1;\"Le\" Poseur", .error, .textAfterQuote, line: 2, character: 8),
    Slip("seances.csv", ";places\n", ";places;personnels\n", .warning, .tooFewCells(expected: 7, found: 6), line: 2),
    Slip("trajets.csv", "de;vers;minutes\n0350122T;L1;22\n", "", .warning, .emptyTable, line: 1),
  ]

  static let settings: [Slip] = [
    Slip(
      "reglages.yml", "2027-2028", "2027-2029", .error, .notASchoolYear, line: 1, column: "annee_scolaire",
      character: 17),
    Slip("reglages.yml", "annee_scolaire: 2027-2028\n", "", .error, .missingSetting, line: 1, column: "annee_scolaire"),
    Slip(
      "reglages.yml", "\"35\"", "\"99\"", .error, .unknownDepartement, line: 2, column: "departement", character: 14),
    Slip(
      "reglages.yml", "jour: mercredi", "jour: dimanche", .error, .windowOnSunday, line: 5,
      column: "creneaux.enseignants[1].jour", character: 15),
    Slip(
      "reglages.yml", "jour: mercredi", "jour: mercedi", .error, .notAWeekday, line: 5,
      column: "creneaux.enseignants[1].jour", character: 15),
    Slip(
      "reglages.yml", "a: 12:00", "a: 08:00", .error, .endsBeforeStart(column: "de", start: "09:00"), line: 5,
      column: "creneaux.enseignants[1].a", character: 39),
    Slip(
      "reglages.yml", "a: 12:00", "a: midi", .error, .notATime, line: 5, column: "creneaux.enseignants[1].a",
      character: 39),
    Slip(
      "reglages.yml", "semaine: 4j", "semain: 4j", .warning, .unknownSetting(meant: "semaine"), line: 5,
      column: "creneaux.enseignants[1].semain", character: 46),
    Slip(
      "reglages.yml", "creneaux:", "poids: { stale: 1.5 }\ncreneaux:", .error, .notAWeight, line: 3,
      column: "poids.stale", character: 17),
    Slip(
      "reglages.yml", "creneaux:", "poids: { stale: -1 }\ncreneaux:", .error, .notAWeight, line: 3,
      column: "poids.stale", character: 17),
    Slip(
      "reglages.yml", "creneaux:", "poids: { stal: 1 }\ncreneaux:", .warning, .unknownSetting(meant: "stale"), line: 3,
      column: "poids.stal", character: 10),
    Slip(
      "reglages.yml", "creneaux:", "maxima: 3\ncreneaux:", .error, .wrongShape(.map), line: 3, column: "maxima",
      character: 9),
    Slip(
      "reglages.yml", "creneaux:", "langue: de\ncreneaux:", .error, .notAChoice(["fr", "en"], meant: nil), line: 3,
      column: "langue", character: 9),
    Slip("reglages.yml", "creneaux:", "langue: fr\nlangue: en\ncreneaux:", .error, .settingTwice, line: 3),
    Slip(
      "reglages.yml", "creneaux:", "vacances_locales: [{ debut: 2028-05-27, fin: 2028-05-26 }]\ncreneaux:", .error,
      .endsBeforeStart(column: "debut", start: "2028-05-27"), line: 3, column: "vacances_locales[1].fin", character: 46),
  ]
}

@Suite("Problems of a dossier")
struct ProblemTests {
  @Test("names every slip once, at its file, line and column", arguments: Slip.all)
  func slip(_ slip: Slip) throws {
    var folder = SampleFolder.everyTable
    let before = folder[slip.file]
    try #require(before.contains(slip.old))
    let position = try #require(before.range(of: slip.old))
    folder[slip.file] = before.replacingCharacters(in: position, with: slip.new)
    let reading = try folder.read()
    let found = reading.problems.filter { $0.cause == slip.cause && $0.place.file == slip.file }
    let problem = try #require(found.first, "\(reading.problems)")
    #expect(found.count == 1)
    #expect(problem.severity == slip.severity)
    #expect(problem.place.line == slip.line)
    #expect(problem.place.column == slip.column)
    if let character = slip.character { #expect(problem.place.character == character) }
    #expect((reading.dossier == nil) == (slip.severity == .error))
    for language in Language.allCases {
      let text = ProblemText(language).text(problem)
      #expect(text.contains(slip.file + ":"))
      #expect(text.contains(" — "))
    }
  }

  @Test("slips are tried in every table and in the settings")
  func everyFile() {
    let files = Set(Slip.all.map(\.file))
    #expect(files == Set(DossierTable.allCases.map(\.fileName) + [settingsFileName]))
  }

  @Test("reports all slips of all files in one run, by file and line")
  func allAtOnce() throws {
    var folder = SampleFolder.clean
    folder["ecoles.csv"] = folder["ecoles.csv"].replacing("48.13", with: "nord").replacing("primaire", with: "prim")
    folder["personnels.csv"] = folder["personnels.csv"].replacing(";80;", with: ";800;")
    folder["reglages.yml"] = folder["reglages.yml"].replacing("2027-2028", with: "2027")
    let errors = try folder.read().problems.filter { $0.severity == .error }
    #expect(errors.map(\.place.file) == ["ecoles.csv", "ecoles.csv", "personnels.csv", "reglages.yml"])
    #expect(errors.map(\.place.line) == [2, 3, 3, 1])
  }

  @Test("takes one mistake for one: persons of a school whose row is wrong are not wrong as well")
  func noCascade() throws {
    var folder = SampleFolder.clean
    folder["ecoles.csv"] = folder["ecoles.csv"].replacing("0350122T", with: "0350122A").replacing(
      "47,986", with: "nord")
    let errors = try folder.read().problems.filter { $0.severity == .error }
    #expect(errors.map(\.cause) == [.wrongCheckLetter(right: "0350122T"), .notANumber])
  }

  @Test(
    "wants the required tables and settings, and rows in them",
    arguments: [
      "ecoles.csv", "personnels.csv", "formateurs.csv", "modules.csv", "reglages.yml",
    ])
  func required(_ file: String) throws {
    var folder = SampleFolder.clean
    folder.files[file] = nil
    let errors = try folder.read().problems.filter { $0.severity == .error }
    // What the file would have told is not held against the others.
    #expect(errors.map(\.cause) == [.missingFile])
    #expect(errors.map(\.place.file) == [file])
    if file.hasSuffix(".csv") {
      folder[file] = SampleFolder.clean[file].split(separator: "\n").first.map(String.init) ?? ""
      #expect(try folder.read().problems.contains { $0.cause == .emptyTable && $0.severity == .error })
    }
  }

  @Test("wants a calendar for the school year, or the settings that stand in for it")
  func noCalendar() throws {
    var folder = SampleFolder.clean
    folder["reglages.yml"] = folder["reglages.yml"].replacing("2027-2028", with: "2040-2041")
    let problem = try #require(folder.read().problems.first { $0.severity == .error })
    guard case .noCalendar = problem.cause else {
      Issue.record("\(problem)")
      return
    }
    #expect(problem.place.line == 1)
    folder["reglages.yml"] += """

      rentree: 2040-09-03
      fin_des_cours: 2041-07-05
      vacances_locales:
        - { debut: 2040-12-22, fin: 2041-01-06 }
      """
    // The sessions of others are of 2027-2028.
    folder.files["seances.csv"] = nil
    #expect(try folder.read().dossier != nil)
  }
}
