import Planning

/// A report as an HTML page: readable on a phone, in print, by keyboard and aloud.
public struct ReportPage: Sendable {
  /// Where the stylesheet stands.
  public enum Style: Hashable, Sendable {
    /// In the page itself, for a file.
    case embedded
    /// On the server, by its path: the page then has no `style` element.
    case linked(String)
  }

  private let document: ReportDocument
  private let words: ReportWords

  public init(_ document: ReportDocument) {
    self.document = document
    words = ReportWords(document.language)
  }

  /// The page; the same text for the same report.
  public func html(_ style: Style = .embedded) -> String {
    Markup.element(
      .html, [.set(.lang, document.language.rawValue)],
      [.element(.head, head(style)), .element(.body, [.element(.main, content)])]
    ).page
  }

  /// What stands in the page's `main`, for a page that has more around it.
  public var content: [Markup] {
    [
      .element(.header, [.element(.h1, document.title), facts])
    ] + document.sections.map(section) + [
      .element(.footer, document.notes.map { .element(.p, $0) })
    ]
  }

  private func head(_ style: Style) -> [Markup] {
    let common: [Markup] = [
      .element(.meta, [.set(.charset, "utf-8")], []),
      meta("viewport", "width=device-width, initial-scale=1"), meta("robots", "noindex"),
      meta("color-scheme", "light dark"), .element(.title, document.title),
    ]
    switch style {
    case .linked(let path):
      return common + [.element(.link, [.set(.rel, "stylesheet"), .href(Link(page: path))], [])]
    case .embedded:
      // A file that somebody opens runs nothing and fetches nothing either.
      let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
      return [common[0], .element(.meta, [.set(.httpEquiv, "Content-Security-Policy"), .set(.content, policy)], [])]
        + common.dropFirst() + [.stylesheet(.report)]
    }
  }

  private func meta(_ name: String, _ content: String) -> Markup {
    .element(.meta, [.set(.name, name), .set(.content, content)], [])
  }

  private var facts: Markup {
    let shown = document.facts.filter { $0.label != nil && $0.cell != .none }
    return .element(
      .dl,
      shown.flatMap { fact -> [Markup] in
        [.element(.dt, fact.label ?? ""), .element(.dd, CellMarkup(words).content(fact.cell))]
      })
  }

  private func section(_ section: ReportDocument.Section) -> Markup {
    let id = "s-" + section.id
    var parts: [Markup] = [.element(.h2, [.set(.id, id)], section.heading)]
    parts += section.paragraphs.map { .element(.p, $0) }
    if let chart = section.chart {
      parts.append(
        .element(
          .figure,
          [
            scroll(
              words.say("Dessin\u{A0}: ", "Drawing: ") + chart.title,
              [ChartMarkup(chart, id: "c-" + section.id, words: words).svg])
          ]))
    }
    parts += section.tables.flatMap { table($0, isDetail: section.isAnnex) }
    return .element(
      .section, (section.isAnnex ? [.set(.class, "annex")] : []) + [.set(.labelledBy, id)], parts)
  }

  /// Whatever may be wider than a phone moves by itself, by keyboard too.
  private func scroll(_ label: String, _ children: [Markup]) -> Markup { scroll(label, "scroll", children) }

  private func scroll(_ label: String, _ kind: String, _ children: [Markup]) -> Markup {
    .element(.div, [.set(.class, kind), .set(.role, "region"), .set(.label, label), .set(.tabindex, 0)], children)
  }

  private func table(_ table: ReportTable, isDetail: Bool) -> [Markup] {
    if table.rows.isEmpty, table.spread == nil { return [.element(.p, table.empty)] }
    if let spread = table.spread { return SpreadMarkup(words).tables(spread, caption: table.caption, scroll: scroll) }
    let cells = CellMarkup(words)
    let shown = table.columns.indices.filter { table.columns[$0].title != nil }
    let isFigure = table.columns.indices.map { place in table.rows.contains { $0[place].isFigure } }
    let head = shown.map { place -> Markup in
      let attributes: [Attribute] = [.set(.scope, "col")] + (isFigure[place] ? [.set(.class, "number")] : [])
      return .element(.th, attributes, table.columns[place].title ?? "")
    }
    let body = table.rows.enumerated().map { number, row -> Markup in
      let isSum = number >= table.rows.count - table.sums
      return .element(
        .tr, (isSum ? [.set(.class, "sum")] : []) + (table.anchors[number].map { [.set(.id, $0)] } ?? []),
        shown.map { place in
          table.columns[place].isHeader
            ? .element(.th, [.set(.scope, "row")], cells.content(row[place]))
            : .element(.td, cells.attributes(row[place], isFigure: isFigure[place]), cells.content(row[place]))
        })
    }
    return [
      scroll(
        // A long list of few columns stands twice beside itself in print.
        table.caption, isDetail && shown.count < 4 && table.rows.count > 20 ? "scroll narrow" : "scroll",
        [
          .element(
            .table,
            [
              .element(.caption, table.caption), .element(.thead, [.element(.tr, head)]), .element(.tbody, body),
            ])
        ])
    ]
  }
}
