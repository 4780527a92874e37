import Foundation
import SchoolCalendar
import Testing

@Suite("tandem calendar --holidays, tandem init in every territory")
struct HolidayFileTests {
  private static func file(_ events: [(Int, Int, String)]) -> String {
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//data.education.gouv.fr//X//FR"]
      + events.enumerated().flatMap { number, event in
        [
          "BEGIN:VEVENT", "UID:\(number)@education.gouv.fr", "DTSTAMP:20260101T000000Z",
          "DTSTART;VALUE=DATE:\(event.0)", "DTEND;VALUE=DATE:\(event.1)", "SUMMARY:\(event.2)", "END:VEVENT",
        ]
      } + ["END:VCALENDAR", ""]
    return lines.joined(separator: "\r\n")
  }

  private static let guadeloupe = file([
    (20260704, 20260901, "Vacances d'Été - Guadeloupe"), (20261017, 20261102, "Vacances de la Toussaint - Guadeloupe"),
    (20261219, 20260104, "Vacances de Noël - Guadeloupe"), (20270206, 20270222, "Vacances de Carnaval - Guadeloupe"),
    (20270703, 20270703, "Début des Vacances d'Été - Guadeloupe"),
  ])

  private static let zoneB = file([
    (20280208, 20280224, "Vacances d'Hiver - Zone B"), (20280707, 20280707, "Début des Vacances d'Été - Zone B"),
  ])

  @Test("differences are shown and nothing is kept, until --take is given")
  func take() throws {
    let trial = try Trial.withBase()
    try trial.write(Self.zoneB, to: "b.ics")
    let before = try trial.data("b.sqlite")
    let shown = try trial.run("calendar", "--holidays", "b.ics", "--base", "b.sqlite", "--format", "json")
    #expect(shown.status == 0, "\(shown.errors)")
    let object = try shown.object()
    #expect(object["same"] as? Bool == false && object["taken"] as? Bool == false)
    let differences = try #require(object["differences"] as? [[String: Any]])
    #expect(
      differences.filter { $0["file"] as? String != "unknown" }.map { $0["first"] as? String } == [
        "2028-02-07", "2028-02-21", "2028-07-05",
      ])
    #expect(try trial.data("b.sqlite") == before)
    let text = try trial.run("calendar", "--holidays", "b.ics", "--base", "b.sqlite").output
    for part in ["fin_des_cours: 2028-07-07", "jours_travailles:", "vacances_locales:", "--take", "2028-02-08"] {
      #expect(text.contains(part), "\(part)")
    }
    let taken = try trial.run("calendar", "--holidays", "b.ics", "--base", "b.sqlite", "--take", "--by", "IEN")
    #expect(taken.status == 0, "\(taken.errors)")
    let after = try trial.run("calendar", "--base", "b.sqlite", "--format", "json").object()
    #expect(after["lastDay"] as? String == "2028-07-07")
    let again = try trial.run("calendar", "--holidays", "b.ics", "--base", "b.sqlite", "--format", "json").object()
    #expect(again["same"] as? Bool == true)
    #expect(try trial.run("history", "--base", "b.sqlite").output.contains("b.ics"))
  }

  @Test("of a zone that the table does not have a file gives the lines with which a base can be made")
  func unpublished() throws {
    let trial = try Trial()
    try trial.write(Self.guadeloupe, to: "g.ics")
    let options = ["--departement", "971", "--year", "2026-2027"]
    func run(_ arguments: [String]) throws -> Trial.Outcome {
      let running = try trial.start(arguments)
      running.process.waitUntilExit()
      return try running.outcome()
    }
    let refused = try run(["init", "--base", "b.sqlite"] + options)
    #expect(refused.status == 65 && !trial.exists("b.sqlite"))
    #expect(refused.errors.contains("--settings reglages.yml"))
    let shown = try run(["calendar", "--holidays", "g.ics", "--format", "json"] + options).object()
    #expect((shown["missing"] as? [Any])?.isEmpty == true)
    let lines = try #require(shown["settings"] as? [String])
    #expect(lines.contains("rentree: 2026-09-01") && lines.contains("fin_des_cours: 2027-07-03"))
    try trial.write(lines.joined(separator: "\n") + "\n", to: "reglages.yml")
    let made = try run(["init", "--base", "b.sqlite", "--settings", "reglages.yml"] + options)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try trial.run("calendar", "--base", "b.sqlite").output.contains("2026-09-01"))
    let same = try trial.run("calendar", "--holidays", "g.ics", "--base", "b.sqlite", "--format", "json").object()
    #expect(same["same"] as? Bool == true)
  }

  @Test("a file of other zones, one that is no calendar, and options that do not go together are named")
  func refused() throws {
    let trial = try Trial.withBase()
    try trial.write(Self.guadeloupe, to: "g.ics")
    try trial.write("<html>404</html>", to: "page.ics")
    let other = try trial.run("calendar", "--holidays", "g.ics", "--base", "b.sqlite")
    #expect(other.status == 65 && other.errors.contains("Guadeloupe") && other.errors.contains("2027-2028"))
    let page = try trial.run("calendar", "--holidays", "page.ics", "--base", "b.sqlite", "--lang", "en")
    #expect(page.status == 65 && page.errors.contains("page.ics"))
    #expect(try trial.run("calendar", "--holidays", "none.ics", "--base", "b.sqlite").status == 66)
    #expect(try trial.run("calendar", "--holidays", "g.ics", "--zone", "B", "--take").status == 64)
    #expect(try trial.run("calendar", "--take", "--base", "b.sqlite").status == 64)
  }

  @Test("in every département and territory a base is made, or the missing keys are named, and given so it is made")
  func everyTerritory() throws {
    let trial = try Trial()
    var without: [String] = []
    for code in Departement.all.map(\.code) {
      let base = "\(code).sqlite"
      let first = try trial.run("init", "--departement", code, "--year", "2026-2027", "--base", base)
      if first.status == 0 { continue }
      without.append(code)
      #expect(first.status == 65 && first.errors.contains("rentree:"), "\(code)")
      #expect(!trial.exists(base))
      let lines = first.errors.split(separator: "\n").filter { $0.hasPrefix("  ") }
      try trial.write(lines.joined(separator: "\n") + "\n", to: "\(code).yml")
      let second = try trial.run(
        "init", "--departement", code, "--year", "2026-2027", "--base", base, "--settings", "\(code).yml")
      #expect(second.status == 0, "\(code): \(second.errors)")
      #expect(try trial.run("calendar", "--base", base).status == 0, "\(code)")
    }
    #expect(without == ["2A", "2B", "971", "972", "973", "974", "975", "977", "978", "986", "987", "988"])
  }
}
