/// One property of a foreign file, looked at before libical sees it.
struct PropertyScreen {
  private let content: ContentLine
  private let values: [Substring]

  init(_ content: ContentLine) {
    self.content = content
    values = Self.listed.contains(content.name) ? content.value.split(separator: ",") : [Substring(content.value)]
  }

  private static let listed: Set = ["EXDATE", "RDATE", "FREEBUSY"]

  /// How many values a list of dates has; 1 otherwise.
  var dates: Int { values.count }

  /// Whether dates exist, durations are durations and numbers are numbers; an empty list is valid and has no lines.
  var isValid: Bool {
    switch content.name {
    case "DTSTART", "DTEND", "RECURRENCE-ID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "EXDATE":
      values.allSatisfy { isMoment($0) }
    case "RDATE", "FREEBUSY":
      values.allSatisfy { value in
        let parts = value.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 1 { return content.name == "RDATE" && isMoment(value) }
        return parts.count == 2 && isMoment(parts[0])
          && (isMoment(parts[1]) || MomentText.duration(String(parts[1])) != nil)
      }
    case "RRULE": ScreenedRule(text: content.value) != nil
    case "DURATION", "REFRESH-INTERVAL": MomentText.duration(content.value) != nil
    case "SEQUENCE": Int32(content.value) != nil
    case "TZOFFSETFROM", "TZOFFSETTO": isOffset(content.value)
    default: true
    }
  }

  private func isMoment(_ text: Substring) -> Bool {
    guard let moment = MomentText.moment(String(text), zone: nil) else { return false }
    return content.parameter("VALUE") != "DATE" || moment.isDate
  }

  private func isOffset(_ text: String) -> Bool {
    guard text.first == "+" || text.first == "-", text.utf8.count == 5 || text.utf8.count == 7 else { return false }
    return text.utf8.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Why a rule of an event is not expanded, if it is one and is not.
  var ruleRefusal: ReadingError.Refusal? {
    guard content.name == "RRULE" else { return nil }
    return ScreenedRule(text: content.value).map(\.refusal) ?? .malformed
  }

  /// Why a property of a zone's rule would cost too much to follow, if it does.
  var zoneRefusal: ReadingError.Refusal? {
    if content.name == "DTSTART" { return content.value.prefix(4) < "1600" ? .zone : nil }
    guard content.name == "RRULE" else { return nil }
    guard let rule = ScreenedRule(text: content.value) else { return .malformed }
    return rule.frequency == .yearly && rule.combinations <= 40 && rule.refusal == nil ? nil : .zone
  }

  /// The lines for libical: long lists in several, bare commas of `X-` texts escaped, because libical takes them for
  /// the ends of values.
  func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    if values.isEmpty || content.value.isEmpty { return [] }
    guard values.count > 1 || content.name.hasPrefix("X-") else { return [bytes] }
    let head = bytes.prefix(content.headLength)
    if values.count == 1 { return [head + escapingCommas()] }
    return stride(from: 0, to: values.count, by: 100).map { first in
      head + Array(values[first..<min(first + 100, values.count)].joined(separator: ",").utf8)
    }
  }

  private func escapingCommas() -> [UInt8] {
    var result: [UInt8] = []
    var escaped = false
    for byte in content.value.utf8 {
      if byte == UInt8(ascii: ","), !escaped { result.append(UInt8(ascii: "\\")) }
      escaped = byte == UInt8(ascii: "\\") && !escaped
      result.append(byte)
    }
    return result
  }
}
