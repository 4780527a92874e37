/// The sheet `reglages` of a workbook: one row a setting, its path in the first column, its value in the second.
///
/// Paths are those by which messages name settings: `objectifs.heures_agents`, `creneaux.enseignants[1].jours`. Entries of
/// a list go by their numbers, which may have gaps. A row without a value says nothing; an empty list is `[]` or
/// `aucune`. Columns may have the headings `reglage` and `valeur`, further columns serve the reader alone.
enum SettingsSheet {
  static let name = "reglages"
  static let columns = ["reglage", "valeur"]

  static func isNamed(_ name: String) -> Bool { FoldedName(name).text == self.name }

  /// The settings that a sheet's rows stand for, with everything that is wrong with them.
  static func reader(_ table: ByteTable, file: String) -> SettingsReader {
    let header = table.rows.first?.cells.map { FoldedName($0.text).text } ?? []
    let known = [["reglage", "cle", "parametre", "key", "setting"], ["valeur", "value"]].map { names in
      header.firstIndex { names.contains($0) }
    }
    let hasHeader = known.contains { $0 != nil }
    let (keys, values) = (known[0] ?? 0, known[1] ?? 1)
    var root = Branch(place: .init(line: 1, character: 1))
    var problems: [Problem] = []
    for row in hasHeader ? table.rows.dropFirst() : table.rows[...] {
      func cell(_ index: Int) -> String { row.cells.indices.contains(index) ? row.cells[index].text : "" }
      let (key, text) = (cell(keys), cell(values))
      if text.isEmpty { continue }
      let place = Problem.Place(
        file: file, line: row.line, column: key.isEmpty ? columns[0] : key, columnNumber: keys + 1, character: 1)
      if key.isEmpty {
        problems.append(Problem(.error, at: place, value: text, cause: .missingValue))
        continue
      }
      guard let path = Step.path(key) else {
        problems.append(Problem(.warning, at: place, value: key, cause: .unknownSetting(meant: nil)))
        continue
      }
      let isEmptyList = path.count == 1 && (text == "[]" || FoldedName(text).text == "aucune")
      let isNew = root.insert(path[...], isEmptyList ? nil : text, .init(line: row.line, character: 1))
      if !isNew { problems.append(Problem(.error, at: place, value: text, cause: .settingTwice)) }
    }
    var reader = SettingsReader(root.tree, file: file)
    func placed(_ place: Problem.Place) -> Problem.Place {
      var place = place
      (place.columnNumber, place.character) = (values + 1, 1)
      return place
    }
    reader.places = reader.places.mapValues(placed)
    reader.problems =
      problems
      + reader.problems.map {
        Problem($0.severity, at: placed($0.place), value: $0.value, cause: $0.cause)
      }
    if reader.problems.contains(where: { $0.severity == .error }) { reader.settings = nil }
    return reader
  }

  /// One step of a path: a name, or the number of an entry.
  private enum Step {
    case name(String)
    case number(Int)

    /// `creneaux.agents[2].de` as four steps; nil where it is no path.
    static func path(_ text: String) -> [Step]? {
      var steps: [Step] = []
      for part in text.split(separator: ".", omittingEmptySubsequences: false) {
        let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
        let name = pieces[0].trimmingSpaces()
        if name.isEmpty { return nil }
        steps.append(.name(name))
        for piece in pieces.dropFirst() {
          guard piece.hasSuffix("]"), let number = Int(piece.dropLast()), (1...10_000).contains(number) else {
            return nil
          }
          steps.append(.number(number))
        }
      }
      return steps.count <= 8 ? steps : nil
    }
  }

  /// A value, or what lies below a part of a path.
  private struct Branch {
    var place: SettingsTree.Place
    var text: String?
    var isEmptyList = false
    var names: [(name: String, branch: Branch)] = []
    var entries: [Int: Branch] = [:]

    /// Puts a value, or an empty list for nil, at a path; false where there is something already.
    mutating func insert(_ path: ArraySlice<Step>, _ value: String?, _ at: SettingsTree.Place) -> Bool {
      if text != nil || isEmptyList { return false }
      guard let step = path.first else {
        guard names.isEmpty, entries.isEmpty else { return false }
        (text, isEmptyList) = (value, value == nil)
        return true
      }
      switch step {
      case .name(let name):
        guard entries.isEmpty else { return false }
        let folded = FoldedName(name)
        let index = names.firstIndex { FoldedName($0.name) == folded } ?? names.count
        if index == names.count { names.append((name, Branch(place: at))) }
        return names[index].branch.insert(path.dropFirst(), value, at)
      case .number(let number):
        guard names.isEmpty else { return false }
        return entries[number, default: Branch(place: at)].insert(path.dropFirst(), value, at)
      }
    }

    var tree: SettingsTree {
      if let text { return .value(text, place) }
      if isEmptyList || !entries.isEmpty {
        return .list(entries.sorted { $0.key < $1.key }.map(\.value.tree), place)
      }
      return .map(names.map { .init(key: $0.name, place: $0.branch.place, tree: $0.branch.tree) }, place)
    }
  }
}
