extension CalendarError {
  /// Lines of `reglages.yml` that give what is missing, in its form and with possible dates; none for other problems.
  ///
  /// The dates are examples and nothing else: they lie in the season in which the zone's year begins, ends and pauses.
  public var example: [String] {
    guard case .missing(let parts) = problem else { return [] }
    let dates = ExampleDates(zone: Departement.find(departement)?.zone, year: schoolYear.startYear)
    return parts.sorted().flatMap { part in
      switch part {
      case .firstDay: ["\(part.setting): \(dates.firstDay)"]
      case .lastDay: ["\(part.setting): \(dates.lastDay)"]
      case .holidays:
        ["\(part.setting):"]
          + dates.holidays.map { "  - { debut: \($0.first), fin: \($0.last), nom: \"\($0.name)\" }" }
      }
    }
  }
}

/// Days on which a zone's school year might begin, end and pause.
private struct ExampleDates {
  var firstDay: String
  var lastDay: String
  var holidays: [(name: String, first: String, last: String)]

  init(zone: Zone?, year: Int) {
    holidays = [("Vacances de Noël", "\(year)-12-19", "\(year + 1)-01-03")]
    lastDay = "\(year + 1)-07-03"
    switch zone {
    case .nouvelleCaledonie, .wallisEtFutuna:
      // A civil year, the one in which the school year of the north ends.
      firstDay = "\(year + 1)-02-15"
      lastDay = "\(year + 1)-12-17"
      holidays = [("Vacances de la 1re période", "\(year + 1)-04-04", "\(year + 1)-04-18")]
    case .laReunion, .mayotte, .polynesie: firstDay = "\(year)-08-20"
    default: firstDay = "\(year)-09-01"
    }
  }
}
