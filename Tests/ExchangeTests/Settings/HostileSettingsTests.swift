import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("Settings that fuzzing has found")
struct HostileSettingsTests {
  private let head = "annee_scolaire: 2027-2028\ndepartement: \"35\"\n"

  @Test(
    "every problem lies inside the file, what is missing at its end too",
    arguments: [
      "---\n# Réglag", "a: b\ncreneaux", "annee_scolaire: >-\n  2027\nannee", "a: [1,\n2", "a: {b\r", "\"a", "? ",
      "a:\n\tb",
      "a: b\u{2028}c", "a: b\u{85}c",
    ])
  func places(text: String) {
    let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { breaks.contains($0) }
    let problems = SettingsReader(Array(text.utf8)).problems
    #expect(!problems.isEmpty)
    for problem in problems {
      guard let line = problem.place.line else { continue }
      #expect(lines.indices.contains(line - 1), "\(problem)")
      if lines.indices.contains(line - 1), let character = problem.place.character {
        #expect((1...lines[line - 1].count + 1).contains(character), "\(problem)")
      }
    }
  }

  @Test("a few aliases are read")
  func aliases() throws {
    let text = """
      creneaux:
        enseignants: &tous
          - { jour: mercredi, de: 09:00, a: 12:00 }
        agents: *tous
      """
    let settings = try #require(SettingsReader(Array((head + text).utf8)).settings)
    #expect(settings.windows.agents == settings.windows.teachers)
  }

  @Test(
    "aliases that stand for millions of values are refused, as values and as keys", arguments: ["a: *l8", "? *l8\n: x"])
  func manyAliases(end: String) throws {
    var text = head + "l0: &l0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...8 {
      let list = Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ",")
      text += "l\(level): &l\(level) [\(list)]\n"
    }
    let problem = try #require(SettingsReader(Array((text + end).utf8)).problems.first)
    #expect(problem.cause == .yamlTooDeep && problem.place.line == 4)
  }

  @Test("an alias of a long list, taken three times three times, is refused")
  func longList() {
    let list = Array(repeating: "x", count: 9000).joined(separator: ",")
    let text = head + "l0: &l0 [\(list)]\nl1: &l1 [*l0, *l0, *l0]\n"
    #expect(SettingsReader(Array(text.utf8)).problems.map(\.cause) == [.yamlTooDeep])
  }

  @Test("a star inside a word or before a space is no alias")
  func stars() {
    let stars = Array(repeating: "# * a*b", count: 20).joined(separator: "\n")
    #expect(SettingsReader(Array((head + stars).utf8)).problems == [])
  }

  @Test("a name with any characters is written so that it reads the same")
  func names() throws {
    let name = "Pont \u{1B}[0m \u{0} \n \t \u{7F} \u{85} \u{A0} \u{2028} \u{FEFF} \u{FFFF} \\ \" 😀 e\u{301} x"
    let text = head + "vacances_locales: [{ debut: 2028-05-26, fin: 2028-05-27, nom: \"\\e\\0\\n\\x7F \\N\\L\\P x\" }]"
    var settings = try #require(SettingsReader(Array(text.utf8)).settings)
    #expect(settings == SettingsReader(Array(SettingsText.text(of: settings).utf8)).settings)
    let holiday = try #require(settings.localHolidays.first)
    settings.localHolidays = [SchoolHoliday(name: name, days: holiday.days)]
    let read = try #require(SettingsReader(Array(SettingsText.text(of: settings).utf8)).settings)
    #expect(read.localHolidays.first.map { Array($0.name.utf8) } == Array(name.utf8))
  }

  @Test(
    "keys given twice are told the same way each time",
    arguments: ["[a]: 1\n[a]: 2\nb: 1\nb: 2\n", "1: a\n1: a\n'1': b\n'1': b\n"])
  func twice(text: String) {
    let problems = SettingsReader(Array(text.utf8)).problems
    for _ in 0..<100 { #expect(SettingsReader(Array(text.utf8)).problems == problems) }
  }
}
