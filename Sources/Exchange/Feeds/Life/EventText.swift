import ICalendar
import Planning
import SchoolCalendar

/// Writes events as their members see them, and reads them back where an earlier version is needed.
struct EventText {
  let words: FeedWords

  /// An event written with its version.
  ///
  /// - Throws: `WritingError` where no calendar can hold it.
  func view(_ event: Event, sequence: Int, modified: CivilDateTime) throws(WritingError) -> EventView {
    let own = try written(event, sequence: sequence, modified: modified)
    var overview: [UInt8]?
    if event.transparency != .transparent {
      var seen = event
      seen.transparency = .transparent
      overview = try written(seen, sequence: sequence, modified: modified)
    }
    return EventView(start: Self.start(event), lastDay: Self.lastDay(event), own: own, overview: overview)
  }

  /// An event's text with its version.
  func written(_ event: Event, sequence: Int, modified: CivilDateTime) throws(WritingError) -> [UInt8] {
    var event = event
    (event.stamp, event.lastModified, event.sequence) = (modified, modified, sequence)
    return try FeedWriter.bytes(of: event)
  }

  /// The event of a text that was written here; nil for any other text.
  func event(_ lines: [UInt8]) -> Event? {
    let file = Array("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n".utf8) + lines + FeedWriter.ending
    guard let events = try? FeedReader.read(file).feed.events, events.count == 1 else { return nil }
    return events.first
  }

  /// The same event called off: it takes up no time, and says so in its title, since Outlook shows cancelled events like
  /// others.
  func cancelled(_ event: Event) -> Event {
    var event = event
    if event.status != .cancelled { event.summary = words.cancelled + event.summary }
    event.status = .cancelled
    event.transparency = .transparent
    return event
  }

  /// Whether start, end or place are others: what a sequence counts, besides the standing.
  func isElsewhere(_ event: Event, than before: Event) -> Bool {
    event.start != before.start || event.end != before.end
      || Array(CleanText.lines(event.location).utf8) != Array(before.location.utf8)
  }

  private static func start(_ event: Event) -> SchoolCalendar.Moment {
    let clock = event.start.wallClock
    let time = TimeOfDay(hour: clock.hour, minute: clock.minute)
    return SchoolCalendar.Moment(Day(daysSince1970: clock.date.daysSince1970), time ?? .midnight)
  }

  /// The end is exclusive: what ends at midnight does not touch the day after.
  private static func lastDay(_ event: Event) -> Day {
    let end = (event.end ?? event.start).wallClock.adding(seconds: event.end == nil ? 0 : -1)
    return Day(daysSince1970: end.date.daysSince1970)
  }
}

/// Instants as they are kept, `2027-03-14T15:09:26Z`.
extension CivilDateTime {
  init?(iso: String) {
    guard let stamp = FeedStamp(iso: iso) else { return nil }
    self = stamp.instant
  }

  var iso: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = Day(daysSince1970: date.daysSince1970)
    return "\(day)T\(two(hour)):\(two(minute)):\(two(second))Z"
  }
}
