import Planning
import SchoolCalendar

/// Finds what is well written but cannot be meant, or cannot be planned.
struct SenseCheck {
  private(set) var problems: [Problem] = []
  private let tables: LocatedTables
  private let sheets: [DossierTable: Sheet]

  init(
    _ tables: LocatedTables, _ sheets: [DossierTable: Sheet], _ log: ReadingLog, _ settings: SettingsReader?
  ) {
    self.tables = tables
    self.sheets = sheets
    checkPrerequisites()
    checkTerritories(log.keys[.circonscription] ?? [])
    checkTravelTimes()
    if let settings, let year = settings.settings {
      checkYear(year, settings)
      checkWindows(year, settings)
      checkDeployments(year.schoolYear)
      checkFixedSessions(year.schoolYear)
    }
  }

  private mutating func note(
    _ severity: Problem.Severity, _ table: DossierTable, _ column: String, _ row: ByteTable.Row,
    _ cause: Problem.Cause, value: String? = nil
  ) {
    guard let sheet = sheets[table] else { return }
    problems.append(Problem(severity, at: sheet.place(of: column, in: row), value: value, cause: cause))
  }

  /// A module that comes before itself can never be held.
  private mutating func checkPrerequisites() {
    var wanted: [ID<TrainingModule>: [ID<TrainingModule>]] = [:]
    for found in tables.modules { wanted[found.value.id] = found.value.prerequisites }
    for cycle in PrerequisiteCycles.find(in: wanted, order: tables.modules.map(\.value.id)) {
      guard let first = cycle.first, let found = tables.modules.first(where: { $0.value.id == first }) else { continue }
      let names = (cycle + [first]).map(\.rawValue)
      note(.error, .modules, "prerequis", found.row, .prerequisiteCycle(names), value: first.rawValue)
    }
  }

  /// A trainer may serve circonscriptions that are not in the dossier, but not these alone.
  private mutating func checkTerritories(_ known: Set<String>) {
    // Without any place nothing can be told.
    if known.isEmpty { return }
    for found in tables.trainers {
      guard case .only(let names) = found.value.territory else { continue }
      let strange = names.filter { !known.contains($0.rawValue) }
      for name in strange {
        let meant = FoldedName.nearest(to: name.rawValue, among: known.sorted())
        note(
          strange.count == names.count ? .error : .warning, .trainers, "circonscriptions", found.row,
          .unknownCirconscription(meant: meant), value: name.rawValue)
      }
    }
  }

  /// Both ways alike: a pair that stands twice must say the same.
  private mutating func checkTravelTimes() {
    var seen: [[String]: (minutes: Int, line: Int)] = [:]
    for found in tables.travelTimes {
      let pair = [found.value.from, found.value.to].sorted()
      if let first = seen[pair], first.minutes != found.value.minutes {
        let cause = Problem.Cause.measuredTwice(firstLine: first.line)
        note(.warning, .travelTimes, "minutes", found.row, cause, value: String(found.value.minutes))
      } else {
        seen[pair] = (found.value.minutes, found.row.line)
      }
    }
  }

  private mutating func checkYear(_ year: Settings, _ settings: SettingsReader) {
    do {
      checkWorkedPeriods(year, try Dossier(settings: year).calendar(), settings)
    } catch {
      let place = settings.places[errorSetting(error)] ?? settings.places["annee_scolaire"]
      problems.append(
        Problem(
          .error, at: place ?? .init(file: settingsFileName), value: year.schoolYear.description,
          cause: .noCalendar(error)))
    }
  }

  /// A day that is said to be worked should be one that would be off otherwise.
  private mutating func checkWorkedPeriods(_ year: Settings, _ calendar: YearCalendar, _ settings: SettingsReader) {
    var unchanged = year
    unchanged.workedPeriods = []
    guard !year.workedPeriods.isEmpty, let before = try? Dossier(settings: unchanged).calendar() else { return }
    for period in year.workedPeriods where !period.contains(where: { calendar.isOpen($0) && !before.isOpen($0) }) {
      let (first, last) = (period.lowerBound, period.upperBound)
      problems.append(
        Problem(
          .warning, at: settings.places["jours_travailles"] ?? .init(file: settingsFileName),
          value: first == last ? "\(first)" : "\(first) – \(last)", cause: .workedInVain))
    }
  }

  private func errorSetting(_ error: CalendarError) -> String {
    switch error.problem {
    case .missing: "annee_scolaire"
    case .unknownDepartement: "departement"
    case .outsideYear(let part, _): part.setting
    case .reversed: "fin_des_cours"
    }
  }

  /// People need windows, and modules windows that hold them.
  private mutating func checkWindows(_ year: Settings, _ settings: SettingsReader) {
    for audience in Audience.allCases where year.windows[audience].isEmpty {
      guard tables.learners.contains(where: { $0.value.audience == audience }) else { continue }
      let path = "creneaux.\(audience.rawValue)"
      let file = settings.places["annee_scolaire"]?.file ?? settingsFileName
      let place = settings.places[path] ?? settings.places["creneaux"] ?? .init(file: file, line: 1)
      let exact = Problem.Place(file: place.file, line: place.line, column: path, character: place.character)
      problems.append(Problem(.warning, at: exact, cause: .noWindows))
    }
    for found in tables.modules {
      var audiences: Set<Audience> = []
      if found.value.audiences.contains(.agents) { audiences.insert(.agents) }
      if !found.value.audiences.isDisjoint(with: [.teachers, .referents]) { audiences.insert(.teachers) }
      for audience in audiences.sorted(by: { $0.rawValue < $1.rawValue }) {
        guard let longest = year.windows[audience].map(\.span.minutes).max(), longest < found.value.minutes else {
          continue
        }
        let value = sheets[.modules]?.text(of: "duree", in: found.row)
        note(.warning, .modules, "duree", found.row, .longerThanWindows(longest: longest), value: value)
      }
    }
  }

  /// A session of others must be held in the year that is planned.
  private mutating func checkFixedSessions(_ year: SchoolYear) {
    for found in tables.fixedSessions {
      let day = found.value.start.day
      guard day < year.firstCivilDay || day > year.lastCivilDay else { continue }
      let value = sheets[.fixedSessions]?.text(of: "debut", in: found.row)
      note(.error, .fixedSessions, "debut", found.row, .sessionOutsideYear(year), value: value)
    }
  }

  /// A window that does not touch the school year is likely last year's.
  private mutating func checkDeployments(_ year: SchoolYear) {
    for found in tables.deployments where found.value.status != .delivered {
      let deployment = found.value
      if deployment.latest < year.firstCivilDay || deployment.earliest > year.lastCivilDay {
        let column = deployment.latest < year.firstCivilDay ? "au_plus_tard" : "au_plus_tot"
        let value = sheets[.deployments]?.text(of: column, in: found.row)
        note(.warning, .deployments, column, found.row, .outsideYear(year), value: value)
      }
    }
  }
}
