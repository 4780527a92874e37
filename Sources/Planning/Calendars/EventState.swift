public import SchoolCalendar

/// What is remembered of an event that people have subscribed to, for as long as the base lives.
///
/// ``sequence`` and ``modified`` never go back, whatever becomes of the plan.
public struct EventState: Hashable, Sendable {
  /// How an event stands.
  ///
  /// The raw values are stable.
  public enum Standing: String, CaseIterable, Sendable {
    /// It is in the plan.
    case confirmed
    /// It has left the plan, and is shown as cancelled.
    case cancelled
    /// It has left the plan, and is shown no more.
    case gone
  }

  /// The school year whose plan or dossier names it.
  public var year: SchoolYear
  /// What it is, such as `session/S0012` or `deployment/D12`.
  public var subject: String
  /// Whether it stands.
  public var standing: Standing
  /// Grows by one with each change of start, end, place or standing.
  public var sequence: Int
  /// When what is seen of it changed last, ISO 8601 in UTC.
  public var modified: String
  /// When it was cancelled; nil where it stands.
  public var cancelled: String?
  /// As it is shown, or was last.
  public var view: EventView

  /// The state of an event.
  public init(
    year: SchoolYear, subject: String, standing: Standing = .confirmed, sequence: Int = 0, modified: String,
    cancelled: String? = nil, view: EventView
  ) {
    (self.year, self.subject, self.standing, self.sequence) = (year, subject, standing, sequence)
    (self.modified, self.cancelled, self.view) = (modified, cancelled, view)
  }
}

/// How an event stands in the feed of one owner.
///
/// Most members see the event as everybody does, and have nothing of their own. Who leaves a session sees it cancelled in
/// the own feed, while it goes on for the others; who comes back sees it again. The own version counts on from there.
public struct MemberState: Hashable, Sendable {
  /// Whether the event is the owner's.
  ///
  /// The raw values are stable.
  public enum Standing: String, CaseIterable, Sendable {
    /// The owner sees what becomes of the event.
    case member
    /// The event goes on without the owner, and is shown as cancelled.
    case left
    /// It was shown as cancelled, and is shown no more.
    case gone
  }

  /// Whether the event is the owner's.
  public var standing: Standing
  /// How much more than the event's own the sequence is in this feed; never falls.
  public var extra: Int
  /// When the own version changed last, ISO 8601 in UTC; nil where there is none.
  public var modified: String?
  /// The own version; nil where the owner sees the event as others do, or not at all.
  public var view: EventView?

  /// A member like all others unless said otherwise.
  public init(_ standing: Standing = .member, extra: Int = 0, modified: String? = nil, view: EventView? = nil) {
    (self.standing, self.extra, self.modified, self.view) = (standing, extra, modified, view)
  }
}
