import Planning
import Reports

/// What is around every page: the head, the language, the stylesheet.
struct PageFrame {
  /// Where the stylesheet stands.
  enum Style: Hashable {
    /// On the server, below what stands before every path.
    case linked(prefix: String)
    /// In the page itself, for a file.
    case embedded
  }

  let language: Language
  let title: String
  let style: Style

  func html(_ main: [Markup]) -> String {
    Markup.element(
      .html, [.set(.lang, language.rawValue)],
      [.element(.head, head), .element(.body, [.element(.main, main)])]
    ).page
  }

  private var head: [Markup] {
    let charset = Markup.element(.meta, [.set(.charset, "utf-8")], [Markup]())
    let common = [
      meta("viewport", "width=device-width, initial-scale=1"), meta("robots", "noindex"),
      meta("referrer", "no-referrer"), meta("color-scheme", "light dark"), .element(.title, title),
    ]
    switch style {
    case .linked(let prefix):
      let link = Link(page: prefix + "/style.css")
      return [charset] + common + [.element(.link, [.set(.rel, "stylesheet"), .href(link)], [Markup]())]
    case .embedded:
      let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
      let rule = Markup.element(
        .meta, [.set(.httpEquiv, "Content-Security-Policy"), .set(.content, policy)], [Markup]())
      return [charset, rule] + common + [.stylesheet(.report), .stylesheet(.subscription)]
    }
  }

  private func meta(_ name: String, _ content: String) -> Markup {
    .element(.meta, [.set(.name, name), .set(.content, content)], [Markup]())
  }
}
