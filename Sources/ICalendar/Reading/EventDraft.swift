/// An event while its lines are read; of a property that comes twice the first one counts.
struct EventDraft {
  /// The line of its BEGIN.
  let line: Int

  private var event: Event
  private var seen = PropertySet()
  private var seconds: Int?

  init(line: Int) {
    self.line = line
    let epoch = CivilDateTime(secondsSince1970: 0)
    event = Event(uid: "", stamp: epoch, start: .utc(epoch))
  }

  /// The event, `nil` without a start.
  var finished: Event? {
    guard seen.contains(.start) else { return nil }
    var result = event
    if !seen.contains(.stamp) { result.stamp = event.start.wallClock }
    if event.end == nil, let seconds { result.end = end(after: seconds) }
    return result
  }

  /// DTSTART and DURATION together, counted on the clock of the start.
  private func end(after seconds: Int) -> Moment {
    let time = event.start.wallClock.adding(seconds: seconds)
    return event.start.isDate && !seconds.isMultiple(of: 86_400) ? .floating(time) : event.start.at(time)
  }

  /// Takes a property in.
  ///
  /// - Returns: How many values it has; `nil` where one of them is invalid, the property then being left out.
  mutating func take(_ name: PropertyName, _ content: ContentLine) -> Int? {
    switch name {
    case .start, .end, .stamp, .created, .lastModified, .recurrenceID:
      guard let moment = DatesText(content).moment else { return nil }
      if seen.insert(name) { set(name, moment, content) }
    case .addition:
      guard let dates = DatesText(content).additions else { return nil }
      event.additions += dates
      return dates.count
    case .exception:
      guard let dates = DatesText(content).moments else { return nil }
      event.exceptions += dates
      return dates.count
    case .rule:
      guard ScreenedRule(text: content.value) != nil else { return nil }
      event.rules.append(content.value.uppercased())
    case .duration:
      guard let value = MomentText.duration(content.value) else { return nil }
      if seen.insert(name) { seconds = value }
    case .sequence:
      guard let value = Int32(content.value) else { return nil }
      if seen.insert(name) { event.sequence = Int(value) }
    default: setText(name, content.trimmed)
    }
    return 1
  }

  /// Takes a property whose name begins with `X-` in.
  mutating func takeExtra(_ content: ContentLine) {
    let value = content.trimmed
    if !value.isEmpty { event.extras.append(ExtraProperty(name: content.name, value: TextValue.unescaped(value))) }
  }

  private mutating func set(_ name: PropertyName, _ moment: Moment, _ content: ContentLine) {
    switch name {
    case .start: event.start = moment
    case .end: event.end = moment
    case .stamp: event.stamp = moment.wallClock
    case .created: event.created = moment.wallClock
    case .lastModified: event.lastModified = moment.wallClock
    default:
      let andFuture = content.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
      event.recurrenceID = RecurrenceID(moment, andFuture: andFuture)
    }
  }

  private mutating func setText(_ name: PropertyName, _ value: ArraySlice<UInt8>) {
    if value.isEmpty { return }
    if name == .categories {
      event.categories += TextValue.list(value)
      return
    }
    guard seen.insert(name) else { return }
    switch name {
    case .uid: event.uid = TextValue.unescaped(value)
    case .summary: event.summary = TextValue.unescaped(value)
    case .description: event.description = TextValue.unescaped(value)
    case .location: event.location = TextValue.unescaped(value)
    case .url: event.url = String(decoding: value, as: UTF8.self)
    case .color: event.color = TextValue.unescaped(value)
    case .position: event.position = Self.position(String(decoding: value, as: UTF8.self))
    case .status: event.status = Event.Status(rawValue: Self.word(value))
    case .transparency: event.transparency = Event.Transparency(rawValue: Self.word(value)) ?? .opaque
    default: break
    }
  }

  private static func word(_ value: ArraySlice<UInt8>) -> String {
    String(decoding: value.map(\.uppercased), as: UTF8.self)
  }

  private static func position(_ text: String) -> GeoPoint? {
    let parts = text.split(separator: ";").compactMap { Double($0) }
    return parts.count == 2 ? GeoPoint(latitude: parts[0], longitude: parts[1]) : nil
  }
}
