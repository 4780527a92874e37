internal import CLibical

/// Brings moments to the wall clock of one zone.
///
/// A name is looked for in the system's zones, in the file's VTIMEZONEs, among the names of Windows, and last without
/// the prefix of a vendor (`/freeassociation.sourceforge.net/Europe/Paris`). A zone found nowhere counts as floating,
/// that is, as the zone asked for. Used only inside ``Libical/withZones(_:)``.
struct ZoneTable {
  private enum Source {
    case system(String)
    case file(String)
    case unknown
  }

  private let file: FileZones?
  private let target: String
  private var known: [String: Source] = [:]

  init(file: FileZones?, target: String) throws(ReadingError) {
    (self.file, self.target) = (file, target)
    guard Self.systemOffset(target, at: CivilDateTime(secondsSince1970: 0)) != nil else {
      throw ReadingError(.unknownZone(target))
    }
  }

  /// The wall clock of the zone asked for.
  mutating func wallClock(_ moment: Moment) -> CivilDateTime {
    switch moment {
    case .date, .floating: return moment.wallClock
    case .local(let time, let zone):
      if zone == target { return time }
      return instant(time, zone: zone).map(local) ?? time
    case .utc(let time): return local(time)
    }
  }

  /// Universal time, or `nil` for whole days, floating times and unknown zones.
  mutating func instant(_ moment: Moment) -> CivilDateTime? {
    switch moment {
    case .date, .floating: nil
    case .utc(let time): time
    case .local(let time, let zone): instant(time, zone: zone)
    }
  }

  /// The wall clock of a zone at an instant; the instant itself where the zone is unknown.
  mutating func wallClock(in zone: String, at utc: CivilDateTime) -> CivilDateTime {
    utc.adding(seconds: offset(zone, at: utc) ?? 0)
  }

  /// Whether neither the system nor the file knows a zone.
  mutating func isUnknown(_ zone: String) -> Bool {
    offset(zone, at: CivilDateTime(secondsSince1970: 0)) == nil
  }

  private func local(_ utc: CivilDateTime) -> CivilDateTime {
    utc.adding(seconds: Self.systemOffset(target, at: utc) ?? 0)
  }

  /// The instant at which a zone's clock shows a time.
  ///
  /// Where it shows a time twice, on 25 October 2026 at 02:30 in Paris, the first counts; a time that it skips, on
  /// 29 March 2026 at 02:30, is read with the offset before the change (RFC 5545 §3.3.5). libical does neither.
  private mutating func instant(_ time: CivilDateTime, zone: String) -> CivilDateTime? {
    guard let before = offset(zone, at: time.adding(seconds: -86_400)),
      let after = offset(zone, at: time.adding(seconds: 86_400))
    else { return nil }
    let first = time.adding(seconds: -before)
    if before == after || offset(zone, at: first) == before { return first }
    let second = time.adding(seconds: -after)
    return offset(zone, at: second) == after ? second : first
  }

  private mutating func offset(_ zone: String, at utc: CivilDateTime) -> Int? {
    let source = known[zone] ?? find(zone)
    known[zone] = source
    switch source {
    case .system(let name): return Self.systemOffset(name, at: utc)
    case .file(let name): return file?.offset(zone: name, at: utc)
    case .unknown: return nil
    }
  }

  private func find(_ zone: String) -> Source {
    let probe = CivilDateTime(secondsSince1970: 0)
    let isSystem = { (name: String) in Self.systemOffset(name, at: probe) != nil }
    let clean = zone.split(separator: "/").joined(separator: "/")
    if isSystem(clean) { return .system(clean) }
    for name in [zone, clean] where file?.offset(zone: name, at: probe) != nil { return .file(name) }
    if let name = WindowsZones.names[clean] { return .system(name) }
    guard zone.hasPrefix("/") else { return .unknown }
    let parts = clean.split(separator: "/")
    for first in parts.indices.dropFirst() {
      let name = parts[first...].joined(separator: "/")
      if isSystem(name) { return .system(name) }
    }
    return .unknown
  }

  /// libical opens a file of that name below the system's folder of zones, so the name must not lead elsewhere.
  private static func systemOffset(_ name: String, at utc: CivilDateTime) -> Int? {
    let isName = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "/"):
        true
      default: false
      }
    }
    guard isName, !name.isEmpty, name.utf8.count <= 60, name.first != "/" else { return nil }
    let found = unsafe name.withCString { unsafe icaltimezone_get_builtin_timezone($0) }
    guard let found = unsafe found else { return nil }
    return Int(unsafe tandem_offset(found, utc.civil))
  }
}
