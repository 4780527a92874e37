/// A VCALENDAR: what one `.ics` file or address holds.
public struct Feed: Hashable, Sendable {
  /// PRODID as this program writes it, whatever its version, so that an unchanged plan gives the same bytes.
  public static let fixedProducer = "-//Tandem//Tandem 1//FR"

  /// PRODID as read.
  ///
  /// The writer ignores it and writes ``fixedProducer``.
  public var producer: String
  /// What calendars show as the feed's name.
  ///
  /// `nil` in the download of a single event, which is no calendar.
  public var name: String?
  /// A sentence about the feed, left out like the name.
  public var description: String?
  /// The zone a client may show the feed in, such as `Europe/Paris`; a hint only.
  public var zone: String?
  /// How often to look again, in minutes; Google and Apple decide for themselves.
  public var refreshMinutes: Int?
  /// A colour name of CSS 3, in lower case.
  public var color: String?
  /// In any order; the writer sorts them by start, then by UID.
  public var events: [Event]
  /// In any order; the writer sorts them by UID.
  public var freeBusy: [FreeBusy]

  /// A subscription has a name.
  ///
  /// The download of one event: leave name, description and refreshing out.
  public init(
    name: String? = nil, description: String? = nil, zone: String? = nil, refreshMinutes: Int? = nil,
    color: String? = nil, events: [Event] = [], freeBusy: [FreeBusy] = []
  ) {
    producer = Self.fixedProducer
    (self.name, self.description, self.zone, self.refreshMinutes) = (name, description, zone, refreshMinutes)
    (self.color, self.events, self.freeBusy) = (color, events, freeBusy)
  }
}
