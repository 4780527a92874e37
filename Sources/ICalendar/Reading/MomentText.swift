/// Reads DATE and DATE-TIME strictly; libical accepts 20261332.
enum MomentText {
  /// Reads `20260901`, `20260901T090000` or `20260901T090000Z`, and gives `nil` for anything else.
  ///
  /// Second 60 counts as 59.
  static func moment(_ text: String, zone: String?) -> Moment? {
    moment(Array(text.utf8)[...], zone: zone)
  }

  /// As ``moment(_:zone:)``, from bytes.
  static func moment(_ digits: ArraySlice<UInt8>, zone: @autoclosure () -> String?) -> Moment? {
    let first = digits.startIndex
    let count = digits.count
    guard count == 8 || count == 15 || (count == 16 && digits[first + 15] == UInt8(ascii: "Z")),
      let year = number(digits, first, 4), let month = number(digits, first + 4, 2),
      let day = number(digits, first + 6, 2), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if count == 8 { return .date(date) }
    guard digits[first + 8] == UInt8(ascii: "T"), let hour = number(digits, first + 9, 2),
      let minute = number(digits, first + 11, 2), let second = number(digits, first + 13, 2),
      let time = CivilDateTime(date: date, hour: hour, minute: minute, second: second == 60 ? 59 : second)
    else { return nil }
    if count == 16 { return .utc(time) }
    return zone().map { .local(time, zone: $0) } ?? .floating(time)
  }

  private static func number(_ digits: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<start + count {
      let digit = digits[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
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
        // 10 digits of weeks fit an integer a thousand times, a line of 64 kB of them does not.
        if total > 3_155_760_000 { return nil }
        digits = ""
        parts += 1
      }
    }
    return digits.isEmpty && parts > 0 ? sign * total : nil
  }
}
