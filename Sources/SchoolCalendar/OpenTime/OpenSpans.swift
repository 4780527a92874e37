extension OpenTime {
  /// The longest spans in which any session may be held on the day, by start.
  ///
  /// A session is open exactly when one of them holds it whole. They may overlap or touch, as windows do: a session
  /// must lie inside one window. Closures are cut out, hours of class from the windows that do not free from class.
  public func openSpans(on day: Day) -> [TimeSpan] {
    guard isOpen(on: day) else { return [] }
    let weekday = day.weekday
    let classes = classSpans(on: day).map { ($0.start, $0.end) }
    let closed = closures.compactMap { $0.cut(on: day) }
    let found =
      if let windows {
        windows.filter { $0.weekday == weekday && $0.admits(schoolWeek) }.flatMap { window in
          window.span.parts(without: window.isClassTime ? closed : closed + classes)
        }
      } else {
        TimeSpan.wholeDay.parts(without: closed + classes)
      }
    return Set(found).sorted().filter { span in
      !found.contains { $0 != span && $0.contains(span) }
    }
  }
}

extension MomentRange {
  /// The closed times of a day, start and end alike where an empty closure parts it, or nil where it lies elsewhere.
  fileprivate func cut(on day: Day) -> (TimeOfDay, TimeOfDay)? {
    if let span = span(on: day) { return (span.start, span.end) }
    return start == end && start.day == day ? (start.time, end.time) : nil
  }
}

extension TimeSpan {
  /// What is left of the span between these cuts, in order.
  fileprivate func parts(without cuts: [(TimeOfDay, TimeOfDay)]) -> [TimeSpan] {
    var left: [TimeSpan] = []
    var from = start
    for (cutStart, cutEnd) in cuts.sorted(by: { $0 < $1 }) where cutStart < end && cutEnd > start {
      if let part = TimeSpan(from, cutStart) { left.append(part) }
      from = max(from, cutEnd)
    }
    if let part = TimeSpan(from, end) { left.append(part) }
    return left
  }
}
