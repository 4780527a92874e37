/// Whether a rule can ever match.
///
/// libical looks for the next start until the year 2582, a quarter of a second for `FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30`,
/// and for ever for the sixth Monday of a month; such rules are never expanded. They give no start but DTSTART.
struct PossibleRule {
  private let frequency: ScreenedRule.Frequency
  private let parts: [String: String]

  init(_ frequency: ScreenedRule.Frequency, _ parts: [String: String]) {
    (self.frequency, self.parts) = (frequency, parts)
  }

  var isPossible: Bool { hasMonthDay && hasWeekday && hasPosition }

  /// The longest that each month that counts can be.
  private var lengths: [Int] {
    let all = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard let months = numbers("BYMONTH") else { return all }
    return Set(months).compactMap { (1...12).contains($0) ? all[$0 - 1] : nil }
  }

  /// `BYMONTH=2;BYMONTHDAY=30` is no day.
  private var hasMonthDay: Bool {
    guard let longest = lengths.max() else { return false }
    guard let days = numbers("BYMONTHDAY") else { return true }
    return days.contains { $0 != 0 && abs($0) <= longest }
  }

  private var isWithinMonth: Bool { frequency == .monthly || (frequency == .yearly && parts["BYMONTH"] != nil) }

  /// No month has a sixth Monday, no year a 54th.
  private var hasWeekday: Bool {
    guard frequency == .monthly || frequency == .yearly, let days = parts["BYDAY"] else { return true }
    let most = isWithinMonth ? 5 : 53
    return days.split(separator: ",").contains { day in
      let ordinal = day.dropLast(2)
      return ordinal.isEmpty || Int(ordinal).map { $0 != 0 && abs($0) <= most } ?? false
    }
  }

  /// `BYDAY=MO;BYSETPOS=20` asks for the twentieth of five Mondays.
  private var hasPosition: Bool {
    guard let positions = numbers("BYSETPOS") else { return true }
    let months = frequency == .monthly ? [lengths.max() ?? 0] : lengths
    var most = min(months.reduce(0, +), 366)
    if let days = numbers("BYMONTHDAY") { most = min(most, days.count * months.count) }
    if let days = numbers("BYYEARDAY") { most = min(most, days.count) }
    if let days = parts["BYDAY"] {
      let weeks = frequency == .monthly ? 5 : isWithinMonth ? 5 * months.count : 53
      let counts = days.split(separator: ",").map { $0.utf8.count > 2 ? months.count : weeks }
      most = min(most, counts.reduce(0, +))
    }
    return positions.contains { $0 != 0 && abs($0) <= most }
  }

  private func numbers(_ name: String) -> [Int]? {
    parts[name].map { $0.split(separator: ",").compactMap { Int($0) } }
  }
}
