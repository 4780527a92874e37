import Planning
import SchoolCalendar

/// The words of feeds in one language.
struct FeedWords {
  let language: Language

  func choose(_ french: String, _ english: String) -> String { language == .french ? french : english }

  /// A label with its value: French sets a space before the colon.
  func line(_ label: String, _ value: String) -> String { label + choose(" : ", ": ") + value }

  /// 180 minutes are "3 h", 90 "1 h 30", 45 "45 min".
  func duration(_ minutes: Int) -> String {
    let (hours, rest) = max(0, minutes).quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest) min" }
    if rest == 0 { return "\(hours) h" }
    return "\(hours) h " + (rest < 10 ? "0\(rest)" : "\(rest)") + choose("", " min")
  }

  /// "mercredi 17 novembre 2027", "Wednesday 17 November 2027".
  func date(_ day: Day) -> String {
    let (year, month, number) = day.date
    let names = language == .french ? Self.frenchMonths : Self.englishMonths
    let weekday = choose(day.weekday.frenchName, day.weekday.englishName)
    return "\(weekday) \(number)\(number == 1 ? choose("er", "") : "") \(names[month - 1]) \(year)"
  }

  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  // MARK: Sessions

  var module: String { choose("Module", "Module") }
  var place: String { choose("Lieu", "Place") }
  var length: String { choose("Durée", "Duration") }
  var ledBy: String { choose("Assuré par", "Led by") }
  var prepares: String { choose("Prépare", "Prepares") }
  var seats: String { choose("Places prises", "Seats taken") }
  var participants: String { choose("Participants", "Participants") }
  var remote: String { choose("À distance", "Remote") }
  var training: String { choose("Formation", "Training") }
  var peers: String { choose("Formation entre pairs", "Peer training") }
  var byReferent: String { choose("le référent numérique de l’école", "the school's digital referent") }
  var cancelled: String { choose("ANNULÉ – ", "CANCELLED – ") }

  func of(_ part: Int, _ whole: Int) -> String { choose("\(part) sur \(whole)", "\(part) of \(whole)") }

  /// An arrival in one line, with the days left to it: "Écran interactif, École Jules-Ferry, mercredi 17 novembre 2027 (J − 42)".
  func arrival(_ arrival: Preparation.Arrival, from day: Day) -> String {
    let days = day.distance(to: arrival.date)
    let left = choose("J − \(days)", days == 1 ? "1 day before" : "\(days) days before")
    return "\(arrival.equipment.title), \(arrival.school.name), \(date(arrival.date)) (\(left))"
  }

  /// The body or post of a trainer; never the name.
  func trainer(_ kind: TrainerKind) -> String {
    switch kind {
    case .erun: choose("ERUN", "ERUN (digital adviser of the circonscription)")
    case .cpc: choose("conseiller pédagogique de circonscription", "pedagogical adviser of the circonscription")
    case .cpd: choose("conseiller pédagogique départemental", "pedagogical adviser of the département")
    case .canope: "Réseau Canopé"
    case .mutualisation: choose("structure de mutualisation", "mutualisation body")
    case .cnfpt: "CNFPT"
    case .fournisseur: choose("fournisseur", "supplier")
    }
  }

  // MARK: Arrivals

  var arrivalTitle: String { choose("Arrivée", "Arrival") }
  var equipment: String { choose("Équipement", "Equipment") }
  var quantity: String { choose("Quantité", "Quantity") }
  var school: String { choose("École", "School") }
  var preparedBy: String { choose("Préparé par", "Prepared by") }
  var nothingPrepares: String { choose("aucune formation au plan", "no session in the plan") }
  var deliveryCategory: String { choose("Déploiement", "Deployment") }
}
