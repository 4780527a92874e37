/// The VTIMEZONE of a zone, with the rules now in force and no history.
///
/// libical's own definition of Paris names it `/freeassociation.sourceforge.net/Europe/Paris` and fills 4 kB back to
/// 1891; ours has the name that every client knows and the two rules of directive 2000/84/EC. The other zones are
/// those of France overseas; all but Saint-Pierre-et-Miquelon, which follows the rules of North America since 2007,
/// keep one offset all year. Source: the IANA time zone database, 2025b.
public struct ZoneDefinition: Hashable, Sendable {
  /// The IANA name.
  public let name: String

  private struct Rule: Hashable, Sendable {
    var kind: String
    var from: String
    var to: String
    var label: String
    var since: String
    var rule: String?
  }

  private let rules: [Rule]

  /// Gives `nil` for a zone that this program has no use for, such as Europe/Berlin.
  public init?(named name: String) {
    guard let rules = Self.table[name] else { return nil }
    (self.name, self.rules) = (name, rules)
  }

  /// The names of all zones with a definition, sorted.
  public static var names: [String] { table.keys.sorted() }

  func append(to lines: inout ContentLines) {
    lines.append("BEGIN", "", "VTIMEZONE")
    lines.append("TZID", "", name)
    for rule in rules {
      lines.append("BEGIN", "", rule.kind)
      lines.append("DTSTART", "", rule.since)
      lines.append("TZOFFSETFROM", "", rule.from)
      lines.append("TZOFFSETTO", "", rule.to)
      if let recurrence = rule.rule { lines.append("RRULE", "", recurrence) }
      lines.append("TZNAME", "", rule.label)
      lines.append("END", "", rule.kind)
    }
    lines.append("END", "", "VTIMEZONE")
  }

  private static let table: [String: [Rule]] = [
    "Europe/Paris": [
      Rule(
        kind: "DAYLIGHT", from: "+0100", to: "+0200", label: "CEST", since: "19700329T020000",
        rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
      Rule(
        kind: "STANDARD", from: "+0200", to: "+0100", label: "CET", since: "19701025T030000",
        rule: "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    ],
    "America/Miquelon": [
      Rule(
        kind: "DAYLIGHT", from: "-0300", to: "-0200", label: "-02", since: "20070311T020000",
        rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
      Rule(
        kind: "STANDARD", from: "-0200", to: "-0300", label: "-03", since: "20071104T020000",
        rule: "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"),
    ],
    "America/Guadeloupe": steady("-0400", "AST"),
    "America/Martinique": steady("-0400", "AST"),
    "America/Cayenne": steady("-0300", "-03"),
    "Indian/Reunion": steady("+0400", "+04"),
    "Indian/Mayotte": steady("+0300", "EAT"),
  ]

  private static func steady(_ offset: String, _ label: String) -> [Rule] {
    [Rule(kind: "STANDARD", from: offset, to: offset, label: label, since: "19810101T000000", rule: nil)]
  }
}
