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

  /// The first three characters of the UAI of its schools: "035", "620" (2A), "720" (2B), "971"; see ``find(uai:)``.
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

  /// The département of a school's UAI, by its first three characters; nil for other codes.
  ///
  /// The registers of French Polynesia and New Caledonia number schools 984 and 983, where statistics write 987 and 988.
  /// Schools of Saint-Barthélemy and Saint-Martin that were numbered before 2007 begin with 971, as Guadeloupe's.
  public static func find(uai: String) -> Departement? {
    let prefix = uai.prefix(3)
    return all.first { $0.uaiPrefix == prefix || oldNumbers[$0.code] == prefix }
  }

  private static let oldNumbers: [String: Substring] = ["987": "984", "988": "983"]

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
