public import SchoolCalendar

/// A drawing of what a table beside it tells in words and figures.
public struct Chart: Hashable, Sendable {
  /// What is drawn.
  public enum Content: Hashable, Sendable {
    case timeline(Timeline)
    case bars([Bar])
    case heat(Heat)
  }

  public var title: String
  /// What somebody who does not see it should know.
  public var description: String
  public var content: Content

  /// A school year with marks on its days.
  public struct Timeline: Hashable, Sendable {
    public var year: SchoolYear
    public var holidays: [Range<Day>]
    public var lanes: [Lane]
  }

  /// A line of a timeline.
  public struct Lane: Hashable, Sendable {
    public var label: String
    public var shape: Shape
    public var days: [Day]
  }

  /// How a mark looks, so that lanes differ without colour.
  public enum Shape: Hashable, Sendable { case diamond, circle, square, triangle }

  /// A part of a whole.
  public struct Bar: Hashable, Sendable {
    public var label: String
    public var part: Int
    public var whole: Int
    /// The figures in words.
    public var text: String
  }

  /// Groups by weeks.
  public struct Heat: Hashable, Sendable {
    public var weeks: [Week]
    public var closedWeeks: Set<Week>
    public var groups: [String]
    /// Minutes, by group, then by week.
    public var minutes: [[Int]]
  }
}
