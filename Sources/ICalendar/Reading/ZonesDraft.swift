/// The VTIMEZONEs of a file as libical may see them: the rules of the clock only, none of them costly.
struct ZonesDraft {
  /// Empty where the file declares no zone.
  private(set) var text: [UInt8] = []

  /// How often the clocks change, about, until 2040.
  private(set) var changes = 0
  private var firstYear = 1970
  private var combinations = 0

  mutating func begin(_ name: String) {
    (firstYear, combinations) = (1970, 0)
    append(Array("BEGIN:\(name)".utf8)[...])
  }

  mutating func end(_ name: String) {
    changes += combinations * max(0, 2040 - firstYear)
    combinations = 0
    append(Array("END:\(name)".utf8)[...])
  }

  /// Takes a property of a zone, or of its STANDARD or DAYLIGHT, in.
  ///
  /// - Returns: How many values it has; `nil` where one of them is invalid, the property then being left out.
  /// - Throws: ``ReadingError/Refusal/zone`` for a rule that would cost too much to follow.
  mutating func take(_ name: PropertyName, _ content: ContentLine, _ line: Int) throws(ReadingError) -> Int? {
    switch name {
    case .start:
      guard let moment = DatesText(content).moment else { return nil }
      firstYear = moment.wallClock.date.year
      if firstYear < 1600 { throw ReadingError(.rule(content.value, .zone), line: line) }
    case .rule:
      guard let rule = ScreenedRule(text: content.value) else { return nil }
      guard rule.frequency == .yearly, rule.combinations <= 40, rule.refusal == nil else {
        throw ReadingError(.rule(content.value, .zone), line: line)
      }
      // A rule that never matches would be looked for in every year.
      guard rule.isPossible else { return nil }
      combinations += rule.combinations
    case .offsetBefore, .offsetAfter: if !Self.isOffset(content.valueBytes) { return nil }
    case .addition:
      guard let dates = DatesText(content).additions else { return nil }
      appendList(content)
      return dates.count
    default: break
    }
    if !content.valueBytes.isEmpty { append(content.bytes) }
    return 1
  }

  private mutating func append(_ line: ArraySlice<UInt8>) {
    text += line
    text += [0x0D, 0x0A]
  }

  /// libical loses the end of long lists.
  private mutating func appendList(_ content: ContentLine) {
    let parts = content.valueBytes.split(separator: UInt8(ascii: ","))
    for first in stride(from: 0, to: parts.count, by: 100) {
      let some = parts[first..<min(first + 100, parts.count)].joined(separator: [UInt8(ascii: ",")])
      append((Array(content.head) + some)[...])
    }
  }

  /// `+0100` or `-033000`, below a day.
  private static func isOffset(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-"), text.count == 5 || text.count == 7 else {
      return false
    }
    return text.dropFirst().allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }
}
