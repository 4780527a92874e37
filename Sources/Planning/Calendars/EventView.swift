public import SchoolCalendar

/// An event as it stands in feeds: its text, and what sorts it and lets it age.
public struct EventView: Hashable, Sendable {
  /// The wall clock at its beginning; midnight for a whole day.
  public var start: Moment
  /// The last day it touches.
  public var lastDay: Day
  /// The VEVENT in the feed of whoever takes part, UTF-8.
  public var own: [UInt8]
  /// The VEVENT in an overview, where it takes up nobody's time; nil where it is the same.
  public var overview: [UInt8]?

  /// A view with its texts.
  public init(start: Moment, lastDay: Day, own: [UInt8], overview: [UInt8]? = nil) {
    (self.start, self.lastDay, self.own, self.overview) = (start, lastDay, own, overview)
  }
}
