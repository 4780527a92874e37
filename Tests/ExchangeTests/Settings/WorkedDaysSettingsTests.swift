import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("Days of class in reglages.yml")
struct WorkedDaysSettingsTests {
  private static let head = "annee_scolaire: 2027-2028\ndepartement: \"35\"\n"

  @Test("a single day and a period are read, and written back alike")
  func forms() throws {
    let text = Self.head + "jours_travailles:\n  - 2028-05-26\n  - { debut: 06/02/2028, fin: 2028-02-08 }\n"
    let reading = SettingsReader(Array(text.utf8))
    #expect(reading.problems == [])
    let settings = try #require(reading.settings)
    #expect(
      settings.workedPeriods.map { "\($0.lowerBound) \($0.upperBound)" } == [
        "2028-05-26 2028-05-26", "2028-02-06 2028-02-08",
      ])
    #expect(SettingsReader(Array(SettingsText.text(of: settings).utf8)).settings == settings)
  }

  @Test(
    "what is no day or ends before it begins is an error with its place",
    arguments: ["[mardi]", "[{ debut: 2028-02-08 }]", "[{ debut: 2028-02-08, fin: 2028-02-06 }]", "2028-05-26"])
  func wrong(_ value: String) {
    let reading = SettingsReader(Array((Self.head + "jours_travailles: \(value)\n").utf8))
    #expect(reading.settings == nil)
    #expect(reading.problems.first?.place.line == 3)
    #expect(reading.problems.first?.place.column?.hasPrefix("jours_travailles") == true)
  }

  @Test(
    "a day that is worked anyway, or that no recteur can open, gets a warning",
    arguments: [("2028-05-26", false), ("2027-11-11", true), ("2027-11-09", true), ("2028-05-28", true)])
  func inVain(_ day: String, _ isWarned: Bool) throws {
    var folder = SampleFolder.clean
    folder["reglages.yml"] = folder["reglages.yml"] + "\njours_travailles: [\(day)]\n"
    let causes = try folder.read().problems.map(\.cause)
    #expect(causes.contains(.workedInVain) == isWarned)
  }

  @Test("settings that complete others keep what they do not say")
  func completing() throws {
    let known = try #require(try SampleFolder.clean.read().dossier).settings
    let reading = SettingsReader(
      Array("rentree: 2027-09-06\nobjectifs: { heures_agents: 5h }\n".utf8), completing: known)
    var expected = known
    expected.firstDay = Day("2027-09-06")
    expected.goals.agentMinutes = 300
    #expect(reading.settings == expected)
  }
}
