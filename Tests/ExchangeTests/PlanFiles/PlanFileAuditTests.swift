import Exchange
import Foundation
import Planning
import Testing

@Suite("A plan file in the hands of the independent auditor")
struct PlanFileAuditTests {
  /// The auditor's script among the project's shared notes, nil where these are not at hand.
  private static let script: String? = {
    var roots: [URL] = []
    if let shared = ProcessInfo.processInfo.environment["TANDEM_SHARED"] { roots.append(URL(fileURLWithPath: shared)) }
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<10 {
      folder = folder.deletingLastPathComponent()
      roots.append(folder.appendingPathComponent("shared"))
    }
    return roots.map { $0.appendingPathComponent("tools/audit.py").path }
      .first { FileManager.default.fileExists(atPath: $0) }
  }()

  @Test(
    "It is read without complaint, and its score agrees term by term",
    .enabled(if: script != nil && OutsideProgram.pythonHas("yaml"), "the auditor or PyYAML is not at hand"))
  func audit() throws {
    let script = try #require(Self.script)
    try OutsideProgram.withFolder { folder in
      for (name, text) in Self.tables {
        try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
      }
      let plan = folder.appendingPathComponent("plan.json")
      try PlanFile.text(of: try SampleYear.plan()).write(to: plan, atomically: true, encoding: .utf8)
      let outcome = try OutsideProgram.run("python3", [script, folder.path, plan.path, "--json"], in: folder)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(outcome.output.contains("\"differs\": []"))
    }
  }

  /// ``SampleYear`` as tables.
  private static let tables = [
    "ecoles.csv": """
    uai;nom;type;commune;circonscription;latitude;longitude;classes
    0350122T;École Jules-Ferry;primaire;Bruz;Bruz;48.0246;-1.7459;4
    0350200C;"École du Moulin; annexe";elementaire;Saint-Éloi-l’Œuvre;Redon;48.05;-1.75;2
    """,
    "structures.csv": """
    id;nom;commune;circonscription;latitude;longitude
    ALSH1;Centre des Tilleuls;Bruz;Bruz;48.025;-1.746
    """,
    "personnels.csv": """
    id;ecole;structure;fonction;volontaire_referent
    P1;0350122T;;enseignant;oui
    P2;0350122T;;enseignant;
    P3;0350122T;;enseignant;
    P4;0350122T;;enseignant;
    P5;0350200C;;enseignant;oui
    P6;0350200C;;enseignant;
    A1;;ALSH1;animateur;
    """,
    "formateurs.csv": "id;nom;type\nF1;Hélène Dufeuillage;erun\nF2;Canopé 35;canope\n",
    "lieux.csv": "id;nom;ecole;capacite\nL1;Salle informatique;0350122T;12\n",
    "modules.csv": """
    id;titre;duree;publics;effectif_max;mode;catalogue
    M1;Écran interactif : premiers pas;3h;enseignants;15;;1
    M2;L’accueil, le numérique, l’enfant;2h;agents;10;;1
    M3;Protéger les données;1h30;enseignants;30;distanciel;1
    """,
    "equipements.csv": """
    id;titre;famille;modules_enseignants;delai_jours;pairs
    ENI;Écran interactif;eni;M1;7;1
    """,
    "projets.csv": "id;ecole;equipement;statut;quantite\nPR1;0350122T;ENI;valide;4\n",
    "deploiements.csv": """
    id;projet;au_plus_tot;au_plus_tard;souhaite_le
    D12;PR1;2027-11-08;2027-12-17;2027-11-17
    """,
    "reglages.yml": """
    annee_scolaire: 2027-2028
    departement: "35"
    objectifs: { heures_agents: 2h }
    creneaux:
      enseignants:
        - { jour: mercredi, de: "09:00", a: "12:00" }
        - { jour: lundi, de: "16:45", a: "18:45" }
      agents:
        - { jour: mardi, de: "09:00", a: "11:00" }
    """,
  ]
}
