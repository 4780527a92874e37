/// Times taken, a VFREEBUSY, while its lines are read.
struct BusyDraft {
  typealias Span = (start: Moment, end: Moment, kind: FreeBusy.Kind)

  private(set) var spans: [Span] = []
  private var uid: String?
  private var stamp: CivilDateTime?

  /// Takes a property in.
  ///
  /// - Returns: How many values it has; `nil` where one of them is invalid, the property then being left out.
  mutating func take(_ name: PropertyName, _ content: ContentLine) -> Int? {
    switch name {
    case .busy:
      guard let periods = DatesText(content).periods else { return nil }
      // An unknown FBTYPE counts as busy, as RFC 5545 §3.2.9 asks for.
      let kind = content.parameter("FBTYPE").flatMap { FreeBusy.Kind(rawValue: $0.uppercased()) } ?? .busy
      spans += periods.map { ($0.start, $0.end, kind) }
      return periods.count
    case .stamp:
      guard let moment = DatesText(content).moment else { return nil }
      stamp = stamp ?? moment.wallClock
    case .uid: uid = uid ?? TextValue.unescaped(content.trimmed)
    default: break
    }
    return 1
  }

  /// The value, which knows universal time only: other periods are left out of it.
  var finished: FreeBusy {
    let periods = spans.compactMap { span -> FreeBusy.Period? in
      guard case .utc(let start) = span.start, case .utc(let end) = span.end else { return nil }
      return FreeBusy.Period(start: start, end: end, kind: span.kind)
    }
    return FreeBusy(uid: uid ?? "", stamp: stamp ?? CivilDateTime(secondsSince1970: 0), periods: periods)
  }
}
