import Planning
import SchoolCalendar

/// A scenario's settings as the text of `reglages.yml`.
enum ScenarioSettings {
  static func text(_ settings: Settings) -> String {
    let (goals, limits, travel) = (settings.goals, settings.limits, settings.travel)
    var lines = [
      "annee_scolaire: \(settings.schoolYear)", "departement: \"\(settings.departement)\"",
      "objectifs: { heures_officielles: \"\(hours(goals.officialMinutes))\", "
        + "heures_agents: \"\(hours(goals.agentMinutes))\", pairs_par_ecole: \(goals.peerSessionsPerSchool) }",
      "maxima: { apprenant_jour: \"\(hours(limits.learnerDay))\", formateur_jour: \"\(hours(limits.trainerDay))\", "
        + "formateur_semaine: \"\(hours(limits.trainerWeek))\", trajet: \(limits.travel) }",
      "deplacements: { minutes_fixes: \(travel.fixedMinutes), detour: \(travel.detour), vitesse_kmh: \(travel.speed) }",
      "capacite_ecole: \(settings.schoolCapacity)", "duree_pair: \(settings.peerSessionMinutes)",
      "poids: { \(CostTerm.allCases.map { "\($0.rawValue): \(settings.weights[$0])" }.joined(separator: ", ")) }",
    ]
    let shares = goals.officialMinutesByShare.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \"\(hours($0.value))\"" }
    if !shares.isEmpty { lines.append("heures_par_quotite: { \(shares.joined(separator: ", ")) }") }
    if let day = settings.firstDay { lines.append("rentree: \"\(day)\"") }
    if let day = settings.lastDay { lines.append("fin_des_cours: \"\(day)\"") }
    if !settings.localHolidays.isEmpty {
      lines.append("vacances_locales:")
      for holiday in settings.localHolidays {
        lines.append(
          "  - { debut: \"\(holiday.days.lowerBound)\", fin: \"\(holiday.days.upperBound.advanced(by: -1))\" }")
      }
    }
    if let periods = settings.avoidedPeriods {
      lines.append(periods.isEmpty ? "periodes_a_eviter: []" : "periodes_a_eviter:")
      for days in periods { lines.append("  - { debut: \"\(days.lowerBound)\", fin: \"\(days.upperBound)\" }") }
    }
    lines.append("creneaux:")
    lines += windows("enseignants", settings.windows.teachers) + windows("agents", settings.windows.agents)
    if !settings.windows.ownPeers.isEmpty { lines += windows("pairs", settings.windows.ownPeers) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func windows(_ name: String, _ windows: [Window]) -> [String] {
    windows.isEmpty
      ? ["  \(name): []"]
      : ["  \(name):"]
        + windows.map {
          let week = $0.week.map { ", semaine: \"\($0.rawValue)\"" } ?? ""
          return "    - { jour: \($0.weekday.frenchName), de: \"\($0.span.start)\", a: \"\($0.span.end)\"\(week)"
            + ", temps_classe: \"\($0.isClassTime ? "oui" : "non")\" }"
        }
  }
}
