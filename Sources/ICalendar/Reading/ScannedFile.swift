/// A file read in one pass: measured, unfolded, balanced, with only the kept properties, and with dates that exist.
///
/// Nothing of it reaches libical but ``zones``, and rules when they are expanded.
struct ScannedFile {
  private(set) var header = HeaderDraft()
  private(set) var events: [Event] = []
  private(set) var busy: [BusyDraft] = []
  private(set) var zones = ZonesDraft()
  private(set) var findings: [ReadingFinding] = []
  /// The zones that times are given in, with the first line that names each; filled where rules are expanded.
  private(set) var zonesUsed: [String: Int] = [:]

  private let kept: KeptProperties
  private let limits: ReadingLimits
  private var open: [OpenComponent] = []
  private var event = EventDraft(line: 0)
  private var calendars = 0
  private var components = 0
  private var observances = 0

  private enum Kind {
    case calendar, event, busy, zone, observance, skipped
  }

  private struct OpenComponent {
    var name: String
    var line: Int
    var kind: Kind
    var properties = 0
  }

  init(_ bytes: [UInt8], keeping kept: KeptProperties, limits: ReadingLimits) throws(ReadingError) {
    (self.kept, self.limits) = (kept, limits)
    if bytes.count > limits.bytes { throw ReadingError(.tooLarge(limit: limits.bytes)) }
    var lines = PhysicalLines(bytes)
    var current: (number: Int, bytes: ArraySlice<UInt8>, isKept: Bool)?
    var joined: [UInt8] = []
    var isJoined = false
    while let next = lines.next() {
      if next.bytes.count > limits.line { throw ReadingError(.lineTooLong(limit: limits.line), line: next.number) }
      if next.hasNull { throw ReadingError(.notText, line: next.number) }
      if next.isFolded {
        // What is not kept is not joined either, so that a folded attachment costs nothing.
        guard let current, current.isKept else { continue }
        if !isJoined {
          joined.removeAll(keepingCapacity: true)
          joined += current.bytes
          isJoined = true
        }
        if joined.count + next.bytes.count > limits.line {
          throw ReadingError(.lineTooLong(limit: limits.line), line: next.number)
        }
        joined += next.bytes.dropFirst()
        continue
      }
      if let current { try read(isJoined ? joined[...] : current.bytes, current.number, isJoined, current.isKept) }
      isJoined = false
      current = next.bytes.isEmpty ? nil : (next.number, next.bytes, keeps(ScannedLine(next.bytes)))
    }
    if let current { try read(isJoined ? joined[...] : current.bytes, current.number, isJoined, current.isKept) }
    if let unclosed = open.last { throw ReadingError(.unbalanced, line: unclosed.line) }
    if calendars == 0 { throw ReadingError(.notACalendar) }
  }

  /// Whether a line is kept in the component that is open.
  private func keeps(_ line: ScannedLine) -> Bool {
    guard let kind = open.last?.kind else { return true }
    switch line {
    case .begin, .end, .unclear: return true
    case .other: return false
    case .extra: return kept.extras && kind == .event
    case .known(let name):
      switch kind {
      case .calendar: return kept.calendar.contains(name)
      case .event: return kept.event.contains(name) || (name.isExtra && kept.extras)
      case .busy: return kept.busy.contains(name)
      case .zone: return KeptProperties.zone.contains(name)
      case .observance: return KeptProperties.observance.contains(name)
      case .skipped: return false
      }
    }
  }

  private mutating func read(
    _ bytes: ArraySlice<UInt8>, _ number: Int, _ isJoined: Bool, _ isKept: Bool
  ) throws(ReadingError) {
    if !isKept { return }
    let line = ScannedLine(bytes)
    // A folded name is known only now.
    if isJoined, !keeps(line) { return }
    guard let content = ContentLine(bytes) else {
      if open.isEmpty { throw ReadingError(.notACalendar, line: number) }
      if open.last?.kind != .skipped {
        findings.append(ReadingFinding(.malformedLine, line: number))
        try count(1, number)
      }
      return
    }
    switch line {
    case .begin: try begin(content.value.uppercased(), number)
    case .end: try end(content.value.uppercased(), number)
    case .known(let name): try property(name, content, number)
    case .extra:
      try count(1, number)
      event.takeExtra(content)
    case .other, .unclear: if open.isEmpty { throw ReadingError(.notACalendar, line: number) }
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
    let kind = kind(of: name)
    open.append(OpenComponent(name: name, line: number, kind: kind))
    switch kind {
    case .event: event = EventDraft(line: number)
    case .busy: busy.append(BusyDraft())
    case .zone, .observance: zones.begin(name)
    case .calendar, .skipped: break
    }
  }

  private func kind(of name: String) -> Kind {
    switch (open.last?.kind, name) {
    case (nil, _), (.calendar, "VCALENDAR"): .calendar
    case (.calendar, "VEVENT"): .event
    case (.calendar, "VFREEBUSY"): .busy
    case (.calendar, "VTIMEZONE"): .zone
    case (.zone, "STANDARD"), (.zone, "DAYLIGHT"): .observance
    default: .skipped
    }
  }

  private mutating func end(_ name: String, _ number: Int) throws(ReadingError) {
    guard let component = open.popLast(), component.name == name else { throw ReadingError(.unbalanced, line: number) }
    switch component.kind {
    case .event:
      if let finished = event.finished {
        events.append(finished)
      } else {
        findings.append(ReadingFinding(.eventWithoutStart, line: component.line))
      }
    case .zone, .observance:
      zones.end(name)
      if zones.changes > limits.changes {
        throw ReadingError(.tooManyInstances(limit: limits.changes), line: component.line)
      }
    case .calendar, .busy, .skipped: break
    }
  }

  private mutating func property(
    _ name: PropertyName, _ content: ContentLine, _ number: Int
  ) throws(ReadingError) {
    guard let kind = open.last?.kind else { throw ReadingError(.notACalendar, line: number) }
    let values: Int?
    switch kind {
    case .calendar: values = header.take(name, content) ? 1 : nil
    case .event where name.isExtra:
      event.takeExtra(content)
      values = 1
    case .event:
      if name == .rule, kept.expandsRules { try check(rule: content.value, number) }
      values = event.take(name, content)
    case .busy: values = busy[busy.count - 1].take(name, content)
    case .zone, .observance: values = try zones.take(name, content, number)
    case .skipped: return
    }
    guard let values else {
      findings.append(ReadingFinding(.malformedValue(property: name.text), line: number))
      try count(1, number)
      return
    }
    if kept.expandsRules, kind == .event || kind == .busy, let zone = content.parameter("TZID"),
      zonesUsed[zone] == nil
    {
      zonesUsed[zone] = number
    }
    try count(values, number)
  }

  private func check(rule: String, _ number: Int) throws(ReadingError) {
    guard let screened = ScreenedRule(text: rule) else { throw ReadingError(.rule(rule, .malformed), line: number) }
    if let refusal = screened.refusal { throw ReadingError(.rule(rule, refusal), line: number) }
  }

  private mutating func count(_ values: Int, _ number: Int) throws(ReadingError) {
    guard let inside = open.indices.last else { throw ReadingError(.notACalendar, line: number) }
    open[inside].properties += values
    if open[inside].properties > limits.properties {
      throw ReadingError(.tooManyProperties(limit: limits.properties), line: number)
    }
  }
}
