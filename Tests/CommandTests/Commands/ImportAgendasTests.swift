import Foundation
import Testing

@Suite("tandem import, calendars of trainers")
struct ImportAgendasTests {
  /// A trial whose first trainer has the calendar `a.ics`.
  private static func trial(_ calendar: [UInt8]) throws -> Trial {
    let trial = try Trial.withDossier()
    let table = try trial.text("dossier/formateurs.csv")
    var lines = table.split(separator: "\r\n").map(String.init)
    let columns = lines[0].split(separator: ";", omittingEmptySubsequences: false)
    let place = try #require(columns.firstIndex(of: "agenda"))
    var cells = lines[1].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    cells[place] = "a.ics"
    lines[1] = cells.joined(separator: ";")
    try trial.write(lines.joined(separator: "\r\n") + "\r\n", to: "dossier/formateurs.csv")
    try Data(calendar).write(to: trial.folder.appendingPathComponent("dossier/a.ics"))
    return trial
  }

  @Test("what a calendar leaves unclear is a warning with its file and line, in both languages")
  func warnings() throws {
    let lines =
      AgendaTrial.event("DTSTART;TZID=Mars:20280301T090000\nDURATION:1H") + "\n" + AgendaTrial.event("no colon")
    let trial = try Self.trial(AgendaTrial.calendar(lines))
    let french = try trial.run("import", "dossier", "--base", "b.sqlite")
    #expect(french.status == 0, "\(french.errors)")
    #expect(french.errors.contains("avertissement : a.ics:6 : fuseau horaire « Mars » inconnu"))
    #expect(french.errors.contains("avertissement : a.ics:7 : valeur de DURATION invalide"))
    #expect(french.errors.contains("a.ics:9 : événement sans début valable"))
    #expect(french.errors.contains("a.ics:11 : ligne du calendrier illisible"))
    let english = try trial.run("import", "dossier", "--base", "b.sqlite", "--lang", "en")
    #expect(english.errors.contains("warning: a.ics:6: unknown time zone “Mars”"))
  }

  @Test("ten remarks of a calendar are told, the rest counted")
  func manyWarnings() throws {
    let lines = Array(repeating: AgendaTrial.event("DURATION:PT1H"), count: 40).joined(separator: "\n")
    let outcome = try Self.trial(AgendaTrial.calendar(lines)).run("import", "dossier", "--base", "b.sqlite")
    #expect(outcome.status == 0)
    #expect(outcome.errors.split(separator: "\n").count { $0.contains("a.ics") } == 10)
    #expect(outcome.errors.contains("et 31 autres remarques"))
  }

  @Test("a calendar that cannot be read stops the import, and the base stays as it was")
  func oldTimesStay() throws {
    let trial = try Self.trial(AgendaTrial.calendar(AgendaTrial.event("DTSTART:20280301T090000\nDURATION:PT1H")))
    #expect(try trial.run("import", "dossier", "--base", "b.sqlite").status == 0)
    let before = try trial.data("b.sqlite")
    for text in ["", "<!doctype html>", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "\u{0}"] {
      try trial.write(text, to: "dossier/a.ics")
      let outcome = try trial.run("import", "dossier", "--base", "b.sqlite")
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("formateurs.csv:2") && outcome.errors.contains("a.ics"))
      #expect(try trial.data("b.sqlite") == before)
    }
  }

  @Test("a calendar that is gone leaves the times that are known, with a warning")
  func goneCalendar() throws {
    let trial = try Self.trial(AgendaTrial.calendar(AgendaTrial.event("DTSTART:20280301T090000\nDURATION:PT1H")))
    #expect(try trial.run("import", "dossier", "--base", "b.sqlite").status == 0)
    let before = try trial.data("b.sqlite")
    try FileManager.default.removeItem(atPath: trial.path("dossier/a.ics"))
    let outcome = try trial.run("import", "dossier", "--base", "b.sqlite")
    #expect(outcome.status == 0 && outcome.errors.contains("formateurs.csv:2") && outcome.errors.contains("a.ics"))
    #expect(try trial.data("b.sqlite") == before)
  }

  @Test("the command that reads calendars is not shown to people")
  func hidden() throws {
    let help = try Trial().run("--help")
    #expect(help.status == 0 && !help.output.contains("read-agenda"))
  }
}
