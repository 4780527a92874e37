public import Planning

/// The schools of a département as the Ministry publishes them (data.education.gouv.fr, Licence Ouverte 2.0).
///
/// Two data sets make them: the directory `fr-en-annuaire-education` and the numbers of classes and pupils
/// `fr-en-ecoles-effectifs-nb_classes`. A third, the addresses `fr-en-adresse-et-geolocalisation…`, may complete the
/// coordinates. Their headers drift from year to year and come as labels or as technical names; columns are found by
/// their names without spaces, accents and signs.
public struct OfficialData: Sendable {
  /// The data sets.
  public enum DataSet: Hashable, Sendable {
    case annuaire
    case effectifs
    /// Addresses and coordinates, without levels nor circonscriptions.
    case adresses
  }

  /// A file as it was given.
  public struct File: Sendable {
    public let name: String
    public let bytes: [UInt8]
    /// Which data set it is, by its header; nil where it is none of them.
    public let dataSet: DataSet?
    let sheet: OfficialSheet

    /// Looks at a file, whatever it is.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
      let sheet = OfficialSheet(bytes, file: name)
      self.sheet = sheet
      dataSet =
        if AnnuaireColumn.allCases.filter(\.isRequired).allSatisfy({ sheet.has($0.names) }) {
          .annuaire
        } else if EffectifsColumn.allCases.allSatisfy({ sheet.has($0.names) }) {
          .effectifs
        } else if [AnnuaireColumn.uai, .name, .latitude, .longitude, .state].allSatisfy({ sheet.has($0.names) }) {
          .adresses
        } else {
          nil
        }
    }
  }

  /// The public schools, open or about to close, in the directory's order.
  public var schools: [School]
  /// What was left out or is doubtful, by file and line.
  public var problems: [Problem]
  /// The civil year of the September whose classes and pupils the schools have; nil without such a file.
  public var year: Int?

  /// Public schools that were not taken.
  public var leftOut = LeftOut()
  /// How many open public schools the directory has of each département, by its code; those left out are counted too.
  public var departements: [String: Int] = [:]

  /// Reads a directory and, where there are any, numbers of classes and pupils, and addresses.
  ///
  /// Of the numbers the newest year counts. A school's own coordinates in the directory win over those of its address.
  ///
  /// - Parameter departement: The code of the département whose schools are taken; nil for all that the directory has.
  public static func read(
    annuaire: File, effectifs: File? = nil, adresses: File? = nil, departement: String? = nil
  ) -> OfficialData {
    var reader = AnnuaireReader(annuaire, departement: departement)
    let numbers = effectifs.map { EffectifsReader($0) }
    reader.read(numbers, adresses.map { AdressesReader($0) })
    let problems = reader.problems + (numbers?.problems ?? [])
    return OfficialData(
      schools: reader.schools, problems: problems.sorted { $0.place < $1.place }, year: numbers?.year,
      leftOut: reader.leftOut, departements: reader.departements)
  }

  /// Where schools lie, by a file of addresses.
  public static func coordinates(of adresses: File) -> [ID<School>: Coordinates] {
    AdressesReader(adresses).coordinates
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
