/// One legal beginning of a session of a given length: a day, a start and an end.
///
/// Days are counted from ``Problem/origin``, times in minutes after midnight, weeks from the week of the origin.
struct Slot: Sendable {
  var day: Int32
  var start: Int32
  var end: Int32
  var week: Int32
  /// Whether sessions on this day are unwelcome (`periodes_a_eviter`).
  var isAwkward: Bool

  /// The half-day in which it starts, noon parting the two.
  var half: Int { Int(day) * 2 + (start < 720 ? 0 : 1) }
}

/// What a person's open time says about a slot, in one byte.
///
/// 0 closed; 1…253 open to whoever needs at most `value − 1` minutes from or to class; 254 in class, a substitute is
/// needed; 255 open whatever the way.
typealias OpenByte = UInt8

enum OpenCode {
  static let closed: OpenByte = 0
  static let withSubstitute: OpenByte = 254
  static let unbound: OpenByte = 255

  /// Open to whoever needs at most these minutes.
  static func within(_ minutes: Int) -> OpenByte { minutes >= 253 ? unbound : OpenByte(minutes + 1) }

  /// Whether somebody with this way to go can be there.
  @inline(__always)
  static func admits(_ value: OpenByte, way: Int) -> Bool { value >= withSubstitute || way < Int(value) }
}
