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
    let file = try ScannedFile(bytes, keeping: .all, limits: limits)
    let header = file.header
    var feed = Feed(
      name: header.first(.name, .appleName), description: header.first(.description, .appleDescription),
      zone: header.first(.appleZone),
      refreshMinutes: header.first(.refresh, .publishedTTL).flatMap(MomentText.duration).map { $0 / 60 },
      color: header.first(.color), events: file.events, freeBusy: file.busy.map(\.finished))
    feed.producer = header.first(.producer) ?? ""
    return Reading(feed: feed, findings: file.findings.inOrder)
  }
}
