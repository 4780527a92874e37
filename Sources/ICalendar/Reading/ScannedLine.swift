/// What a line is, as far as its beginning tells.
enum ScannedLine {
  case begin
  case end
  case known(PropertyName)
  /// A name that begins with `X-`.
  case extra
  /// Nothing that any reading keeps.
  case other
  /// No name is seen yet; names may be folded too, and a line without one is a finding.
  case unclear

  init(_ bytes: ArraySlice<UInt8>) {
    let end = bytes.endIndex
    let last = min(end, bytes.startIndex + 100)
    var index = bytes.startIndex
    while index < last, bytes[index] != UInt8(ascii: ":"), bytes[index] != UInt8(ascii: ";") { index += 1 }
    if index == last {
      self = index == end && bytes.count < 100 ? .unclear : .other
      return
    }
    let name = bytes[..<index]
    if let key = NameKey(name) {
      if let known = PropertyName(key) { self = .known(known); return }
      if key == Self.beginKey { self = .begin; return }
      if key == Self.endKey { self = .end; return }
    }
    let isExtra =
      name.count > 2 && name[name.startIndex].uppercased == UInt8(ascii: "X")
      && name[name.startIndex + 1] == UInt8(ascii: "-")
    self = isExtra ? .extra : .other
  }

  private static let beginKey = NameKey(Array("BEGIN".utf8)[...])
  private static let endKey = NameKey(Array("END".utf8)[...])
}
