/// What is remembered of one feed.
public struct FeedState: Hashable, Sendable {
  /// The file up to its first event: name, description, colour, time zone.
  public var heading: [UInt8]
  /// The owner's events by UID.
  public var members: [String: MemberState]
  /// SHA-256 of the whole file in hexadecimal digits; empty before it was made for the first time.
  public var etag: String
  /// When the file changed last, ISO 8601 in UTC; never goes back.
  public var modified: String
  /// Bytes of the whole file.
  public var size: Int

  /// A feed with its heading, before it was made for the first time unless said otherwise.
  public init(
    heading: [UInt8], members: [String: MemberState] = [:], etag: String = "", modified: String = "", size: Int = 0
  ) {
    (self.heading, self.members, self.etag, self.modified, self.size) = (heading, members, etag, modified, size)
  }
}

/// All events and feeds as they are remembered, or those of some school years.
public struct CalendarState: Hashable, Sendable {
  /// The last event's end and the file's, which are the same in every feed.
  public static let ending = Array("END:VCALENDAR\r\n".utf8)

  /// Which days feeds show; nil before the first publication.
  public var window: FeedWindow?
  /// By UID.
  public var events: [String: EventState]
  /// By owner.
  public var feeds: [FeedOwner: FeedState]

  /// Nothing unless said otherwise.
  public init(
    window: FeedWindow? = nil, events: [String: EventState] = [:], feeds: [FeedOwner: FeedState] = [:]
  ) {
    (self.window, self.events, self.feeds) = (window, events, feeds)
  }

  /// How an owner sees one of the events of the own feed; nil where it is not shown.
  public func view(of uid: String, as member: MemberState) -> EventView? {
    guard let window, member.standing != .gone, let event = events[uid] else { return nil }
    // Whoever has left sees an own version, whatever becomes of the event.
    if member.standing == .member, event.standing == .gone { return nil }
    let view = member.view ?? event.view
    return window.shows(view) ? view : nil
  }

  /// The file of an owner's feed: the heading, the events by start, then UID, the ending.
  public func body(of owner: FeedOwner) -> [UInt8]? {
    guard let feed = feeds[owner] else { return nil }
    var shown: [(start: String, uid: String, lines: [UInt8])] = []
    for (uid, member) in feed.members {
      guard let view = view(of: uid, as: member) else { continue }
      let isOwn = owner.isOneself || member.view != nil
      shown.append((view.start.description, uid, isOwn ? view.own : view.overview ?? view.own))
    }
    shown.sort { ($0.start, $0.uid) < ($1.start, $1.uid) }
    var body = feed.heading
    body.reserveCapacity(body.count + shown.reduce(20) { $0 + $1.lines.count })
    for one in shown { body += one.lines }
    return body + Self.ending
  }
}
