import ICalendar
public import Planning
import SchoolCalendar

extension HolidayFeedFinding {
  /// What was found and what was made of it, in a sentence.
  public func message(in language: Language) -> String {
    let isFrench = language == .french
    if case .unreadable(let finding) = quirk { return finding.message(in: isFrench ? .french : .english) }
    let day = start.map { " (\($0))" } ?? ""
    let place = name.isEmpty ? "" : name + day + (isFrench ? " : " : ": ")
    let (french, english) = sentence
    return place + (isFrench ? french : english)
  }

  private var sentence: (french: String, english: String) {
    switch quirk {
    case .unstableUIDs(let count):
      (
        "\(count) UID changent à chaque export ; les événements sont reconnus par zone, début et nom.",
        "\(count) UIDs change with every export; events are recognised by zone, start and name."
      )
    case .endIsStart: ("fin égale au début, lue comme un jour.", "the end is the start, read as one day.")
    case .noEnd: ("sans fin, lu comme un jour.", "without an end, read as one day.")
    case .endYear(let end):
      ("fin au \(end), année corrigée.", "ends on \(end), the year was mended.")
    case .daysMerged(let end):
      ("deux jours fondus en un jusqu'au \(end), séparés.", "two days merged into one up to \(end), taken apart.")
    case .questionMark: ("un « ? » pour une apostrophe, corrigé.", "a “?” for an apostrophe, mended.")
    case .cutByZones(let pieces):
      ("coupé en \(pieces) morceaux par zones, recollé.", "cut into \(pieces) pieces by zones, joined.")
    case .endIsLastDay:
      ("fin un dimanche, lue comme dernier jour sans classe.", "ends on a Sunday, read as the last day without class.")
    case .teachersWithinPupils:
      (
        "événement des enseignants dans les vacances des élèves, lu comme leur prérentrée.",
        "the teachers' event within the pupils' holidays, read as their return."
      )
    case .repeated: ("en double, lu une fois.", "there twice, read once.")
    case .superseded: ("remplacé par un export plus récent.", "replaced by a newer export.")
    case .longBreakWithoutEnd:
      ("sans reprise, lu comme fin des cours.", "without a return, read as the last day of class.")
    case .noZone:
      (
        "zone inconnue, ignoré. Utilisez le fichier d'une zone.", "unknown zone, left out. Use the file of one zone."
      )
    case .noDay: ("aucun jour entre les deux dates, ignoré.", "no day between the two dates, left out.")
    case .endBeforeStart(let end):
      ("fin au \(end), avant le début, ignoré.", "ends on \(end), before its start, left out.")
    case .tooLong(let end): ("trop long, jusqu'au \(end), ignoré.", "too long, up to \(end), left out.")
    case .twoEnds:
      (
        "deux fins différentes, ignoré. Téléchargez le fichier à nouveau.",
        "two different ends, left out. Download the file again."
      )
    case .notWholeDays: ("pas en jours entiers, ignoré.", "not in whole days, left out.")
    case .cancelled: ("annulé, ignoré.", "cancelled, left out.")
    case .publicHoliday:
      ("jour férié, ignoré : ils sont calculés.", "public holiday, left out: they are computed.")
    case .unreadable: ("", "")
    }
  }
}
