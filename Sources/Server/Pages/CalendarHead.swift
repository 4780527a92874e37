/// What a calendar says of itself at its beginning: its name, what it is, and its time zone.
struct CalendarHead: Hashable, Sendable {
  var name: String?
  var description: String?
  /// An identifier such as `Europe/Paris`.
  var zone: String?

  /// Reads the properties before the first component of a calendar of ours; any other bytes give nothing.
  init(_ bytes: some Sequence<UInt8>) {
    // Long lines go on after a line end and a space (RFC 5545 §3.1).
    let text = String(decoding: Array(bytes.prefix(4096)), as: UTF8.self).replacing("\r\n ", with: "")
    for line in text.split(separator: "\r\n").dropFirst() {
      if line.hasPrefix("BEGIN:") { break }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = Self.plain(line[line.index(after: colon)...])
      switch line[..<colon] {
      case "X-WR-CALNAME": name = value
      case "X-WR-CALDESC": description = value
      case "X-WR-TIMEZONE": zone = value
      default: break
      }
    }
  }

  /// A text without the marks by which iCalendar writes commas, semicolons and line ends (RFC 5545 §3.3.11).
  private static func plain(_ text: Substring) -> String {
    var out = ""
    var isMarked = false
    for sign in text {
      if isMarked {
        out.append(sign == "n" || sign == "N" ? " " : sign)
        isMarked = false
      } else if sign == "\\" {
        isMarked = true
      } else {
        out.append(sign)
      }
    }
    return out
  }
}
