import SchoolCalendar
import Testing

/// A run of days on which the public per-day file and this calendar disagree.
private struct Difference: Hashable, CustomStringConvertible {
  let zone: String
  let first: String
  let last: String
  let why: Reason

  enum Reason: Hashable {
    /// The file takes the day after whose classes a holiday begins as free already; schools may have class on it.
    case firstDayTakenAsFree

    /// The file knows no bridge days.
    case noBridgeDays

    /// The file ends the summer of 2026 with the teachers' return on 31 August, that of 2025 with the pupils'.
    case teachersReturn

    /// The file holds no holidays after the summer of 2026.
    case fileEnds
  }

  var description: String { "\(zone) \(first)…\(last) \(why)" }
}

@Suite struct PerDayFileTests {
  private static let starts: [String: [String]] = [
    "a": [
      "2024-10-19", "2024-12-21", "2025-02-22", "2025-04-19", "2025-07-05", "2025-10-18", "2025-12-20", "2026-02-07",
      "2026-04-04", "2026-07-04",
    ],
    "b": [
      "2024-10-19", "2024-12-21", "2025-02-08", "2025-04-05", "2025-07-05", "2025-10-18", "2025-12-20", "2026-02-14",
      "2026-04-11", "2026-07-04",
    ],
    "c": [
      "2024-10-19", "2024-12-21", "2025-02-15", "2025-04-12", "2025-07-05", "2025-10-18", "2025-12-20", "2026-02-21",
      "2026-04-18", "2026-07-04",
    ],
  ]

  private static func known(_ zone: String) -> Set<Difference> {
    var known = Set((starts[zone] ?? []).map { Difference(zone: zone, first: $0, last: $0, why: .firstDayTakenAsFree) })
    known.insert(Difference(zone: zone, first: "2025-05-30", last: "2025-06-01", why: .noBridgeDays))
    known.insert(Difference(zone: zone, first: "2026-05-15", last: "2026-05-17", why: .noBridgeDays))
    known.insert(Difference(zone: zone, first: "2026-08-31", last: "2026-08-31", why: .teachersReturn))
    known.insert(Difference(zone: zone, first: "2026-10-18", last: "2026-11-01", why: .fileEnds))
    known.insert(Difference(zone: zone, first: "2026-12-20", last: "2026-12-31", why: .fileEnds))
    return known
  }

  @Test(
    "the public per-day file agrees from September 2024 to its end, but for the differences named here",
    .enabled(if: SharedData.isThere, "\(SharedData.reason)"), arguments: [("a", "01"), ("b", "35"), ("c", "75")])
  func everyDay(zone: String, code: String) throws {
    let departement = try #require(Departement.find(code))
    var calendars: [SchoolYear: YearCalendar] = [:]
    for start in 2024...2026 {
      let year = SchoolYear(startingIn: start)
      calendars[year] = try YearCalendar(year, departement: departement)
    }
    var different: [(day: Day, isFreeInFile: Bool)] = []
    var compared = 0
    for row in try SharedData.rows(of: "vacances-par-jour-1990-2026.csv") {
      let day = try #require(Day(row["date"] ?? ""))
      guard let calendar = calendars[SchoolYear(of: day)] else { continue }
      let isFree = row["vacances_zone_\(zone)"] == "True"
      if isFree != calendar.isHoliday(day) { different.append((day, isFree)) }
      compared += 1
    }
    #expect(compared == 852)
    #expect(Self.runs(of: different, in: zone) == Self.known(zone))
  }

  private static func runs(of days: [(day: Day, isFreeInFile: Bool)], in zone: String) -> Set<Difference> {
    var runs: Set<Difference> = []
    var rest = days[...]
    while let first = rest.popFirst() {
      var last = first.day
      while let next = rest.first, next.day == last.advanced(by: 1), next.isFreeInFile == first.isFreeInFile {
        last = next.day
        rest.removeFirst()
      }
      let why: Difference.Reason =
        if first.isFreeInFile {
          .firstDayTakenAsFree
        } else if first.day.month == 5 {
          .noBridgeDays
        } else if first.day.month == 8 {
          .teachersReturn
        } else {
          .fileEnds
        }
      runs.insert(Difference(zone: zone, first: "\(first.day)", last: "\(last)", why: why))
    }
    return runs
  }
}
