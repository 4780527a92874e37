import Foundation
import SchoolCalendar
import Testing

@Suite struct DepartementTests {
  @Test("a number is found in either case and without its zero")
  func find() {
    #expect(Departement.find("35")?.academie == "Rennes")
    #expect(Departement.find("2a")?.zone == .corse)
    #expect(Departement.find("1")?.code == "01")
    #expect(Departement.find("971")?.timeZoneIdentifier == "America/Guadeloupe")
    #expect(Departement.find("57")?.publicHolidayScope == .alsaceMoselle)
    for code in ["20", "96", "", "0", "035", "Rennes", "100"] { #expect(Departement.find(code) == nil, "\(code)") }
  }

  @Test("each département is in the table once, and every time zone exists")
  func all() {
    #expect(Departement.all.count == 107)
    #expect(Set(Departement.all.map(\.code)).count == 107)
    #expect(Departement.all.allSatisfy { TimeZone(identifier: $0.timeZoneIdentifier) != nil })
    #expect(Set(Departement.all.map(\.zone)) == Set(Zone.allCases))
    #expect(Set(Departement.all.map(\.publicHolidayScope)) == Set(PublicHolidayScope.allCases))
  }

  @Test(
    "the table has what the official list has, and three Pacific territories besides",
    .enabled(if: SharedData.isThere, "\(SharedData.reason)"))
  func table() throws {
    let rows = try SharedData.rows(of: "zones_academies_departements.csv")
    var codes: Set<String> = []
    for row in rows {
      let code = try #require(row["departement"])
      let found = try #require(Departement.find(code), "\(code)")
      codes.insert(code)
      #expect(found.code == code)
      #expect(found.uaiPrefix == row["uai_prefix"])
      let zone = try #require(row["calendar_zone"]).replacing(" ", with: "-").replacing("La-", with: "La ")
      #expect(found.zone.rawValue == zone)
      if code != "975" { #expect(found.academie == row["academie"]) }
      switch row["public_holiday_scope"] {
      case "metropole": #expect(found.publicHolidayScope == .metropole)
      case "Alsace-Moselle": #expect(found.publicHolidayScope == .alsaceMoselle)
      default: #expect(found.publicHolidayScope != .metropole && found.publicHolidayScope != .alsaceMoselle)
      }
    }
    #expect(Set(Departement.all.map(\.code)).subtracting(codes) == ["986", "987", "988"])
  }
}
