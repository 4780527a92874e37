import Planning
import SchoolCalendar

/// The values of a report as markup: figures with the number that programs get, days with their date.
struct CellMarkup {
  let words: ReportWords

  init(_ words: ReportWords) { self.words = words }

  func attributes(_ cell: ReportCell, isFigure: Bool) -> [Attribute] {
    switch cell {
    case .day, .moment: [.set(.class, "day")]
    default: isFigure ? [.set(.class, "number")] : []
    }
  }

  func content(_ cell: ReportCell) -> [Markup] {
    switch cell {
    case .none: return [.text("–")]
    case .hidden: return [.element(.abbr, [.set(.title, words.hiddenMeaning)], words.hidden)]
    case .text(let text): return [.text(text)]
    case .word(_, let text, let sign):
      guard !sign.isEmpty else { return [.text(text)] }
      return [.element(.span, [.set(.class, "sign"), .set(.hidden, "true")], sign), .text("\u{A0}" + text)]
    case .number(let number): return [data(number, "\(number)")]
    case .minutes(let minutes): return [data(minutes, words.hours(minutes))]
    case .percent(let percent): return [data(percent, words.percent(percent))]
    case .day(let day): return [.element(.time, [.set(.datetime, day.description)], words.date(day))]
    case .moment(let moment):
      return [.element(.time, [.set(.datetime, moment.description)], words.moment(moment))]
    case .flag(let flag): return [.text(flag ? words.yes : words.no)]
    case .texts(let texts): return [.text(texts.isEmpty ? "–" : words.list(texts))]
    case .email(let email):
      return Link(email: email).map { [.element(.a, [.href($0)], email)] } ?? [.text(email)]
    case .telephone(let number):
      return Link(telephone: number).map { [.element(.a, [.href($0)], number)] } ?? [.text(number)]
    }
  }

  private func data(_ number: Int, _ text: String) -> Markup { .element(.data, [.set(.value, number)], text) }
}

extension ReportDocument {
  /// A value as people read it, in the report's language and without markup.
  public func shown(_ cell: ReportCell) -> String {
    let words = ReportWords(language)
    switch cell {
    case .none: return ""
    case .hidden: return words.hidden
    case .text(let text), .email(let text), .telephone(let text): return text
    case .word(_, let text, let sign): return sign.isEmpty ? text : "\(sign) \(text)"
    case .number(let number): return "\(number)"
    case .minutes(let minutes): return words.hours(minutes)
    case .percent(let percent): return words.percent(percent)
    case .day(let day): return words.date(day)
    case .moment(let moment): return words.moment(moment)
    case .flag(let flag): return flag ? words.yes : words.no
    case .texts(let texts): return words.list(texts)
    }
  }
}

/// Rows spread over lines and columns, a few columns a table so that each fits a page.
struct SpreadMarkup {
  private let cells: CellMarkup
  private let words: ReportWords
  /// Columns in a table.
  static let width = 8

  init(_ words: ReportWords) {
    self.words = words
    cells = CellMarkup(words)
  }

  /// A cell that has something to say, as a link to where more is said.
  private func linked(_ cell: ReportCell, _ target: Link?) -> [Markup] {
    guard let target, cell != .none else { return cells.content(cell) }
    return [.element(.a, [.href(target)], cells.content(cell))]
  }

  func tables(_ spread: ReportTable.Spread, caption: String, scroll: (String, [Markup]) -> Markup) -> [Markup] {
    let starts = Array(stride(from: 0, to: spread.columns.count, by: Self.width))
    return starts.map { start in
      let range = start..<min(start + Self.width, spread.columns.count)
      let title = starts.count > 1 ? "\(caption) (\(start / Self.width + 1)/\(starts.count))" : caption
      let head =
        [Markup.element(.th, [.set(.scope, "col")], spread.corner)]
        + range.map { .element(.th, [.set(.scope, "col"), .set(.class, "number")], spread.columns[$0]) }
      let body = spread.lines.enumerated().map { number, line in
        let target = spread.targets.indices.contains(number) ? spread.targets[number].map { Link(anchor: $0) } : nil
        return Markup.element(
          .tr,
          [
            .element(
              .th, [.set(.scope, "row"), .set(.class, "day")],
              cells.content(line.head) + (line.note.map { [.text(" – " + $0)] } ?? []))
          ] + range.map { .element(.td, [.set(.class, "number")], linked(line.cells[$0], target)) })
      }
      return scroll(
        title,
        [
          .element(
            .table,
            [.element(.caption, title), .element(.thead, [.element(.tr, head)]), .element(.tbody, body)])
        ])
    }
  }
}
