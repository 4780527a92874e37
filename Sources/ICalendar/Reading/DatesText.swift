/// Reads the dates and periods of a property, each strictly.
struct DatesText {
  private let content: ContentLine
  private let mustBeDate: Bool
  private let zone: String?

  init(_ content: ContentLine) {
    self.content = content
    mustBeDate = content.parameter("VALUE") == "DATE"
    zone = content.parameter("TZID")
  }

  /// The whole value as one date; `nil` where it is none.
  var moment: Moment? { moment(content.valueBytes) }

  /// The dates of a list, `nil` where one of them is none; an empty list is valid.
  var moments: [Moment]? { all { moment($0) } }

  /// The dates and periods of an RDATE.
  var additions: [AddedDate]? {
    all { part in
      guard let cut = part.firstIndex(of: UInt8(ascii: "/")) else { return moment(part).map { AddedDate($0) } }
      return period(part, cut).map { AddedDate($0.start, end: $0.end) }
    }
  }

  /// The periods of a FREEBUSY.
  var periods: [(start: Moment, end: Moment)]? {
    all { part in part.firstIndex(of: UInt8(ascii: "/")).flatMap { period(part, $0) } }
  }

  /// A duration is counted on the clock of its start.
  private func period(_ part: ArraySlice<UInt8>, _ cut: Int) -> (start: Moment, end: Moment)? {
    guard let start = moment(part[..<cut]) else { return nil }
    let rest = part[(cut + 1)...]
    if let end = moment(rest) { return (start, end) }
    guard let seconds = MomentText.duration(String(decoding: rest, as: UTF8.self)) else { return nil }
    return (start, start.onClock(start.wallClock.adding(seconds: seconds)))
  }

  private func moment(_ part: ArraySlice<UInt8>) -> Moment? {
    guard let moment = MomentText.moment(part, zone: zone), moment.isDate || !mustBeDate else { return nil }
    return moment
  }

  private func all<Value>(_ read: (ArraySlice<UInt8>) -> Value?) -> [Value]? {
    var result: [Value] = []
    for part in content.valueBytes.split(separator: UInt8(ascii: ",")) {
      guard let value = read(part) else { return nil }
      result.append(value)
    }
    return result
  }
}
