/// Makes the times taken of a parsed component.
enum FreeBusyReader {
  /// Periods with an end in the same form as their start; those that are not in universal time are kept as they are
  /// by ``spans(_:)`` and left out of the value, which knows universal time only.
  static func freeBusy(_ component: ParsedComponent) -> FreeBusy {
    let periods = spans(component).compactMap { span -> FreeBusy.Period? in
      guard case .utc(let start) = span.start, case .utc(let end) = span.end else { return nil }
      return FreeBusy.Period(start: start, end: end, kind: span.kind)
    }
    let stamp = component.moment("DTSTAMP")?.wallClock ?? CivilDateTime(secondsSince1970: 0)
    return FreeBusy(uid: component.text("UID"), stamp: stamp, periods: periods)
  }

  /// All periods; an unknown FBTYPE counts as busy, as RFC 5545 §3.2.9 asks for.
  static func spans(_ component: ParsedComponent) -> [(start: Moment, end: Moment, kind: FreeBusy.Kind)] {
    component.properties.filter { $0.name == "FREEBUSY" }.compactMap { property in
      guard let period = property.period, let end = period.end else { return nil }
      let kind = property.busyType.flatMap { FreeBusy.Kind(rawValue: $0.uppercased()) } ?? .busy
      return (period.start, end, kind)
    }
  }
}
