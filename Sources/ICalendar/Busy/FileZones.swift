internal import CLibical

/// Owns the zones of a file that libical parsed, for as long as they are asked for offsets.
@safe final class FileZones {
  private let root: OpaquePointer
  private static let first = CivilDateTime(secondsSince1970: -2_208_988_800)
  private static let last = CivilDateTime(secondsSince1970: 4_102_444_800)

  /// Parses the screened zones of a file, `nil` where it declares none.
  ///
  /// A property that libical does not take leaves X-LIC-ERROR behind, which no offset looks at; the scan has reported
  /// what is wrong with it.
  init?(_ zones: ZonesDraft) throws(ReadingError) {
    if zones.text.isEmpty { return nil }
    _ = Libical.start
    let text = Array("BEGIN:VCALENDAR\r\n".utf8) + zones.text + Array("END:VCALENDAR\r\n".utf8) + [0]
    let parsed = unsafe text.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        unsafe text.baseAddress.flatMap { unsafe icalcomponent_new_from_string($0) }
      }
    }
    guard let parsed = unsafe parsed else { throw ReadingError(.notParsed) }
    unsafe root = parsed
    guard unsafe icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT else { throw ReadingError(.notParsed) }
  }

  deinit { unsafe icalcomponent_free(root) }

  /// Seconds east of UTC by the file's own VTIMEZONE of that name, `nil` where it declares none.
  ///
  /// The caller holds the lock of ``Libical/withZones(_:)``.
  func offset(zone: String, at utc: CivilDateTime) -> Int? {
    let found = unsafe zone.withCString { unsafe icalcomponent_get_timezone(root, $0) }
    guard let found = unsafe found else { return nil }
    // libical follows every rule up to the year asked for, and no window lies beyond these years.
    let bounded = min(max(utc, Self.first), Self.last)
    return Int(unsafe tandem_offset(found, bounded.civil))
  }
}
