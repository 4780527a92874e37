import Planning

/// The columns of the directory that Tandem reads.
enum AnnuaireColumn: CaseIterable {
  case uai, name, type, sector, maternelle, elementaire, communeCode, commune, circonscription, circonscriptionCode
  case latitude, longitude, priority, rpi, state

  /// Its names in the exports, letters and digits only.
  var names: [String] {
    switch self {
    case .uai: ["identifiantdeletablissement", "numerouai", "codeetablissement", "uai"]
    case .name: ["nometablissement", "nomdeletablissement", "appellationofficielle"]
    case .type: ["typeetablissement", "typedetablissement"]
    case .sector: ["statutpublicprive", "secteur"]
    case .maternelle: ["ecolematernelle"]
    case .elementaire: ["ecoleelementaire"]
    case .communeCode: ["codecommune"]
    case .commune: ["nomcommune", "nomdelacommune", "commune"]
    case .circonscription: ["nomcirconscription", "nomdelacirconscription"]
    case .circonscriptionCode: ["codecirconscription", "codedelacirconscription"]
    case .latitude: ["latitude"]
    case .longitude: ["longitude"]
    case .priority: ["appartenanceeducationprioritaire"]
    case .rpi: ["rpidisperse"]
    case .state: ["etat", "etatetablissement"]
    }
  }

  /// Whether a file without it is not the directory.
  var isRequired: Bool {
    switch self {
    case .uai, .name, .type, .sector, .maternelle, .elementaire, .commune: true
    default: false
    }
  }
}

/// Reads the public schools of a directory.
struct AnnuaireReader {
  private let sheet: OfficialSheet
  private(set) var schools: [School] = []
  private(set) var problems: [Problem] = []
  /// One circonscription may be spelt in two ways; its code tells.
  private var namesByCode: [String: String] = [:]

  init(_ file: OfficialData.File) {
    sheet = OfficialSheet(file)
    if file.dataSet != .annuaire {
      problems.append(Problem(.error, at: .init(file: file.name, line: 1), cause: .notAnOfficialFile))
    }
  }

  mutating func read(_ numbers: EffectifsReader?) {
    guard problems.isEmpty else { return }
    var lines: Set<String> = []
    for row in sheet.rows where isOpenPublicSchool(row) {
      guard let school = school(row, numbers) else { continue }
      if lines.insert(school.id.rawValue).inserted {
        schools.append(school)
      } else {
        warn(.uai, row, .schoolTwice, school.id.rawValue)
      }
    }
  }

  private func text(_ column: AnnuaireColumn, _ row: ByteTable.Row) -> String { sheet.text(column.names, in: row) }

  private mutating func warn(_ column: AnnuaireColumn, _ row: ByteTable.Row, _ cause: Problem.Cause, _ value: String) {
    problems.append(Problem(.warning, at: sheet.place(column.names, in: row), value: value, cause: cause))
  }

  private func isOpenPublicSchool(_ row: ByteTable.Row) -> Bool {
    guard FoldedName(text(.type, row)).text == "ecole", FoldedName(text(.sector, row)).text == "public" else {
      return false
    }
    return ["", "ouvert", "afermer"].contains(FoldedName(text(.state, row)).text)
  }

  private mutating func school(_ row: ByteTable.Row, _ numbers: EffectifsReader?) -> School? {
    let written = text(.uai, row)
    let label = "\(written) \(text(.name, row))"
    let uai: String
    do {
      uai = try UAI(written).text
    } catch {
      let right = Problem.Cause.wrongCheckLetter(right: written.prefix(7).uppercased() + Self.letter(error))
      let cause = error == .shape ? Problem.Cause.notAUAI : right
      problems.append(Problem(.error, at: sheet.place(AnnuaireColumn.uai.names, in: row), value: written, cause: cause))
      return nil
    }
    guard let kind = kind(row) else {
      warn(.maternelle, row, .missingValue, label)
      return nil
    }
    if FoldedName(text(.state, row)).text == "afermer" { warn(.state, row, .closingSchool, label) }
    let coordinates = coordinates(row)
    if coordinates == nil { warn(.latitude, row, .noCoordinates, label) }
    let circonscription = circonscription(row)
    if circonscription.isEmpty { warn(.circonscription, row, .noCirconscription, label) }
    let count = numbers?.count(of: uai)
    if numbers != nil, count == nil { warn(.uai, row, .noClasses, label) }
    let communeCode = text(.communeCode, row)
    let rpi = text(.rpi, row)
    return School(
      id: ID(uai), name: text(.name, row), kind: kind, commune: text(.commune, row),
      communeCode: communeCode.isEmpty ? nil : communeCode, circonscription: ID(circonscription),
      coordinates: coordinates, classes: count?.classes, pupils: count?.pupils, rpi: rpi.isEmpty ? nil : rpi,
      priorityEducation: priority(row))
  }

  private static func letter(_ fault: UAI.Fault) -> String {
    if case .letter(let expected) = fault { String(expected) } else { "" }
  }

  /// By the two flags; the nature code does not tell elementary from primary schools.
  private func kind(_ row: ByteTable.Row) -> SchoolKind? {
    switch (isSet(.maternelle, row), isSet(.elementaire, row)) {
    case (true, true): .primaire
    case (true, false): .maternelle
    case (false, true): .elementaire
    case (false, false): nil
    }
  }

  private func isSet(_ column: AnnuaireColumn, _ row: ByteTable.Row) -> Bool {
    WrittenValue.yesNo(text(column, row)) ?? false
  }

  private func coordinates(_ row: ByteTable.Row) -> Coordinates? {
    guard let latitude = WrittenValue.number(text(.latitude, row)), (-90...90).contains(latitude),
      let longitude = WrittenValue.number(text(.longitude, row)), (-180...180).contains(longitude)
    else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }

  private mutating func circonscription(_ row: ByteTable.Row) -> String {
    let name = OfficialData.circonscription(named: text(.circonscription, row))
    let code = text(.circonscriptionCode, row)
    if code.isEmpty || name.isEmpty { return namesByCode[code] ?? name }
    if let known = namesByCode[code] { return known }
    namesByCode[code] = name
    return name
  }

  private func priority(_ row: ByteTable.Row) -> PriorityEducation? {
    switch FoldedName(text(.priority, row)).text {
    case "rep": .rep
    case "rep+": .repPlus
    default: nil
    }
  }
}
