import Exchange
import Planning
import SchoolCalendar
import Testing

@Suite("The calendar of every département and territory")
struct EveryTerritoryTests {
  static let years = (2024...2028).map { SchoolYear(startingIn: $0) }

  /// The years that each zone has whole, and what the others lack; a zone and year that is not here has nothing.
  private static let whole: [Zone: Set<Int>] = [
    .a: [2024, 2025, 2026, 2027], .b: [2024, 2025, 2026, 2027], .c: [2024, 2025, 2026, 2027], .guadeloupe: [2025],
    .martinique: [2025], .guyane: [2025], .laReunion: [2025], .mayotte: [2025, 2026],
  ]
  private static let withoutReturn: [Zone: Set<Int>] = [
    .corse: [2024, 2025, 2026], .guadeloupe: [2024], .martinique: [2024], .guyane: [2024], .laReunion: [2024],
    .mayotte: [2024], .saintPierreEtMiquelon: [2024],
  ]

  @Test(
    "each year works, or what is missing is named with lines to give it in, with which it works",
    arguments: Departement.all)
  func everyYear(departement: Departement) throws {
    for year in Self.years {
      do {
        let calendar = try YearCalendar(year, departement: departement)
        #expect(Self.whole[departement.zone]?.contains(year.startYear) == true)
        #expect(calendar.openDays.count > 150)
      } catch {
        let lacksReturn = Self.withoutReturn[departement.zone]?.contains(year.startYear) == true
        let missing: [CalendarError.Part] = lacksReturn ? [.firstDay] : [.firstDay, .lastDay, .holidays]
        #expect(error.problem == .missing(missing), "\(year)")
        for text in [error.frenchText, error.englishText] {
          #expect(missing.allSatisfy { text.contains($0.setting + ":") })
          #expect(text.contains("reglages.yml") && text.contains(year.description))
        }
        try givenAsShown(error, departement, year)
      }
    }
  }

  /// The lines as the message shows them, comments included, pasted into an empty file of settings.
  private func givenAsShown(_ error: CalendarError, _ departement: Departement, _ year: SchoolYear) throws {
    let lines = error.frenchText.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }
    let head = "annee_scolaire: \(year)\ndepartement: \"\(departement.code)\"\n"
    let reading = SettingsReader(Array((head + lines.joined(separator: "\n") + "\n").utf8))
    #expect(reading.problems == [])
    let settings = try #require(reading.settings)
    let calendar = try Dossier(settings: settings).calendar()
    #expect(calendar.openDays.count > 100)
    let other = SettingsReader(Array(error.example.joined(separator: "\n").utf8), completing: settings)
    #expect(other.settings == settings)
  }
}
