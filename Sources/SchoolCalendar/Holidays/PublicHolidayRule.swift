/// How the date of a public holiday follows from the year.
struct PublicHolidayRule {
  enum Date {
    case fixed(month: Int, day: Int)
    case easter(plus: Int)
  }

  let date: Date
  let name: String
  let englishName: String

  init(_ month: Int, _ day: Int, _ name: String, _ englishName: String) {
    date = .fixed(month: month, day: day)
    self.name = name
    self.englishName = englishName
  }

  init(easterPlus days: Int, _ name: String, _ englishName: String) {
    date = .easter(plus: days)
    self.name = name
    self.englishName = englishName
  }

  func day(in year: Int, easter: Day) -> Day? {
    switch date {
    case .fixed(let month, let day): Day(year: year, month: month, day: day)
    case .easter(let days): easter.advanced(by: days)
    }
  }

  /// Code du travail L3133-1.
  static let national: [PublicHolidayRule] = [
    PublicHolidayRule(1, 1, "Jour de l'an", "New Year's Day"),
    PublicHolidayRule(easterPlus: 1, "Lundi de Pâques", "Easter Monday"),
    PublicHolidayRule(5, 1, "Fête du Travail", "Labour Day"),
    PublicHolidayRule(5, 8, "Fête de la Victoire", "Victory Day"),
    PublicHolidayRule(easterPlus: 39, "Ascension", "Ascension Day"),
    PublicHolidayRule(easterPlus: 50, "Lundi de Pentecôte", "Whit Monday"),
    PublicHolidayRule(7, 14, "Fête nationale", "National Day"),
    PublicHolidayRule(8, 15, "Assomption", "Assumption Day"),
    PublicHolidayRule(11, 1, "Toussaint", "All Saints' Day"),
    PublicHolidayRule(11, 11, "Armistice", "Armistice Day"),
    PublicHolidayRule(12, 25, "Noël", "Christmas Day"),
  ]

  /// The days an area has beyond the national ones.
  ///
  /// Abolition days: code du travail L3422-2 and décret 83-1003. French Polynesia keeps Matāri'i on 20 November from
  /// 2025, in place of the autonomy day of 29 June.
  static func local(_ scope: PublicHolidayScope, year: Int) -> [PublicHolidayRule] {
    switch scope {
    case .metropole, .saintPierreEtMiquelon: []
    case .alsaceMoselle: [goodFriday, PublicHolidayRule(12, 26, "Saint-Étienne", "Saint Stephen's Day")]
    case .guadeloupe:
      [PublicHolidayRule(easterPlus: -24, "Mi-Carême", "Mid-Lent"), goodFriday, abolition(5, 27), schoelcher]
    case .martinique: [abolition(5, 22), schoelcher]
    case .guyane: [abolition(6, 10)]
    case .laReunion: [abolition(12, 20)]
    case .mayotte: [abolition(4, 27)]
    case .saintBarthelemy: [abolition(10, 9)]
    case .saintMartin: [abolition(5, 28), schoelcher]
    case .nouvelleCaledonie: [PublicHolidayRule(9, 24, "Fête de la Citoyenneté", "Citizenship Day")]
    case .polynesie:
      [
        PublicHolidayRule(3, 5, "Arrivée de l'Évangile", "Arrival of the Gospel"), goodFriday,
        year < 2025
          ? PublicHolidayRule(6, 29, "Fête de l'autonomie", "Autonomy Day")
          : PublicHolidayRule(11, 20, "Matāri'i", "Matāri'i, Rising of the Pleiades"),
      ]
    case .wallisEtFutuna:
      [
        PublicHolidayRule(4, 28, "Saint Pierre Chanel", "Saint Peter Chanel's Day"),
        PublicHolidayRule(6, 29, "Saints Pierre et Paul", "Saints Peter and Paul"),
        PublicHolidayRule(7, 29, "Fête du Territoire", "Territory Day"),
      ]
    }
  }

  private static let goodFriday = PublicHolidayRule(easterPlus: -2, "Vendredi saint", "Good Friday")
  private static let schoelcher = PublicHolidayRule(7, 21, "Fête de Victor Schoelcher", "Victor Schoelcher Day")

  private static func abolition(_ month: Int, _ day: Int) -> PublicHolidayRule {
    PublicHolidayRule(month, day, "Abolition de l'esclavage", "Abolition of Slavery")
  }
}
