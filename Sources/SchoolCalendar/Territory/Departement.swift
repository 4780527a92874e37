/// A département, or an overseas territory that the national education system numbers like one.
public struct Departement: Hashable, Sendable {
  /// The official number as text: "35", "2A", "971".
  public let code: String

  /// The name of the académie it belongs to.
  public let academie: String

  /// The calendar its schools follow.
  public let zone: Zone

  /// The area whose public holidays it has.
  public let publicHolidayScope: PublicHolidayScope

  /// The IANA name of its time zone: "Europe/Paris", "America/Guadeloupe".
  public let timeZoneIdentifier: String

  /// The first three characters of the UAI of its schools: "035", "620" (2A), "720" (2B), "971".
  public var uaiPrefix: String {
    switch code {
    case "2A": "620"
    case "2B": "720"
    default: code.count == 2 ? "0" + code : code
    }
  }

  /// The département with this number in either case, with or without its leading zero, or nil where there is none.
  public static func find(_ code: String) -> Departement? {
    let upper = code.uppercased()
    return byCode[upper.count == 1 ? "0" + upper : upper]
  }

  /// Every département and territory, in the order of the numbers.
  public static let all: [Departement] = byCode.values.sorted { $0.code < $1.code }

  private static let byCode: [String: Departement] = {
    var found: [String: Departement] = [:]
    for academie in Academie.all {
      for code in academie.departements { found[code] = academie.departement(code) }
    }
    return found
  }()
}
