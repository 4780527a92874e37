import SchoolCalendar

/// Turns the number of a cell into the text that a table of text would have.
struct CellNumber {
  /// Whether days count from 1904, as on old Macintoshes, and not from 1900.
  let countsFrom1904: Bool

  /// The text of a number: as it is, or as an ISO date, a time, a length of time by its format.
  ///
  /// - Throws: ``WorkbookFault/impossibleDate`` for a date before the first or after the year 9999.
  func text(_ value: Double, _ format: CellFormat) throws(WorkbookFault) -> String {
    switch format {
    case .number: return Self.number(value)
    case .percent: return Self.number(100 * value)
    case .day, .moment, .time, .elapsed: break
    }
    // Seconds are exact enough; the noise of a fraction of a day is far below.
    guard abs(value) < 3_000_000 else { throw .impossibleDate }
    let seconds = Int((value * 86_400).rounded())
    guard seconds >= 0 else { throw .impossibleDate }
    if format == .elapsed { return Self.time(seconds) }
    let (number, time) = seconds.quotientAndRemainder(dividingBy: 86_400)
    // The day 0 is no day: what is shown is a time.
    if number == 0, format != .day, !countsFrom1904 || format == .time { return Self.time(time) }
    let day = try day(number)
    // 2027-11-09 of a cell that shows the day only may still hold 17:00.
    return time == 0 ? day.description : "\(day) \(Self.time(time))"
  }

  /// The day of a serial number.
  ///
  /// In the count from 1900 number 60 is 29 February 1900, a day that never was:
  /// 59 is 28 February and 61 is 1 March 1900.
  private func day(_ number: Int) throws(WorkbookFault) -> Day {
    let days =
      if countsFrom1904 {
        number - 24_107
      } else if number == 0 || number == 60 {
        throw .impossibleDate
      } else {
        number < 60 ? number - 25_568 : number - 25_569
      }
    guard days <= Day.last.daysSince1970 else { throw .impossibleDate }
    return Day(daysSince1970: days)
  }

  /// `9:05` as `09:05`, with seconds where there are any; hours may exceed a day.
  private static func time(_ seconds: Int) -> String {
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    let text = "\(two(hour)):\(two(minute))"
    return second == 0 ? text : "\(text):\(two(second))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A number as a person wrote it: `0.1+0.2` is 0.3 and no more, whole numbers have no point.
  ///
  /// Twelve significant digits where the rest is a calculation's noise of a few units of the last binary place; else the
  /// shortest text that gives the number back, so that coordinates with more digits stay what they are.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return String(value) }
    let short = rounded(value)
    let noise = 4 * value.ulp
    return ValueText.number(abs(short - value) <= noise ? short : value)
  }

  /// To twelve significant digits.
  private static func rounded(_ value: Double) -> Double {
    guard value != 0, abs(value) > 1e-200, abs(value) < 1e200 else { return value }
    var scale = 1.0
    var size = abs(value)
    // Powers of ten are exact up to 10^22, and products of a number of twelve digits with them are rounded once.
    while size < 1e11, scale < 1e22 { (scale, size) = (scale * 10, abs(value) * scale * 10) }
    guard size < 1e12, size >= 1e11 else { return value }
    return (value * scale).rounded() / scale
  }
}
