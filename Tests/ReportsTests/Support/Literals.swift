import SchoolCalendar
import Testing

// Days and moments in tests are written as text; one that does not exist is a mistake in the test.

extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    if let day = Day(text) {
      self = day
    } else {
      Issue.record("\(text) is no day")
      self = .first
    }
  }
}

extension Moment: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    if let moment = Moment(text) {
      self = moment
    } else {
      Issue.record("\(text) is no moment")
      self = .startOfDay(.first)
    }
  }
}
