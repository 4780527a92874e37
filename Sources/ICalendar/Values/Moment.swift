/// A DATE or DATE-TIME of RFC 5545 (§3.3.4, §3.3.5) in one of its four forms.
public enum Moment: Hashable, Sendable {
  /// A whole day, `VALUE=DATE`.
  case date(CivilDate)
  /// The wall clock of a named zone, `TZID=Europe/Paris`.
  case local(CivilDateTime, zone: String)
  /// Universal time, with a final `Z`.
  case utc(CivilDateTime)
  /// The wall clock wherever the reader is.
  case floating(CivilDateTime)

  /// The digits as written, midnight for a whole day, without regard to the zone.
  public var wallClock: CivilDateTime {
    switch self {
    case .date(let date): CivilDateTime(midnightOf: date)
    case .local(let time, zone: _), .utc(let time), .floating(let time): time
    }
  }

  /// Whether this is a whole day.
  public var isDate: Bool {
    if case .date = self { true } else { false }
  }

  /// The name of the zone, where one is named.
  public var zone: String? {
    if case .local(_, let zone) = self { zone } else { nil }
  }

  /// The same form at another reading of the clock; a whole day keeps the day only.
  func at(_ time: CivilDateTime) -> Moment {
    switch self {
    case .date: .date(time.date)
    case .local(_, let zone): .local(time, zone: zone)
    case .utc: .utc(time)
    case .floating: .floating(time)
    }
  }

  /// As ``at(_:)``, but a whole day becomes a floating time, which is read on the same clock.
  func onClock(_ time: CivilDateTime) -> Moment {
    isDate ? .floating(time) : at(time)
  }
}
