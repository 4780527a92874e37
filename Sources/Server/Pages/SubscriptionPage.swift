import Planning
import Reports
import Store
import UseCases

/// The page of one private address: what the calendar is, how to subscribe to it, and how to change the address.
public struct SubscriptionPage: Sendable {
  /// What brought somebody here.
  enum Occasion: Hashable {
    case visit
    /// The address has just been replaced; the new one is shown this once.
    case renewed
  }

  /// What there is to tell of the calendar.
  struct Facts {
    var link: FeedLink
    var head: CalendarHead?
    /// Whole seconds since 1970 began; nil before anything was published.
    var changed: Int?
    /// When a program last fetched it; nil where none has.
    var fetched: Int?
  }

  private let words: SubscriptionWords
  private let address: PublicAddress
  private let token: String
  private let facts: Facts
  private let occasion: Occasion

  init(_ language: Language, address: PublicAddress, token: String, facts: Facts, occasion: Occasion = .visit) {
    words = SubscriptionWords(language)
    self.address = address
    self.token = token
    self.facts = facts
    self.occasion = occasion
  }

  /// The page of an address that has just been given out, as a file to print or to send.
  public static func file(
    _ issued: LinkBook.Issued, address: PublicAddress, language: Language
  ) -> String {
    let facts = Facts(link: issued.link, head: nil, changed: nil, fetched: nil)
    return SubscriptionPage(language, address: address, token: issued.token.text, facts: facts).html(.embedded)
  }

  func html(_ style: PageFrame.Style) -> String {
    let isServed = style != .embedded
    var main: [Markup] = []
    if isServed { main.append(languages) }
    // Calendars are named in French.
    let foreign: [Attribute] = facts.head?.name != nil && words.language != .french ? [.set(.lang, "fr")] : []
    main.append(.element(.header, [.element(.h1, foreign, title)] + subtitle))
    if occasion == .renewed { main.append(.element(.p, [.set(.class, "notice")], words.renewedNotice)) }
    main.append(subscribe)
    main.append(programs)
    if isServed { main += [state, change] } else { main.append(.element(.p, [.set(.class, "note")], words.secret)) }
    return PageFrame(language: words.language, title: title, style: style).html(
      [.element(.div, [.set(.class, "narrow")], main)])
  }

  private var title: String { facts.head?.name ?? words.title(facts.link) }

  private var subtitle: [Markup] {
    [facts.link.label, words.what(facts.link.ownerKind)].filter { !$0.isEmpty && $0 != title }.map { .element(.p, $0) }
  }

  private var languages: Markup {
    let other: Language = words.language == .french ? .english : .french
    let link = Link(page: "\(address.prefix)/s/\(token)?lang=\(other.rawValue)")
    return .element(
      .nav, [.set(.class, "languages"), .set(.label, words.say("Langue", "Language"))],
      [
        .element(
          .p,
          [
            .element(
              .a, [.href(link), .set(.lang, other.rawValue), .set(.hreflang, other.rawValue)],
              [.text(other == .english ? "English" : "Français")])
          ])
      ])
  }

  // MARK: Subscribing

  private var subscribe: Markup {
    let feed = address.feed(token: token)
    var parts: [Markup] = [.element(.h2, [.set(.id, "subscribe")], words.subscribeTitle)]
    if let webcal = Link(calendar: address.webcal(token: token)) {
      parts.append(.element(.p, [.element(.a, [.set(.class, "go"), .href(webcal)], [.text(words.subscribeButton)])]))
    }
    parts.append(.element(.p, words.copyAddress))
    parts.append(.element(.p, [.element(.code, [.set(.class, "address")], feed)]))
    if let code = QRCode(address.page(token: token)) {
      parts.append(.element(.p, words.scan))
      parts.append(QRDrawing.markup(code, title: words.codeTitle))
    }
    return .element(.section, [.set(.labelledBy, "subscribe")], parts)
  }

  private var programs: Markup {
    let guides = words.guides.map { guide in
      Markup.element(
        .details,
        [
          .element(.summary, [.element(.h3, guide.program)]),
          .element(.ol, guide.steps.map { .element(.li, $0) }),
          .element(.p, guide.pace),
        ])
    }
    return .element(
      .section, [.set(.labelledBy, "programs")],
      [.element(.h2, [.set(.id, "programs")], words.programsTitle), .element(.p, words.paceNote)] + guides)
  }

  // MARK: State and change

  private var state: Markup {
    let rows = [
      (
        words.say("Dernier changement publié", "Last published change"),
        facts.changed.map(time) ?? [.text(words.nothingYet)]
      ),
      (
        words.say("Dernière lecture par un agenda", "Last fetched by a calendar"),
        facts.fetched.map(time) ?? [.text(words.never)]
      ),
      (words.say("Adresse remise", "Address given out"), HTTPDate.seconds(iso: facts.link.givenOutAt).map(time) ?? []),
    ]
    return .element(
      .section, [.set(.labelledBy, "state")],
      [
        .element(.h2, [.set(.id, "state")], words.stateTitle),
        .element(.dl, rows.flatMap { [.element(.dt, $0.0), .element(.dd, $0.1)] }),
      ])
  }

  private func time(_ seconds: Int) -> [Markup] {
    let text = words.instant(seconds, zone: facts.head?.zone)
    return [.element(.time, [.set(.datetime, HTTPDate.iso(seconds: seconds))], text)]
  }

  private var change: Markup {
    .element(
      .section, [.set(.labelledBy, "change"), .set(.class, "change")],
      [
        .element(.h2, [.set(.id, "change")], words.changeTitle), .element(.p, words.secret),
        form("renew", words.renewTitle, words.renewMeaning, button: words.renewButton),
        form("revoke", words.revokeTitle, words.revokeMeaning, button: words.revokeButton),
      ])
  }

  private func form(_ action: String, _ title: String, _ meaning: String, button: String) -> Markup {
    let target = "\(address.prefix)/s/\(token)/\(action)?lang=\(words.language.rawValue)"
    return .element(
      .details,
      [
        .element(.summary, [.element(.h3, title)]), .element(.p, meaning),
        .element(
          .form, [.set(.method, "post"), .set(.action, target)],
          [.element(.p, [.element(.button, [.set(.type, "submit")], button)])]),
      ])
  }
}
