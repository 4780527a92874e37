/// A VEVENT (RFC 5545 §3.6.1) with the properties that this program writes and reads.
public struct Event: Hashable, Sendable {
  /// Whether the event stands, is only planned, or has been called off.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// It takes place.
    case confirmed = "CONFIRMED"
    /// It may take place.
    case tentative = "TENTATIVE"
    /// It does not take place any more.
    case cancelled = "CANCELLED"
  }

  /// Whether the event takes up time in searches for free time.
  public enum Transparency: String, Hashable, Sendable, CaseIterable {
    /// Its time is taken.
    case opaque = "OPAQUE"
    /// Its time stays free.
    case transparent = "TRANSPARENT"
  }

  /// Names the event for its whole life and in every feed; opaque, without personal data.
  public var uid: String
  /// DTSTAMP, in universal time: when this version of the event was stored, never the time of writing.
  public var stamp: CivilDateTime
  /// CREATED, in universal time.
  public var created: CivilDateTime?
  /// LAST-MODIFIED, in universal time.
  public var lastModified: CivilDateTime?
  /// Grows with each change of start, end, place or status; never goes back.
  public var sequence: Int
  /// DTSTART.
  public var start: Moment
  /// DTEND, exclusive: an event of the whole day of 1 September 2026 ends on 2 September.
  ///
  /// `nil` is one day for a whole-day event and no duration otherwise. A DURATION read becomes the end.
  public var end: Moment?
  /// The title; new lines survive.
  public var summary: String
  /// The text below the title.
  public var description: String
  /// The place in words.
  public var location: String
  /// The place on the map.
  public var position: GeoPoint?
  /// One absolute address.
  public var url: String
  /// Written as one property each.
  public var categories: [String]
  /// Not written when `nil`.
  public var status: Status?
  /// Always written.
  public var transparency: Transparency
  /// A colour name of CSS 3, in lower case, as RFC 7986 §5.9 asks for.
  public var color: String?
  /// Which instance of a recurring event this one replaces.
  public var recurrenceID: RecurrenceID?
  /// The texts of the RRULE properties, usually none or one.
  public var rules: [String]
  /// EXDATE: starts that do not take place.
  public var exceptions: [Moment]
  /// RDATE: starts besides those of the rules.
  public var additions: [AddedDate]
  /// Properties whose names begin with `X-`.
  public var extras: [ExtraProperty]

  /// An event with what must be there; everything else is set afterwards.
  public init(uid: String, stamp: CivilDateTime, start: Moment, end: Moment? = nil, summary: String = "") {
    (self.uid, self.stamp, self.start, self.end, self.summary) = (uid, stamp, start, end, summary)
    (created, lastModified, sequence) = (nil, nil, 0)
    (description, location, position, url, categories) = ("", "", nil, "", [])
    (status, transparency, color, recurrenceID) = (nil, .opaque, nil, nil)
    (rules, exceptions, additions, extras) = ([], [], [], [])
  }
}
