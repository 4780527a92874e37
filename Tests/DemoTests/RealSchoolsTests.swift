import Foundation
import Planning
import SchoolCalendar
import Testing

@testable import Demo

/// The Ministry's directory of Ille-et-Vilaine, where the shared folder is at hand.
private let directory: String? = {
  var folders = ProcessInfo.processInfo.environment["TANDEM_SHARED"].map { [$0] } ?? []
  var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
  while folder.path != "/" {
    folder.deleteLastPathComponent()
    folders.append(folder.appending(path: "shared").path)
  }
  return folders.lazy.compactMap {
    try? String(contentsOfFile: "\($0)/data/open-data/annuaire-35-2023.csv", encoding: .utf8)
  }.first
}()

@Suite("Demos are made around the real schools of a département")
struct RealSchoolsTests {
  /// The public schools, with what a demo needs of them and no classes: the directory does not tell.
  private func schools(_ text: String) throws -> [School] {
    var lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    let header = lines.removeFirst().map { String($0).replacing("\u{FEFF}", with: "") }
    func column(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let id = try column("Identifiant_de_l_etablissement")
    let kind = try column("Type_etablissement")
    let status = try column("Statut_public_prive")
    let nursery = try column("Ecole_maternelle")
    let elementary = try column("Ecole_elementaire")
    let (name, commune) = (try column("Nom_etablissement"), try column("Nom_commune"))
    let (circonscription, north, east) = (
      try column("nom_circonscription"), try column("latitude"), try column("longitude")
    )
    return lines.filter { $0.count == header.count && $0[kind] == "Ecole" && $0[status] == "Public" }.map { row in
      let place = Double(row[north]).flatMap { latitude in
        Double(row[east]).map { Coordinates(latitude: latitude, longitude: $0) }
      }
      let isBoth = row[nursery].hasPrefix("1") && row[elementary].hasPrefix("1")
      return School(
        id: ID(String(row[id])), name: String(row[name]),
        kind: isBoth ? .primaire : row[nursery].hasPrefix("1") ? .maternelle : .elementaire,
        commune: String(row[commune]), circonscription: ID(String(row[circonscription])), coordinates: place)
    }
  }

  @Test(
    "421 schools in 19 circonscriptions get an ERUN and a CPC each",
    .enabled(if: directory != nil, "the shared folder is not there"), arguments: [false, true])
  func illeEtVilaine(_ isScarce: Bool) throws {
    let given = try schools(try #require(directory))
    #expect(given.count == 421)
    let dossier = invent(
      DemoRequest(schools: given, schoolYear: SchoolYear(startingIn: 2027), isScarce: isScarce)
    ).dossier
    #expect(
      dossier.schools.map { [$0.id.rawValue, $0.name, $0.commune] }
        == given.map { [$0.id.rawValue, $0.name, $0.commune] })
    let communes = Set(given.map(\.commune)).count
    let longWeek = Set(dossier.schools.filter { $0.week != .fourDays }.map(\.commune)).count
    #expect((communes / 8...communes / 6).contains(longWeek))
    #expect(brokenReferences(of: dossier) == [])
    for kind in [TrainerKind.erun, .cpc] { #expect(dossier.trainers.filter { $0.kind == kind }.count == 19) }
    #expect(DossierIndex(dossier).liveDeployments.count == 131)
    #expect(dossier.venues.count >= 19)
  }
}
