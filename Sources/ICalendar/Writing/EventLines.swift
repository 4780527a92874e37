/// One VEVENT as content lines, in the fixed order of this file.
struct EventLines {
  private let event: Event
  private let uid: String
  private var lines = ContentLines()

  static func bytes(of event: Event) throws(WritingError) -> [UInt8] {
    var writer = EventLines(event)
    try writer.write()
    return writer.lines.bytes
  }

  private init(_ event: Event) {
    self.event = event
    uid = CleanText.line(event.uid)
  }

  private mutating func write() throws(WritingError) {
    try checkSpan()
    lines.append("BEGIN", "", "VEVENT")
    try text("UID", uid)
    try moment("DTSTAMP", .utc(event.stamp))
    if let created = event.created { try moment("CREATED", .utc(created)) }
    if let modified = event.lastModified { try moment("LAST-MODIFIED", .utc(modified)) }
    lines.append("SEQUENCE", "", String(max(0, event.sequence)))
    if let replaced = event.recurrenceID {
      try moment("RECURRENCE-ID", replaced.start, parameters: replaced.andFuture ? ";RANGE=THISANDFUTURE" : "")
    }
    try moment("DTSTART", event.start)
    if let end = event.end ?? impliedEnd { try moment("DTEND", end) }
    try recurrence()
    try text("SUMMARY", CleanText.lines(event.summary))
    try text("DESCRIPTION", CleanText.lines(event.description))
    try text("LOCATION", CleanText.lines(event.location))
    if let position = event.position {
      lines.append("GEO", "", try found(EncodedValue.position(position), or: .invalidPosition))
    }
    let url = CleanText.address(event.url)
    if !url.isEmpty { lines.append("URL", "", url) }
    for category in event.categories { try text("CATEGORIES", CleanText.line(category)) }
    if let status = event.status { lines.append("STATUS", "", status.rawValue) }
    lines.append("TRANSP", "", event.transparency.rawValue)
    if let color = event.color { lines.append("COLOR", "", try Self.checked(color: color, uid: uid)) }
    try extras()
    lines.append("END", "", "VEVENT")
  }

  /// A whole-day event without an end lasts one day, which some clients need to be told.
  private var impliedEnd: Moment? {
    if case .date(let date) = event.start { .date(date.adding(days: 1)) } else { nil }
  }

  private func checkSpan() throws(WritingError) {
    guard let end = event.end else { return }
    if event.start.isDate != end.isDate { throw WritingError(problem: .mixedDateAndTime, uid: uid) }
    // Ends in another zone than the start are left to the reader: comparing them needs the zones' history.
    let comparable = event.start.at(end.wallClock) == end
    if comparable, end.wallClock <= event.start.wallClock { throw WritingError(problem: .endNotAfterStart, uid: uid) }
  }

  private mutating func recurrence() throws(WritingError) {
    for rule in event.rules {
      lines.append("RRULE", "", try found(EncodedValue.rule(rule), or: .invalidRule(rule)))
    }
    for added in event.additions {
      guard let end = added.end else { try moment("RDATE", added.start); continue }
      let period = try encoded("RDATE", added.start) + "/" + encoded("RDATE", end)
      lines.append("RDATE", ";VALUE=PERIOD" + Self.zoneParameter(added.start), period)
    }
    for exception in event.exceptions { try moment("EXDATE", exception) }
  }

  private mutating func extras() throws(WritingError) {
    let sorted = event.extras.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
    for extra in sorted {
      let name = extra.name.uppercased()
      let valid =
        name.hasPrefix("X-") && name.utf8.count > 2 && name.utf8.count <= 60
        && name.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
          default: false
          }
        }
      if !valid { throw WritingError(problem: .invalidPropertyName(extra.name), uid: uid) }
      try text(name, CleanText.lines(extra.value))
    }
  }

  /// Writes nothing for an empty text.
  private mutating func text(_ name: String, _ clean: String) throws(WritingError) {
    if clean.isEmpty { return }
    lines.append(name, "", try found(EncodedValue.text(clean), or: .notEncoded(name)))
  }

  private mutating func moment(
    _ name: String, _ value: Moment, parameters: String = ""
  ) throws(WritingError) {
    let kind = value.isDate ? ";VALUE=DATE" : Self.zoneParameter(value)
    lines.append(name, parameters + kind, try encoded(name, value))
  }

  private func encoded(_ name: String, _ value: Moment) throws(WritingError) -> String {
    try found(EncodedValue.moment(value), or: .notEncoded(name))
  }

  private func found(_ value: String?, or problem: WritingError.Problem) throws(WritingError) -> String {
    guard let value else { throw WritingError(problem: problem, uid: uid) }
    return value
  }

  private static func zoneParameter(_ moment: Moment) -> String {
    moment.zone.map { ";TZID=" + $0 } ?? ""
  }

  static func checked(color: String, uid: String?) throws(WritingError) -> String {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard (3...24).contains(color.utf8.count), color.utf8.allSatisfy({ letters.contains($0) }) else {
      throw WritingError(problem: .invalidColor(color), uid: uid)
    }
    return color
  }
}
