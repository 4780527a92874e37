/// A feed checked as a whole and put in the order of writing.
struct WritingOrder {
  let feed: Feed
  let events: [Event]
  let freeBusy: [FreeBusy]
  private let zones: [ZoneDefinition]

  init(_ feed: Feed) throws(WritingError) {
    _ = Libical.start
    self.feed = feed
    // By what will be written: reading it and writing it again gives the same order.
    events = feed.events.map { (event: $0, uid: CleanText.line($0.uid)) }.sorted(by: Self.precedes).map(\.event)
    freeBusy = feed.freeBusy.map { (component: $0, uid: CleanText.line($0.uid)) }
      .sorted { Self.less($0.uid, $1.uid) }.map(\.component)
    try Self.checkUnique(events, freeBusy)
    zones = try Self.zones(of: events)
  }

  func header() throws(WritingError) -> [UInt8] {
    var lines = ContentLines()
    lines.append("BEGIN", "", "VCALENDAR")
    lines.append("VERSION", "", "2.0")
    lines.append("PRODID", "", Feed.fixedProducer)
    lines.append("CALSCALE", "", "GREGORIAN")
    // NAME and DESCRIPTION are RFC 7986; the X-WR forms are what Google, Apple and Outlook read.
    try Self.append(["NAME", "X-WR-CALNAME"], feed.name, to: &lines)
    try Self.append(["DESCRIPTION", "X-WR-CALDESC"], feed.description, to: &lines)
    try Self.append(["X-WR-TIMEZONE"], feed.zone, to: &lines)
    if let color = feed.color { lines.append("COLOR", "", try EventLines.checked(color: color, uid: nil)) }
    if let minutes = feed.refreshMinutes, minutes > 0 {
      let duration = minutes % 60 == 0 ? "PT\(minutes / 60)H" : "PT\(minutes)M"
      lines.append("REFRESH-INTERVAL", ";VALUE=DURATION", duration)
      lines.append("X-PUBLISHED-TTL", "", duration)
    }
    for zone in zones { zone.append(to: &lines) }
    return lines.bytes
  }

  func footer() -> [UInt8] {
    var lines = ContentLines()
    lines.append("END", "", "VCALENDAR")
    return lines.bytes
  }

  private static func append(_ names: [String], _ value: String?, to lines: inout ContentLines) throws(WritingError) {
    guard let value else { return }
    let clean = CleanText.line(value)
    if clean.isEmpty { return }
    for name in names {
      guard let text = EncodedValue.text(clean) else { throw WritingError(problem: .notEncoded(name), uid: nil) }
      lines.append(name, "", text)
    }
  }

  /// By start as written, then UID, then RECURRENCE-ID; identifiers are compared by their bytes.
  private static func precedes(_ left: (event: Event, uid: String), _ right: (event: Event, uid: String)) -> Bool {
    let (first, second) = (left.event.start.wallClock, right.event.start.wallClock)
    if first != second { return first < second }
    // Swift's own == takes composed and decomposed letters for the same.
    if !left.uid.utf8.elementsEqual(right.uid.utf8) { return less(left.uid, right.uid) }
    return less(instance(left.event), instance(right.event))
  }

  private static func less(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func instance(_ event: Event) -> String {
    event.recurrenceID.flatMap { EncodedValue.moment($0.start) } ?? ""
  }

  private static func checkUnique(_ events: [Event], _ freeBusy: [FreeBusy]) throws(WritingError) {
    var seen: Set<[String]> = []
    for event in events {
      let uid = CleanText.line(event.uid)
      if uid.isEmpty { throw WritingError(problem: .missingUID, uid: nil) }
      if !seen.insert([uid, instance(event)]).inserted { throw WritingError(problem: .duplicateUID, uid: uid) }
    }
    for component in freeBusy {
      let uid = CleanText.line(component.uid)
      if uid.isEmpty { throw WritingError(problem: .missingUID, uid: nil) }
      if !seen.insert([uid, ""]).inserted { throw WritingError(problem: .duplicateUID, uid: uid) }
    }
  }

  private static func zones(of events: [Event]) throws(WritingError) -> [ZoneDefinition] {
    var found: [String: ZoneDefinition] = [:]
    for event in events {
      let moments =
        [event.start] + [event.end, event.recurrenceID?.start].compactMap(\.self) + event.exceptions
        + event.additions.flatMap { [$0.start, $0.end].compactMap(\.self) }
      for case .local(_, let name) in moments where found[name] == nil {
        guard let zone = ZoneDefinition(named: name) else {
          throw WritingError(problem: .unknownZone(name), uid: event.uid)
        }
        found[name] = zone
      }
    }
    return found.values.sorted { $0.name < $1.name }
  }
}
