/// The columns of the directory that Tandem reads.
enum AnnuaireColumn: CaseIterable {
  case uai, name, type, sector, maternelle, elementaire, departement, communeCode, commune, circonscription
  case circonscriptionCode, latitude, longitude, position, priority, rpi, state

  /// Its names in the exports since 2016, letters and digits only.
  ///
  /// An export has technical names or labels (`Identifiant_de_l_etablissement`, `Identifiant de l'établissement`,
  /// `Numéro UAI`), with a space or a sign between the words (`Code postal`, `Code_postal`): all fold to one spelling.
  var names: [String] {
    switch self {
    case .uai:
      ["identifiantdeletablissement", "numerouai", "codeetablissement", "codeuai", "numerodeletablissement", "uai"]
    case .name:
      ["nometablissement", "nomdeletablissement", "appellationofficielle", "denominationprincipale", "nomdelecole"]
    case .type: ["typeetablissement", "typedetablissement"]
    case .sector: ["statutpublicprive", "secteur", "secteurpublicprive", "secteurpublicprivelibe", "publicprive"]
    case .maternelle: ["ecolematernelle"]
    case .elementaire: ["ecoleelementaire"]
    case .departement: ["codedepartement", "codedudepartement"]
    case .communeCode: ["codecommune", "codedelacommune", "codeinsee", "codeinseedelacommune"]
    case .commune: ["nomcommune", "nomdelacommune", "libellecommune", "commune"]
    case .circonscription: ["nomcirconscription", "nomdelacirconscription", "libellecirconscription"]
    case .circonscriptionCode: ["codecirconscription", "codedelacirconscription"]
    case .latitude: ["latitude"]
    case .longitude: ["longitude"]
    case .position: ["position", "geolocalisation"]
    case .priority: ["appartenanceeducationprioritaire", "educationprioritaire"]
    case .rpi: ["rpidisperse"]
    case .state: ["etat", "etatetablissement", "etatdeletablissement", "etatetablissementlibe"]
    }
  }

  /// Whether a file without it is not the directory.
  var isRequired: Bool {
    switch self {
    case .uai, .name, .type, .sector, .maternelle, .elementaire, .commune: true
    default: false
    }
  }
}
