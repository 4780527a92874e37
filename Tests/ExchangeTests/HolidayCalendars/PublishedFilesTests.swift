import Foundation
import ICalendar
import Planning
import SchoolCalendar
import Testing

@testable import Exchange

private let combined = sharedFile("data/ical/fr-holidays/Zone-A-B-C-Corse.2025-01-14.ics")
private let quirks = sharedFile("data/ical/fr-holidays/quirks.ics")
private let reason: Comment = "the shared data are not beside the repository"

@Suite("The Ministry's own feeds")
struct PublishedFilesTests {
  private static func bytes(_ file: URL?) throws -> [UInt8] { Array(try Data(contentsOf: try #require(file))) }

  /// What the table has of a zone, in the words of feeds; the break between two years from one to the next.
  private static func table(_ zone: Zone) throws -> Set<String> {
    let calendar = try #require(HolidayCalendars.all().first { $0.fileName == ZoneCalendar(zone)?.fileName })
    let feed = try HolidayFeed.read(FeedWriter.bytes(of: calendar.feed))
    #expect(feed.findings.allSatisfy { !$0.isRefused })
    return Set(HolidayFeedTests.described(feed).map { $0.replacing("'", with: "’") })
  }

  /// What a feed says that the table does not have so.
  private static func differences(_ feed: HolidayFeed) throws -> [String] {
    var tables: [String: Set<String>] = [:]
    for zone in Zone.allCases where ZoneCalendar(zone) != nil { tables[zone.rawValue] = try table(zone) }
    let named = zip(feed.holidays, HolidayFeedTests.described(feed))
    return named.filter { tables[$0.zone.rawValue]?.contains($1.replacing("'", with: "’")) != true }.map(\.1)
  }

  @Test("The combined feed of January 2025 says what the table says", .enabled(if: combined != nil, reason))
  func combinedFeed() throws {
    let feed = try HolidayFeed.read(try Self.bytes(combined))
    #expect(try Self.differences(feed) == [])
    #expect(feed.holidays.count == 30)
    #expect(feed.findings.allSatisfy { !$0.isRefused })
    #expect(
      HolidayFeedTests.quirks(feed) == [
        "unstableUIDs(19) ", "endIsStart Début des Vacances d'Été",
        "teachersWithinPupils Vacances d'Été(prérentrée Enseignants)", "endIsStart Début des Vacances d'Été",
        "endIsStart Lundi de Pentecôte", "cutByZones(3) Vacances d'Hiver", "cutByZones(3) Vacances de Printemps",
        "cutByZones(3) Vacances d'Hiver", "cutByZones(3) Vacances de Printemps", "cutByZones(3) Vacances d'Hiver",
        "cutByZones(3) Vacances de Printemps",
      ])
  }

  @Test(
    "The slips kept from several feeds are mended; what differs from the table is named here",
    .enabled(if: quirks != nil, reason))
  func quirksFile() throws {
    let feed = try HolidayFeed.read(try Self.bytes(quirks))
    #expect(
      HolidayFeedTests.described(feed) == [
        "A 2026-10-18…2026-11-02 Vacances de la Toussaint",
        "Guadeloupe 2026-10-09…2026-10-09 Abolition de l’esclavage",
        "Guadeloupe 2026-12-20…2027-01-03 Vacances de Noël",
        "Guadeloupe 2027-05-28…2027-05-28 Abolition de l’esclavage",
        "Nouvelle-Calédonie 2026-12-19…2026-12-19 Fin des cours lastDay",
      ])
    #expect(
      try Self.differences(feed) == [
        // The feed lets classes resume on Tuesday 3 November; the Ministry's table and two unions say Monday 2.
        "A 2026-10-18…2026-11-02 Vacances de la Toussaint",
        // The table has nothing of Guadeloupe in 2026-2027 but the Christmas holidays, and nothing of New Caledonia.
        "Guadeloupe 2026-10-09…2026-10-09 Abolition de l’esclavage",
        "Guadeloupe 2027-05-28…2027-05-28 Abolition de l’esclavage",
        "Nouvelle-Calédonie 2026-12-19…2026-12-19 Fin des cours lastDay",
      ])
    #expect(
      HolidayFeedTests.quirks(feed) == [
        "unstableUIDs(5) ", "endYear(2026-01-04) Vacances de Noël", "endIsStart Début des Vacances d'Été",
        "questionMark Abolition de l’esclavage", "daysMerged(2027-05-28) Abolition de l’esclavage",
        "publicHoliday Jour férié", "repeated Vacances de la Toussaint",
      ])
  }

  @Test(
    "The same feed exported again, with other UIDs, stamps and order, changes nothing",
    .enabled(if: combined != nil, reason))
  func again() throws {
    let bytes = try Self.bytes(combined)
    let first = try HolidayFeed.read(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    var events = text.components(separatedBy: "BEGIN:VEVENT").map { $0.replacing("END:VCALENDAR\r\n", with: "") }
    let header = events.removeFirst()
    let other = header + events.reversed().map { "BEGIN:VEVENT" + $0 }.joined() + "END:VCALENDAR\r\n"
    let changed = other.replacing("UID:20250114T", with: "UID:20260918T")
      .replacing("DTSTAMP:20250114T", with: "DTSTAMP:20260918T")
    #expect(changed != text)
    let second = try HolidayFeed.read(Array(changed.utf8))
    #expect(second.holidays == first.holidays)
    #expect(second.holidays.map(\.key) == first.holidays.map(\.key))
    #expect(Set(first.holidays.map(\.key)).count == first.holidays.count)
    // One export after the other in one file: every event is there twice and counts once.
    let twice = text.replacing("END:VCALENDAR\r\n", with: "") + changed.dropFirst(header.count)
    #expect(try HolidayFeed.read(Array(twice.utf8)).holidays == first.holidays)
  }

  @Test(
    "The table in the form of the Ministry's data set, written as a feed, gives the table's days back",
    .enabled(if: hasSharedTables, reason))
  func wholeTable() throws {
    var events: [String] = []
    for row in try sharedRows(of: "school_calendar_fr.csv") {
      let (zone, name) = (try #require(row["zone"]), try #require(row["description"]))
      guard !zone.hasPrefix("ALL") else { continue }
      func digits(_ column: String) -> String { (row[column] ?? "").replacing("-", with: "") }
      events.append(
        "DTSTART;VALUE=DATE:\(digits("start_after_classes"))\nDTEND;VALUE=DATE:\(digits("resume_morning_or_marker"))\n"
          + "SUMMARY:\(name.replacing("’", with: "?")) - \(zone)")
    }
    let feed = try HolidayFeed.read(HolidayFeedTests.file(events))
    let refused = feed.findings.filter(\.isRefused)
    #expect(
      Set(refused.map { "\($0.name) \($0.start?.description ?? "") \($0.quirk)" }) == [
        // Two rows that leave no day between their dates, in the table as well.
        "Semaine en mai 2025-05-30 noDay", "Semaine en mai 2026-05-15 noDay",
      ])
    let differences = try Self.differences(feed).filter { line in
      !["Nouvelle-Calédonie", "Wallis-et-Futuna", "Polynésie française"].contains { line.hasPrefix($0) }
    }
    // The teachers' rows of the long break; the table keeps their last day, the return itself.
    #expect(differences.allSatisfy { $0.hasSuffix(" (enseignants) teachers") }, "\(differences)")
    #expect(differences.count == 15)
  }
}
