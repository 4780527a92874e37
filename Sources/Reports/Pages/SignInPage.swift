public import Planning

/// The sheets of one or several sessions as a page that prints on A4, each session on a page of its own.
public struct SignInPage: Sendable {
  private let sheets: [SignInSheet]
  private let language: Language
  private let words: ReportWords

  public init(_ sheets: [SignInSheet], in language: Language) {
    self.sheets = sheets
    self.language = language
    words = ReportWords(language)
  }

  /// The page; the same text for the same sheets.
  public var html: String {
    let title = words.say("Feuilles d’émargement", "Sign-in sheets")
    let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    let head: [Markup] = [
      .element(.meta, [.set(.charset, "utf-8")], []),
      .element(.meta, [.set(.httpEquiv, "Content-Security-Policy"), .set(.content, policy)], []),
      .element(.meta, [.set(.name, "viewport"), .set(.content, "width=device-width, initial-scale=1")], []),
      .element(.meta, [.set(.name, "robots"), .set(.content, "noindex")], []),
      .element(.meta, [.set(.name, "color-scheme"), .set(.content, "light dark")], []), .element(.title, title),
      .stylesheet(.report),
    ]
    let content = sheets.enumerated().map { section($0.element, number: $0.offset + 1) }
    return Markup.element(
      .html, [.set(.lang, language.rawValue)],
      [.element(.head, head), .element(.body, [.element(.main, [.element(.h1, title)] + content)])]
    ).page
  }

  private func section(_ sheet: SignInSheet, number: Int) -> Markup {
    let id = "s-\(number)"
    return .element(
      .section, [.set(.class, "sheet"), .set(.labelledBy, id)],
      [.element(.h2, [.set(.id, id)], sheet.title), facts(sheet), table(sheet), hint(sheet)])
  }

  private func facts(_ sheet: SignInSheet) -> Markup {
    var pairs: [(String, String)] = [
      (words.say("Séance", "Session"), sheet.session.rawValue),
      (words.say("Date", "Date"), "\(words.moment(sheet.start)) – \(sheet.end.time)"),
    ]
    let place = [sheet.place, sheet.commune ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    pairs.append((words.say("Lieu", "Place"), place.isEmpty ? words.say("à distance", "remote") : place))
    if !sheet.trainers.isEmpty { pairs.append((words.say("Formateur", "Trainer"), words.list(sheet.trainers))) }
    if let organiser = sheet.organiser { pairs.append((words.say("Organisé par", "Held by"), organiser)) }
    return .element(.dl, pairs.flatMap { [.element(.dt, $0.0), .element(.dd, $0.1)] })
  }

  private func table(_ sheet: SignInSheet) -> Markup {
    let titles = [
      words.say("N°", "No."), words.say("Nom", "Name"), words.say("École ou structure", "School or centre"),
    ]
    let head: [Markup] =
      titles.map { .element(.th, [.set(.scope, "col")], $0) } + [
        .element(.th, [.set(.scope, "col"), .set(.class, "sign-here")], words.say("Signature", "Signature"))
      ]
    let people = sheet.rows.map { ($0.name, $0.school) } + Array(repeating: ("", ""), count: sheet.blanks)
    let body = people.enumerated().map { place, person -> Markup in
      .element(
        .tr,
        [
          .element(.td, [.set(.class, "number")], "\(place + 1)"),
          .element(.th, [.set(.scope, "row")], person.0), .element(.td, person.1), .element(.td, ""),
        ])
    }
    // More than a page holds with room to sign: lower rows, up to 26 of them.
    let style = people.count > 18 ? "signatures tight" : "signatures"
    return .element(
      .div, [.set(.class, "scroll"), .set(.role, "region"), .set(.label, sheet.title), .set(.tabindex, 0)],
      [
        .element(
          .table, [.set(.class, style)],
          [
            .element(.caption, words.say("Présents", "Those present")),
            .element(.thead, [.element(.tr, head)]), .element(.tbody, body),
          ])
      ])
  }

  private func hint(_ sheet: SignInSheet) -> Markup {
    .element(
      .p, [.set(.class, "note")],
      words.say(
        "Lignes vides : invités. À saisir ensuite : tandem record attendance \(sheet.session) --all-present --absent …",
        "Blank rows: guests. To be recorded afterwards: tandem record attendance \(sheet.session) --all-present --absent …"
      ))
  }
}
