import Foundation
import Planning
import SchoolCalendar

@testable import Exchange

/// A dossier's files by name, put into a folder of its own for the time of a reading.
struct SampleFolder {
  var files: [String: [UInt8]]

  init(_ texts: [String: String]) { files = texts.mapValues { Array($0.utf8) } }

  subscript(name: String) -> String {
    get { files[name].map { String(decoding: $0, as: UTF8.self) } ?? "" }
    set { files[name] = Array(newValue.utf8) }
  }

  /// What the reader makes of it.
  func read(agendaReader: @escaping AgendaReader = { _, _, _, _ in [] }) throws -> DossierReading {
    try withTemporaryFolder { folder in
      for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
      return DossierReader(agendaReader: agendaReader).read(folder: folder.path)
    }
  }

  /// A small dossier without a fault: two schools, a centre, three persons, a trainer, and one thing of every kind.
  static let clean = SampleFolder([
    "ecoles.csv": """
    uai;nom;type;commune;circonscription;latitude;longitude;classes
    0350122T;École des Lucioles;primaire;Baulon;Bruz;47,986;-1,929;6
    0350103X;Le Chêvre;elementaire;Acigné;Bruz;48.13;-1.53;12
    """,
    "personnels.csv": """
    id;nom;prenom;ecole;structure;fonction;quotite;jours_absents;objectif_heures;depart
    P1;Martin;Ana;0350122T;;directeur;;;;
    P2;Petit;Luc;0350122T 0350103X;;enseignant;80;jeudi vendredi;1,5;2028-03-01
    A1;Roux;Zoé;;S1;animateur;;;;
    """,
    "structures.csv": """
    id;nom;type;commune;circonscription;latitude;longitude;ecoles
    S1;Centre;alsh;Baulon;Bruz;47.98;-1.93;0350122T
    """,
    "formateurs.csv": """
    id;nom;type;latitude;longitude;circonscriptions;modules;heures_max_semaine
    F1;Dubois;erun;48.0;-1.8;Bruz|Rennes Sud;M1 M2;6,5
    """,
    "lieux.csv": "id;nom;ecole;capacite;equipements\nL1;Salle;0350103X;20;eni tablettes\n",
    "modules.csv": """
    id;titre;duree;publics;effectif_max;prerequis;equipement;catalogue
    M1;Prise en main;3h;enseignants;12;;eni;1
    M2;Usages;1h30;enseignants agents;12;M1;;2
    """,
    "equipements.csv": "id;titre;famille;modules_enseignants\nE1;Écran;eni;M1\n",
    "projets.csv": "id;ecole;equipement;statut\nPR1;0350122T;E1;valide\n",
    "deploiements.csv": """
    id;projet;au_plus_tot;au_plus_tard;souhaite_le;installateur
    D1;PR1;2027-11-01;15/12/2027;2027-11-15;I1
    """,
    "livraisons.csv": "deploiement;date;quantite\nD1;2027-11-17;2\n",
    "installateurs.csv": "id;nom\nI1;Poseur\n",
    "seances.csv": "id;module;debut;lieu;formateur;places\nX1;M2;2027-10-06 09:00;L1;F1;10\n",
    "contacts.csv": "portee;role;nom\ncirconscription:Bruz;ien;Mme X\ntout;mutualisation;\n",
    "fermetures.csv":
      "portee;debut;fin;motif\nlieu:L1;2027-11-09;2027-11-10;travaux\ntout;2027-11-09 17:00;09/11/2027 18h30;x\n",
    "remplacements.csv": "circonscription;debut;fin;remplacants\nBruz;2027-09-01;2028-07-01;2\n",
    "presences.csv": "personnel;statut;module;date\nP1;present;M1;2027-06-01\n",
    "trajets.csv": "de;vers;minutes\n0350122T;L1;22\n",
    "referents.csv":
      "ecole;personnel;adjoint;etat;depuis;jusqu_au;motif\n0350122T;P1;;refuse;2027-09-01;;temps\n0350103X;;;vacant;;;\n",
    "reglages.yml": """
    annee_scolaire: 2027-2028
    departement: "35"
    creneaux:
      enseignants:
        - { jour: mercredi, de: 09:00, a: 12:00, semaine: 4j }
      agents:
        - { jours: [lundi, mardi], de: 13:45, a: 16:45 }
    """,
  ])

  /// The clean dossier with the tables that it does without, so that there is one of every kind.
  static var everyTable: SampleFolder {
    var folder = clean
    folder["incidents.csv"] = """
      id;lieu;famille;debut;fin;objet
      N1;0350122T;eni;2027-09-10 08:00;2027-09-11;panne
      """
    folder["visites.csv"] = "projet;date;heure;par\nPR1;2027-02-03;14h30;CPC\n"
    folder["comites.csv"] = "type;commune;date;heure\ndeploiement;Baulon;2028-03-14;18:00\n"
    return folder
  }
}

/// Runs with a new folder that is removed afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-" + UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// A file of the folder of shared data and tools beside the repository, nil where it is absent.
func sharedFile(_ path: String) -> URL? {
  let manager = FileManager.default
  var roots: [URL] = []
  if let named = ProcessInfo.processInfo.environment["TANDEM_SHARED"] { roots.append(URL(fileURLWithPath: named)) }
  var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
  while folder.path != "/" {
    folder.deleteLastPathComponent()
    let shared = folder.appendingPathComponent("shared")
    if manager.fileExists(atPath: shared.appendingPathComponent("design").path) { roots.append(shared) }
  }
  return roots.map { $0.appendingPathComponent(path) }.first { manager.fileExists(atPath: $0.path) }
}
