import SchoolCalendar

/// How values are written in the tables that Tandem makes.
enum ValueText {
  /// `1h30`, which reads the same whatever a bare number of the column means.
  static func duration(_ minutes: Int) -> String {
    minutes.isMultiple(of: 60) ? "\(minutes / 60)h" : "\(minutes / 60)h\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  /// The shortest text that gives the number back, without a point where it is whole.
  static func number(_ value: Double) -> String {
    abs(value) < 1e15 && value == value.rounded() ? String(Int(value)) : String(value)
  }

  /// `2027-11-09`, or `2027-11-09 17:00` where it is not midnight.
  static func start(_ moment: Moment) -> String {
    moment.time == .midnight ? moment.day.description : "\(moment.day) \(moment.time)"
  }

  /// The last day where the moment is a midnight, else `2027-11-09 17:00`.
  static func end(_ moment: Moment) -> String {
    moment.time == .midnight ? moment.day.advanced(by: -1).description : "\(moment.day) \(moment.time)"
  }

  static func yesNo(_ value: Bool) -> String { value ? "oui" : "non" }
}
