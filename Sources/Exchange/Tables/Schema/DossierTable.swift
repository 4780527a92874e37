/// The tables of a dossier; the raw value is the file's name without its ending.
public enum DossierTable: String, CaseIterable, Sendable, Comparable {
  case schools = "ecoles"
  case learners = "personnels"
  case centres = "structures"
  case trainers = "formateurs"
  case venues = "lieux"
  case modules
  case equipment = "equipements"
  case projects = "projets"
  case deployments = "deploiements"
  case installers = "installateurs"
  case deliveries = "livraisons"
  case fixedSessions = "seances"
  case contacts
  case incidents
  case visits = "visites"
  case committees = "comites"
  case closures = "fermetures"
  case substitutes = "remplacements"
  case attendance = "presences"
  case travelTimes = "trajets"
  case referents

  /// The name of its file in a dossier that Tandem writes.
  public var fileName: String { rawValue + ".csv" }

  /// Whether a dossier without it cannot be read.
  public var isRequired: Bool {
    switch self {
    case .schools, .learners, .trainers, .modules: true
    default: false
    }
  }

  /// The table that a single file brings up to date, by its name: that of the table, alone or followed by more.
  ///
  /// `deploiements.csv`, `Déploiements 2027-11.csv` and `deploiements_fournisseur.csv` are that of deployments;
  /// `deploiementsfournisseur.csv` is none. A workbook with one sheet is named so as well.
  public init?(partName name: String) {
    guard let stem = DossierFiles.stem(of: name, endings: ["csv", "tsv", "txt", "xlsx", "xlsm"]) else { return nil }
    let word = stem.prefix { $0.isLetter }
    let folded = FoldedName(String(word))
    guard let table = Self.allCases.first(where: { FoldedName($0.rawValue) == folded }) else { return nil }
    self = table
  }

  /// In the order in which a dossier lists its tables.
  public static func < (a: Self, b: Self) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}

/// The file of a dossier that holds its settings.
public let settingsFileName = "reglages.yml"
