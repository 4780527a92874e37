import Planning
import Reports

/// A short page: a heading and a few sentences.
struct NoticePage {
  let frame: PageFrame
  let content: [Markup]

  var html: String { frame.html(content) }

  /// The page at the top of the server.
  static func home(_ language: Language, prefix: String) -> NoticePage {
    func say(_ french: String, _ english: String) -> String { language == .french ? french : english }
    let sentences = [
      say(
        "Ce serveur envoie à chacun son calendrier de formations et de livraisons : un abonnement, et chaque "
          + "changement publié arrive de lui-même.",
        "This server sends everybody their calendar of training sessions and deliveries: one subscription, and every "
          + "published change arrives by itself."),
      say(
        "Un calendrier s’ouvre par une adresse personnelle que votre circonscription vous a remise. Il n’en existe "
          + "pas de liste. Si vous avez perdu la vôtre, demandez-en une autre à la personne qui vous l’a donnée.",
        "A calendar is opened by a private address that your circonscription has given you. There is no list of them. "
          + "If you have lost yours, ask whoever gave it to you for another one."),
    ]
    return NoticePage(
      frame: PageFrame(language: language, title: "Tandem", style: .linked(prefix: prefix)),
      content: [.element(.h1, say("Tandem : calendriers", "Tandem: calendars"))]
        + sentences.map { .element(.p, $0) })
  }

  /// For any address that opens nothing; in both languages, so that it is the same for everybody.
  static func notFound(prefix: String) -> NoticePage {
    twofold(
      prefix,
      ("Adresse inconnue", "Cette adresse n’ouvre rien. Vérifiez-la, ou demandez-en une nouvelle."),
      ("Unknown address", "This address opens nothing. Check it, or ask for a new one."))
  }

  /// Where the base cannot be read and nothing is at hand.
  static func unavailable(prefix: String) -> NoticePage {
    twofold(
      prefix,
      ("Momentanément indisponible", "Réessayez dans quelques minutes."),
      ("Unavailable for the moment", "Try again in a few minutes."))
  }

  private static func twofold(
    _ prefix: String, _ french: (title: String, text: String), _ english: (title: String, text: String)
  ) -> NoticePage {
    NoticePage(
      frame: PageFrame(
        language: .french, title: "\(french.title) – \(english.title)", style: .linked(prefix: prefix)),
      content: [
        .element(.h1, french.title), .element(.p, french.text),
        .element(
          .section, [.set(.lang, "en")], [.element(.h2, english.title), .element(.p, english.text)]),
      ])
  }
}
