import Foundation
import ICalendar
import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("A published feed of school holidays")
struct HolidayFeedTests {
  /// A file with the given lines of events.
  static func file(_ events: [String], header: [String] = []) -> [UInt8] {
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//data.education.gouv.fr//X//FR"] + header
      + events.enumerated().flatMap { number, text in
        ["BEGIN:VEVENT", "UID:\(number)@education.gouv.fr", "DTSTAMP:20260101T000000Z"]
          + text.split(separator: "\n").map(String.init) + ["END:VEVENT"]
      } + ["END:VCALENDAR", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  /// An event of whole days; no end leaves DTEND out.
  static func event(_ start: Int, _ end: Int?, _ summary: String, more: String = "") -> String {
    let ending = end.map { "\nDTEND;VALUE=DATE:\($0)" } ?? ""
    return "DTSTART;VALUE=DATE:\(start)\(ending)\nSUMMARY:\(summary)" + (more.isEmpty ? "" : "\n" + more)
  }

  /// "B 2026-02-15…2026-03-01 Vacances d'Hiver", the last day included.
  static func described(_ feed: HolidayFeed) -> [String] {
    feed.holidays.map { item in
      let days = item.holiday.days
      let kind = item.kind == .holiday ? "" : " \(item.kind)"
      let population = item.population == .everyone ? "" : " \(item.population)"
      return
        "\(item.zone.rawValue) \(days.lowerBound)…\(days.upperBound.advanced(by: -1)) \(item.holiday.name)\(kind)\(population)"
    }
  }

  static func quirks(_ feed: HolidayFeed) -> [String] {
    feed.findings.map { "\($0.quirk) \($0.name)" }
  }

  /// One event, what it gives, and what is found.
  struct Slip: Sendable, CustomStringConvertible {
    var event: String
    var holidays: [String]
    var quirks: [String]

    init(_ event: String, _ holidays: [String], _ quirks: [String]) {
      (self.event, self.holidays, self.quirks) = (event, holidays, quirks)
    }

    var description: String { event }
  }

  static let slips: [Slip] = [
    Slip(
      event(20250609, 20250609, "Lundi de Pentecôte - Corse"),
      ["Corse 2025-06-09…2025-06-09 Lundi de Pentecôte"], ["endIsStart Lundi de Pentecôte"]
    ),
    Slip(
      event(20190830, nil, "Prérentrée des enseignants - Zone A"),
      ["A 2019-08-30…2019-08-30 Prérentrée des enseignants teachersReturn teachers"],
      ["noEnd Prérentrée des enseignants"]
    ),
    Slip(
      event(20190706, nil, "Vacances d'été - Zones A B C"),
      ["A", "B", "C"].map { "\($0) 2019-07-06…2019-07-06 Fin des cours lastDay" },
      ["noEnd Vacances d'été", "longBreakWithoutEnd Vacances d'été"]
    ),
    Slip(
      event(20081025, 20081106, "Vacances de la Toussaint - Zones A B C"),
      ["A", "B", "C"].map { "\($0) 2008-10-26…2008-11-05 Vacances de la Toussaint" }, []
    ),
    Slip(
      event(20261219, 20260104, "Vacances de Noël - Guadeloupe"),
      ["Guadeloupe 2026-12-20…2027-01-03 Vacances de Noël"], ["endYear(2026-01-04) Vacances de Noël"]
    ),
    Slip(
      event(20261017, 20271102, "Vacances de la Toussaint - Zone A"),
      ["A 2026-10-18…2026-11-01 Vacances de la Toussaint"], ["endYear(2027-11-02) Vacances de la Toussaint"]
    ),
    Slip(event(20260214, 20260101, "Vacances d'Hiver - Zone B"), [], ["endBeforeStart(2026-01-01) Vacances d'Hiver"]),
    Slip(event(20260214, 20260901, "Vacances d'Hiver - Zone B"), [], ["tooLong(2026-09-01) Vacances d'Hiver"]),
    Slip(
      event(20261009, 20270528, "Abolition de l?esclavage - Guadeloupe"),
      [
        "Guadeloupe 2026-10-09…2026-10-09 Abolition de l’esclavage",
        "Guadeloupe 2027-05-28…2027-05-28 Abolition de l’esclavage",
      ],
      ["questionMark Abolition de l’esclavage", "daysMerged(2027-05-28) Abolition de l’esclavage"]
    ),
    Slip(
      event(20250405, 20250420, "Vacances 1ère période - Nouvelle Calédonie"),
      ["Nouvelle-Calédonie 2025-04-06…2025-04-20 Vacances 1ère période"], ["endIsLastDay Vacances 1ère période"]
    ),
    Slip(event(20250530, 20250531, "Semaine en mai - Guadeloupe"), [], ["noDay Semaine en mai"]),
    Slip(
      event(20250829, 20250901, "Vacances d'Été(prérentrée Enseignants) - Zone C"),
      ["C 2025-08-29…2025-08-29 Prérentrée des enseignants teachersReturn teachers"],
      ["teachersWithinPupils Vacances d'Été(prérentrée Enseignants)"]
    ),
    Slip(event(20251018, 20251103, "Vacances de la Toussaint"), [], ["noZone Vacances de la Toussaint"]),
    Slip(
      event(20251018, 20251103, "Vacances de la Toussaint", more: "LOCATION:Besançon\\, Bordeaux\\, Lyon"),
      ["A 2025-10-19…2025-11-02 Vacances de la Toussaint"], []
    ),
    Slip(
      event(20251018, 20251103, "Vacances de la Toussaint - Zone A", more: "STATUS:CANCELLED"), [],
      ["cancelled Vacances de la Toussaint"]
    ),
    Slip(
      event(20251018, 20251103, "Vacances de la Toussaint - Zone A", more: "RRULE:FREQ=YEARLY"), [],
      ["notWholeDays Vacances de la Toussaint"]
    ),
    Slip(
      "DTSTART:20251018T000000Z\nSUMMARY:Vacances de la Toussaint - Zone A", [],
      ["notWholeDays Vacances de la Toussaint"]
    ),
  ]

  @Test("Each slip is mended or refused by itself, and named", arguments: slips)
  func slip(_ slip: Slip) throws {
    let feed = try HolidayFeed.read(Self.file([slip.event]))
    #expect(Self.described(feed) == slip.holidays)
    #expect(Self.quirks(feed) == slip.quirks)
    for finding in feed.findings {
      for language in [Language.french, .english] { #expect(!finding.message(in: language).isEmpty) }
    }
  }

  @Test("Pieces of a holiday cut by zone subsets are joined for each zone, single days are not")
  func pieces() throws {
    let feed = try HolidayFeed.read(
      Self.file([
        Self.event(20260214, 20260221, "Vacances d'Hiver - Zones A/B"),
        Self.event(20260207, 20260214, "Vacances d'Hiver - Zone A"),
        Self.event(20260221, 20260302, "Vacances d'Hiver - Zone B"),
        Self.event(20250526, 20250526, "Semaine en mai - Guadeloupe"),
        Self.event(20250527, 20250527, "Semaine en mai - Guadeloupe"),
      ]))
    #expect(
      Self.described(feed) == [
        "A 2026-02-08…2026-02-20 Vacances d'Hiver", "B 2026-02-15…2026-03-01 Vacances d'Hiver",
        "Guadeloupe 2025-05-26…2025-05-26 Semaine en mai", "Guadeloupe 2025-05-27…2025-05-27 Semaine en mai",
      ])
    #expect(feed.findings.filter { $0.quirk == .cutByZones(2) }.count == 2)
  }

  @Test("The long break twice, with two ends a few days apart, is the pupils' and the teachers'")
  func twoPopulations() throws {
    let feed = try HolidayFeed.read(
      Self.file([
        Self.event(20250705, 20250829, "Vacances d'Été - Guyane"),
        Self.event(20250705, 20250901, "Vacances d'Été - Guyane"),
      ]))
    #expect(
      Self.described(feed) == [
        "Guyane 2025-07-06…2025-08-28 Vacances d'Été (enseignants) teachers",
        "Guyane 2025-07-06…2025-08-31 Vacances d'Été pupils",
      ])
    #expect(Set(feed.holidays.map(\.key)).count == 2)
  }

  @Test("Of two ends the newer export's holds; where both are of one export neither is believed")
  func twoEnds() throws {
    let old = Self.event(20261017, 20261102, "Vacances de la Toussaint - Zone A")
    let new = Self.event(20261017, 20261103, "Vacances de la Toussaint - Zone A")
    let both = try HolidayFeed.read(Self.file([old, new]))
    #expect(both.holidays == [] && both.findings.map(\.quirk) == [.twoEnds])
    var text = String(decoding: Self.file([old, new]), as: UTF8.self)
    text = text.replacing("UID:1@education.gouv.fr\r\nDTSTAMP:20260101", with: "UID:1@x\r\nDTSTAMP:20260102")
    let later = try HolidayFeed.read(Array(text.utf8))
    #expect(Self.described(later) == ["A 2026-10-18…2026-11-02 Vacances de la Toussaint"])
    #expect(later.findings.map(\.quirk) == [.superseded])
  }

  @Test("The zone is taken from the UID or the calendar's name where no event names it, never from a combined file's")
  func zones() throws {
    let event = Self.event(20261017, 20261102, "Vacances de la Toussaint")
    let named = try HolidayFeed.read(Self.file([event], header: ["X-WR-CALNAME:Calendrier Scolaire - Zone A"]))
    #expect(named.holidays.map(\.zone) == [.a])
    let combined = try HolidayFeed.read(Self.file([event], header: ["X-WR-CALNAME:Calendrier - Zones A/B/C"]))
    #expect(combined.holidays == [])
    #expect(ZoneWords.zones(inUID: "20260918T084701Z-NouvelleCaledonie@data.education.gouv.fr") == [.nouvelleCaledonie])
    #expect(ZoneWords.zones(inUID: "608@education.gouv.fr") == nil)
    #expect(ZoneWords.zones(in: "Zones A/B/C - Corse") == [.a, .b, .c, .corse])
    #expect(ZoneWords.zones(in: "Zones B et C") == [.b, .c])
    #expect(ZoneWords.zones(in: "Saint Pierre et Miquelon") == [.saintPierreEtMiquelon])
    #expect(ZoneWords.zones(in: "Wallis et Futuna") == [.wallisEtFutuna])
    #expect(ZoneWords.zones(in: "A la Réunion") == nil)
  }

  @Test("A file that is no calendar is refused whole", arguments: ["", "<html></html>", "BEGIN:VCALENDAR\r\n"])
  func noCalendar(text: String) {
    #expect(throws: ReadingError.self) { try HolidayFeed.read(Array(text.utf8)) }
  }

  @Test("a feed with more events than all zones and years have is refused")
  func tooManyEvents() throws {
    let event = "BEGIN:VEVENT\nUID:u\nDTSTART:20271001T000000Z\nEND:VEVENT\n"
    let text = "BEGIN:VCALENDAR\n" + String(repeating: event, count: 5_001) + "END:VCALENDAR\n"
    let error = try #require(throws: ReadingError.self) { try HolidayFeed.read(Array(text.utf8)) }
    #expect(error.problem == .tooManyComponents(limit: 5_000))
  }
}
