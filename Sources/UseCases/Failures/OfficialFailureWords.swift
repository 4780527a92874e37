import Exchange
import ICalendar
import SchoolCalendar

extension FailureWords {
  /// What is wrong with a file of the Ministry.
  func official(_ failure: Failure) -> String {
    switch failure {
    case .addressesWithoutSchools(let path):
      say(
        "\(path) : les adresses du ministère ne disent ni le niveau ni la circonscription des écoles. Donnez-les avec "
          + "l’annuaire (fr-en-annuaire-education), ou à une base qui a déjà ses écoles : elles en complètent les "
          + "coordonnées.",
        "\(path): the Ministry's addresses tell neither the levels nor the circonscription of schools. Give them with "
          + "the directory (fr-en-annuaire-education), or to a base that has its schools: they complete the coordinates."
      )
    case .severalDepartements(let path, let codes):
      say(
        "\(path) : cet annuaire couvre \(codes.count) départements (\(short(codes))). Créez d’abord la base du vôtre "
          + "avec « tandem init --departement \(codes.first ?? "35") » : seules ses écoles seront prises.",
        "\(path): this directory has \(codes.count) départements (\(short(codes))). Make the base of yours first with "
          + "\"tandem init --departement \(codes.first ?? "35")\": its schools alone will be taken.")
    case .unreadableCalendar(let path, let error):
      "\(path)\(say(" : ", ": "))\(error.message(in: language == .french ? .french : .english))"
    case .noHolidays(let path, let zone, let year, let zones):
      say(
        "\(path) : rien sur \(year) pour la zone \(zone.rawValue) (zones du fichier : \(names(zones))). "
          + "Téléchargez le calendrier de cette zone, ou choisissez l’année avec --year.",
        "\(path): nothing of \(year) for zone \(zone.rawValue) (zones of the file: \(names(zones))). "
          + "Download this zone's calendar, or choose the year with --year.")
    default: unexpected("\(failure)")
    }
  }

  private func short(_ codes: [String]) -> String {
    codes.prefix(6).joined(separator: ", ") + (codes.count > 6 ? "…" : "")
  }

  private func names(_ zones: Set<Zone>) -> String {
    zones.isEmpty ? say("aucune", "none") : Zone.allCases.filter(zones.contains).map(\.rawValue).joined(separator: ", ")
  }
}
