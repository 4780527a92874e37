internal import CLibical

/// Values in the form RFC 5545 §3.3 gives them, encoded by libical.
///
/// Values are encoded apart from properties, because libical's properties spoil some of them: a comma in CATEGORIES
/// is not escaped, RECURRENCE-ID comes out as `rECURRENCE-ID`, GEO follows the process's locale, and lines are folded
/// at the last space, which readers that trim lines lose.
enum EncodedValue {
  /// TEXT; the value is cleaned already.
  static func text(_ value: String) -> String? {
    unsafe taking(value.withCString { unsafe tandem_text($0) })
  }

  /// DATE or DATE-TIME, without the zone's name, which is a parameter.
  static func moment(_ value: Moment) -> String? {
    var civil = value.wallClock.civil
    var utc: Int32 = 0
    switch value {
    case .date: civil.is_date = 1
    case .utc: utc = 1
    case .local, .floating: break
    }
    return unsafe taking(tandem_moment(civil, utc))
  }

  /// RECUR, with its parts in libical's order; `nil` when the rule does not parse.
  static func rule(_ value: String) -> String? {
    let allowed = value.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: "=;,+-".utf8.contains(byte)
      }
    }
    guard allowed, value.utf8.count <= 1000 else { return nil }
    return unsafe taking(value.withCString { unsafe tandem_rule($0) })
  }

  /// GEO with six decimals and a point whatever the locale; `nil` off the earth.
  static func position(_ value: GeoPoint) -> String? {
    guard (-90.0...90).contains(value.latitude), (-180.0...180).contains(value.longitude) else { return nil }
    return degrees(value.latitude) + ";" + degrees(value.longitude)
  }

  private static func degrees(_ value: Double) -> String {
    let millionths = Int((value * 1_000_000).rounded())
    let fraction = String(abs(millionths) % 1_000_000)
    let sign = millionths < 0 ? "-" : ""
    return sign + String(abs(millionths) / 1_000_000) + "." + String(repeating: "0", count: 6 - fraction.count)
      + fraction
  }
}
