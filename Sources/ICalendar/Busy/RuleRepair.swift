/// A rule and a start in words that libical 3.0.16 expands correctly.
///
/// - Whole days repeat by day: BYHOUR, BYMINUTE and BYSECOND are to be ignored for them (RFC 5545 §3.3.10), libical
///   repeats the day.
/// - `FREQ=DAILY;BYMONTHDAY=-1` gives nothing; every last day of the month is `FREQ=MONTHLY;BYMONTHDAY=-1`.
/// - A weekly rule with an interval goes wrong when DTSTART is no day of the rule: Thursday 20 May 2027 with
///   `FREQ=WEEKLY;INTERVAL=4;BYDAY=SU` must give 23 May and 20 June, not 13 June. The expansion starts at the first day
///   of the rule instead.
struct RuleRepair {
  private(set) var rule: String
  private(set) var start: CivilDateTime

  init(_ rule: String, start: CivilDateTime, isDate: Bool) {
    (self.rule, self.start) = (rule, start)
    var parts: [(name: Substring, value: Substring)] = []
    for part in rule.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2 { parts.append((pair[0], pair[1])) }
    }
    func value(_ name: String) -> Substring? { parts.first { $0.name == name }?.value }
    if isDate { parts.removeAll { ["BYHOUR", "BYMINUTE", "BYSECOND"].contains($0.name) } }
    if value("FREQ") == "DAILY", value("BYMONTHDAY") != nil, (value("INTERVAL") ?? "1") == "1" {
      parts = parts.map { $0.name == "FREQ" ? ($0.name, "MONTHLY") : $0 }
    }
    self.rule = parts.map { $0.name + "=" + $0.value }.joined(separator: ";")
    if value("FREQ") == "WEEKLY", let interval = value("INTERVAL").flatMap({ Int($0) }), let days = value("BYDAY") {
      let numbers = Set(days.split(separator: ",").compactMap { Self.weekdays.firstIndex(of: String($0)) })
      let first = Self.weekdays.firstIndex(of: String(value("WKST") ?? "MO")) ?? 0
      align(to: numbers, weekStart: first, interval: interval)
    }
  }

  private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  private mutating func align(to days: Set<Int>, weekStart: Int, interval: Int) {
    // 1 January 1970 was a Thursday.
    let weekday = ((start.date.daysSince1970 + 3) % 7 + 7) % 7
    let place = (weekday - weekStart + 7) % 7
    let places = days.map { ($0 - weekStart + 7) % 7 }
    guard let first = places.min() else { return }
    let next = places.filter { $0 >= place }.min() ?? first + 7 * interval
    start = start.adding(seconds: (next - place) * 86_400)
  }
}
