import Exchange
import Planning
import SchoolCalendar

/// The Ministry's files among those given to an import.
struct OfficialImport {
  /// The schools of the directory, where there is one.
  let data: OfficialData?
  private let file: String?
  private let coordinates: [ID<School>: Coordinates]

  /// Reads the files.
  ///
  /// - Parameter departement: Whose schools are wanted; nil where nobody has said it yet, which will do for a directory
  ///   of one département.
  /// - Throws: ``Failure`` for a directory that has no school of the département, or several départements.
  init(_ sources: ImportSources, departement: String?) throws {
    coordinates = sources.adresses.map { OfficialData.coordinates(of: $0) } ?? [:]
    guard let annuaire = sources.annuaire else {
      data = nil
      file = nil
      if let adresses = sources.adresses, departement == nil { throw Failure.addressesWithoutSchools(adresses.name) }
      return
    }
    let read = OfficialData.read(
      annuaire: annuaire, effectifs: sources.effectifs, adresses: sources.adresses, departement: departement)
    data = read
    file = annuaire.name
    let all = read.departements
    if departement == nil, all.count > 1 { throw Failure.severalDepartements(annuaire.name, all.keys.sorted()) }
    if departement != nil, read.schools.isEmpty, !all.isEmpty { throw Failure.noSchools(annuaire.name) }
  }

  var problems: [Problem] { data?.problems ?? [] }

  /// What the directory had, for the report.
  var summary: ImportReport.Directory? {
    guard let data, let file else { return nil }
    return ImportReport.Directory(file: file, schools: data.schools.count, leftOut: data.leftOut)
  }

  /// The département of a directory that has one only.
  var departement: String? { data?.departements.keys.first ?? OfficialMerge.departement(of: data?.schools ?? []) }

  /// Brings the schools into a dossier, and coordinates to those of its schools that have none.
  func merge(into dossier: inout Dossier) {
    if let data { dossier = OfficialMerge.merge(data.schools, into: dossier) }
    for index in dossier.schools.indices where dossier.schools[index].coordinates == nil {
      dossier.schools[index].coordinates = coordinates[dossier.schools[index].id]
    }
  }
}
