import Exchange
import Foundation
import Planning
import Store

/// The words of the subscription page in one language.
struct SubscriptionWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ french: String, _ english: String) -> String { language == .french ? french : english }

  /// The calendar's name before it has one of its own; nobody is named.
  func title(_ link: FeedLink) -> String {
    switch FeedOwner.Kind(rawValue: link.ownerKind) {
    case .person: say("Mes formations", "My training sessions")
    case .trainer: say("Mes séances à animer", "The sessions I lead")
    case .commune, .circonscription: link.ownerKey
    case .school: say("École \(link.ownerKey)", "School \(link.ownerKey)")
    case .deployment: say("Compte à rebours \(link.ownerKey)", "Countdown \(link.ownerKey)")
    case .mutualisation: "Mutualisation \(link.ownerKey)"
    case nil: say("Calendrier", "Calendar")
    }
  }

  /// What a calendar of a kind holds.
  func what(_ kind: String) -> String {
    switch FeedOwner.Kind(rawValue: kind) {
    case .person:
      say(
        "Les formations auxquelles vous prenez part ou que vous animez entre pairs.",
        "The training sessions you take part in or lead among peers.")
    case .trainer: say("Les séances que vous animez.", "The sessions you lead.")
    case .school:
      say(
        "Les formations et les arrivées d’équipement de l’école.",
        "Training sessions and arrivals of equipment in the school.")
    case .commune:
      say(
        "Les formations et les arrivées d’équipement dans la commune.",
        "Training sessions and arrivals of equipment in the commune.")
    case .circonscription:
      say(
        "Les formations et les arrivées d’équipement dans la circonscription.",
        "Training sessions and arrivals of equipment in the circonscription.")
    case .deployment:
      say(
        "Les formations qui préparent une arrivée d’équipement, et le jour lui-même.",
        "The sessions that prepare an arrival of equipment, and the day itself.")
    case .mutualisation: say("Les livraisons, les visites et les comités.", "Deliveries, visits and committees.")
    case nil: ""
    }
  }

  // MARK: Subscribing

  var subscribeTitle: String { say("S’abonner", "Subscribe") }
  var subscribeButton: String { say("S’abonner sur cet appareil", "Subscribe on this device") }
  var copyAddress: String {
    say(
      "Si le bouton n’ouvre aucun agenda, copiez cette adresse :", "If the button opens no calendar, copy this address:"
    )
  }
  var scan: String {
    say(
      "Pour ouvrir cette page sur un téléphone, visez ce code avec l’appareil photo :",
      "To open this page on a phone, point its camera at this code:")
  }
  var codeTitle: String { say("Code QR de cette page", "QR code of this page") }

  var programsTitle: String { say("Pas à pas", "Step by step") }
  var paceNote: String {
    say(
      "On s’abonne une fois ; ensuite, chaque changement publié arrive de lui-même. C’est l’agenda qui décide quand "
        + "il relit l’adresse : un changement de dernière minute peut donc s’y voir avec retard.",
      "You subscribe once; every published change then arrives by itself. It is the calendar that decides when it reads "
        + "the address again, so that a change at the last minute may show late.")
  }

  /// How one program does it.
  struct Guide {
    var program: String
    var steps: [String]
    /// How often it reads the address again.
    var pace: String
  }

  var guides: [Guide] {
    [
      Guide(
        program: "iPhone, iPad, Mac",
        steps: [
          say("Touchez « S’abonner sur cet appareil » et confirmez.", "Tap \"Subscribe on this device\" and confirm."),
          say(
            "Ou bien, dans Calendrier : Calendriers › Ajouter un calendrier › Ajouter un calendrier avec abonnement, et collez l’adresse.",
            "Or, in Calendar: Calendars › Add Calendar › Add Subscription Calendar, and paste the address."),
        ],
        pace: say(
          "Relecture : selon le réglage du compte (« Nouvelles données », « Actualisation automatique »).",
          "Reads again: as the account is set (\"Fetch New Data\", \"Auto-refresh\").")),
      Guide(
        program: say("Android, Google Agenda", "Android, Google Calendar"),
        steps: [
          say("Sur un ordinateur, ouvrez calendar.google.com.", "On a computer, open calendar.google.com."),
          say("Autres agendas : « + », puis « À partir de l’URL ».", "Other calendars: \"+\", then \"From URL\"."),
          say(
            "Collez l’adresse ; l’agenda paraît aussi sur le téléphone.",
            "Paste the address; the calendar appears on the phone as well."),
        ],
        pace: say(
          "Relecture : toutes les 8 à 24 heures, quoi que nous fassions.",
          "Reads again: every 8 to 24 hours, whatever we do.")),
      Guide(
        program: "Outlook",
        steps: [
          say("Ouvrez le calendrier, puis « Ajouter un calendrier ».", "Open the calendar, then \"Add calendar\"."),
          say("« S’abonner à partir du web », et collez l’adresse.", "\"Subscribe from web\", and paste the address."),
        ],
        pace: say(
          "Relecture : suit notre conseil, une heure. Une séance annulée y reste visible, précédée de « ANNULÉ ».",
          "Reads again: follows our hint, an hour. A cancelled session stays visible there, with \"ANNULÉ\" before it.")
      ),
      Guide(
        program: "Thunderbird",
        steps: [
          say("Fichier › Nouveau › Agenda › Sur le réseau.", "File › New › Calendar › On the Network."),
          say(
            "Collez l’adresse ; aucun nom d’utilisateur n’est demandé.", "Paste the address; no user name is needed."),
        ],
        pace: say(
          "Relecture : selon le réglage de l’agenda, toutes les 30 minutes d’ordinaire.",
          "Reads again: as the calendar is set, usually every 30 minutes.")),
      Guide(
        program: "Nextcloud",
        steps: [
          say(
            "Agenda › Nouvel agenda › Nouvel abonnement à partir d’un lien.",
            "Calendar › New calendar › New subscription from link."),
          say("Collez l’adresse.", "Paste the address."),
        ],
        pace: say("Relecture : suit notre conseil, une heure.", "Reads again: follows our hint, an hour.")),
    ]
  }

  // MARK: State and change

  var stateTitle: String { say("Où en est ce calendrier", "Where this calendar stands") }
  var nothingYet: String {
    say(
      "rien n’est encore publié ; abonnez-vous déjà, il se remplira de lui-même",
      "nothing is published yet; subscribe now, it will fill by itself")
  }
  var never: String { say("jamais", "never") }

  var changeTitle: String { say("Changer ou fermer cette adresse", "Change or close this address") }
  var secret: String {
    say(
      "Qui connaît cette adresse voit ce calendrier. Ne la publiez pas ; si d’autres l’ont, remplacez-la.",
      "Whoever knows this address sees this calendar. Do not publish it; if others have it, replace it.")
  }
  var renewTitle: String { say("Remplacer l’adresse", "Replace the address") }
  var renewMeaning: String {
    say(
      "Une nouvelle adresse s’affichera une seule fois. L’actuelle cessera aussitôt : chaque appareil sera à abonner de nouveau.",
      "A new address will be shown once. The present one will stop at once: every device will have to subscribe again.")
  }
  var renewButton: String { say("Remplacer maintenant", "Replace now") }
  var revokeTitle: String { say("Fermer l’adresse", "Close the address") }
  var revokeMeaning: String {
    say(
      "L’adresse cessera aussitôt et pour de bon. Votre circonscription peut vous en donner une autre.",
      "The address will stop at once and for good. Your circonscription can give you another one.")
  }
  var revokeButton: String { say("Fermer maintenant", "Close now") }
  var renewedNotice: String {
    say(
      "L’adresse est remplacée. Voici la nouvelle : elle ne s’affiche qu’ici, gardez cette page ou abonnez-vous maintenant.",
      "The address is replaced. Here is the new one: it is shown here only, keep this page or subscribe now.")
  }
  var revokedTitle: String { say("Adresse fermée", "Address closed") }
  var revokedText: String {
    say(
      "Elle n’ouvre plus rien. Retirez le calendrier de vos appareils.",
      "It opens nothing any more. Remove the calendar from your devices.")
  }
  var againTitle: String { say("Rien n’a été changé", "Nothing was changed") }
  var againText: String {
    say(
      "La base est occupée. Revenez en arrière et recommencez dans un instant.",
      "The base is busy. Go back and try again in a moment.")
  }

  /// An instant on the clock of a zone, Paris where none is known: `17 novembre 2027 à 09:00`.
  func instant(_ seconds: Int, zone: String?) -> String {
    let place = zone.flatMap { TimeZone(identifier: $0) } ?? TimeZone(identifier: "Europe/Paris")
    let style = Date.FormatStyle(
      date: .long, time: .shortened, locale: Locale(identifier: language == .french ? "fr_FR" : "en_GB"),
      timeZone: place ?? .gmt)
    return Date(timeIntervalSince1970: Double(seconds)).formatted(style)
  }
}
