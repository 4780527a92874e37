import Foundation
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("Every day of the official calendars")
struct WrittenDaysTests {
  static let zones = Zone.allCases.filter { ZoneCalendar($0) != nil }
  static let years = (2024...2027).map { SchoolYear(startingIn: $0) }

  private static func file(_ zone: Zone) throws -> String { try #require(ZoneCalendar(zone)).fileName }

  @Test("read back, every day of every school year is what the planner's calendar has", arguments: zones, years)
  func planner(zone: Zone, year: SchoolYear) throws {
    let written = try WrittenDays(try Self.file(zone))
    for departement in zone.departements {
      let span = year.firstCivilDay.advanced(by: -45)...year.lastCivilDay
      // Where the returns or the rest are not published, the file has nothing to compare but the rows there are.
      let autumn = span.lowerBound...year.firstCivilDay.advanced(by: 30)
      guard let last = written.day("Fin des cours", in: autumn.upperBound...year.lastCivilDay) else {
        #expect(throws: CalendarError.self) { try YearCalendar(year, departement: departement) }
        continue
      }
      var overrides = CalendarOverrides.none
      let first = written.day("Rentrée des élèves", in: autumn)
      if first == nil { overrides.firstDay = year.firstCivilDay }
      let calendar = try YearCalendar(year, departement: departement, overrides: overrides)
      #expect(calendar.lastDay == last)
      #expect(calendar.firstDay == first ?? year.firstCivilDay)
      #expect(calendar.teachersReturn == written.day("Prérentrée des enseignants", in: autumn))
      let off = written.off
      let publicDays = try publicDays(of: departement)
      for day in span {
        let isOff = day < calendar.firstDay || last < day || off.contains(day)
        #expect(isOff == calendar.isHoliday(day), "\(day)")
        #expect(publicDays.contains(day) == calendar.isPublicHoliday(day), "\(day)")
      }
    }
  }

  private func publicDays(of departement: Departement) throws -> Set<Day> {
    var scopes = Set([departement.publicHolidayScope])
    if departement.zone == .guadeloupe { scopes.insert(.guadeloupe) }
    return try Set(scopes.flatMap { try WrittenDays(PublicHolidayCalendar($0).fileName).off })
  }

  @Test(
    "from 2024 to 2028 every day is as the published table of school holidays has it",
    .enabled(if: hasSharedTables, "the shared data are not beside the repository"), arguments: zones)
  func table(zone: Zone) throws {
    let written = try WrittenDays(try Self.file(zone))
    let names = [
      zone.rawValue, "Zone " + zone.rawValue, zone == .laReunion ? "Réunion" : "", "Saint Pierre et Miquelon",
    ]
    var published: Set<Day> = []
    for row in try sharedRows(of: "school_calendar_fr.csv") {
      let name = try #require(row["zone"])
      guard names.contains(name), name != "Saint Pierre et Miquelon" || zone == .saintPierreEtMiquelon,
        row["population"] != "Enseignants", row["description"]?.hasPrefix("Début") == false
      else { continue }
      let start = try #require(Day(row["start_after_classes"] ?? ""))
      let resume = try #require(Day(row["resume_morning_or_marker"] ?? ""))
      if start == resume { published.insert(start) } else { published.formUnion(start.advanced(by: 1)..<resume) }
    }
    #expect(!published.isEmpty)
    let off = written.off
    for day in try #require(Day("2024-01-01"))...#require(Day("2028-12-31")) {
      #expect(published.contains(day) == off.contains(day), "\(day)")
    }
  }

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

  @Test(
    "from September 2024 to its end the public per-day file agrees, but for the days named here",
    .enabled(if: hasSharedTables, "the shared data are not beside the repository"), arguments: ["a", "b", "c"])
  func perDay(zone: String) throws {
    let written = try WrittenDays("Zone-\(zone.uppercased()).ics")
    let off = written.off
    var different: Set<String> = []
    var compared = 0
    for row in try sharedRows(of: "vacances-par-jour-1990-2026.csv") {
      let day = try #require(Day(row["date"] ?? ""))
      // Before the first return the summer of 2024 has no beginning here.
      guard day.description >= "2024-09-02" else { continue }
      compared += 1
      let isFreeThere = row["vacances_zone_\(zone)"] == "True"
      guard isFreeThere != off.contains(day) else { continue }
      different.insert(day.description)
    }
    #expect(compared == 851)
    let noBridges = ["2025-05-30", "2025-05-31", "2025-06-01", "2026-05-15", "2026-05-16", "2026-05-17"]
    let fileEnds =
      try Array(#require(Day("2026-10-18"))...#require(Day("2026-11-01")))
      + Array(#require(Day("2026-12-20"))...#require(Day("2026-12-31")))
    // The file takes the day after whose classes a holiday begins as free.
    let starts = try #require(Self.starts[zone])
    #expect(different == Set(starts + noBridges + ["2026-08-31"] + fileEnds.map(\.description)))
  }

  @Test(
    "from 2024 to 2028 public holidays are those of the published table, in every area",
    .enabled(if: hasSharedTables, "the shared data are not beside the repository"),
    arguments: PublicHolidayScope.allCases)
  func publicHolidays(scope: PublicHolidayScope) throws {
    let written = try WrittenDays(PublicHolidayCalendar(scope).fileName).named
    var published: Set<String> = []
    for row in try sharedRows(of: "public_holidays_fr_2024_2029.csv") {
      let (area, date) = (row["scope"] ?? "", row["date"] ?? "")
      let isLocal = area == scope.rawValue || (scope == .alsaceMoselle && area.hasPrefix("Alsace-Moselle"))
      guard date < "2029", isLocal || area == "Métropole" else { continue }
      published.insert("\(date) \(row["name"] ?? "")")
    }
    #expect(written == published)
  }
}
