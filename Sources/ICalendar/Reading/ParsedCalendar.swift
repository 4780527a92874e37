internal import CLibical

/// A component that libical parsed, as Swift values.
struct ParsedComponent {
  struct Property {
    /// In upper case.
    var name: String
    /// TEXT unescaped; other values as they are written.
    var value: String
    /// The parameters this target looks at.
    var zone: String?
    var range: String?
    var busyType: String?
  }

  /// `VEVENT` or `VFREEBUSY`.
  var name: String
  var properties: [Property]

  func first(_ name: String) -> Property? { properties.first { $0.name == name } }

  func text(_ name: String) -> String { first(name)?.value ?? "" }

  func moment(_ name: String) -> Moment? { first(name).flatMap(\.moment) }
}

extension ParsedComponent.Property {
  /// The value as a date or date-time.
  var moment: Moment? { MomentText.moment(value, zone: zone) }

  /// The value as a period; a duration is counted on the clock of its start.
  var period: (start: Moment, end: Moment?)? {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, let start = MomentText.moment(String(first), zone: zone) else { return nil }
    guard parts.count == 2 else { return parts.count == 1 ? (start, nil) : nil }
    if let end = MomentText.moment(String(parts[1]), zone: zone) { return (start, end) }
    guard let seconds = MomentText.duration(String(parts[1])) else { return nil }
    return (start, start.at(start.wallClock.adding(seconds: seconds)))
  }
}

/// Owns what libical parsed, for as long as its zones are asked for offsets; everything else is copied out at once.
@safe final class ParsedCalendar {
  private let root: OpaquePointer

  /// Parses a screened file.
  ///
  /// libical's three ways of failing are all looked at: no component, an error number, and X-LIC-ERROR in place of a
  /// property. The last is left out like any property that is not kept; the screen has reported its cause.
  init(_ file: ScreenedFile) throws(ReadingError) {
    _ = Libical.start
    let terminated = file.text + [0]
    let parsed = unsafe terminated.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        unsafe text.baseAddress.flatMap { unsafe icalcomponent_new_from_string($0) }
      }
    }
    guard let parsed = unsafe parsed else { throw ReadingError(.notParsed) }
    unsafe root = parsed
    guard unsafe icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT else { throw ReadingError(.notParsed) }
  }

  deinit { unsafe icalcomponent_free(root) }

  /// The properties of the calendar itself.
  func header() -> ParsedComponent {
    unsafe ParsedComponent(name: "VCALENDAR", properties: Self.properties(of: root))
  }

  /// All events and all times taken, in the order of the file.
  func components() -> [ParsedComponent] {
    var result: [ParsedComponent] = []
    var next = unsafe icalcomponent_get_first_component(root, ICAL_ANY_COMPONENT)
    while let component = unsafe next {
      switch unsafe icalcomponent_isa(component) {
      case ICAL_VEVENT_COMPONENT:
        unsafe result.append(ParsedComponent(name: "VEVENT", properties: Self.properties(of: component)))
      case ICAL_VFREEBUSY_COMPONENT:
        unsafe result.append(ParsedComponent(name: "VFREEBUSY", properties: Self.properties(of: component)))
      default: break
      }
      unsafe next = icalcomponent_get_next_component(root, ICAL_ANY_COMPONENT)
    }
    return result
  }

  /// Seconds east of UTC by the file's own VTIMEZONE of that name, `nil` where it declares none.
  ///
  /// The caller holds the lock of ``Libical/withZones(_:)``.
  func offset(zone: String, at utc: CivilDateTime) -> Int? {
    let found = unsafe zone.withCString { unsafe icalcomponent_get_timezone(root, $0) }
    guard let found = unsafe found else { return nil }
    return Int(unsafe tandem_offset(found, utc.civil))
  }

  private static func properties(of component: OpaquePointer) -> [ParsedComponent.Property] {
    var result: [ParsedComponent.Property] = []
    var next = unsafe icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY)
    while let property = unsafe next {
      if unsafe icalproperty_isa(property) != ICAL_XLICERROR_PROPERTY,
        let name = unsafe taking(icalproperty_get_property_name_r(property)), let value = unsafe text(of: property)
      {
        result.append(
          unsafe ParsedComponent.Property(
            name: name.uppercased(), value: value, zone: parameter("TZID", of: property),
            range: parameter("RANGE", of: property), busyType: parameter("FBTYPE", of: property)))
      }
      unsafe next = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)
    }
    return result
  }

  private static func text(of property: OpaquePointer) -> String? {
    guard let value = unsafe icalproperty_get_value(property) else { return nil }
    switch unsafe icalvalue_isa(value) {
    case ICAL_TEXT_VALUE: return unsafe icalvalue_get_text(value).map { unsafe String(cString: $0) }
    case ICAL_X_VALUE: return unsafe icalvalue_get_x(value).map { unsafe String(cString: $0) }
    default: return unsafe taking(icalproperty_get_value_as_string_r(property))
    }
  }

  private static func parameter(_ name: String, of property: OpaquePointer) -> String? {
    unsafe taking(name.withCString { unsafe icalproperty_get_parameter_as_string_r(property, $0) })
  }
}
