import Planning

/// Reads where schools lie from `fr-en-adresse-et-geolocalisation-etablissements-premier-et-second-degre`.
///
/// That data set has neither the levels of a school nor its circonscription, so it completes a directory and is none.
struct AdressesReader {
  private(set) var coordinates: [ID<School>: Coordinates] = [:]

  init(_ file: OfficialData.File) {
    guard file.dataSet == .adresses else { return }
    let sheet = file.sheet
    for row in sheet.rows {
      guard let uai = try? UAI(sheet.text(AnnuaireColumn.uai.names, in: row)),
        let place = sheet.coordinates(in: row)
      else { continue }
      coordinates[ID(uai.text)] = place
    }
  }
}
