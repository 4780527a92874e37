/// A file brought down to what libical may safely see: measured, unfolded, balanced, with only the kept properties,
/// and with dates that exist.
///
/// Lists of dates are cut into lines of 100, because libical loses the end of long ones.
struct ScreenedFile {
  /// One VCALENDAR, whatever number the file had.
  private(set) var text: [UInt8] = Array("BEGIN:VCALENDAR\r\n".utf8)
  private(set) var findings: [ReadingFinding] = []

  private let kept: KeptProperties
  private let limits: ReadingLimits
  private var open: [OpenComponent] = []
  private var calendars = 0
  private var components = 0
  private var observances = 0

  private struct OpenComponent {
    var name: String
    var line: Int
    var isKept: Bool
    var text: [UInt8] = []
    var properties = 0
    var hasStart = false
  }

  init(_ bytes: [UInt8], keeping kept: KeptProperties, limits: ReadingLimits) throws(ReadingError) {
    (self.kept, self.limits) = (kept, limits)
    if bytes.count > limits.bytes { throw ReadingError(.tooLarge(limit: limits.bytes)) }
    var line: (number: Int, bytes: [UInt8])?
    for next in PhysicalLines(bytes) {
      if next.bytes.count > limits.line { throw ReadingError(.lineTooLong(limit: limits.line), line: next.number) }
      if next.bytes.contains(0) { throw ReadingError(.notText, line: next.number) }
      if next.isFolded {
        // What is not kept is not joined either, so that a folded attachment costs nothing.
        if let current = line, keeps(current.bytes) {
          if current.bytes.count + next.bytes.count > limits.line {
            throw ReadingError(.lineTooLong(limit: limits.line), line: next.number)
          }
          line?.bytes += next.bytes.dropFirst()
        }
        continue
      }
      if let line { try read(line.bytes, line.number) }
      line = next.bytes.isEmpty ? nil : (next.number, Array(next.bytes))
    }
    if let line { try read(line.bytes, line.number) }
    if let unclosed = open.last { throw ReadingError(.unbalanced, line: unclosed.line) }
    if calendars == 0 { throw ReadingError(.notACalendar) }
    text += Array("END:VCALENDAR\r\n".utf8)
  }

  /// Whether the line that begins so may be kept; folded names are rare enough to be joined to be sure.
  private func keeps(_ bytes: [UInt8]) -> Bool {
    let name = bytes.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";") }
    if name.count == bytes.count { return name.count < 100 }
    let text = String(decoding: name, as: UTF8.self).uppercased()
    return text == "BEGIN" || text == "END" || open.last.map { $0.isKept && kept.keeps(text, in: $0.name) } == true
  }

  private mutating func read(_ bytes: [UInt8], _ number: Int) throws(ReadingError) {
    if !open.isEmpty, !keeps(bytes) { return }
    guard let content = ContentLine(bytes) else {
      if open.isEmpty { throw ReadingError(.notACalendar, line: number) }
      if open.last?.isKept == true { findings.append(ReadingFinding(.malformedLine, line: number)) }
      return
    }
    switch content.name {
    case "BEGIN": try begin(content.value.uppercased(), number)
    case "END": try end(content.value.uppercased(), number)
    default:
      if open.isEmpty { throw ReadingError(.notACalendar, line: number) }
      try property(content, bytes, number)
    }
  }

  private mutating func begin(_ name: String, _ number: Int) throws(ReadingError) {
    if open.isEmpty, name != "VCALENDAR" { throw ReadingError(.notACalendar, line: number) }
    if open.count >= limits.depth { throw ReadingError(.tooDeep(limit: limits.depth), line: number) }
    if name == "VCALENDAR" { calendars += 1 }
    if name == "VEVENT" || name == "VFREEBUSY" { components += 1 }
    if components > limits.components { throw ReadingError(.tooManyComponents(limit: limits.components), line: number) }
    if name == "STANDARD" || name == "DAYLIGHT" { observances += 1 }
    if observances > limits.observances {
      throw ReadingError(.tooManyComponents(limit: limits.observances), line: number)
    }
    let isKept = open.allSatisfy(\.isKept) && kept.names[name] != nil
    open.append(OpenComponent(name: name, line: number, isKept: isKept))
    if isKept, name != "VCALENDAR" { open[open.count - 1].text += Array("BEGIN:\(name)\r\n".utf8) }
  }

  private mutating func end(_ name: String, _ number: Int) throws(ReadingError) {
    guard var component = open.popLast(), component.name == name else {
      throw ReadingError(.unbalanced, line: number)
    }
    guard component.isKept else { return }
    if name == "VEVENT", !component.hasStart {
      findings.append(ReadingFinding(.eventWithoutStart, line: component.line))
      return
    }
    if name != "VCALENDAR" { component.text += Array("END:\(name)\r\n".utf8) }
    if open.isEmpty { text += component.text } else { open[open.count - 1].text += component.text }
  }

  private mutating func property(_ content: ContentLine, _ bytes: [UInt8], _ number: Int) throws(ReadingError) {
    let inside = open.count - 1
    let component = open[inside].name
    let screen = PropertyScreen(content)
    if kept.expandsRules, component == "VEVENT", let refusal = screen.ruleRefusal {
      throw ReadingError(.rule(content.value, refusal), line: number)
    }
    guard screen.isValid else {
      findings.append(ReadingFinding(.malformedValue(property: content.name), line: number))
      return
    }
    if component == "STANDARD" || component == "DAYLIGHT", let refusal = screen.zoneRefusal {
      throw ReadingError(.rule(content.value, refusal), line: number)
    }
    let lines = screen.lines(bytes)
    open[inside].properties += max(lines.count, screen.dates)
    if open[inside].properties > limits.properties {
      throw ReadingError(.tooManyProperties(limit: limits.properties), line: number)
    }
    if content.name == "DTSTART" { open[inside].hasStart = true }
    for line in lines { open[inside].text += line + [0x0D, 0x0A] }
  }
}
