/// Which properties of which components a reading keeps; all else never reaches libical.
struct KeptProperties {
  /// By component; a component that is missing here is skipped with all it contains.
  let names: [String: Set<String>]
  /// Whether `X-` properties of calendars and events are kept.
  let extras: Bool
  /// Whether rules will be expanded, so that a costly one must refuse the file.
  let expandsRules: Bool

  func keeps(_ name: String, in component: String) -> Bool {
    if name.hasPrefix("X-") { return extras && (component == "VEVENT" || component == "VCALENDAR") }
    return names[component]?.contains(name) == true
  }

  /// What decides when somebody is busy: no titles, no places, no people.
  static let times = KeptProperties(
    names: [
      "VCALENDAR": [], "VEVENT": timing, "VFREEBUSY": ["UID", "FREEBUSY"], "VTIMEZONE": ["TZID"],
      "STANDARD": observance, "DAYLIGHT": observance,
    ], extras: false, expandsRules: true)

  /// Everything that ``Feed`` has a place for.
  static let all = KeptProperties(
    names: [
      "VCALENDAR": ["PRODID", "NAME", "DESCRIPTION", "COLOR", "REFRESH-INTERVAL"],
      "VEVENT": timing.union([
        "DTSTAMP", "CREATED", "LAST-MODIFIED", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "URL", "CATEGORIES",
        "COLOR",
      ]),
      "VFREEBUSY": ["UID", "DTSTAMP", "FREEBUSY"], "VTIMEZONE": ["TZID"], "STANDARD": observance,
      "DAYLIGHT": observance,
    ], extras: true, expandsRules: false)

  private static let timing: Set = [
    "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE", "STATUS", "TRANSP",
  ]
  private static let observance: Set = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"]
}
