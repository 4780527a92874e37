import Foundation
import ICalendar
import Testing

/// The VTIMEZONE that feeds carry, followed by the reader of foreign files, against Python's zoneinfo.
@Suite("The time zones written into feeds")
struct ZoneOffsetsTests {
  private static let hasPython = OutsideProgram.pythonHas("zoneinfo")

  /// Times of day around the changes of the clock; those skipped in March and shown twice in October are among them.
  private static let times = [(0, 0), (1, 30), (2, 20), (3, 40), (12, 0)]

  @Test(
    "every day has the offsets that another implementation gives, in Paris from 2000 to 2050",
    .enabled(if: hasPython, "Python with zoneinfo is not installed"),
    arguments: [
      ("Europe/Paris", 2000...2050), ("Indian/Reunion", 2024...2028), ("America/Guadeloupe", 2024...2028),
      ("America/Miquelon", 2024...2028),
    ])
  func offsets(zone: String, years: ClosedRange<Int>) throws {
    let expected = try pythonInstants(zone: zone, years: years)
    var wrong: [String] = []
    var compared = 0
    for year in years {
      let first = try #require(CivilDate(year: year, month: 1, day: 1))
      let next = try #require(CivilDate(year: year + 1, month: 1, day: 1))
      var clocks: [CivilDateTime] = []
      for day in first.daysSince1970..<next.daysSince1970 {
        for (hour, minute) in Self.times {
          clocks.append(
            try #require(CivilDateTime(date: CivilDate(daysSince1970: day), hour: hour, minute: minute)))
        }
      }
      let found = try instants(of: clocks, zone: zone, from: first.adding(days: -2), to: next.adding(days: 2))
      try #require(found.count == clocks.count, "\(year)")
      for (clock, instant) in zip(clocks, found) {
        compared += 1
        let wanted = expected[clock.secondsSince1970]
        if wanted != instant.secondsSince1970 { wrong.append("\(clock) \(instant) \(wanted ?? 0)") }
      }
    }
    #expect(wrong == [])
    #expect(compared == expected.count)
    #expect(compared > years.count * 365 * Self.times.count - 1)
  }

  /// The instants, in order, that our VTIMEZONE gives for readings of the clock, in order.
  ///
  /// The zone gets a name that no system knows, so that only the file's own rules can have been followed.
  private func instants(
    of clocks: [CivilDateTime], zone: String, from: CivilDate, to: CivilDate
  ) throws -> [CivilDateTime] {
    let stamp = CivilDateTime(secondsSince1970: 0)
    let events = clocks.enumerated().map { number, clock in
      Event(
        uid: String(number), stamp: stamp, start: .local(clock, zone: zone),
        end: .local(clock.adding(seconds: 60), zone: zone))
    }
    let written = String(decoding: try FeedWriter.bytes(of: Feed(name: "Zone", events: events)), as: UTF8.self)
    let renamed = written.replacing(zone, with: "Tandem-Own-Rules")
    #expect(!renamed.contains(zone))
    return try BusyTime.read(bytes: Array(renamed.utf8), from: from, to: to, zone: "UTC").map(\.start)
  }

  /// Seconds since 1970 on the wall clock, and as universal time, by Python; of two readings the first counts.
  private func pythonInstants(zone: String, years: ClosedRange<Int>) throws -> [Int: Int] {
    let script = """
      import datetime, sys, zoneinfo
      zone = zoneinfo.ZoneInfo(sys.argv[1])
      utc = datetime.timezone.utc
      day = datetime.datetime(int(sys.argv[2]), 1, 1)
      while day.year <= int(sys.argv[3]):
          for time in sys.argv[4:]:
              hour, minute = map(int, time.split(":"))
              clock = day.replace(hour=hour, minute=minute)
              print(int(clock.replace(tzinfo=utc).timestamp()), int(clock.replace(tzinfo=zone).timestamp()))
          day += datetime.timedelta(days=1)
      """
    let arguments = [zone, String(years.lowerBound), String(years.upperBound)] + Self.times.map { "\($0):\($1)" }
    let outcome = try OutsideProgram.withFolder {
      try OutsideProgram.run("python3", ["-c", script] + arguments, in: $0)
    }
    try #require(outcome.status == 0, "\(outcome.errors)")
    var found: [Int: Int] = [:]
    for line in outcome.output.split(separator: "\n") {
      let pair = line.split(separator: " ").compactMap { Int($0) }
      if pair.count == 2 { found[pair[0]] = pair[1] }
    }
    return found
  }
}
