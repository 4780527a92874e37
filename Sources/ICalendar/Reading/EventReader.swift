/// Makes an event of a parsed component.
enum EventReader {
  /// Gives `nil` without a start.
  static func event(_ component: ParsedComponent) -> Event? {
    guard let start = component.moment("DTSTART") else { return nil }
    let stamp = component.moment("DTSTAMP")?.wallClock ?? start.wallClock
    var event = Event(
      uid: component.text("UID"), stamp: stamp, start: start, end: end(component, start),
      summary: component.text("SUMMARY"))
    event.created = component.moment("CREATED")?.wallClock
    event.lastModified = component.moment("LAST-MODIFIED")?.wallClock
    event.sequence = Int(component.text("SEQUENCE")) ?? 0
    event.description = component.text("DESCRIPTION")
    event.location = component.text("LOCATION")
    event.position = position(component.text("GEO"))
    event.url = component.text("URL")
    event.categories = values("CATEGORIES", component)
    event.status = Event.Status(rawValue: component.text("STATUS").uppercased())
    event.transparency = Event.Transparency(rawValue: component.text("TRANSP").uppercased()) ?? .opaque
    event.color = component.first("COLOR")?.value
    event.recurrenceID = component.first("RECURRENCE-ID").flatMap { property in
      property.moment.map { RecurrenceID($0, andFuture: property.range?.uppercased() == "THISANDFUTURE") }
    }
    event.rules = values("RRULE", component)
    event.exceptions = component.properties.filter { $0.name == "EXDATE" }.compactMap(\.moment)
    event.additions = component.properties.filter { $0.name == "RDATE" }.compactMap(\.period)
      .map { AddedDate($0.start, end: $0.end) }
    event.extras = component.properties.filter { $0.name.hasPrefix("X-") }
      .map { ExtraProperty(name: $0.name, value: $0.value) }
    return event
  }

  /// DTEND, or DTSTART and DURATION together, counted on the clock of the start.
  private static func end(_ component: ParsedComponent, _ start: Moment) -> Moment? {
    if let end = component.moment("DTEND") { return end }
    guard let seconds = MomentText.duration(component.text("DURATION")) else { return nil }
    if start.isDate, !seconds.isMultiple(of: 86_400) { return .floating(start.wallClock.adding(seconds: seconds)) }
    return start.at(start.wallClock.adding(seconds: seconds))
  }

  private static func values(_ name: String, _ component: ParsedComponent) -> [String] {
    component.properties.filter { $0.name == name }.map(\.value)
  }

  private static func position(_ text: String) -> GeoPoint? {
    let parts = text.split(separator: ";").compactMap { Double($0) }
    return parts.count == 2 ? GeoPoint(latitude: parts[0], longitude: parts[1]) : nil
  }
}
