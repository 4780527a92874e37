/// Reads DATE and DATE-TIME strictly; libical accepts 20261332.
enum MomentText {
  /// Reads `20260901`, `20260901T090000` or `20260901T090000Z`, and gives `nil` for anything else.
  ///
  /// Second 60 counts as 59.
  static func moment(_ text: String, zone: String?) -> Moment? {
    let digits = Array(text.utf8)
    guard digits.count == 8 || digits.count == 15 || (digits.count == 16 && digits[15] == UInt8(ascii: "Z")),
      let year = number(digits[0..<4]), let month = number(digits[4..<6]), let day = number(digits[6..<8]),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if digits.count == 8 { return .date(date) }
    guard digits[8] == UInt8(ascii: "T"), let hour = number(digits[9..<11]), let minute = number(digits[11..<13]),
      let second = number(digits[13..<15]),
      let time = CivilDateTime(date: date, hour: hour, minute: minute, second: second == 60 ? 59 : second)
    else { return nil }
    if digits.count == 16 { return .utc(time) }
    return zone.map { .local(time, zone: $0) } ?? .floating(time)
  }

  /// Seconds of a DURATION (RFC 5545 §3.3.6) such as `PT1H30M`, `P1D`, `-P2W`; `nil` when malformed or beyond 100 years.
  static func duration(_ text: String) -> Int? {
    var rest = Substring(text)
    let sign = rest.first == "-" ? -1 : 1
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
    var total = 0
    var inTime = false
    var digits = ""
    var parts = 0
    for character in rest {
      switch character {
      case "T" where !inTime && digits.isEmpty: inTime = true
      case "0"..."9" where character.isASCII && digits.count < 10: digits.append(character)
      default:
        let unit: Int? =
          switch (character, inTime) {
          case ("W", false): 604_800
          case ("D", false): 86_400
          case ("H", true): 3600
          case ("M", true): 60
          case ("S", true): 1
          default: nil
          }
        guard let unit, let count = Int(digits) else { return nil }
        total += count * unit
        digits = ""
        parts += 1
      }
    }
    return digits.isEmpty && parts > 0 && total <= 3_155_760_000 ? sign * total : nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
