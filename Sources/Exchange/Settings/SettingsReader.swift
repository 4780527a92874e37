public import Planning
import SchoolCalendar

/// Reads `reglages.yml`.
public struct SettingsReader: Sendable {
  /// The settings, nil where a problem is an error.
  public var settings: Settings?
  public var problems: [Problem]
  /// Where each setting stands, by its path such as `objectifs.heures_agents`.
  public var places: [String: Problem.Place]

  /// Whether a file is one of settings by its name: `reglages.yml`, however it is spelt.
  public static func isSettings(_ name: String) -> Bool { DossierFiles.isSettings(name) }

  /// Reads the bytes of a settings file in any of the encodings of tables.
  ///
  /// - Parameter known: What holds where the file says nothing; nil for what is usual, the year and the département
  ///   being required then.
  public init(_ bytes: [UInt8], file: String = settingsFileName, completing known: Settings? = nil) {
    var log = SettingsLog(file: file)
    var tree: SettingsTree?
    if bytes.count > SettingsTree.maxBytes {
      log.note(nil, "", .tooLarge)
    } else {
      do {
        // A tab in a YAML file is nearly always a slip; the parser says so itself.
        let text = String(decoding: DecodedText(bytes).bytes, as: UTF8.self)
        tree = try SettingsTree.read(text)
      } catch {
        log.note(error.place, "", error.cause, value: error.value)
      }
    }
    self.init(tree, log, completing: known)
  }

  /// Reads settings that stand somewhere else than in a file of their own.
  init(_ tree: SettingsTree, file: String) { self.init(tree, SettingsLog(file: file)) }

  private init(_ tree: SettingsTree?, _ log: SettingsLog, completing known: Settings? = nil) {
    var log = log
    settings = nil
    if let tree, var root = SettingsMap(tree, path: "", &log) { settings = Self.settings(&root, &log, known) }
    problems = log.problems
    places = log.places
    if problems.contains(where: { $0.severity == .error }) { settings = nil }
  }

  private static func settings(
    _ root: inout SettingsMap, _ log: inout SettingsLog, _ known: Settings?
  ) -> Settings? {
    func code(_ text: String) -> String? { Departement.find(text)?.code }
    if let known {
      let year = root.value("annee_scolaire", .notASchoolYear, &log, schoolYear) ?? known.schoolYear
      let departement = root.value("departement", .unknownDepartement, &log, code) ?? known.departement
      return rest(&root, &log, known, year, departement)
    }
    let year = root.required("annee_scolaire", .notASchoolYear, &log, schoolYear)
    let departement = root.required("departement", .unknownDepartement, &log, code)
    let usual = Settings(schoolYear: year ?? SchoolYear(startingIn: 2000), departement: departement ?? "")
    let settings = rest(&root, &log, usual, usual.schoolYear, usual.departement)
    return year == nil || departement == nil ? nil : settings
  }

  /// All settings but the year and the département.
  private static func rest(
    _ root: inout SettingsMap, _ log: inout SettingsLog, _ known: Settings, _ year: SchoolYear, _ departement: String
  ) -> Settings {
    let words = Problem.Cause.notAChoice(Language.allCases.map(\.rawValue), meant: nil)
    let language = root.value("langue", words, &log) { Language(rawValue: $0.lowercased()) }
    var settings = known
    settings.schoolYear = year
    settings.departement = departement
    settings.language = language ?? known.language
    settings.goals = goals(&root, &log, known.goals)
    settings.limits = limits(&root, &log, known.limits)
    settings.windows = windows(&root, &log) ?? known.windows
    settings.travel = travel(&root, &log, known.travel)
    settings.weights = weights(&root, &log, known.weights)
    settings.schoolCapacity = root.whole("capacite_ecole", in: 1...2000, &log) ?? settings.schoolCapacity
    settings.peerSessionMinutes =
      root.minutes("duree_pair", bareHours: false, in: 15...480, &log) ?? settings.peerSessionMinutes
    settings.deputyFromClasses = root.whole("adjoint_des", in: 0...1000, &log) ?? settings.deputyFromClasses
    settings.firstDay = root.value("rentree", .notADay, &log, WrittenValue.day) ?? known.firstDay
    settings.lastDay = root.value("fin_des_cours", .notADay, &log, WrittenValue.day) ?? known.lastDay
    if let periods = periods("vacances_locales", &root, &log) {
      settings.localHolidays = periods.compactMap { period in
        SchoolHoliday(
          name: period.name ?? usualHolidayName, from: period.days.lowerBound, through: period.days.upperBound)
      }
    }
    settings.workedPeriods = periods("jours_travailles", &root, &log)?.map(\.days) ?? known.workedPeriods
    settings.avoidedPeriods = periods("periodes_a_eviter", &root, &log)?.map(\.days) ?? known.avoidedPeriods
    root.warnOfUnknownKeys(&log)
    return settings
  }

