import Planning
import SchoolCalendar

extension OfficialSheet {
  /// Where a row's school lies: two columns, or one that has both; nil where they are blank, zero or impossible.
  func coordinates(in row: ByteTable.Row) -> Coordinates? {
    var texts = [text(AnnuaireColumn.latitude.names, in: row), text(AnnuaireColumn.longitude.names, in: row)]
    if texts.contains("") {
      texts = text(AnnuaireColumn.position.names, in: row).split(separator: ",").map { String($0).trimmingSpaces() }
    }
    let numbers = texts.compactMap(WrittenValue.number)
    guard numbers.count == 2, (-90...90).contains(numbers[0]), (-180...180).contains(numbers[1]),
      // Nowhere in France; some exports write zeros for unknown.
      numbers[0] != 0 || numbers[1] != 0
    else { return nil }
    return Coordinates(latitude: numbers[0], longitude: numbers[1])
  }

  /// The code of the département that a row names (`035`, `02A`, `971`), or that its UAI shows; nil where neither is one.
  func departement(of row: ByteTable.Row) -> String? {
    let written = text(AnnuaireColumn.departement.names, in: row)
    let plain = written.count == 3 && written.hasPrefix("0") ? String(written.dropFirst()) : written
    if let named = Departement.find(plain) { return named.code }
    return Departement.find(uai: text(AnnuaireColumn.uai.names, in: row).uppercased())?.code
  }

  /// Whether a row's school lies in a département, so far as one can tell.
  ///
  /// Schools of Saint-Barthélemy and Saint-Martin may have a UAI of Guadeloupe and no département of their own.
  func row(_ row: ByteTable.Row, isIn departement: String) -> Bool {
    let found = self.departement(of: row)
    if found == departement { return true }
    return found == "971" && ["977", "978"].contains(departement) && !has(AnnuaireColumn.departement.names)
  }
}
