import Foundation
import SchoolCalendar

/// Readers of the ways in which people write dates, times, durations, numbers and lists in tables.
///
/// Each gives nil for a text that is not of its kind; none knows about limits.
enum WrittenValue {
  /// A day: `2027-11-05` or `05/11/2027`, midnight after it forgiven.
  static func day(_ text: String) -> Day? {
    guard let moment = moment(text, endOfDay: false), moment.time == .midnight else { return nil }
    return moment.day
  }

  /// A day with or without a time: `2027-11-09 17:00`, `2027-11-09T17:00`, `09/11/2027 17h`.
  ///
  /// - Parameter endOfDay: whether a day without a time stands for its end, which is the next midnight.
  static func moment(_ text: String, endOfDay: Bool) -> Moment? {
    let parts = text.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "T" || $0 == "\u{A0}" })
    guard let first = parts.first, let day = bareDay(first) else { return nil }
    guard parts.count == 2 else { return Moment(day, endOfDay ? .endOfDay : .midnight) }
    guard let time = time(String(parts[1])) else { return nil }
    return Moment(day, time)
  }

  private static func bareDay(_ text: Substring) -> Day? {
    if let day = Day(String(text)) { return day }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
      parts[2].utf8.count == 4, let day = digits(parts[0]), let month = digits(parts[1]), let year = digits(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// A time: `9:00`, `09:00:00`, `9h`, `09h30`, `9 h 30`.
  static func time(_ text: String) -> TimeOfDay? {
    let compact = text.lowercased().filter { !$0.isWhitespace }
    let separator: Character = compact.contains("h") ? "h" : ":"
    let parts = compact.split(separator: separator, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].utf8.count), let hour = digits(parts[0]) else {
      return nil
    }
    if parts.count == 3 { guard separator == ":", parts[2] == "00" else { return nil } }
    if parts[1].isEmpty { return separator == "h" ? TimeOfDay(hour: hour, minute: 0) : nil }
    guard parts[1].utf8.count == 2, let minute = digits(parts[1]) else { return nil }
    return TimeOfDay(hour: hour, minute: minute)
  }

  /// Minutes: `3h`, `1h30`, `1:30`, `90 min`, `1,5 h`, or a bare number of minutes or hours.
  ///
  /// Parts of a minute are cut off.
  static func minutes(_ text: String, bareHours: Bool) -> Int? {
    let compact = text.lowercased().filter { !$0.isWhitespace }
    for separator in ["h", ":"] as [Character] {
      let parts = compact.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 2, let hours = digits(parts[0]), hours < 100_000 else { continue }
      if parts[1].isEmpty { return separator == "h" ? 60 * hours : nil }
      guard parts[1].utf8.count <= 2, let minutes = digits(parts[1]), minutes < 60 else { return nil }
      return 60 * hours + minutes
    }
    for (ending, factor) in [("minutes", 1.0), ("min", 1), ("mn", 1), ("h", 60)] where compact.hasSuffix(ending) {
      return number(String(compact.dropLast(ending.count))).flatMap { cut($0 * factor) }
    }
    return number(compact).flatMap { cut($0 * (bareHours ? 60 : 1)) }
  }

  /// A decimal number with a point or a comma.
  static func number(_ text: String) -> Double? {
    var plain = ""
    var sawPoint = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "e", "E", "+", "-": plain.unicodeScalars.append(scalar)
      case "−": plain += "-"
      case ".", ",":
        if sawPoint { return nil }
        sawPoint = true
        plain += "."
      default: return nil
      }
    }
    guard let value = Double(plain), value.isFinite else { return nil }
    return value
  }

  /// A whole number; `12,0` is one.
  static func whole(_ text: String) -> Int? {
    guard let value = number(text), value == value.rounded() else { return nil }
    return whole(value)
  }

  /// The whole minutes; a third of an hour is 20 of them, whatever a binary fraction makes of it.
  private static func cut(_ minutes: Double) -> Int? { whole((minutes * 1e6).rounded() / 1e6) }

  private static func whole(_ value: Double) -> Int? { abs(value) < 1e15 ? Int(value) : nil }

  /// oui/non, vrai/faux, yes/no, true/false, 1/0, x.
  static func yesNo(_ text: String) -> Bool? {
    switch FoldedName(text).text {
    case "oui", "vrai", "true", "1", "x", "yes": true
    case "non", "faux", "false", "0", "no": false
    default: nil
    }
  }

  /// The items of a list separated by white space or `|`, each once.
  static func items(_ text: String) -> [String] {
    var seen: Set<String> = []
    return text.split(whereSeparator: { $0.isWhitespace || $0 == "|" }).map(String.init).filter {
      seen.insert($0).inserted
    }
  }

  /// The names of a list separated by `|` only, each once.
  static func names(_ text: String) -> [String] {
    var seen: Set<String> = []
    return text.split(separator: "|").map { $0.trimmingSpaces() }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// A weekday by its French name.
  static func weekday(_ text: String) -> Weekday? {
    let folded = FoldedName(text).text
    return Weekday.allCases.first { $0.frenchName == folded }
  }

  /// Spans of a day: `08:30-11:30 13:30-16:30`, spaces around a hyphen forgiven.
  static func spans(_ text: String) -> [TimeSpan]? {
    var compact = text.replacing("–", with: "-")
    while compact.contains(" -") { compact = compact.replacing(" -", with: "-") }
    while compact.contains("- ") { compact = compact.replacing("- ", with: "-") }
    var spans: [TimeSpan] = []
    for item in items(compact) {
      let ends = item.split(separator: "-", omittingEmptySubsequences: false).map { time(String($0)) }
      guard ends.count == 2, let start = ends[0], let end = ends[1], let span = TimeSpan(start, end) else { return nil }
      spans.append(span)
    }
    return spans.isEmpty ? nil : spans
  }

  /// The number that a text of at most eighteen ASCII digits spells.
  private static func digits(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}

extension String {
  /// The text in Unicode's composed form (NFC), in which letters with accents are one character where there is one.
  var composed: String {
    // All characters below the combining marks are composed already.
    unicodeScalars.allSatisfy { $0.value < 0x300 } ? self : precomposedStringWithCanonicalMapping
  }
}

extension StringProtocol {
  /// The text without white space at either end.
  func trimmingSpaces() -> String {
    var rest = Substring(self).unicodeScalars
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