  /// The name of a local holiday that has none.
  static let usualHolidayName = "Vacances locales"

  /// `2027-2028`, or with a slash or spaces.
  private static func schoolYear(_ text: String) -> SchoolYear? {
    SchoolYear(text.filter { !$0.isWhitespace }.replacing("/", with: "-"))
  }

  private static func goals(_ root: inout SettingsMap, _ log: inout SettingsLog, _ known: Goals) -> Goals {
    var goals = known
    if var map = root.map("objectifs", &log) {
      let official = map.minutes("heures_officielles", bareHours: true, in: 0...6000, &log)
      let agents = map.minutes("heures_agents", bareHours: true, in: 0...6000, &log)
      goals.officialMinutes = official ?? goals.officialMinutes
      goals.agentMinutes = agents ?? goals.agentMinutes
      let peers = map.whole("pairs_par_ecole", in: 0...200, &log)
      goals.peerSessionsPerSchool = peers ?? goals.peerSessionsPerSchool
      map.warnOfUnknownKeys(&log)
    }
    if var map = root.map("heures_par_quotite", &log) {
      for (key, place) in map.keys {
        guard let share = WrittenValue.whole(key.replacing("%", with: "").trimmingSpaces()), (1...100).contains(share)
        else {
          log.note(place, map.pathOf(key), .outOfRange("1", "100"), value: key)
          continue
        }
        let minutes = map.minutes(key, bareHours: true, in: 0...6000, &log)
        if let minutes { goals.officialMinutesByShare[share] = minutes }
      }
    }
    return goals
  }

  private static func limits(_ root: inout SettingsMap, _ log: inout SettingsLog, _ known: Limits) -> Limits {
    var limits = known
    guard var map = root.map("maxima", &log) else { return limits }
    limits.learnerDay = map.minutes("apprenant_jour", bareHours: true, in: 0...1440, &log) ?? limits.learnerDay
    limits.trainerDay = map.minutes("formateur_jour", bareHours: true, in: 0...1440, &log) ?? limits.trainerDay
    limits.trainerWeek = map.minutes("formateur_semaine", bareHours: true, in: 0...10_080, &log) ?? limits.trainerWeek
    limits.travel = map.minutes("trajet", bareHours: false, in: 0...1440, &log) ?? limits.travel
    map.warnOfUnknownKeys(&log)
    return limits
  }

  private static func travel(_ root: inout SettingsMap, _ log: inout SettingsLog, _ known: TravelRule) -> TravelRule {
    var rule = known
    guard var map = root.map("deplacements", &log) else { return rule }
    rule.fixedMinutes = map.number("minutes_fixes", in: 0...600, &log) ?? rule.fixedMinutes
    rule.detour = map.number("detour", in: 1...10, &log) ?? rule.detour
    rule.speed = map.number("vitesse_kmh", in: 1...300, &log) ?? rule.speed
    map.warnOfUnknownKeys(&log)
    return rule
  }

  private static func weights(_ root: inout SettingsMap, _ log: inout SettingsLog, _ known: Weights) -> Weights {
    var weights = known
    guard var map = root.map("poids", &log) else { return weights }
    for term in CostTerm.allCases {
      let weight = map.value(term.rawValue, .notAWeight, &log) { text -> Int? in
        guard let whole = WrittenValue.whole(text), (0...1_000_000_000).contains(whole) else { return nil }
        return whole
      }
      // A weight that is the usual one is as good as none.
      if let weight, weight != weights[term] { weights[term] = weight }
    }
    map.warnOfUnknownKeys(&log)
    return weights
  }

  private static func periods(
    _ key: String, _ root: inout SettingsMap, _ log: inout SettingsLog
  ) -> [(days: ClosedRange<Day>, name: String?)]? {
    guard let items = root.list(key, &log) else { return nil }
    var periods: [(days: ClosedRange<Day>, name: String?)] = []
    for (index, item) in items.enumerated() {
      // A single day may stand by itself.
      if case .value(let text, _) = item, let day = WrittenValue.day(text) {
        periods.append((day...day, nil))
        continue
      }
      guard var map = SettingsMap(item, path: "\(key)[\(index + 1)]", &log) else { continue }
      let first = map.required("debut", .notADay, &log, WrittenValue.day)
      let last = map.required("fin", .notADay, &log, WrittenValue.day)
      let name = map.text("nom", &log)?.text
      map.warnOfUnknownKeys(&log)
      guard let first, let last else { continue }
      guard first <= last else {
        let cause = Problem.Cause.endsBeforeStart(column: "debut", start: first.description)
        let place = log.places[map.pathOf("fin")]
        log.note(
          place.map { .init(line: $0.line ?? 1, character: $0.character ?? 1) }, map.pathOf("fin"), cause,
          value: last.description)
        continue
      }
      periods.append((first...last, name))
    }
    return periods
  }
}
