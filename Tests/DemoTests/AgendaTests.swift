import ICalendar
import Planning
import SchoolCalendar
import Testing

@testable import Demo

@Suite("Agendas are calendars that any program reads")
struct AgendaTests {
  @Test("the linter finds nothing in any of them", arguments: everyKind)
  func lint(_ request: DemoRequest) {
    let agendas = demo(request).agendas
    #expect(!agendas.isEmpty)
    for (name, text) in agendas {
      #expect(FeedLinter.findings(in: Array(text.utf8)).isEmpty, "\(name)")
    }
  }

  @Test("trainers' agendas have what real ones have: repetitions, exceptions, whole days, free and cancelled entries")
  func variety() throws {
    let agendas = invent(DemoRequest(schoolYear: SchoolYear(startingIn: 2027))).agendas
    let text = try #require(agendas["agenda-F01.ics"])
    for part in [
      "RRULE:FREQ=WEEKLY", "INTERVAL=2", "FREQ=MONTHLY", "EXDATE", "RECURRENCE-ID", "VALUE=DATE", "TRANSPARENT",
      "CANCELLED", "OPAQUE", "TZID=Europe/Paris", "BEGIN:VTIMEZONE",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("read back, they take time of every trainer but leave most Wednesdays free", arguments: everyKind)
  func busy(_ request: DemoRequest) throws {
    let made = demo(request)
    let from = try #require(CivilDate(year: 2027, month: 8, day: 1))
    let to = try #require(CivilDate(year: 2028, month: 8, day: 31))
    let calendar = try made.dossier.calendar()
    for trainer in made.dossier.trainers {
      guard let file = trainer.agenda else { continue }
      let text = try #require(made.agendas[file])
      let busy = try BusyTime.read(bytes: Array(text.utf8), from: from, to: to, zone: "Europe/Paris")
      #expect(busy.count > 20)
      let wednesdays = calendar.openDays.filter { $0.weekday == .wednesday }
      let free = wednesdays.filter { day in
        let noon = CivilDateTime(midnightOf: CivilDate(daysSince1970: day.daysSince1970))
        return !busy.contains { $0.start < noon.adding(seconds: 59_400) && noon.adding(seconds: 32_400) < $0.end }
      }
      #expect(percent(free.count, of: wednesdays.count) > 60)
    }
  }

  @Test("hours float where the time zone is one the writer does not know")
  func floating() throws {
    let span = try #require(TimeSpan("09:00-10:00"))
    let day = SchoolYear(startingIn: 2027).firstCivilDay
    let writer = AgendaText(year: SchoolYear(startingIn: 2027), timeZone: "Mars/Olympus")
    let text = writer.text(of: [AgendaEntry(title: "Essai", extent: .hours(day, span))], for: "F1")
    #expect(text.contains("DTSTART:20270901T090000\r\n"))
  }
}
