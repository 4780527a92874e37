import Foundation
import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("Reading a dossier")
struct DossierReaderTests {
  @Test("gives values and no problem for a clean folder, but for what it cannot know")
  func clean() throws {
    let reading = try SampleFolder.clean.read()
    // A trainer may serve a circonscription that is not in the dossier.
    #expect(reading.problems.map(\.cause) == [.unknownCirconscription(meant: nil)])
    let dossier = try #require(reading.dossier)
    #expect(dossier.schools.map(\.id) == ["0350122T", "0350103X"])
    #expect(dossier.schools[0].coordinates == Coordinates(latitude: 47.986, longitude: -1.929))
    #expect(dossier.schools[0].week == .fourDays)
    #expect(dossier.schools[0].classHours == School.usualHours)
    let person = dossier.learners[1]
    #expect(person.schools == ["0350122T", "0350103X"])
    #expect(person.workShare == 80)
    #expect(person.absentDays == [.thursday, .friday])
    #expect(person.targetMinutes == 90)
    #expect(person.leaves?.description == "2028-03-01")
    #expect(dossier.learners[2].centre == "S1")
    #expect(dossier.trainers[0].territory == .only(["Bruz", "Rennes Sud"]))
    #expect(dossier.trainers[0].modules == .only(["M1", "M2"]))
    #expect(dossier.trainers[0].maxMinutesPerWeek == 390)
    #expect(dossier.modules[1].minutes == 90)
    #expect(dossier.modules[1].isOfficial)
    #expect(dossier.equipment[0].freshnessDays == 56)
    #expect(dossier.deployments[0].latest.description == "2027-12-15")
    #expect(dossier.fixedSessions[0].place == .venue("L1"))
    #expect(dossier.contacts[0].reach == .circonscription("Bruz"))
    #expect(dossier.closures[0].range.description == "2027-11-09T00:00/2027-11-11T00:00")
    #expect(dossier.closures[1].range.description == "2027-11-09T17:00/2027-11-09T18:30")
    #expect(dossier.settings.windows.teachers.count == 1)
    #expect(dossier.settings.windows.agents.map(\.weekday) == [.monday, .tuesday])
  }

  @Test("reads a table whose columns stand in another order, with one warning for those it does not know")
  func unknownColumns() throws {
    var folder = SampleFolder.clean
    folder["installateurs.csv"] = "Remarque;NOM;Autre chose;Id\nn;Poseur;a;I1\n"
    let reading = try folder.read()
    #expect(reading.dossier?.installers == [Installer(id: "I1", name: "Poseur")])
    let problem = try #require(reading.problems.first { $0.place.file == "installateurs.csv" })
    #expect(problem.cause == .unknownColumns(["Remarque", "Autre chose"]))
    #expect(problem.severity == .warning)
  }

  @Test("finds files however their names are spelt, and warns of tables that no dossier has")
  func fileNames() throws {
    var folder = SampleFolder.clean
    folder.files["Écoles.CSV"] = folder.files.removeValue(forKey: "ecoles.csv")
    folder["formateur.csv"] = "id\n"
    folder["notes.md"] = "x"
    let reading = try folder.read()
    #expect(reading.dossier?.schools.count == 2)
    let problem = try #require(reading.problems.first { $0.place.file == "formateur.csv" })
    #expect(problem.cause == .unknownTable(meant: "formateurs.csv"))
  }

  @Test("reads the calendars of trainers and venues over the year, each once, in the département's time zone")
  func agendas() throws {
    var folder = SampleFolder.clean
    folder["formateurs.csv"] =
      "id;nom;type;agenda\nF1;D;erun;a.ics\nF2;E;cpc;a.ics\nF3;G;cpc;absent.ics\nF4;H;cpc;../x.ics\n"
    folder["a.ics"] = "BUSY"
    let busy = try #require(MomentRange("2027-10-06T09:00/2027-10-06T12:00"))
    let reading = try folder.read { bytes, first, last, zone in
      #expect(bytes == Array("BUSY".utf8))
      #expect(first.description == "2027-08-01")
      #expect(last.description == "2028-08-31")
      #expect(zone == "Europe/Paris")
      return [busy]
    }
    #expect(reading.dossier == nil)
    let missing = reading.problems.filter { $0.cause == .missingAgenda }
    #expect(missing.map(\.place.line) == [4, 5])
    #expect(missing.map(\.place.column) == ["agenda", "agenda"])
    folder["formateurs.csv"] = "id;nom;type;agenda\nF1;D;erun;a.ics\nF2;E;cpc;a.ics\n"
    #expect(try folder.read { _, _, _, _ in [busy] }.dossier?.trainers.map(\.busy) == [[busy], [busy]])
  }

