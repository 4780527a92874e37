import SchoolCalendar
import Testing

/// The rules for reading the Ministry's rows, written a second time and straight from the published table.
private struct PublishedYear {
  var first: Day?
  var last: Day?
  var off: [Range<Day>] = []

  init(_ year: SchoolYear, zone: Zone, rows: [[String: String]]) throws {
    for row in rows where PublishedYear.zone(row["zone"]) == zone {
      let start = try #require(Day(row["start_after_classes"] ?? ""))
      let resume = try #require(Day(row["resume_morning_or_marker"] ?? ""))
      let what = try #require(row["description"]).lowercased()
      let pupils = row["population"] == "Élèves"
      let isLongBreak = what == "vacances d'été" || what == "vacances d'hiver austral"
      if isLongBreak, pupils, row["school_year"] == year.previous.description { first = resume }
      guard row["school_year"] == year.description else { continue }
      if what.hasPrefix("début") || (isLongBreak && pupils) {
        last = start
      } else if !isLongBreak {
        let after = start.advanced(by: 1)
        off.append(start == resume ? start..<after : after..<max(after, resume))
      }
    }
  }

  /// The zone a row is for; nil for territories whose calendars are not taken over.
  static func zone(_ name: String?) -> Zone? {
    switch name {
    case "Zone A": .a
    case "Zone B": .b
    case "Zone C": .c
    case "Réunion": .laReunion
    case "Saint Pierre et Miquelon": .saintPierreEtMiquelon
    default: name.flatMap(Zone.init(rawValue:))
    }
  }

  func isHoliday(_ day: Day) -> Bool {
    guard let first, let last else { return true }
    return day < first || last < day || off.contains { $0.contains(day) }
  }
}

@Suite struct OfficialCalendarTests {
  static let years = (2024...2027).map { SchoolYear(startingIn: $0) }

  @Test(
    "every day of four school years is as the published table has it, in every zone it covers",
    .enabled(if: SharedData.isThere, "\(SharedData.reason)"), arguments: Zone.allCases, years)
  func everyDay(zone: Zone, year: SchoolYear) throws {
    let rows = try SharedData.rows(of: "school_calendar_fr.csv")
    let departement = try #require(Departement.all.first { $0.zone == zone })
    var published = try PublishedYear(year, zone: zone, rows: rows)
    // The table begins with 2024-2025, so the returns of 2024 come from elsewhere.
    if year.startYear == 2024, [.a, .b, .c].contains(zone) { published.first = Day("2024-09-02") }
    guard published.first != nil, published.last != nil, !published.off.isEmpty else {
      #expect(throws: CalendarError.self) { try YearCalendar(year, departement: departement) }
      return
    }
    let calendar = try YearCalendar(year, departement: departement)
    #expect(calendar.firstDay == published.first)
    #expect(calendar.lastDay == published.last)
    for day in year.firstCivilDay.advanced(by: -45)...year.lastCivilDay {
      #expect(calendar.isHoliday(day) == published.isHoliday(day), "\(day)")
    }
  }

  @Test(
    "each holiday has the name, the dates and no more rows than the published table",
    .enabled(if: SharedData.isThere, "\(SharedData.reason)"), arguments: years)
  func rows(year: SchoolYear) throws {
    var published: Set<String> = []
    for row in try SharedData.rows(of: "school_calendar_fr.csv") where row["school_year"] == year.description {
      guard let zone = PublishedYear.zone(row["zone"]), let name = row["description"],
        !name.hasPrefix("Début"), name != "Vacances d'Été"
      else { continue }
      published.insert("\(zone) \(name) \(row["start_after_classes"] ?? "") \(row["resume_morning_or_marker"] ?? "")")
    }
    var found: Set<String> = []
    for zone in Zone.allCases {
      for entry in CalendarEntry.official(for: year, in: zone) {
        guard case .holiday(let name) = entry.subject else { continue }
        found.insert("\(zone) \(name) \(entry.start) \(entry.resume)")
      }
    }
    // The table has the southern winter once for pupils and once for teachers, who return a day earlier.
    published.remove("laReunion Vacances d'Hiver austral 2025-07-05 2025-08-18")
    #expect(found == published)
  }

  @Test(
    "teachers return on the day the published table gives",
    .enabled(if: SharedData.isThere, "\(SharedData.reason)"))
  func teachers() throws {
    var compared = 0
    for row in try SharedData.rows(of: "school_calendar_fr.csv") where row["population"] == "Enseignants" {
      let zone = try #require(PublishedYear.zone(row["zone"]))
      let year = try #require(SchoolYear(row["school_year"] ?? "")).next
      let entry = CalendarEntry.official(for: year, in: zone).first { $0.subject == .teachersReturn }
      #expect(entry?.start.description == row["resume_morning_or_marker"], "\(zone) \(year)")
      compared += 1
    }
    #expect(compared == 15)
  }

  @Test("the dates that are not certain are these")
  func uncertain() {
    var found: [String] = []
    for year in Self.years {
      for entry in CalendarEntry.official(for: year, in: .b) where entry.confidence < .high {
        found.append("\(entry.subject) \(entry.start) \(entry.source) \(entry.confidence)")
      }
    }
    #expect(
      found == [
        "teachersReturn 2024-08-30 perDayFile2024 medium",
        "teachersReturn 2027-09-01 patternOf2021 low",
        "pupilsReturn 2027-09-02 patternOf2021 low",
        "lastDay 2028-07-04 endOfClasses2028 medium",
      ])
  }

  @Test("a row's dates are real days, and no row ends before it begins")
  func wellFormed() {
    for year in Self.years {
      for zone in Zone.allCases {
        for entry in CalendarEntry.official(for: year, in: zone) {
          #expect(entry.start > .first && entry.start <= entry.resume)
          #expect(!entry.source.citation.isEmpty)
        }
      }
    }
  }

  @Test("nothing is known of other years", arguments: [1583, 2023, 2028, 9998])
  func others(year: Int) {
    for zone in Zone.allCases {
      #expect(CalendarEntry.official(for: SchoolYear(startingIn: year), in: zone).isEmpty)
    }
  }
}
