/// What of the remembered calendars has changed, with everything as it is now.
public struct CalendarChange: Hashable, Sendable {
  /// Everything as it is now.
  public var state: CalendarState
  /// UIDs of events that are new or have changed.
  public var events: Set<String>
  /// The members that are new, have changed or are not there any more, by owner.
  public var members: [FeedOwner: Set<String>]
  /// Feeds that are new or whose file has changed.
  public var feeds: Set<FeedOwner>
  /// Whether other days are shown than before.
  public var movesWindow: Bool
  /// UIDs of events, and owners of feeds, that could not be written as calendars: they stay as they were.
  public var failures: [String]

  /// Nothing has changed yet.
  public init(_ state: CalendarState) {
    self.state = state
    (events, members, feeds, movesWindow, failures) = ([], [:], [], false, [])
  }

  /// Whether there is nothing to be kept.
  public var isEmpty: Bool {
    events.isEmpty && members.values.allSatisfy(\.isEmpty) && feeds.isEmpty && !movesWindow
  }
}
