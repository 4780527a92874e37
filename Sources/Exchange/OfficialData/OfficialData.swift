public import Planning

/// The schools of a département as the Ministry publishes them (data.education.gouv.fr, Licence Ouverte 2.0).
///
/// Two data sets make them: the directory `fr-en-annuaire-education` and the numbers of classes and pupils
/// `fr-en-ecoles-effectifs-nb_classes`. Their headers drift from year to year and come as labels or as technical names;
/// columns are found by their names without spaces, accents and signs.
public struct OfficialData: Sendable {
  /// The two data sets.
  public enum DataSet: Hashable, Sendable {
    case annuaire
    case effectifs
  }

  /// A file as it was given.
  public struct File: Sendable {
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    /// Which data set it is, by its header; nil where it is neither.
    public var dataSet: DataSet? {
      let sheet = OfficialSheet(self)
      if AnnuaireColumn.allCases.filter(\.isRequired).allSatisfy({ sheet.has($0.names) }) { return .annuaire }
      if EffectifsColumn.allCases.allSatisfy({ sheet.has($0.names) }) { return .effectifs }
      return nil
    }
  }

  /// The public schools, open or about to close, in the directory's order.
  public var schools: [School]
  /// What was left out or is doubtful, by file and line.
  public var problems: [Problem]
  /// The civil year of the September whose classes and pupils the schools have; nil without such a file.
  public var year: Int?

  /// Reads a directory and, where there are any, numbers of classes and pupils.
  ///
  /// Of the latter the newest year counts.
  public static func read(annuaire: File, effectifs: File? = nil) -> OfficialData {
    var reader = AnnuaireReader(annuaire)
    let numbers = effectifs.map { EffectifsReader($0) }
    reader.read(numbers)
    let problems = reader.problems + (numbers?.problems ?? [])
    return OfficialData(schools: reader.schools, problems: problems.sorted { $0.place < $1.place }, year: numbers?.year)
  }

  /// The name of a circonscription without what stands before it.
  ///
  /// "Circonscription d'inspection du 1er degré de Bruz" gives "Bruz", "… du Pays Malouin" gives "Pays Malouin",
  /// "… d'Orly" gives "Orly", with any accents, spaces and apostrophes. An article in upper case belongs to the name:
  /// "… de La Flèche" gives "La Flèche".
  public static func circonscription(named official: String) -> String {
    var words = official.replacing("’", with: "'").split(whereSeparator: \.isWhitespace).map(String.init)
    guard let degree = words.firstIndex(where: { FoldedName($0).text == "degre" }),
      let first = words.first, FoldedName(first).text == "circonscription"
    else { return words.joined(separator: " ") }
    words.removeSubrange(...degree)
    if let next = words.first, ["de", "du", "des"].contains(next) { words.removeFirst() }
    if let next = words.first, ["la", "le", "les"].contains(next) { words.removeFirst() }
    for elision in ["d'", "l'"] {
      if let next = words.first, next.hasPrefix(elision) { words[0] = String(next.dropFirst(2)) }
    }
    return words.joined(separator: " ").trimmingSpaces()
  }
}
