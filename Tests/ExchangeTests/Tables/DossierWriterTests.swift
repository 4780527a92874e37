import Foundation
import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("Writing a dossier")
struct DossierWriterTests {
  @Test("gives back an equal dossier, every column and setting in use, without a problem")
  func roundTrip() throws {
    let sample = try FullDossier().dossier
    try withTemporaryFolder { folder in
      let agendas = ["agenda.ics": Data("BUSY".utf8)]
      try DossierWriter().write(sample, agendas: agendas, to: folder.path)
      let reading = DossierReader { _, _, _, _ in
        AgendaReading(busy: sample.trainers[0].busy)
      }.read(folder: folder.path)
      #expect(reading.problems.filter { $0.severity == .error }.map { ProblemText(.english).text($0) } == [])
      #expect(reading.dossier == sample)
      let difference = try DossierDifference(from: sample, to: #require(reading.dossier))
      #expect(difference.changes == [])
    }
  }

  @Test("fills every column of every table in the test's own dossier")
  func everyColumn() throws {
    let sample = try FullDossier().dossier
    try withTemporaryFolder { folder in
      try DossierWriter().write(sample, to: folder.path)
      for schema in Schema.all {
        let bytes = try [UInt8](Data(contentsOf: folder.appendingPathComponent(schema.table.fileName)))
        let table = ByteTable(bytes)
        #expect(table.rows[0].cells.map(\.text) == schema.columns.map(\.name))
        for (index, column) in schema.columns.enumerated() {
          #expect(table.rows.dropFirst().contains { !$0.cells[index].text.isEmpty }, "\(schema.table) \(column.name)")
        }
      }
    }
  }

  @Test("reads back the clean sample unchanged after writing it")
  func cleanSample() throws {
    let dossier = try #require(SampleFolder.clean.read().dossier)
    try withTemporaryFolder { folder in
      try DossierWriter().write(dossier, to: folder.path)
      #expect(DossierReader { _, _, _, _ in [] }.read(folder: folder.path).dossier == dossier)
      // Only what has rows, and what must be there.
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("comites.csv").path))
    }
  }

  @Test("writes semicolons, UTF-8 with its mark and CRLF, texts guarded and numbers not")
  func form() throws {
    var changed = try FullDossier().dossier
    changed.schools[0].name = "=cmd|'/c calc'!A0"
    changed.schools[0].commune = "@Ville; \"grande\"\nligne"
    changed.schools[0].coordinates = Coordinates(latitude: 48, longitude: -1.5)
    let dossier = changed
    try withTemporaryFolder { folder in
      try DossierWriter().write(dossier, to: folder.path)
      let bytes = try [UInt8](Data(contentsOf: folder.appendingPathComponent("ecoles.csv")))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains(";'=cmd|'/c calc'!A0;"))
      #expect(text.contains(";\"'@Ville; \"\"grande\"\"\nligne\";"))
      #expect(text.contains(";48;-1.5;"))
      #expect(text.hasSuffix("\r\n"))
      let again = DossierReader { _, _, _, _ in
        AgendaReading(busy: dossier.trainers[0].busy)
      }.read(folder: folder.path)
      #expect(again.problems.contains { $0.cause == .missingAgenda })
      try Data().write(to: folder.appendingPathComponent("agenda.ics"))
      let whole = DossierReader { _, _, _, _ in
        AgendaReading(busy: dossier.trainers[0].busy)
      }.read(folder: folder.path)
      #expect(whole.dossier == dossier)
    }
  }

  @Test("writes templates that need nothing but rows")
  func templates() throws {
    try withTemporaryFolder { folder in
      try DossierWriter().templates(to: folder.path)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(Set(names) == Set(DossierTable.allCases.map(\.fileName) + [settingsFileName]))
      let reading = DossierReader { _, _, _, _ in [] }.read(folder: folder.path)
      let errors = reading.problems.filter { $0.severity == .error }
      #expect(errors.map(\.cause) == [.emptyTable, .emptyTable, .emptyTable, .emptyTable])
      #expect(
        errors.allSatisfy { ["ecoles.csv", "personnels.csv", "formateurs.csv", "modules.csv"].contains($0.place.file) })
      #expect(reading.problems.count == 4)
    }
  }

  @Test("refuses a calendar whose name is a path", arguments: ["../a.ics", "a/b.ics", ".hidden", "", "a\\b.ics"])
  func unsafeName(_ name: String) throws {
    let sample = try FullDossier().dossier
    _ = try withTemporaryFolder { folder in
      #expect(throws: DossierWriter.Failure(path: name, reason: "", isUnsafeName: true)) {
        try DossierWriter().write(sample, agendas: [name: Data()], to: folder.path)
      }
    }
  }

  @Test("is read by the independent auditor", .enabled(if: sharedFile("tools/audit.py") != nil, "needs the auditor"))
  func auditorReads() throws {
    guard (try? runPython(["-c", "import yaml"])) != nil else { return }
    let auditor = try #require(sharedFile("tools/audit.py"))
    let sample = try FullDossier().dossier
    try withTemporaryFolder { folder in
      try DossierWriter().write(sample, to: folder.path)
      let script = """
        import sys; sys.path.insert(0, sys.argv[1]); import audit as a
        a.icalendar = None
        d = a.Dossier(sys.argv[2])
        print(len(d.schools), len(d.people), len(d.modules), d.goal, d.agentGoal, d.learnerDay, d.trainerDay, d.trainerWeek, d.travelCap, d.seats, d.peerSpan, d.peers)
        print([d.officialDue(p) for p in d.people])
        print(sorted(d.windows["enseignants"]), sorted(d.windows["agents"]), sorted(d.windows["pairs"]))
        print(d.trips[next(iter(d.trips))], len(d.closed), d.weights["stale"], d.due)
        print(sorted((str(k), [str(x) for ab in v for x in ab]) for k, v in d.closed.items()))
        """
      let lines = try runPython(["-c", script, auditor.deletingLastPathComponent().path, folder.path])
      let goals = sample.settings.goals
      let limits = sample.settings.limits
      let numbers = [
        sample.schools.count, sample.learners.count, sample.modules.count, goals.officialMinutes, goals.agentMinutes,
        limits.learnerDay, limits.trainerDay, limits.trainerWeek, limits.travel, sample.settings.schoolCapacity,
        sample.settings.peerSessionMinutes, goals.peerSessionsPerSchool,
      ]
      #expect(lines.first == numbers.map { String($0) }.joined(separator: " "))
      let due = HoursDue(goals)
      let dues = sample.learners.map { $0.audience == .teachers ? due.minutes(for: $0) : 0 }
      #expect(lines[1] == "\(dues)")
      func python(_ windows: [Window]) -> String {
        let tuples = windows.map { window in
          let week = FoldedAsAuditor.text(window.week?.rawValue ?? "")
          return (
            [window.weekday.rawValue - 1, window.span.start.minutes, window.span.end.minutes],
            "(\(window.weekday.rawValue - 1), \(window.span.start.minutes), \(window.span.end.minutes), '\(week)', \(window.isClassTime ? "True" : "False"))"
          )
        }
        return "[" + tuples.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1).joined(separator: ", ") + "]"
      }
      let windows = sample.settings.windows
      #expect(lines[2] == [windows.teachers, windows.agents, windows.peers].map(python).joined(separator: " "))
      #expect(lines[3].hasPrefix("17 7 5.0 "))
      #expect(lines[4].contains("2027-11-09 17:00:00"))
    }
  }
}

/// The auditor's own way to compare words.
enum FoldedAsAuditor {
  static func text(_ text: String) -> String { text.replacing("-", with: "_") }
}
