/// A recurrence rule taken apart far enough to know what expanding it would cost.
///
/// libical expands rules in C without a way to stop it: SECONDLY rules and long BY lists run for minutes.
struct ScreenedRule {
  enum Frequency: String {
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"

    var days: Int {
      switch self {
      case .secondly, .minutely, .hourly, .daily: 1
      case .weekly: 7
      case .monthly: 30
      case .yearly: 365
      }
    }
  }

  let frequency: Frequency
  let interval: Int
  let count: Int?
  /// As written: a day or a date-time.
  let until: Moment?
  /// The lengths of the BY lists multiplied.
  let combinations: Int
  /// The rule without UNTIL, which is brought to the event's zone apart, and without a COUNT that is not positive,
  /// which some servers write for "no end".
  let text: String

  /// Whether it has a start besides DTSTART at all.
  let isPossible: Bool

  private let hasWeekNumbers: Bool
  private let hasSetPositions: Bool
  private let hasSeveralTimes: Bool
  private let hasMonthDays: Bool

  /// Gives `nil` for what does not parse: an unknown part, a part twice, no FREQ, an UNTIL that is no date.
  init?(text source: String) {
    guard source.utf8.count <= 2000 else { return nil }
    var parts: [String: String] = [:]
    var kept: [String] = []
    for part in source.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, Self.names.contains(String(pair[0])), !pair[1].isEmpty,
        pair[1].utf8.allSatisfy({ Self.isRuleByte($0) }),
        parts.updateValue(String(pair[1]), forKey: String(pair[0])) == nil
      else { return nil }
      if pair[0] == "UNTIL" || (pair[0] == "COUNT" && (Int32(pair[1]) ?? 1) <= 0) { continue }
      kept.append(String(part))
    }
    guard let name = parts["FREQ"], let frequency = Frequency(rawValue: name) else { return nil }
    self.frequency = frequency
    guard let interval = Int16(parts["INTERVAL"] ?? "1"), interval > 0 else { return nil }
    self.interval = Int(interval)
    if let count = parts["COUNT"] {
      guard let value = Int32(count) else { return nil }
      self.count = value > 0 ? Int(value) : nil
    } else {
      count = nil
    }
    if let until = parts["UNTIL"] {
      guard let moment = MomentText.moment(until, zone: nil) else { return nil }
      self.until = moment
    } else {
      until = nil
    }
    combinations = parts.reduce(1) { product, part in
      guard part.key.hasPrefix("BY") else { return product }
      return min(product * part.value.split(separator: ",").count, 1_000_000)
    }
    (hasWeekNumbers, hasSetPositions) = (parts["BYWEEKNO"] != nil, parts["BYSETPOS"] != nil)
    hasSeveralTimes = ["BYHOUR", "BYMINUTE", "BYSECOND"].contains { parts[$0]?.contains(",") == true }
    hasMonthDays = parts["BYMONTHDAY"] != nil
    isPossible = PossibleRule(frequency, parts).isPossible
    text = kept.joined(separator: ";")
  }

  /// Why the rule is not expanded, if it is not.
  var refusal: ReadingError.Refusal? {
    switch frequency {
    case .secondly, .minutely, .hourly: return .frequency
    case .daily, .weekly: if hasSetPositions { return .setPositions }
    // libical counts positions by day where there are several times a day.
    case .monthly, .yearly: if hasSetPositions, hasSeveralTimes { return .setPositions }
    }
    // libical finds no day for a negative one; without an interval the rule is repaired.
    if frequency == .daily, hasMonthDays, interval > 1 { return .monthDays }
    if hasWeekNumbers { return .weekNumbers }
    return combinations > 400 ? .combinations : nil
  }

  /// About how many steps an expansion over that many days takes.
  func steps(days: Int) -> Int {
    (max(0, days) / (frequency.days * interval) + 1) * combinations
  }

  private static let names: Set = [
    "FREQ", "UNTIL", "COUNT", "INTERVAL", "WKST", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY",
    "BYWEEKNO", "BYMONTH", "BYSETPOS",
  ]

  private static func isRuleByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","),
      UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
