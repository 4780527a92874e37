import Planning

/// Reads the public schools of a directory.
struct AnnuaireReader {
  private let sheet: OfficialSheet
  private let departement: String?
  private(set) var schools: [School] = []
  private(set) var problems: [Problem] = []
  private(set) var leftOut = OfficialData.LeftOut()
  /// How many public schools each département has, all of them counted.
  private(set) var departements: [String: Int] = [:]
  /// Where each school stands in ``schools`` and in the file.
  private var known: [ID<School>: (index: Int, line: Int)] = [:]
  /// One circonscription may be spelt in two ways; its code tells.
  private var namesByCode: [String: String] = [:]

  /// A reader of the schools of one département, or of all.
  init(_ file: OfficialData.File, departement: String? = nil) {
    sheet = file.sheet
    self.departement = departement
    if file.dataSet != .annuaire {
      problems.append(Problem(.error, at: .init(file: file.name, line: 1), cause: .notAnOfficialFile))
    }
  }

  mutating func read(_ numbers: EffectifsReader?, _ places: AdressesReader?) {
    guard problems.isEmpty else { return }
    for row in sheet.rows where isWanted(row) {
      guard let school = school(row, numbers, places) else { continue }
      guard let first = known[school.id] else {
        known[school.id] = (schools.count, row.line)
        schools.append(school)
        continue
      }
      let columns = RowKeys.fields(schools[first.index], school).map(\.column)
      let cause: Problem.Cause =
        columns.isEmpty ? .schoolTwice : .schoolTwiceDiffering(firstLine: first.line, columns: columns)
      warn(.uai, row, cause, school.id.rawValue)
    }
  }

  private func text(_ column: AnnuaireColumn, _ row: ByteTable.Row) -> String { sheet.text(column.names, in: row) }

  private mutating func warn(_ column: AnnuaireColumn, _ row: ByteTable.Row, _ cause: Problem.Cause, _ value: String) {
    problems.append(Problem(.warning, at: sheet.place(column.names, in: row), value: value, cause: cause))
  }

  /// Whether the row is a public school that is open, in the département asked for; others are counted.
  private mutating func isWanted(_ row: ByteTable.Row) -> Bool {
    guard FoldedName(text(.type, row)).text == "ecole" else { return false }
    let isPublic = FoldedName(text(.sector, row)).text.hasPrefix("public")
    let state = FoldedName(text(.state, row)).text
    let isOpen = ["", "ouvert", "afermer", "1", "2"].contains(state)
    if isPublic, isOpen, let code = sheet.departement(of: row) { departements[code, default: 0] += 1 }
    if let departement, !sheet.row(row, isIn: departement) {
      if isPublic, isOpen { leftOut.elsewhere += 1 }
      return false
    }
    if !isPublic {
      leftOut.privateSchools += 1
    } else if ["aouvrir", "3"].contains(state) {
      leftOut.toOpen += 1
    } else if !isOpen {
      leftOut.closed += 1
    }
    return isPublic && isOpen
  }

  private mutating func uai(_ row: ByteTable.Row) -> String? {
    let written = text(.uai, row)
    do {
      return try UAI(written).text
    } catch {
      if error == .shape, let restored = LostZeros.uai(written.uppercased()) {
        warn(.uai, row, .lostZeros(restored: restored), written)
        return restored
      }
      let right = Problem.Cause.wrongCheckLetter(right: written.prefix(7).uppercased() + Self.letter(error))
      let cause = error == .shape ? Problem.Cause.notAUAI : right
      problems.append(Problem(.error, at: sheet.place(AnnuaireColumn.uai.names, in: row), value: written, cause: cause))
      return nil
    }
  }

  private mutating func school(
    _ row: ByteTable.Row, _ numbers: EffectifsReader?, _ places: AdressesReader?
  ) -> School? {
    guard let uai = uai(row) else { return nil }
    let label = "\(uai) \(text(.name, row))"
    guard let kind = kind(row) else {
      warn(.maternelle, row, .missingValue, label)
      return nil
    }
    if ["afermer", "2"].contains(FoldedName(text(.state, row)).text) { warn(.state, row, .closingSchool, label) }
    let coordinates = sheet.coordinates(in: row) ?? places?.coordinates[ID(uai)]
    if coordinates == nil {
      let cause = Problem.Cause.schoolNowhere(uai: uai, name: text(.name, row), commune: text(.commune, row))
      problems.append(Problem(.warning, at: sheet.place(AnnuaireColumn.latitude.names, in: row), cause: cause))
    }
    let circonscription = circonscription(row)
    if circonscription.isEmpty { warn(.circonscription, row, .noCirconscription, label) }
    let count = numbers?.count(of: uai)
    if numbers != nil, count == nil { warn(.uai, row, .noClasses, label) }
    let writtenCode = text(.communeCode, row)
    let communeCode = LostZeros.communeCode(writtenCode) ?? writtenCode
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
    // Exports that went through a table of numbers have 1.0 for 1.
    WrittenValue.yesNo(text(column, row)) ?? (WrittenValue.number(text(column, row)) == 1)
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
