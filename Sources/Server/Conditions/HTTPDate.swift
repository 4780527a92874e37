import Foundation
import SchoolCalendar

/// Instants in HTTP's headers, as whole seconds since 1970 began (RFC 9110 §5.6.7).
enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Sun, 06 Nov 1994 08:49:37 GMT`.
  static func text(_ seconds: Int) -> String {
    let (day, time) = parts(seconds)
    let (year, month, number) = day.date
    let weekday = day.weekday.englishName.prefix(3)
    return "\(weekday), \(two(number)) \(months[month - 1]) \(four(year)) \(clock(time)) GMT"
  }

  /// `1994-11-06T08:49:37Z`.
  static func iso(seconds: Int) -> String {
    let (day, time) = parts(seconds)
    return "\(day)T\(clock(time))Z"
  }

  /// The instant of a text such as `1994-11-06T08:49:37Z`; nil for any other.
  static func seconds(iso text: String) -> Int? {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[1].last == "Z", let day = Day(String(halves[0])) else { return nil }
    return instant(day, halves[1].dropLast())
  }

  /// The instant of a header in one of the three forms that clients may send: today's, RFC 850's, C's.
  ///
  /// Nil for any other text. The weekday is not looked at.
  static func seconds(_ text: String) -> Int? {
    let words = text.split(separator: " ").map(String.init)
    switch words.count {
    // Sun, 06 Nov 1994 08:49:37 GMT
    case 6 where words[0].last == "," && words[5] == "GMT":
      return instant(year: Int(words[3]), month: words[2], day: words[1], time: words[4])
    // Sunday, 06-Nov-94 08:49:37 GMT
    case 4 where words[0].last == "," && words[3] == "GMT":
      let date = words[1].split(separator: "-").map(String.init)
      guard date.count == 3, date[2].count == 2, let short = Int(date[2]) else { return nil }
      // A year that would lie more than fifty years ahead is one of the century before; 2026 and later read this.
      return instant(year: short < 76 ? 2000 + short : 1900 + short, month: date[1], day: date[0], time: words[2])
    // Sun Nov  6 08:49:37 1994
    case 5:
      return instant(year: Int(words[4]), month: words[1], day: words[2], time: words[3])
    default: return nil
    }
  }

  private static func instant(year: Int?, month: String, day: String, time: String) -> Int? {
    guard let year, let place = months.firstIndex(of: month), day.count <= 2, let number = Int(day),
      let civil = Day(year: year, month: place + 1, day: number)
    else { return nil }
    return instant(civil, time[...])
  }

  private static func instant(_ day: Day, _ time: Substring) -> Int? {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), let second = Int(parts[2]), (0..<24).contains(hour), (0..<60).contains(minute),
      (0...60).contains(second)
    else { return nil }
    return day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
  }

  private static func parts(_ seconds: Int) -> (Day, Int) {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    return (Day(daysSince1970: days), seconds - days * 86_400)
  }

  private static func clock(_ time: Int) -> String {
    "\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func four(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
