/// Reads a calendar file of whatever origin into values.
///
/// A pure function of bytes: it opens nothing, reads no clock and keeps nothing, so that foreign files can be read in
/// a child process with limits on time and memory.
public enum FeedReader {
  /// What a file held, and what of it was left out.
  public struct Reading: Hashable, Sendable {
    /// The values found.
    public let feed: Feed
    /// In the order of lines; empty for a well-formed file.
    public let findings: [ReadingFinding]
  }

  /// Reads everything that ``Feed`` has a place for; alarms, tasks and people are skipped.
  ///
  /// - Throws: ``ReadingError`` when nothing of the file should be used.
  public static func read(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(ReadingError) -> Reading {
    let file = try ScreenedFile(bytes, keeping: .all, limits: limits)
    let parsed = try ParsedCalendar(file)
    let header = parsed.header()
    let components = parsed.components()
    var feed = Feed(
      name: first(["NAME", "X-WR-CALNAME"], header), description: first(["DESCRIPTION", "X-WR-CALDESC"], header),
      zone: first(["X-WR-TIMEZONE"], header), refreshMinutes: refresh(header), color: first(["COLOR"], header),
      events: components.filter { $0.name == "VEVENT" }.compactMap(EventReader.event),
      freeBusy: components.filter { $0.name == "VFREEBUSY" }.map(FreeBusyReader.freeBusy))
    feed.producer = header.text("PRODID")
    return Reading(feed: feed, findings: file.findings)
  }

  private static func first(_ names: [String], _ header: ParsedComponent) -> String? {
    for name in names {
      if let property = header.first(name), !property.value.isEmpty { return property.value }
    }
    return nil
  }

  private static func refresh(_ header: ParsedComponent) -> Int? {
    first(["REFRESH-INTERVAL", "X-PUBLISHED-TTL"], header).flatMap(MomentText.duration).map { $0 / 60 }
  }
}
