/// One VFREEBUSY as content lines.
enum FreeBusyLines {
  static func bytes(of component: FreeBusy) throws(WritingError) -> [UInt8] {
    let uid = CleanText.line(component.uid)
    let periods = component.periods.sorted {
      ($0.start, $0.end, $0.kind.rawValue) < ($1.start, $1.end, $1.kind.rawValue)
    }
    guard let first = periods.first, let last = periods.map(\.end).max() else {
      throw WritingError(problem: .noPeriod, uid: uid)
    }
    guard periods.allSatisfy({ $0.start < $0.end }) else { throw WritingError(problem: .endNotAfterStart, uid: uid) }
    var lines = ContentLines()
    lines.append("BEGIN", "", "VFREEBUSY")
    guard let name = EncodedValue.text(uid) else { throw WritingError(problem: .notEncoded("UID"), uid: uid) }
    lines.append("UID", "", name)
    lines.append("DTSTAMP", "", try utc(component.stamp, uid))
    lines.append("DTSTART", "", try utc(first.start, uid))
    lines.append("DTEND", "", try utc(last, uid))
    for period in periods {
      let value = try utc(period.start, uid) + "/" + utc(period.end, uid)
      lines.append("FREEBUSY", ";FBTYPE=" + period.kind.rawValue, value)
    }
    lines.append("END", "", "VFREEBUSY")
    return lines.bytes
  }

  private static func utc(_ time: CivilDateTime, _ uid: String) throws(WritingError) -> String {
    guard let value = EncodedValue.moment(.utc(time)) else {
      throw WritingError(problem: .notEncoded("DATE-TIME"), uid: uid)
    }
    return value
  }
}
