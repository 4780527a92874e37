import Planning
import SchoolCalendar

/// Writes `reglages.yml`.
enum SettingsText {
  /// The year, the département, the language, the windows, and everything that differs from what is usual.
  static func text(of settings: Settings) -> String {
    var lines = [
      "annee_scolaire: \(settings.schoolYear)", "departement: \"\(settings.departement)\"",
      "langue: \(settings.language.rawValue)",
    ]
    lines += goals(settings.goals)
    lines += map("maxima", limits(settings.limits))
    let usual = Settings(schoolYear: settings.schoolYear, departement: settings.departement)
    if settings.schoolCapacity != usual.schoolCapacity { lines.append("capacite_ecole: \(settings.schoolCapacity)") }
    if settings.peerSessionMinutes != usual.peerSessionMinutes {
      lines.append("duree_pair: \(ValueText.duration(settings.peerSessionMinutes))")
    }
    if settings.deputyFromClasses != usual.deputyFromClasses {
      lines.append("adjoint_des: \(settings.deputyFromClasses)")
    }
    lines += calendar(settings.calendarOverrides)
    if let periods = settings.avoidedPeriods {
      lines.append("periodes_a_eviter:" + (periods.isEmpty ? " []" : ""))
      lines += periods.map { "  - { debut: \($0.lowerBound), fin: \($0.upperBound) }" }
    }
    lines += map("deplacements", travel(settings.travel))
    let weights = settings.weights.changes.sorted { $0.key.rawValue < $1.key.rawValue }
    lines += map("poids", weights.map { ($0.key.rawValue, String($0.value)) })
    lines += windows(settings.windows)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What differs from the official calendar.
  static func calendar(_ overrides: CalendarOverrides) -> [String] {
    var lines: [String] = []
    if let day = overrides.firstDay { lines.append("rentree: \(day)") }
    if let day = overrides.lastDay { lines.append("fin_des_cours: \(day)") }
    return lines + holidays(overrides.localHolidays) + workedPeriods(overrides.workedPeriods)
  }

  private static func goals(_ goals: Goals) -> [String] {
    let usual = Goals()
    var entries: [(String, String)] = []
    if goals.officialMinutes != usual.officialMinutes {
      entries.append(("heures_officielles", ValueText.duration(goals.officialMinutes)))
    }
    if goals.agentMinutes != usual.agentMinutes {
      entries.append(("heures_agents", ValueText.duration(goals.agentMinutes)))
    }
    if goals.peerSessionsPerSchool != usual.peerSessionsPerSchool {
      entries.append(("pairs_par_ecole", String(goals.peerSessionsPerSchool)))
    }
    let shares = goals.officialMinutesByShare.sorted { $0.key > $1.key }
    return map("objectifs", entries)
      + map("heures_par_quotite", shares.map { (String($0.key), ValueText.duration($0.value)) })
  }

  private static func limits(_ limits: Limits) -> [(String, String)] {
    let usual = Limits()
    var entries: [(String, String)] = []
    if limits.learnerDay != usual.learnerDay {
      entries.append(("apprenant_jour", ValueText.duration(limits.learnerDay)))
    }
    if limits.trainerDay != usual.trainerDay {
      entries.append(("formateur_jour", ValueText.duration(limits.trainerDay)))
    }
    if limits.trainerWeek != usual.trainerWeek {
      entries.append(("formateur_semaine", ValueText.duration(limits.trainerWeek)))
    }
    if limits.travel != usual.travel { entries.append(("trajet", String(limits.travel))) }
    return entries
  }

  private static func travel(_ rule: TravelRule) -> [(String, String)] {
    let usual = TravelRule()
    var entries: [(String, String)] = []
    if rule.fixedMinutes != usual.fixedMinutes {
      entries.append(("minutes_fixes", ValueText.number(rule.fixedMinutes)))
    }
    if rule.detour != usual.detour { entries.append(("detour", ValueText.number(rule.detour))) }
    if rule.speed != usual.speed { entries.append(("vitesse_kmh", ValueText.number(rule.speed))) }
    return entries
  }

  private static func holidays(_ holidays: [SchoolHoliday]) -> [String] {
    if holidays.isEmpty { return [] }
    return ["vacances_locales:"]
      + holidays.map { holiday in
        let last = holiday.days.upperBound.advanced(by: -1)
        let name = holiday.name == SettingsReader.usualHolidayName ? "" : ", nom: \(quoted(holiday.name))"
        return "  - { debut: \(holiday.days.lowerBound), fin: \(last)\(name) }"
      }
  }

  private static func workedPeriods(_ periods: [ClosedRange<Day>]) -> [String] {
    if periods.isEmpty { return [] }
    return ["jours_travailles:"]
      + periods.map { period in
        let (first, last) = (period.lowerBound, period.upperBound)
        return first == last ? "  - \(first)" : "  - { debut: \(first), fin: \(last) }"
      }
  }

  /// The windows by audience; neighbours that differ in their weekday alone share an entry.
  private static func windows(_ windows: Windows) -> [String] {
    let audiences = [("enseignants", windows.teachers), ("agents", windows.agents), ("pairs", windows.ownPeers)]
    var lines: [String] = []
    for (name, list) in audiences where !list.isEmpty {
      lines.append("  \(name):")
      var rest = list[...]
      while let first = rest.first {
        let group = rest.prefix {
          $0.span == first.span && $0.week == first.week && $0.isClassTime == first.isClassTime
        }
        rest = rest.dropFirst(group.count)
        lines.append("    - { \(entry(first, days: group.map(\.weekday.frenchName))) }")
      }
    }
    return lines.isEmpty ? [] : ["creneaux:"] + lines
  }

  private static func entry(_ window: Window, days: [String]) -> String {
    var text = days.count == 1 ? "jour: \(days[0])" : "jours: [\(days.joined(separator: ", "))]"
    text += ", de: \"\(window.span.start)\", a: \"\(window.span.end)\""
    if let week = window.week { text += ", semaine: \(week.rawValue)" }
    if window.isClassTime { text += ", temps_classe: oui" }
    return text
  }

  private static func map(_ key: String, _ entries: [(String, String)]) -> [String] {
    entries.isEmpty ? [] : ["\(key):"] + entries.map { "  \($0.0): \($0.1)" }
  }

  /// A YAML text in double quotes; what a reader of YAML would not take as it is stands as its number.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\0"..."\u{1F}", "\u{7F}"..."\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
