public import Planning

/// A row was to be changed by somebody who has not seen what it has become.
///
/// Nothing has been changed. It knows no language: whoever reports it puts it into words.
public struct EditConflict: Error, Hashable, Sendable {
  public var row: PlanRow
  /// The version that was seen.
  public var seen: Int
  /// The version it has; nil where the row is gone.
  public var present: Int?
  /// The revision in which it would have been changed.
  public var revision: Int
  /// What was changed since, by whom and when, the oldest first; empty where the plan was made anew.
  public var since: [AuditEntry]

  public init(_ row: PlanRow, seen: Int, present: Int?, revision: Int, since: [AuditEntry]) {
    self.row = row
    self.seen = seen
    self.present = present
    self.revision = revision
    self.since = since
  }
}