  @Test("reports a calendar that cannot be read at the cell that names it")
  func badAgenda() throws {
    var folder = SampleFolder.clean
    folder["lieux.csv"] = "id;nom;ecole;capacite;agenda\nL1;Salle;0350103X;20;a.ics\n"
    folder["a.ics"] = "?"
    let reading = try folder.read { _, _, _, _ in throw AgendaFault(.damaged, line: 1) }
    let problem = try #require(reading.problems.first { $0.place.file == "lieux.csv" })
    #expect(problem.cause == .unreadableAgenda(AgendaFault(.damaged, line: 1)))
    #expect(problem.place == .init(file: "lieux.csv", line: 2, column: "agenda", columnNumber: 5, character: 22))
  }

  @Test("takes the busy times from iCalendar files, repetitions too, and nothing that is cancelled")
  func iCalendar() throws {
    var folder = SampleFolder.clean
    folder["formateurs.csv"] = "id;nom;type;agenda\nF1;D;erun;a.ics\n"
    let calendar = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Test//FR
      BEGIN:VEVENT
      UID:1
      DTSTAMP:20270101T000000Z
      DTSTART:20271006T070000Z
      DTEND:20271006T100000Z
      RRULE:FREQ=WEEKLY;COUNT=2
      END:VEVENT
      BEGIN:VEVENT
      UID:2
      DTSTAMP:20270101T000000Z
      DTSTART;VALUE=DATE:20271225
      END:VEVENT
      BEGIN:VEVENT
      UID:3
      DTSTAMP:20270101T000000Z
      STATUS:CANCELLED
      DTSTART:20271106T070000Z
      DTEND:20271106T100000Z
      END:VEVENT
      END:VCALENDAR

      """
    folder["a.ics"] = calendar.replacing("\n", with: "\r\n")
    let reading = try folder.read(agendaReader: AgendaFiles.busyTimes)
    #expect(
      reading.dossier?.trainers[0].busy.map(\.description) == [
        "2027-10-06T09:00/2027-10-06T12:00", "2027-10-13T09:00/2027-10-13T12:00", "2027-12-25T00:00/2027-12-26T00:00",
      ])
    folder["a.ics"] = "<html>"
    let problem = try #require(folder.read(agendaReader: AgendaFiles.busyTimes).problems.first)
    #expect(problem.cause == .unreadableAgenda(AgendaFault(.notACalendar, line: 1)))
  }

  @Test("reports a folder that is not there")
  func noFolder() {
    let reading = DossierReader { _, _, _, _ in [] }.read(folder: "/nowhere/at/all")
    #expect(reading.problems.map(\.cause) == [.noSuchFolder])
    #expect(reading.dossier == nil)
  }

  @Test("reports a table that is a folder, not as missing but as unreadable")
  func unreadable() throws {
    try withTemporaryFolder { folder in
      for (name, bytes) in SampleFolder.clean.files where name != "modules.csv" {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
      }
      let table = folder.appendingPathComponent("modules.csv")
      try FileManager.default.createDirectory(at: table, withIntermediateDirectories: false)
      let problems = DossierReader { _, _, _, _ in [] }.read(folder: folder.path).problems
      let own = problems.filter { $0.place.file == "modules.csv" }
      #expect(own.count == 1)
      guard case .unreadableFile = own.first?.cause else {
        Issue.record("\(String(describing: own.first))")
        return
      }
    }
  }
}
