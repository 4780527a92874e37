import Planning

/// The columns of the numbers of classes and pupils that Tandem reads.
enum EffectifsColumn: CaseIterable {
  case year, uai, classes, pupils

  /// Its names in the exports, letters and digits only.
  var names: [String] {
    switch self {
    case .year: ["rentreescolaire", "anneescolaire"]
    case .uai: ["numerodelecole", "numeroecole", "codeecole", "numerouai", "codeuai", "uai"]
    case .classes: ["nombretotaldeclasses", "nombretotalclasses", "nombredeclasses", "nbclasses"]
    case .pupils: ["nombretotaldeleves", "nombretotaleleves", "nombredeleves", "nbeleves"]
    }
  }
}

/// Reads the numbers of classes and pupils of each school in the newest year of a file.
struct EffectifsReader {
  private(set) var problems: [Problem] = []
  private(set) var year: Int?
  private var counts: [String: (classes: Int?, pupils: Int?)] = [:]

  init(_ file: OfficialData.File) {
    let sheet = file.sheet
    guard file.dataSet == .effectifs else {
      problems.append(Problem(.error, at: .init(file: file.name, line: 1), cause: .notAnOfficialFile))
      return
    }
    let years = sheet.rows.map { Int(sheet.text(EffectifsColumn.year.names, in: $0).prefix(4)) }
    year = years.compactMap { $0 }.max()
    for (row, rowYear) in zip(sheet.rows, years) where rowYear == year && year != nil {
      let classes = number(.classes, row, sheet)
      let pupils = number(.pupils, row, sheet)
      counts[sheet.text(EffectifsColumn.uai.names, in: row).uppercased()] = (classes, pupils)
    }
  }

  /// Classes and pupils of a school, nil where the newest year does not have it or its classes.
  func count(of uai: String) -> (classes: Int, pupils: Int?)? {
    guard let count = counts[uai], let classes = count.classes else { return nil }
    return (classes, count.pupils)
  }

  private mutating func number(_ column: EffectifsColumn, _ row: ByteTable.Row, _ sheet: OfficialSheet) -> Int? {
    let text = sheet.text(column.names, in: row)
    if text.isEmpty { return nil }
    guard let number = WrittenValue.whole(text), number >= 0 else {
      let place = sheet.place(column.names, in: row)
      problems.append(Problem(.warning, at: place, value: text, cause: .notAWholeNumber))
      return nil
    }
    return number
  }
}
