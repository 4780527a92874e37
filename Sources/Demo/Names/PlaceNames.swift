/// Names of communes and schools that no map shows.
struct PlaceNames {
  private static let heads = [
    "Aulnes", "Belair", "Bois", "Bourg", "Brumes", "Champ", "Chantelune", "Clairval", "Cloche", "Combe", "Épine",
    "Fontaine", "Gué", "Hautpré", "Lande", "Maison", "Mare", "Mont", "Moulin", "Noisette", "Orme", "Pierre", "Pont",
    "Prairie", "Roche", "Ruelle", "Source", "Val",
  ]
  private static let tails = [
    "aux-Ardoises", "aux-Cartables", "aux-Craies", "aux-Lutins", "aux-Songes", "des-Billes", "des-Encriers",
    "des-Préaux", "en-Nuage", "en-Plumier", "la-Comptine", "la-Marelle", "la-Plume", "la-Toupie", "la-Virgule",
    "les-Grillons", "les-Marronniers-Bleus", "les-Sabliers", "sous-Lune", "sous-Réglisse", "sur-Brindille",
    "sur-Encre", "sur-Gomme", "sur-Nuée", "sur-Papier",
  ]
  private static let schools = [
    "Les Hirondelles", "La Clé des Songes", "Le Chemin vert", "Les Quatre Saisons", "Le Grand Tilleul", "La Farandole",
    "Les Tournesols", "L'Arc-en-ciel", "Les Petits Cailloux", "La Ribambelle", "Le Vieux Moulin", "Les Coquelicots",
    "La Boussole", "Le Cerf-volant", "Les Lucioles", "Le Pré fleuri", "La Courte Échelle", "Les Sept Lieues",
    "Le Pont de bois", "La Rose des vents", "Les Mille Feuilles", "Le Jardin clos", "La Marelle",
    "Les Bateaux de papier",
  ]

  private var communes: [String]
  private var names: Deck<String>

  init(_ dice: inout Dice) {
    communes = dice.shuffled(Self.heads.flatMap { head in Self.tails.map { "\(head)-\($0)" } })
    var deck = Deck((Self.schools[0], 1))
    deck.add(Self.schools.dropFirst())
    names = deck
  }

  /// A commune's name, each given once as long as the seven hundred last.
  mutating func commune() -> String { communes.popLast() ?? "Val-sans-Nom" }

  /// The name that follows "École primaire".
  mutating func school(_ dice: inout Dice) -> String { names.deal(&dice) }
}
