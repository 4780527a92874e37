public import ICalendar

/// A feed of school holidays as the Ministry publishes it, or as ``HolidayCalendars`` writes it.
///
/// The Ministry's DTSTART is the day *after whose classes* a holiday begins, its DTEND the day classes resume: an event
/// from 2025-10-18 to 2025-11-03 is read as the days from 19 October to 2 November. Our own files begin with the first
/// day without class, and are told by their PRODID. Both give the same ``FeedHoliday/key``, and so does the same feed
/// exported again with other UIDs and stamps.
public struct HolidayFeed: Hashable, Sendable {
  /// What the feed says, one value for each zone, without doubles, in order.
  public let holidays: [FeedHoliday]

  /// What was mended and what was refused.
  public let findings: [HolidayFeedFinding]

  /// As for any calendar, but for the number of events: all zones and years together have some hundreds.
  public static let limits: ReadingLimits = {
    var limits = ReadingLimits()
    limits.components = 5_000
    return limits
  }()

  /// Reads a whole `.ics` file; a slip of one event costs that event at most.
  ///
  /// - Throws: ``ReadingError`` when nothing of the file should be used; keep what was known before.
  public static func read(
    _ bytes: [UInt8], limits: ReadingLimits = HolidayFeed.limits
  ) throws(ReadingError) -> HolidayFeed {
    let reading = try FeedReader.read(bytes, limits: limits)
    let feed = reading.feed
    var findings = reading.findings.map { HolidayFeedFinding(.unreadable($0)) }
    let unstable = feed.events.count { ZoneWords.isUnstable(uid: $0.uid) }
    if unstable > 0 { findings.append(HolidayFeedFinding(.unstableUIDs(unstable))) }
    let header = [feed.producer, feed.name ?? ""]
    let isPublic = header.contains { HolidayName.folded($0).contains("jours-feries") }
    let named = feed.name.map { ZoneWords.split($0).zones }
    let events = feed.events.flatMap {
      PublishedEvent.read($0, fileZones: named, isFileOfPublicHolidays: isPublic, findings: &findings)
    }
    var collector = HolidayCollector(startsWithFirstDayOff: feed.producer == Feed.fixedProducer)
    collector.add(events)
    return HolidayFeed(holidays: collector.holidays.sorted(), findings: findings + collector.findings)
  }
}
