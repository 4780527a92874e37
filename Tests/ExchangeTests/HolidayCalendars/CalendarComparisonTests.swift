import Foundation
import ICalendar
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("A published calendar against the known one")
struct CalendarComparisonTests {
  private static let years = (2024...2027).map { SchoolYear(startingIn: $0) }
  private static let zones = Zone.allCases.filter { ZoneCalendar($0) != nil }

  private static func departement(_ zone: Zone) throws -> Departement {
    try #require(Departement.all.first { $0.zone == zone })
  }

  private static func known(_ zone: Zone, _ year: Int, _ overrides: CalendarOverrides = .none) throws -> KnownYear {
    KnownYear(SchoolYear(startingIn: year), departement: try departement(zone), overrides: overrides)
  }

  private static func feed(_ events: [String], _ zone: Zone, _ year: Int) throws -> FeedYear {
    FeedYear(try HolidayFeed.read(HolidayFeedTests.file(events)), zone: zone, schoolYear: SchoolYear(startingIn: year))
  }

  private static func lines(_ comparison: CalendarComparison) -> [String] {
    comparison.differences.map {
      "\($0.days.lowerBound)…\($0.days.upperBound) \($0.count) \($0.known)→\($0.feed) \($0.name)"
    }
  }

  @Test("our own files say nothing else than the table, in every zone and year", arguments: zones, years)
  func own(zone: Zone, year: SchoolYear) throws {
    let file = try #require(ZoneCalendar(zone))
    let feed = FeedYear(
      try HolidayFeed.read(FeedWriter.bytes(of: file.feed)), zone: zone, schoolYear: year)
    let known = try Self.known(zone, year.startYear)
    let comparison = CalendarComparison(known: known, feed: feed)
    #expect(Self.lines(comparison) == [])
    #expect(comparison.isEmpty)
    #expect(feed.firstDay == known.firstDay && feed.lastDay == known.lastDay)
    if known.missing.isEmpty { #expect(comparison.taking(over: .none) == .none) }
  }

  @Test("a moved holiday, an unknown bridge day and another last day are told day by day, and taken over")
  func moved() throws {
    let feed = try Self.feed(
      [
        HolidayFeedTests.event(2028_02_09, 2028_02_24, "Vacances d'Hiver - Zone B"),
        HolidayFeedTests.event(2027_11_12, 2027_11_12, "Pont du 11 novembre - Zone B"),
        HolidayFeedTests.event(2028_07_07, 2028_07_07, "Début des Vacances d'Été - Zone B"),
      ], .b, 2027)
    let comparison = CalendarComparison(known: try Self.known(.b, 2027), feed: feed)
    #expect(
      Self.lines(comparison) == [
        "2027-10-25…2027-11-06 11 off→unknown Vacances de la Toussaint",
        "2027-11-12…2027-11-12 1 work→off Pont du 11 novembre",
        "2027-12-20…2027-12-31 10 off→unknown Vacances de Noël", "2028-02-07…2028-02-09 3 off→work Vacances d'Hiver",
        "2028-02-21…2028-02-23 3 work→off Vacances d'Hiver",
        "2028-04-10…2028-04-22 11 off→unknown Vacances de Printemps",
        "2028-05-26…2028-05-27 2 off→unknown Pont de l'Ascension", "2028-07-05…2028-07-07 3 off→work ",
      ])
    #expect(comparison.changedBounds.map(\.part) == [.lastDay])
    let overrides = comparison.taking(over: .none)
    #expect(
      overrides.settingsLines == [
        "fin_des_cours: 2028-07-07", "vacances_locales:",
        "  - { debut: 2027-11-12, fin: 2027-11-12, nom: \"Pont du 11 novembre\" }",
        "  - { debut: 2028-02-21, fin: 2028-02-23, nom: \"Vacances d'Hiver\" }", "jours_travailles:",
        "  - { debut: 2028-02-07, fin: 2028-02-09 }",
      ])
    let after = CalendarComparison(known: try Self.known(.b, 2027, overrides), feed: feed)
    #expect(after.isEmpty)
    #expect(after.taking(over: overrides) == overrides, "a second time changes nothing")
  }

  @Test("what the settings have of their own stays, unless the feed names or touches it")
  func kept() throws {
    func holiday(_ name: String, _ first: String, _ last: String) throws -> SchoolHoliday {
      let (first, last) = (try #require(Day(first)), try #require(Day(last)))
      return try #require(SchoolHoliday(name: name, from: first, through: last))
    }
    let foire = try holiday("Foire", "2028-06-12", "2028-06-12")
    let old = try holiday("Vacances d’hiver", "2028-03-01", "2028-03-02")
    let bridge = try #require(Day("2028-05-26"))
    let overrides = CalendarOverrides(localHolidays: [old, foire], workedPeriods: [bridge...bridge])
    let feed = try Self.feed(
      [HolidayFeedTests.event(2028_02_05, 2028_02_21, "Vacances d'Hiver - Zone B")], .b, 2027)
    let comparison = CalendarComparison(known: try Self.known(.b, 2027, overrides), feed: feed)
    let taken = comparison.taking(over: overrides)
    #expect(taken.localHolidays == [foire])
    #expect(taken.workedPeriods == [bridge...bridge])
  }

  @Test("a territory whose year is a civil year, and one of which nothing is known, are made from their feed alone")
  func unknown() throws {
    let caledonia = try Self.feed(
      [
        HolidayFeedTests.event(2026_12_19, 2027_02_15, "Vacances d'Été - Nouvelle Calédonie"),
        HolidayFeedTests.event(2027_04_03, 2027_04_18, "Vacances 1ère période - Nouvelle Calédonie"),
        HolidayFeedTests.event(2027_12_18, 2027_12_18, "Début des Vacances d'Été - Nouvelle Calédonie"),
      ], .nouvelleCaledonie, 2026)
    #expect(caledonia.firstDay?.description == "2027-02-15" && caledonia.lastDay?.description == "2027-12-18")
    let comparison = CalendarComparison(known: try Self.known(.nouvelleCaledonie, 2026), feed: caledonia)
    #expect(Self.lines(comparison) == ["2027-04-05…2027-04-17 12 unknown→off Vacances 1ère période"])
    let overrides = comparison.taking(over: .none)
    #expect(try Self.known(.nouvelleCaledonie, 2026, overrides).missing == [])
    #expect(CalendarComparison(known: try Self.known(.nouvelleCaledonie, 2026, overrides), feed: caledonia).isEmpty)
    let nothing = try Self.feed([HolidayFeedTests.event(2026_10_17, 2026_11_02, "Toussaint - Zone A")], .b, 2026)
    #expect(nothing.isEmpty)
  }

  @Test("whatever days a feed moves, after taking it over nothing differs and the rest is as before", arguments: 0..<40)
  func anyChange(seed: Int) throws {
    var state = UInt64(seed &* 7919 &+ 13)
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let zone = [Zone.a, .b, .c, .mayotte][next(4)]
    let year = zone == .mayotte ? 2026 : 2024 + next(4)
    func digits(_ day: Day) -> Int { day.year * 10_000 + day.month * 100 + day.day }
    let known = try Self.known(zone, year)
    let title = zone == .mayotte ? "Mayotte" : "Zone \(zone.rawValue)"
    var events: [String] = []
    for holiday in known.holidays where holiday.days.count > 5 && next(4) > 0 {
      let start = holiday.days.lowerBound.advanced(by: next(7) - 4)
      let end = holiday.days.upperBound.advanced(by: next(7) - 3)
      // An end on a Sunday is read as the last day off.
      events.append(
        HolidayFeedTests.event(
          digits(start), digits(end.weekday == .sunday ? end.advanced(by: 1) : end), "\(holiday.name) - \(title)"))
    }
    if next(2) == 0, let last = known.lastDay {
      let day = last.advanced(by: next(9) - 4)
      events.append(HolidayFeedTests.event(digits(day), digits(day), "Début des Vacances d'Été - \(title)"))
    }
    let feed = try Self.feed(events, zone, year)
    let comparison = CalendarComparison(known: known, feed: feed)
    let overrides = comparison.taking(over: .none)
    let after = try Self.known(zone, year, overrides)
    #expect(CalendarComparison(known: after, feed: feed).isEmpty)
    // Days of which the feed says nothing are as they were.
    let before = try YearCalendar(known.schoolYear, departement: known.departement)
    let calendar = try YearCalendar(known.schoolYear, departement: known.departement, overrides: overrides)
    let changed = Set(comparison.differences.filter { $0.feed != .unknown }.flatMap { Array($0.days) })
    for day in known.schoolYear.firstCivilDay...known.schoolYear.lastCivilDay where !changed.contains(day) {
      #expect(calendar.isOpen(day) == before.isOpen(day), "\(day)")
    }
  }
}
