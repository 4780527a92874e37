/// Follows the components of a feed line by line and checks each at its END.
struct ComponentCheck {
  private(set) var findings: [LintFinding] = []
  private var open: [OpenComponent] = []
  private var calendars = 0
  private var identities: Set<[String]> = []
  private var zones: Set<String> = []

  private struct OpenComponent {
    var name: String
    var line: Int
    var properties: [String: (line: Int, content: ContentLine)] = [:]
  }

  /// Required properties by component, RFC 5545 §3.6 and RFC 7986.
  private static let required = [
    "VCALENDAR": ["VERSION", "PRODID"], "VEVENT": ["UID", "DTSTAMP", "DTSTART"], "VFREEBUSY": ["UID", "DTSTAMP"],
    "VTIMEZONE": ["TZID"], "STANDARD": ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"],
    "DAYLIGHT": ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"],
  ]
  private static let repeatable: Set = [
    "ATTACH", "ATTENDEE", "CATEGORIES", "COMMENT", "CONTACT", "EXDATE", "FREEBUSY", "NAME", "DESCRIPTION", "RDATE",
    "RELATED-TO", "REQUEST-STATUS", "RESOURCES", "TZNAME",
  ]
  private static let dated: Set = [
    "DTSTART", "DTEND", "DTSTAMP", "CREATED", "LAST-MODIFIED", "RECURRENCE-ID", "EXDATE",
  ]

  mutating func read(_ line: FeedLines.Line) {
    guard let content = ContentLine(line.bytes[...]) else {
      report(line.number, .syntax, String(decoding: line.bytes.prefix(30), as: UTF8.self))
      return
    }
    switch content.name {
    case "BEGIN": begin(content.value.uppercased(), line.number)
    case "END": end(content.value.uppercased(), line.number)
    default: property(content, line.number)
    }
  }

  mutating func finish(at line: Int) {
    for component in open { report(component.line, .nesting, component.name) }
    if calendars != 1 { report(max(1, line - 1), .nesting, "VCALENDAR") }
  }

  private mutating func report(_ line: Int, _ rule: LintFinding.Rule, _ detail: String) {
    findings.append(LintFinding(line: line, rule: rule, detail: detail))
  }

  private mutating func begin(_ name: String, _ line: Int) {
    if (name == "VCALENDAR") != open.isEmpty { report(line, .nesting, name) }
    if name == "VCALENDAR" { calendars += 1 }
    open.append(OpenComponent(name: name, line: line))
  }

  private mutating func end(_ name: String, _ line: Int) {
    guard let component = open.last, component.name == name else {
      report(line, .nesting, name)
      return
    }
    open.removeLast()
    check(component)
  }

  private mutating func property(_ content: ContentLine, _ line: Int) {
    guard !open.isEmpty else { return report(line, .syntax, content.name) }
    let inside = open.count - 1
    if content.name == "METHOD" { report(line, .method, content.value) }
    let single = !Self.repeatable.contains(content.name) && !content.name.hasPrefix("X-")
    if open[inside].properties[content.name] != nil, single || isSingleText(content.name) {
      report(line, .repeated, content.name)
    }
    open[inside].properties[content.name] = (line, content)
    if open[inside].name == "VTIMEZONE", content.name == "TZID" { zones.insert(content.value) }
    if let zone = content.parameter("TZID"), !zones.contains(zone) { report(line, .zone, zone) }
    if Self.dated.contains(content.name), !isDate(content) { report(line, .date, content.name + ":" + content.value) }
  }

  /// NAME and DESCRIPTION may come in several languages in VCALENDAR, once only in VEVENT.
  private func isSingleText(_ name: String) -> Bool {
    open.last?.name == "VEVENT" && (name == "DESCRIPTION" || name == "NAME")
  }

  private func isDate(_ content: ContentLine) -> Bool {
    content.value.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { value in
      guard let moment = MomentText.moment(String(value), zone: content.parameter("TZID")) else { return false }
      if moment.isDate != (content.parameter("VALUE") == "DATE") { return false }
      switch (content.name, moment) {
      case ("DTSTAMP", .utc), ("CREATED", .utc), ("LAST-MODIFIED", .utc): return true
      case ("DTSTAMP", _), ("CREATED", _), ("LAST-MODIFIED", _): return false
      case (_, .utc): return content.parameter("TZID") == nil
      default: return true
      }
    }
  }

  private mutating func check(_ component: OpenComponent) {
    for name in Self.required[component.name] ?? []
    where component.properties[name].map(\.content.value.isEmpty) != false {
      report(component.line, .missing, component.name + "." + name)
    }
    guard component.name == "VEVENT" || component.name == "VFREEBUSY" else { return }
    if let uid = component.properties["UID"] {
      let instance = component.properties["RECURRENCE-ID"]?.content.value ?? ""
      if !identities.insert([uid.content.value, instance]).inserted { report(uid.line, .uniqueUID, uid.content.value) }
    }
    guard let start = component.properties["DTSTART"], let end = component.properties["DTEND"],
      let first = MomentText.moment(start.content.value, zone: start.content.parameter("TZID")),
      let last = MomentText.moment(end.content.value, zone: end.content.parameter("TZID"))
    else { return }
    let comparable = first.at(last.wallClock) == last
    if first.isDate != last.isDate || (comparable && last.wallClock <= first.wallClock) {
      report(end.line, .span, start.content.value + "/" + end.content.value)
    }
  }
}
