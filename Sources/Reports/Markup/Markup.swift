/// A piece of a page as a value: text is text, whatever it holds, and becomes markup nowhere.
///
/// There is no way to write markup as text, to set an event handler or a style attribute, or to link to a script:
/// tags and attribute names are closed lists, and addresses are ``Link``s.
public indirect enum Markup: Hashable, Sendable {
  /// A tag with its attributes and what stands in it.
  case node(Tag, [Attribute], [Markup])
  /// Text for people.
  case text(String)
  /// One of the house's own stylesheets.
  case stylesheet(Stylesheet)

  /// An element with what stands in it.
  public static func element(_ tag: Tag, _ attributes: [Attribute], _ children: [Markup]) -> Markup {
    .node(tag, attributes, children)
  }

  /// An element with one text in it.
  public static func element(_ tag: Tag, _ attributes: [Attribute], _ text: String) -> Markup {
    .node(tag, attributes, [.text(text)])
  }

  /// An element with one text in it and no attributes.
  public static func element(_ tag: Tag, _ text: String) -> Markup { .node(tag, [], [.text(text)]) }

  /// An element without attributes.
  public static func element(_ tag: Tag, _ children: [Markup]) -> Markup { .node(tag, [], children) }

  /// The tags that pages and charts are made of.
  public enum Tag: String, CaseIterable, Sendable {
    case html, head, title, meta, link, body, main, header, footer, section, div, p, h1, h2, h3, ul, li, dl, dt, dd
    case ol, nav, form, button, details, summary, code
    case table, caption, thead, tbody, tr, th, td, a, abbr, data, span, strong, time, figure, figcaption
    case svg, g, rect, circle, line, path, desc
    /// The caption of a drawing, `title` as well, but within `svg`.
    case svgTitle
    /// `text` of a drawing.
    case svgText

    var name: String {
      switch self {
      case .svgTitle: "title"
      case .svgText: "text"
      default: rawValue
      }
    }

    /// Whether it has no content and no end tag.
    var isVoid: Bool { self == .meta || self == .link }

    /// Whether its children stand on lines of their own, where white space means nothing.
    var isBlock: Bool {
      switch self {
      case .html, .head, .body, .main, .header, .footer, .section, .nav, .form, .details, .div, .ul, .ol, .dl, .table,
        .thead, .tbody, .tr, .figure,
        .svg, .g:
        true
      default: false
      }
    }
  }
}

/// An attribute of an element, with any text as its value.
public struct Attribute: Hashable, Sendable {
  /// The names there are: none that runs anything.
  public enum Name: String, CaseIterable, Sendable {
    case `class`, id, lang, dir, charset, name, content, rel, scope, role, tabindex, datetime, value, title, href
    case action, method, type, hreflang
    case httpEquiv = "http-equiv"
    case label = "aria-label"
    case labelledBy = "aria-labelledby"
    case describedBy = "aria-describedby"
    case hidden = "aria-hidden"
    case viewBox, x, y, x1, y1, x2, y2, cx, cy, r, d, width, height
    case textAnchor = "text-anchor"
  }

  let name: Name
  let value: String

  private init(name: Name, value: String) {
    self.name = name
    self.value = value
  }

  /// Any attribute but an address.
  public static func set(_ name: Name, _ value: String) -> Attribute {
    name == .href || name == .action
      ? Attribute(name: name, value: Link(page: value).text) : Attribute(name: name, value: value)
  }

  /// A whole number, such as a length in a drawing.
  public static func set(_ name: Name, _ value: Int) -> Attribute { Attribute(name: name, value: "\(value)") }

  /// An address.
  public static func href(_ link: Link) -> Attribute { Attribute(name: .href, value: link.text) }
}

/// An address that a page may point to: within itself, beside itself, a calendar, an e-mail or a telephone.
public struct Link: Hashable, Sendable {
  let text: String

  /// A place in the same page.
  init(anchor: String) { text = "#" + Self.kept(anchor, "-_.") }

  /// A page or stylesheet on the same server, by its path; whatever else is asked for becomes the top of the page.
  public init(page: String) {
    let first = page.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let isSafe =
      !page.hasPrefix("//") && !first.contains(":")
      && page.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value < 0x7F && !"\"'<>\\`".unicodeScalars.contains($0)
      }
    text = isSafe ? page : "#"
  }

  /// A calendar to subscribe to, over `webcal`, `https` or `http`; nil for any other text.
  public init?(calendar: String) {
    let isKnown = ["webcal://", "https://", "http://"].contains { calendar.hasPrefix($0) }
    guard isKnown, Self.kept(calendar, ":/.-_~[]") == calendar else { return nil }
    text = calendar
  }

  /// An e-mail address of the usual form; nil for any other text.
  init?(email: String) {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), Self.kept(email, "@.-_+") == email else {
      return nil
    }
    text = "mailto:" + email
  }

  /// A telephone number, of which digits and a leading plus are kept; nil for a text without three digits.
  init?(telephone: String) {
    let digits = telephone.filter { $0.isASCII && $0.isNumber }
    guard digits.count >= 3, telephone.allSatisfy({ $0.isASCII && ($0.isNumber || " +.-()/".contains($0)) }) else {
      return nil
    }
    text = "tel:" + (telephone.first == "+" ? "+" : "") + digits
  }

  private static func kept(_ text: String, _ signs: String) -> String {
    text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || signs.contains($0)) }
  }
}
