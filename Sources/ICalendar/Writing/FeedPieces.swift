/// The pieces of a file for whoever keeps events as they were written: a heading, events by start and UID, an ending.
extension FeedWriter {
  /// The file up to its first event, with the definition of the feed's own zone.
  ///
  /// Even a feed without events then has a component, as RFC 5545 §3.6 demands.
  ///
  /// - Throws: ``WritingError`` for a name or a colour that cannot be written, or a zone that is not known.
  public static func heading(of feed: Feed) throws(WritingError) -> [UInt8] {
    var empty = feed
    (empty.events, empty.freeBusy) = ([], [])
    let header = try WritingOrder(empty).header()
    guard let name = feed.zone else { return header }
    guard let zone = ZoneDefinition(named: name) else { throw WritingError(problem: .unknownZone(name), uid: nil) }
    var lines = ContentLines()
    zone.append(to: &lines)
    return header + lines.bytes
  }

  /// One VEVENT.
  ///
  /// - Throws: ``WritingError`` where the event has no UID, a value cannot be written or a zone is not known.
  public static func bytes(of event: Event) throws(WritingError) -> [UInt8] {
    // Checks what only a feed can have wrong as well.
    _ = try WritingOrder(Feed(events: [event]))
    return try EventLines.bytes(of: event)
  }

  /// What follows the last event.
  public static let ending = Array("END:VCALENDAR\r\n".utf8)
}
