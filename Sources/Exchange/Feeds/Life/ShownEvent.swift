public import ICalendar
public import Planning
public import SchoolCalendar

/// An event that the plans that are followed want shown, and to whom.
public struct ShownEvent: Sendable {
  /// The school year whose plan or dossier names it.
  public var year: SchoolYear
  /// What it is, such as `session/S0012`.
  public var subject: String
  /// As its members see it in their own feeds; stamps and sequence are not looked at.
  public var event: Event
  /// In whose feeds it stands.
  public var owners: Set<FeedOwner>

  /// An event and its owners.
  public init(year: SchoolYear, subject: String, event: Event, owners: Set<FeedOwner>) {
    (self.year, self.subject, self.event, self.owners) = (year, subject, event, owners)
  }
}
