/// The properties that a reading may keep, by their names in upper case.
enum PropertyName: UInt8, CaseIterable {
  case uid, stamp, created, lastModified, sequence, start, end, duration, rule, addition, exception, recurrenceID
  case summary, description, location, position, url, categories, status, transparency, color
  case busy, zone, offsetBefore, offsetAfter
  case producer, name, refresh, appleName, appleDescription, appleZone, publishedTTL

  /// As it is written.
  var text: String {
    switch self {
    case .uid: "UID"
    case .stamp: "DTSTAMP"
    case .created: "CREATED"
    case .lastModified: "LAST-MODIFIED"
    case .sequence: "SEQUENCE"
    case .start: "DTSTART"
    case .end: "DTEND"
    case .duration: "DURATION"
    case .rule: "RRULE"
    case .addition: "RDATE"
    case .exception: "EXDATE"
    case .recurrenceID: "RECURRENCE-ID"
    case .summary: "SUMMARY"
    case .description: "DESCRIPTION"
    case .location: "LOCATION"
    case .position: "GEO"
    case .url: "URL"
    case .categories: "CATEGORIES"
    case .status: "STATUS"
    case .transparency: "TRANSP"
    case .color: "COLOR"
    case .busy: "FREEBUSY"
    case .zone: "TZID"
    case .offsetBefore: "TZOFFSETFROM"
    case .offsetAfter: "TZOFFSETTO"
    case .producer: "PRODID"
    case .name: "NAME"
    case .refresh: "REFRESH-INTERVAL"
    case .appleName: "X-WR-CALNAME"
    case .appleDescription: "X-WR-CALDESC"
    case .appleZone: "X-WR-TIMEZONE"
    case .publishedTTL: "X-PUBLISHED-TTL"
    }
  }

  /// Whether the name begins with `X-`.
  var isExtra: Bool {
    switch self {
    case .appleName, .appleDescription, .appleZone, .publishedTTL: true
    default: false
    }
  }

  /// The name that has this key.
  init?(_ key: NameKey) {
    guard let found = Self.byKey[key] else { return nil }
    self = found
  }

  private static let byKey: [NameKey: PropertyName] = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { name in NameKey(Array(name.text.utf8)[...]).map { ($0, name) } })
}

/// A name of at most 16 bytes in upper case, as a number that is quickly compared.
struct NameKey: Hashable {
  private let value: UInt128

  /// Gives `nil` for more than 16 bytes, and for none.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= 16 else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for byte in bytes {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte.uppercased)
    }
    value = UInt128(high) << 64 | UInt128(low)
  }
}

extension UInt8 {
  /// A small letter of ASCII as a capital; anything else as it is.
  var uppercased: UInt8 { self &- 97 < 26 ? self &- 32 : self }
}

/// Some properties.
struct PropertySet {
  private var bits: UInt64 = 0

  init(_ names: [PropertyName] = []) {
    for name in names { insert(name) }
  }

  func contains(_ name: PropertyName) -> Bool { bits & Self.bit(name) != 0 }

  /// Adds a property and says whether it was missing.
  @discardableResult
  mutating func insert(_ name: PropertyName) -> Bool {
    let before = bits
    bits |= Self.bit(name)
    return bits != before
  }

  func union(_ others: [PropertyName]) -> PropertySet {
    var result = self
    for name in others { result.insert(name) }
    return result
  }

  private static func bit(_ name: PropertyName) -> UInt64 { 1 << UInt64(name.rawValue) }
}
