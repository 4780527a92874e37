public import ICalendar
public import SchoolCalendar

/// A slip of a published feed, mended or refused.
public struct HolidayFeedFinding: Hashable, Sendable {
  /// What was found.
  public enum Quirk: Hashable, Sendable {
    /// So many UIDs hold the instant of the export, so they name nothing.
    case unstableUIDs(Int)
    /// DTEND is DTSTART: that one day is meant.
    case endIsStart
    /// There is no DTEND: one day is meant.
    case noEnd
    /// DTEND lies in another year than can be meant; this was written.
    case endYear(Day)
    /// Two days far apart were written as one event up to this day.
    case daysMerged(Day)
    /// A question mark stands for an apostrophe.
    case questionMark
    /// The holiday was cut into so many pieces by the zones that share them.
    case cutByZones(Int)
    /// DTEND is a Sunday, so the last day without class.
    case endIsLastDay
    /// The teachers' event lies within the pupils' holiday; it tells when teachers return.
    case teachersWithinPupils
    /// The same event stands there more than once.
    case repeated
    /// An event of an earlier export stands beside a newer one with other dates, which holds.
    case superseded
    /// The long break has a beginning only.
    case longBreakWithoutEnd

    /// Refused: nothing tells for which zone it is.
    case noZone
    /// Refused: its dates leave no day between them.
    case noDay
    /// Refused: DTEND, this day, is before DTSTART, and no other year makes sense of it.
    case endBeforeStart(Day)
    /// Refused: no holiday is as long as up to this day.
    case tooLong(Day)
    /// Refused: two ends are given, and nothing tells which holds.
    case twoEnds
    /// Refused: it has hours, it is repeated by a rule, or it has no day.
    case notWholeDays
    /// Refused: it has been called off.
    case cancelled
    /// Left out: public holidays are computed.
    case publicHoliday
    /// Left out by the reading of the file itself.
    case unreadable(ReadingFinding)
  }

  /// What was found.
  public let quirk: Quirk
  /// The event's name, empty where the file as a whole is meant.
  public let name: String
  /// The event's first day as written, where there is one.
  public let start: Day?

  init(_ quirk: Quirk, _ name: String = "", _ start: Day? = nil) {
    (self.quirk, self.name, self.start) = (quirk, name, start)
  }

  /// Whether the event, or what is wrong of the file, was left out; otherwise it was mended.
  public var isRefused: Bool {
    switch quirk {
    case .unstableUIDs, .endIsStart, .noEnd, .endYear, .daysMerged, .questionMark, .cutByZones, .endIsLastDay,
      .teachersWithinPupils, .repeated, .superseded, .longBreakWithoutEnd:
      false
    case .noZone, .noDay, .endBeforeStart, .tooLong, .twoEnds, .notWholeDays, .cancelled, .publicHoliday,
      .unreadable:
      true
    }
  }
}
