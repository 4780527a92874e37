import Planning
import SchoolCalendar

/// A drawing as SVG, in whole units, coloured by the stylesheet only.
struct ChartMarkup {
  let chart: Chart
  let id: String
  let words: ReportWords

  init(_ chart: Chart, id: String, words: ReportWords) {
    self.chart = chart
    self.id = id
    self.words = words
  }

  var svg: Markup {
    let (height, parts) =
      switch chart.content {
      case .timeline(let timeline): self.timeline(timeline)
      case .bars(let bars): self.bars(bars)
      case .heat(let heat): self.heat(heat)
      }
    return .element(
      .svg,
      [
        .set(.viewBox, "0 0 \(Self.width) \(height)"), .set(.role, "img"), .set(.labelledBy, "\(id)-t \(id)-d"),
      ],
      [
        .element(.svgTitle, [.set(.id, "\(id)-t")], chart.title),
        .element(.desc, [.set(.id, "\(id)-d")], chart.description),
      ] + parts)
  }

  static let width = 960

  // MARK: A year with marks

  private func timeline(_ timeline: Chart.Timeline) -> (Int, [Markup]) {
    let (left, top, lane) = (150, 26, 32)
    let (first, last) = (timeline.year.firstCivilDay, timeline.year.lastCivilDay)
    let days = max(1, first.distance(to: last) + 1)
    func x(_ day: Day) -> Int {
      left + (Self.width - left - 6) * min(max(0, first.distance(to: day)), days) / days
    }
    let height = top + lane * timeline.lanes.count + 6
    var parts: [Markup] = timeline.holidays.map { holiday in
      let start = x(holiday.lowerBound)
      return rect("holiday", start, top, max(1, x(holiday.upperBound) - start), height - top - 6)
    }
    for offset in 0..<12 {
      let month = (8 + offset) % 12 + 1
      let year = month >= 9 ? timeline.year.startYear : timeline.year.startYear + 1
      guard let day = Day(year: year, month: month, day: 1) else { continue }
      parts.append(line(x(day), top, x(day), height - 6))
      parts.append(text(words.shortMonth(month), x(day) + 4, top - 8))
    }
    for (number, own) in timeline.lanes.enumerated() {
      let middle = top + lane * number + lane / 2
      parts.append(text(own.label, 0, middle + 4))
      parts.append(line(left, middle, Self.width - 6, middle))
      parts += own.days.map { mark(own.shape, x($0), middle) }
    }
    return (height, parts)
  }

  private func mark(_ shape: Chart.Shape, _ x: Int, _ y: Int) -> Markup {
    switch shape {
    case .circle:
      .element(.circle, [.set(.class, "mark"), .set(.cx, x), .set(.cy, y), .set(.r, 5)], [])
    case .square: rect("mark", x - 4, y - 4, 8, 8)
    case .diamond:
      .element(.path, [.set(.class, "mark"), .set(.d, "M\(x) \(y - 9)l8 9l-8 9l-8 -9z")], [])
    case .triangle:
      .element(.path, [.set(.class, "mark"), .set(.d, "M\(x) \(y - 8)l8 14h-16z")], [])
    }
  }

  // MARK: Parts of wholes

  private func bars(_ bars: [Chart.Bar]) -> (Int, [Markup]) {
    let (left, step, room) = (250, 26, 440)
    let most = max(1, bars.map { max($0.whole, $0.part) }.max() ?? 1)
    let parts = bars.enumerated().flatMap { number, bar -> [Markup] in
      let y = step * number
      let whole = room * bar.whole / most
      return [
        text(short(bar.label, 36), 0, y + 17), rect("frame", left, y + 4, max(1, whole), 18),
        rect("bar", left, y + 7, room * bar.part / most, 12),
        text(bar.text, left + room * max(bar.whole, bar.part) / most + 8, y + 17),
      ]
    }
    return (step * max(1, bars.count) + 4, parts)
  }

  // MARK: Groups by weeks

  private func heat(_ heat: Chart.Heat) -> (Int, [Markup]) {
    let (left, top, row) = (190, 24, 22)
    let cell = max(10, (Self.width - left) / max(1, heat.weeks.count))
    let height = top + row * heat.groups.count + 4
    let most = max(1, heat.minutes.flatMap(\.self).max() ?? 1)
    var parts: [Markup] = []
    var month = 0
    for (place, week) in heat.weeks.enumerated() {
      let x = left + cell * place
      if heat.closedWeeks.contains(week) { parts.append(rect("holiday", x, top, cell, height - top - 4)) }
      let own = week.monday.advanced(by: 3).month
      if own != month { parts.append(text(words.shortMonth(own), x, top - 8)) }
      month = own
    }
    for (number, group) in heat.groups.enumerated() {
      let y = top + row * number
      parts.append(text(short(group, 27), 0, y + 15))
      for (place, minutes) in heat.minutes[number].enumerated() where minutes > 0 {
        let x = left + cell * place
        parts.append(rect("l\(1 + min(3, 4 * (minutes - 1) / most))", x + 1, y + 1, cell - 2, row - 2))
        parts.append(
          .element(
            .svgText, [.set(.class, "small"), .set(.x, x + cell / 2), .set(.y, y + 14), .set(.textAnchor, "middle")],
            "\((minutes + 30) / 60)"))
      }
    }
    return (height, parts)
  }

  // MARK: Pieces

  private func rect(_ kind: String, _ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Markup {
    .element(
      .rect,
      [.set(.class, kind), .set(.x, x), .set(.y, y), .set(.width, max(0, width)), .set(.height, max(0, height))], [])
  }

  private func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) -> Markup {
    .element(.line, [.set(.class, "axis"), .set(.x1, x1), .set(.y1, y1), .set(.x2, x2), .set(.y2, y2)], [])
  }

  private func text(_ text: String, _ x: Int, _ y: Int) -> Markup {
    .element(.svgText, [.set(.x, x), .set(.y, y)], text)
  }

  private func short(_ text: String, _ length: Int) -> String {
    text.count <= length ? text : text.prefix(length - 1) + "…"
  }
}
