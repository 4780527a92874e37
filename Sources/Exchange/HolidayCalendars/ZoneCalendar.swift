import ICalendar
import SchoolCalendar

/// The school holidays, returns and last days of one zone, all known years in one feed.
struct ZoneCalendar {
  private let zone: Zone
  private let events: [OfficialEvent]

  /// Gives `nil` for a zone of which nothing is known.
  init?(_ zone: Zone) {
    self.zone = zone
    var events: [OfficialEvent] = []
    let years = CalendarEntry.schoolYears
    for start in years.lowerBound.startYear...years.upperBound.startYear {
      let year = SchoolYear(startingIn: start)
      let entries = CalendarEntry.official(for: year, in: zone)
      events += entries.compactMap { Self.event($0, in: zone) }
      if let summer = Self.summer(after: entries, before: year.next, in: zone) { events.append(summer) }
    }
    if events.isEmpty { return nil }
    self.events = events
  }

  /// `Zone-A.ics`, `La-Reunion.ics`.
  var fileName: String {
    let words = HolidayName.folded(zone.frenchTitle).split(separator: "-")
    return words.map { $0 == "et" ? "et" : $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-") + ".ics"
  }

  var feed: Feed {
    Feed(
      name: "Vacances scolaires – \(zone.frenchTitle)",
      description:
        "Vacances, rentrées et fins des cours (\(zone.frenchTitle)), du premier jour sans classe au dernier ; "
        + "source et fiabilité dans chaque événement. Ministère de l'Éducation nationale, Licence Ouverte 2.0.",
      zone: zone.departements.first?.timeZoneIdentifier, refreshMinutes: 24 * 60, events: events.map(\.event))
  }

  private static func event(_ entry: CalendarEntry, in zone: Zone) -> OfficialEvent? {
    let day = entry.start..<entry.start.advanced(by: 1)
    let date = OfficialEvent.words.date(entry.start)
    switch entry.subject {
    case .teachersReturn:
      return event(HolidayName.teachersReturn, day, ["Les enseignants reprennent le \(date)."], [entry], zone)
    case .pupilsReturn:
      return event(HolidayName.pupilsReturn, day, ["Les élèves reprennent le \(date) au matin."], [entry], zone)
    case .lastDay:
      return event(HolidayName.lastDay, day, ["Les cours finissent le \(date) après la classe."], [entry], zone)
    case .holiday(let name):
      // Two rows of Guadeloupe leave no day between their dates.
      if entry.daysOff.isEmpty { return nil }
      let text = entry.start == entry.resume ? ["Jour sans classe : \(date)."] : between(entry.start, entry.resume)
      return event(name, entry.daysOff, text, [entry], zone)
    }
  }

  /// The break up to the next pupils' return, where both its dates are known and no row has it already.
  private static func summer(after entries: [CalendarEntry], before next: SchoolYear, in zone: Zone) -> OfficialEvent? {
    guard let last = entries.first(where: { $0.subject == .lastDay }),
      let back = CalendarEntry.official(for: next, in: zone).first(where: { $0.subject == .pupilsReturn })
    else { return nil }
    let first = last.start.advanced(by: 1)
    guard first < back.start, !entries.contains(where: { $0.daysOff.lowerBound == first && !$0.daysOff.isEmpty }) else {
      return nil
    }
    return event(HolidayName.summer, first..<back.start, between(last.start, back.start), [last, back], zone)
  }

  private static func between(_ last: Day, _ back: Day) -> [String] {
    let words = OfficialEvent.words
    return [
      "Fin des cours : \(words.date(last)), après la classe.", "Reprise des cours : \(words.date(back)) au matin.",
    ]
  }

  private static func event(
    _ name: String, _ days: Range<Day>, _ text: [String], _ entries: [CalendarEntry], _ zone: Zone
  ) -> OfficialEvent {
    var sources: [String] = []
    for entry in entries where !sources.contains(entry.source.citation) { sources.append(entry.source.citation) }
    let confidence = entries.map(\.confidence).min() ?? .low
    var academies: [String] = []
    for departement in zone.departements where !academies.contains(departement.academie) {
      academies.append(departement.academie)
    }
    return OfficialEvent(
      calendar: "zone/\(zone.rawValue)", name: name, summary: "\(name) – \(zone.frenchTitle)", days: days,
      description: text + sources.map { "Source : \($0)." } + ["Fiabilité : \(confidence.french)."],
      location: academies.sorted { HolidayName.folded($0) < HolidayName.folded($1) }.joined(separator: ", "),
      category: "Vacances scolaires", isUncertain: confidence == .low)
  }
}

extension CalendarConfidence {
  fileprivate var french: String {
    switch self {
    case .high: "bonne (officielle, ou citée de même par des sources indépendantes)"
    case .medium: "moyenne (source non officielle, ou sources qui se lisent de deux façons)"
    case .low: "faible (déduite, ou d'un seul endroit non officiel) ; à vérifier avant de publier un plan"
    }
  }
}
