/// Content lines (RFC 5545 §3.1): CRLF at the end, folded so that none is longer than 75 octets.
struct ContentLines {
  /// The lines so far, as they go into the file.
  private(set) var bytes: [UInt8] = []

  /// Appends `name[;parameters]:value`, which must be clean and escaped.
  ///
  /// Lines are cut at 75 octets and moved back to the beginning of a UTF-8 character, never at a space: some readers
  /// trim lines before they join them.
  mutating func append(_ name: String, _ parameters: String = "", _ value: String) {
    append(line: name + parameters + ":" + value)
  }

  /// Appends a whole line.
  mutating func append(line: String) {
    var rest = ArraySlice(Array(line.utf8))
    var room = 75
    while rest.count > room {
      var cut = rest.startIndex + room
      // A fold must neither split a character nor leave white space at the edge of a line.
      while cut > rest.startIndex + 1, rest[cut] & 0xC0 == 0x80 || rest[cut] == 0x20 || rest[cut - 1] == 0x20 {
        cut -= 1
      }
      if cut <= rest.startIndex + 1 {
        cut = rest.startIndex + room
        while rest[cut] & 0xC0 == 0x80 { cut -= 1 }
      }
      bytes += rest[..<cut]
      bytes += [0x0D, 0x0A, 0x20]
      rest = rest[cut...]
      room = 74
    }
    bytes += rest
    bytes += [0x0D, 0x0A]
  }
}
