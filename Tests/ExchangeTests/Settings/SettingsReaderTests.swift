import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("Reading reglages.yml")
struct SettingsReaderTests {
  private let head = "annee_scolaire: 2027-2028\ndepartement: \"35\"\n"

  private func read(_ text: String) -> SettingsReader { SettingsReader(Array((head + text).utf8)) }

  @Test("takes what is usual where nothing is said")
  func usual() throws {
    let reading = read("")
    #expect(reading.problems == [])
    #expect(reading.settings == Settings(schoolYear: SchoolYear(startingIn: 2027), departement: "35"))
  }

  @Test("reads goals and limits in hours, ways in minutes, shares of service as percents")
  func units() throws {
    let settings = try #require(
      read(
        """
        objectifs: { heures_officielles: 7, heures_agents: 2h30, pairs_par_ecole: 3 }
        heures_par_quotite: { 100: 6h, "50 %": 3 }
        maxima: { apprenant_jour: 3, formateur_jour: 5h30, formateur_semaine: 12, trajet: 45 }
        duree_pair: 45
        """
      ).settings)
    #expect(settings.goals.officialMinutes == 420)
    #expect(settings.goals.agentMinutes == 150)
    #expect(settings.goals.peerSessionsPerSchool == 3)
    #expect(settings.goals.officialMinutesByShare == [100: 360, 50: 180])
    #expect(settings.limits == Limits(learnerDay: 180, trainerDay: 330, trainerWeek: 720, travel: 45))
    #expect(settings.peerSessionMinutes == 45)
  }

  @Test(
    "reads times in quotes, bare, with h, and as YAML 1.1 would count them",
    arguments: ["\"09:00\"", "09:00", "9:00", "9h", "540", "'9h00'"])
  func times(_ written: String) throws {
    let settings = try #require(read("creneaux: { agents: [{ jour: lundi, de: \(written), a: 16:45 }] }").settings)
    #expect(settings.windows.agents.map(\.span.description) == ["09:00-16:45"])
  }

  @Test("reads a window for each weekday of an entry, in order")
  func weekdays() throws {
    let settings = try #require(
      read(
        """
        creneaux:
          enseignants:
            - { jours: [mardi, lundi], de: 9h, a: 12h, temps_classe: yes }
            - jour: mercredi
              de: 13:30
              a: 16:30
              semaine: 4,5j mercredi
        """
      ).settings)
    let windows = settings.windows.teachers
    #expect(windows.map(\.weekday) == [.tuesday, .monday, .wednesday])
    #expect(windows.map(\.isClassTime) == [true, true, false])
    #expect(windows[2].week == .fourAndAHalfWednesday)
  }

  @Test("tells no periods to avoid from none given")
  func avoided() {
    #expect(read("").settings?.avoidedPeriods == nil)
    #expect(read("periodes_a_eviter:").settings?.avoidedPeriods == nil)
    #expect(read("periodes_a_eviter: []").settings?.avoidedPeriods == [])
  }

  @Test(
    "takes a département with or without quotes and leading zero",
    arguments: [
      ("1", "01"), ("01", "01"), ("\"2a\"", "2A"), ("974", "974"),
    ])
  func departement(_ written: String, _ code: String) {
    let reading = SettingsReader(Array("annee_scolaire: 2026-2027\ndepartement: \(written)\n".utf8))
    #expect(reading.settings?.departement == code)
  }

  @Test("reads settings in every encoding of tables, accents in keys forgiven")
  func encodings() {
    let text = "année_scolaire: 2027-2028\ndépartement: 35\nobjectifs: {heures_agents: 4h} # été\n"
    for encoding in SampleEncoding.allCases {
      #expect(SettingsReader(encoding.bytes(of: text)).settings?.goals.agentMinutes == 240)
    }
  }

  @Test("reports YAML that cannot be parsed where the parser stops")
  func syntax() throws {
    let reading = read("maxima: { trajet: 60\nlangue: fr\n")
    #expect(reading.settings == nil)
    let problem = try #require(reading.problems.first)
    guard case .yamlSyntax = problem.cause else {
      Issue.record("\(problem)")
      return
    }
    #expect((problem.place.line ?? 0) >= 3)
  }

  @Test(
    "refuses what would exhaust the parser",
    arguments: [
      String(repeating: "[", count: 5000), String(repeating: "- ", count: 5000), String(repeating: "? ", count: 5000),
      "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", String(repeating: "x", count: 300_000),
    ])
  func hostile(_ text: String) { #expect(SettingsReader(Array(text.utf8)).settings == nil) }

  @Test("writes settings that read the same, the template among them")
  func roundTrip() throws {
    let template = SettingsReader(Array(SettingsText.template.utf8))
    #expect(template.problems == [])
    let settings = try #require(template.settings)
    #expect(settings.windows.teachers.count == 5)
    #expect(SettingsReader(Array(SettingsText.text(of: settings).utf8)).settings == settings)
  }

  @Test("keeps in the template, as comments, the values that hold anyway")
  func templateComments() throws {
    var text = SettingsText.template
    for key in [
      "objectifs", "heures_par_quotite", "maxima", "capacite_ecole", "duree_pair", "adjoint_des", "deplacements",
    ] {
      #expect(text.contains("# \(key):"))
    }
    // Taking the signs off what needs no choice changes nothing.
    for line in text.split(separator: "\n") where line.hasPrefix("# ") {
      let bare = line.dropFirst(2)
      let isSetting = [
        "objectifs:", "  heures_", "  pairs_", "maxima:", "  apprenant", "  formateur", "  trajet", "capacite", "duree",
        "adjoint", "deplacements", "poids", "  officialHoursShort",
      ]
      .contains { bare.hasPrefix($0) }
      if isSetting { text = text.replacing(line, with: bare) }
    }
    let plain = try #require(SettingsReader(Array(SettingsText.template.utf8)).settings)
    #expect(SettingsReader(Array(text.utf8)).settings == plain)
  }
}
