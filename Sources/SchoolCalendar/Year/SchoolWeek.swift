/// The days on which a school has class in an ordinary week (the commune's choice, code de l'éducation D521-10 and 12).
public enum SchoolWeek: String, CaseIterable, Sendable, Codable {
  /// Monday, Tuesday, Thursday and Friday.
  case fourDays = "4j"

  /// The four days and Wednesday morning.
  case fourAndAHalfWednesday = "4.5j-mercredi"

  /// The four days and Saturday morning.
  case fourAndAHalfSaturday = "4.5j-samedi"

  /// The day of which only the morning has class, where there is one.
  public var halfDay: Weekday? {
    switch self {
    case .fourDays: nil
    case .fourAndAHalfWednesday: .wednesday
    case .fourAndAHalfSaturday: .saturday
    }
  }

  /// Whether pupils come on that day of the week.
  public func hasClass(on weekday: Weekday) -> Bool {
    switch weekday {
    case .monday, .tuesday, .thursday, .friday: true
    case .wednesday, .saturday: weekday == halfDay
    case .sunday: false
    }
  }

  /// The spans of class on that day of the week, out of a school's hours of a whole day in their order.
  ///
  /// The half-day has the first span only; a day without class has none.
  public func classSpans(of hours: [TimeSpan], on weekday: Weekday) -> [TimeSpan] {
    guard hasClass(on: weekday) else { return [] }
    return weekday == halfDay ? Array(hours.prefix(1)) : hours
  }
}
