/// Names for people who do not exist: family names are things of the classroom and the garden.
struct PersonNames {
  private static let given = [
    "Adèle", "Agathe", "Alix", "Anouk", "Armand", "Aubin", "Basile", "Blanche", "Célestin", "Clarisse", "Clovis",
    "Colette", "Côme", "Cyprien", "Diane", "Edmée", "Élise", "Éloi", "Émile", "Estelle", "Eugénie", "Fabien",
    "Faustine",
    "Félix", "Firmin", "Flore", "Gaspard", "Germain", "Gilberte", "Hélène", "Honorine", "Irène", "Isaure", "Jeanne",
    "Joachim", "Josèphe", "Judith", "Lambert", "Léonie", "Lise", "Lucien", "Ludivine", "Madeleine", "Marceau",
    "Mathilde",
    "Maxence", "Méline", "Nestor", "Noémie", "Octave", "Odile", "Ombeline", "Oscar", "Perrine", "Prosper", "Quentin",
    "Rosalie", "Samson", "Sidonie", "Solène", "Suzanne", "Tiphaine", "Ursule", "Valère", "Violette", "Zélie",
  ]
  private static let family = [
    "Abécédaire", "Aiguemarine", "Ancolie", "Aquarelle", "Ardoisier", "Aubépine", "Balançoire", "Bergeronnette",
    "Boussole", "Bruyérin", "Buvard", "Calendrier", "Capucin", "Cartablier", "Cerf-Volant", "Châtaignol", "Clématite",
    "Colchique", "Coquelicot", "Craieblanche", "Crayonnet", "Digital", "Écritoire", "Églantine", "Encrier", "Équerre",
    "Escargotier", "Farandole", "Feuillet", "Framboisin", "Fusain", "Gentianel", "Girouette", "Globelin", "Gommier",
    "Grillonneau", "Guimauve", "Hirondeau", "Jonquille", "Lanterneau", "Lavandin", "Libellulier", "Lucarne",
    "Mappemonde",
    "Marelle", "Marguerin", "Marronnet", "Mésangeau", "Mirabelier", "Moulineau", "Muguet", "Myosotis", "Noisetin",
    "Ombellin", "Papelard", "Papillonneau", "Pâquerette", "Parapluie", "Passerose", "Patatine", "Pervenche", "Pinceau",
    "Pivoine", "Plumier", "Pochoir", "Poirelin", "Pommerelle", "Préau", "Primevère", "Pupitre", "Règledor", "Réglisse",
    "Rossignolet", "Ruchelin", "Sablier", "Sauterelle", "Serpolet", "Sifflotin", "Sonnette", "Tabliau", "Taillecrayon",
    "Tamponnet", "Tilleulin", "Tirelire", "Toboggan", "Tournesol", "Toupinel", "Trousselin", "Tulipier", "Veilleuse",
    "Véronique", "Virgulin", "Volubilis", "Zinnia",
  ]

  /// A given name and a family name.
  static func person(_ dice: inout Dice) -> (given: String, family: String) {
    (dice.pick(given) ?? "Alix", dice.pick(family) ?? "Marelle")
  }

  /// A whole name, as trainers and contacts carry it.
  static func fullName(_ dice: inout Dice) -> String {
    let name = person(&dice)
    return "\(name.given) \(name.family)"
  }
}
