import SchoolCalendar

/// What the program asks the process that reads calendars: a line of words, then the bytes of the file.
struct AgendaQuestion {
  var bytes: [UInt8]
  var first: Day
  var last: Day
  var zone: String

  /// As it is sent.
  var message: [UInt8] {
    let words = [Self.name, "1", "\(bytes.count)", "\(first.daysSince1970)", "\(last.daysSince1970)", zone]
    return Array((words.joined(separator: " ") + "\n").utf8) + bytes
  }

  /// Reads the line of words, without its line end; the bytes are to follow.
  ///
  /// - Returns: The question without its bytes, and how many follow; `nil` for any other line.
  static func start(_ line: String) -> (question: AgendaQuestion, count: Int)? {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 6, words[0] == name, words[1] == "1", let count = Int(words[2]), count >= 0,
      let first = Int(words[3]), let last = Int(words[4])
    else { return nil }
    let question = AgendaQuestion(
      bytes: [], first: Day(daysSince1970: first), last: Day(daysSince1970: last), zone: String(words[5]))
    return (question, count)
  }

  private static let name = "tandem-agenda"
}
