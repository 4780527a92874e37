import Foundation
import ICalendar
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("The official calendars as files")
struct HolidayCalendarsTests {
  /// `Calendars` beside `Sources` and `Tests`.
  static let folder: URL? = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let calendars = folder.appendingPathComponent("Calendars")
      if FileManager.default.fileExists(atPath: calendars.appendingPathComponent("README.md").path) { return calendars }
    }
    return nil
  }()

  @Test("There is one for each zone of which something is known and one for each area of public holidays")
  func names() {
    #expect(
      HolidayCalendars.all().map(\.fileName) == [
        "Zone-A.ics", "Zone-B.ics", "Zone-C.ics", "Corse.ics", "Guadeloupe.ics", "Martinique.ics", "Guyane.ics",
        "La-Reunion.ics", "Mayotte.ics", "Saint-Pierre-et-Miquelon.ics", "jours-feries-metropole.ics",
        "jours-feries-alsace-moselle.ics", "jours-feries-guadeloupe.ics", "jours-feries-martinique.ics",
        "jours-feries-guyane.ics", "jours-feries-la-reunion.ics", "jours-feries-mayotte.ics",
        "jours-feries-saint-barthelemy.ics", "jours-feries-saint-martin.ics",
        "jours-feries-saint-pierre-et-miquelon.ics", "jours-feries-polynesie-francaise.ics",
        "jours-feries-nouvelle-caledonie.ics", "jours-feries-wallis-et-futuna.ics",
      ])
  }

  @Test("The files of the repository are what is written now, byte for byte, and none is there besides")
  func golden() throws {
    let golden = try #require(Self.folder)
    try OutsideProgram.withFolder { folder in
      let target = folder.appendingPathComponent("a/b")
      let result = try HolidayCalendars.write(to: target.path)
      var bytes = 0
      for name in result.files {
        let written = try Data(contentsOf: target.appendingPathComponent(name))
        #expect(written == (try? Data(contentsOf: golden.appendingPathComponent(name))), "\(name) has changed")
        bytes += written.count
      }
      #expect(result.bytes == bytes)
      let there = try FileManager.default.contentsOfDirectory(atPath: golden.path)
      #expect(Set(there) == Set(result.files + ["README.md"]))
      #expect(try HolidayCalendars.write(to: target.path) == result)
    }
  }

  @Test("No file has a fault, and its events have distinct UIDs, whole days, a source and no claim on time")
  func lint() throws {
    for (name, feed) in HolidayCalendars.all() {
      let bytes = try FeedWriter.bytes(of: feed)
      #expect(FeedLinter.findings(in: bytes) == [], "\(name)")
      #expect(bytes.count < 100_000)
      #expect(!feed.events.isEmpty)
      for event in feed.events {
        #expect(event.start.isDate && event.end?.isDate == true)
        #expect(event.description.contains("Source : "))
        #expect(event.transparency == .transparent)
        #expect(event.stamp == CivilDateTime(midnightOf: CalendarEntry.tableDate.civilDate))
      }
    }
    let uids = HolidayCalendars.all().flatMap(\.feed.events).map(\.uid)
    #expect(Set(uids).count == uids.count)
  }

  @Test("A UID follows from zone, first day and name, however the name is spelt")
  func uids() throws {
    func uid(_ calendar: String, _ name: String, _ digits: String) throws -> String {
      let day = try #require(Day(digits))
      return OfficialEvent(
        calendar: calendar, name: name, summary: name, days: day..<day.advanced(by: 9), description: [],
        location: "", category: ""
      ).event.uid
    }
    let uid1 = try uid("zone/B", "Vacances d'Été", "2027-07-04")
    #expect(try uid("zone/B", "vacances d’été", "2027-07-04") == uid1)
    #expect(try uid("zone/C", "Vacances d'Été", "2027-07-04") != uid1)
    #expect(try uid("zone/B", "Vacances d'Été", "2027-07-05") != uid1)
    let feed = try #require(HolidayCalendars.all().first { $0.fileName == "Zone-B.ics" }?.feed)
    #expect(feed.events.contains { $0.uid == uid1 })
  }

  @Test("Events say when classes end and resume, where that was found and how far it can be trusted")
  func descriptions() throws {
    let feed = try #require(HolidayCalendars.all().first { $0.fileName == "Zone-B.ics" }?.feed)
    let winter = try #require(
      feed.events.first { $0.summary == "Vacances d'Hiver – Zone B" && $0.start.wallClock.date.year == 2028 })
    #expect(
      winter.description == """
        Fin des cours : samedi 5 février 2028, après la classe.
        Reprise des cours : lundi 21 février 2028 au matin.
        Source : \(CalendarSource.arrete2026.citation).
        Fiabilité : bonne (officielle, ou citée de même par des sources indépendantes).
        """)
    #expect(winter.location.hasPrefix("Aix-Marseille, Amiens, Lille, "))
    let uncertain = feed.events.filter { $0.status == .tentative }.map(\.summary)
    #expect(
      uncertain.sorted() == [
        "Prérentrée des enseignants – Zone B", "Rentrée des élèves – Zone B", "Vacances d'Été – Zone B",
      ])
  }

  @Test("A folder that cannot be made is named")
  func noFolder() throws {
    try OutsideProgram.withFolder { folder in
      let file = folder.appendingPathComponent("taken")
      try Data().write(to: file)
      let error = try #require(throws: FeedExportError.self) { try HolidayCalendars.write(to: file.path) }
      #expect(error.path == file.path)
    }
  }

  private static let hasPython = OutsideProgram.pythonHas("icalendar")

  @Test(
    "Python's icalendar reads every file without error and finds as many events",
    .enabled(if: hasPython, "Python with the package icalendar is not installed"))
  func icalendar() throws {
    let script = """
      import icalendar, pathlib, sys
      for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ics")):
          calendar = icalendar.Calendar.from_ical(path.read_bytes())
          assert not [e for c in calendar.walk() for e in c.errors], path.name
          events = calendar.walk("VEVENT")
          assert all(e.end > e.start for e in events), path.name
          print(path.name, len(events))
      """
    try OutsideProgram.withFolder { folder in
      let target = folder.appendingPathComponent("calendars")
      _ = try HolidayCalendars.write(to: target.path)
      let outcome = try OutsideProgram.run("python3", ["-c", script, target.path], in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let expected = HolidayCalendars.all().map { "\($0.fileName) \($0.feed.events.count)" }
      #expect(outcome.output.split(separator: "\n").map(String.init).sorted() == expected.sorted())
    }
  }
}
