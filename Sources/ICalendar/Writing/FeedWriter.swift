/// Writes feeds that Outlook, Google, Apple, Nextcloud and Thunderbird all read.
///
/// The same feed gives the same bytes, whatever the order of its events: properties have a fixed order, events are
/// sorted by start and UID, PRODID does not change and no clock is read. There is no METHOD, no ORGANIZER, no alarm.
public enum FeedWriter {
  /// The whole file in memory.
  ///
  /// - Throws: ``WritingError`` for the first value that cannot be written.
  public static func bytes(of feed: Feed) throws(WritingError) -> [UInt8] {
    var result: [UInt8] = []
    let plan = try WritingOrder(feed)
    result += try plan.header()
    for event in plan.events { result += try EventLines.bytes(of: event) }
    for freeBusy in plan.freeBusy { result += try FreeBusyLines.bytes(of: freeBusy) }
    return result + plan.footer()
  }

  /// The file in pieces, one event at a time, so that a large feed never lies in memory whole.
  ///
  /// - Throws: ``WritingError``, possibly after some pieces, or whatever `sink` throws.
  public static func write(_ feed: Feed, to sink: ([UInt8]) throws -> Void) throws {
    let plan = try WritingOrder(feed)
    try sink(plan.header())
    for event in plan.events { try sink(EventLines.bytes(of: event)) }
    for freeBusy in plan.freeBusy { try sink(FreeBusyLines.bytes(of: freeBusy)) }
    try sink(plan.footer())
  }
}
