/// When somebody is taken, from their calendar file: trainers' and venues' agendas.
///
/// Only starts and ends leave this target; titles, places and people are dropped before the file is parsed.
///
/// Counted are events (VEVENT) that are neither TRANSPARENT nor CANCELLED, with all instances of recurring ones, and
/// times taken (VFREEBUSY) that are not FREE. Whole days run from midnight to midnight; floating times are taken for
/// times of the zone asked for. A whole-day event that ends on its own day counts for that day.
public enum BusyTime {
  /// The ranges, and what of the file was not read as it stands.
  public struct Report: Hashable, Sendable {
    /// Sorted, without doubles; they may overlap and reach beyond the window.
    public let ranges: [BusyRange]
    /// In the order of lines; empty for a well-formed file.
    public let findings: [ReadingFinding]
  }

  /// The ranges that meet the window, sorted.
  ///
  /// - Parameters:
  ///   - bytes: the whole `.ics` file.
  ///   - from: the first day of the window.
  ///   - to: the day after its last day; at most 18 months later.
  ///   - zone: the IANA name of the zone whose clock is meant, such as `Europe/Paris`.
  /// - Throws: ``ReadingError`` when nothing of the file should be used; keep what was known before.
  public static func read(
    bytes: [UInt8], from: CivilDate, to: CivilDate, zone: String, limits: ReadingLimits = ReadingLimits()
  ) throws(ReadingError) -> [BusyRange] {
    try report(bytes: bytes, from: from, to: to, zone: zone, limits: limits).ranges
  }

  /// As ``read(bytes:from:to:zone:limits:)``, and tells what was left out.
  public static func report(
    bytes: [UInt8], from: CivilDate, to: CivilDate, zone: String, limits: ReadingLimits = ReadingLimits()
  ) throws(ReadingError) -> Report {
    // 18 months are 549 days at most: from 1 July to 1 January of the year after next, over a leap day.
    guard from < to, to.daysSince1970 - from.daysSince1970 <= 550 else { throw ReadingError(.window) }
    let file = try ScannedFile(bytes, keeping: .times, limits: limits)
    var findings = file.findings
    let ranges = try Libical.withZones { () throws(ReadingError) in
      let zones = try ZoneTable(file: FileZones(file.zones), target: zone)
      var agenda = Agenda(zones: zones, from: from, to: to, limits: limits)
      try agenda.add(file.events)
      for component in file.busy {
        for span in component.spans where span.kind != .free { agenda.add(span.start, span.end) }
      }
      for (name, line) in file.zonesUsed where agenda.zones.isUnknown(name) {
        findings.append(ReadingFinding(.unknownZone(name), line: line))
      }
      return agenda.ranges
    }
    return Report(ranges: ranges.sorted(), findings: findings.inOrder)
  }
}
