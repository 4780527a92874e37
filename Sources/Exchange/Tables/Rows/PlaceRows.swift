import Planning
import SchoolCalendar

extension School: TableRow {
  static var table: DossierTable { .schools }

  init?(reading row: inout RowReader) {
    let id = row.uai("uai")
    let name = row.text("nom")
    let kind: SchoolKind? = row.choice("type")
    let commune = row.text("commune")
    let communeCode = row.communeCode("code_insee")
    let circonscription = row.text("circonscription")
    row.declare(commune, as: .commune)
    row.declare(circonscription, as: .circonscription)
    let coordinates = row.coordinates(
      orWarn: .schoolNowhere(uai: id?.rawValue ?? "", name: name ?? "", commune: commune ?? ""))
    let week: SchoolWeek? = row.choice("semaine")
    let hours = row.classHours("horaires")
    let classes = row.whole("classes")
    let pupils = row.whole("eleves")
    let rpi = row.text("rpi")
    let priority: PriorityEducation? = row.choice("education_prioritaire")
    guard let id, let name, let kind, let commune, let circonscription else { return nil }
    self.init(
      id: id, name: name, kind: kind, commune: commune, communeCode: communeCode, circonscription: ID(circonscription),
      coordinates: coordinates, week: week ?? .fourDays, classHours: hours ?? School.usualHours, classes: classes,
      pupils: pupils, rpi: rpi, priorityEducation: priority)
  }

  func write(to row: inout RowWriter) {
    row["uai"] = id.rawValue
    row["nom"] = name
    row["type"] = kind.rawValue
    row["commune"] = commune
    row["code_insee"] = communeCode
    row["circonscription"] = circonscription.rawValue
    row.write(coordinates)
    row["semaine"] = week.rawValue
    if classHours != School.usualHours { row["horaires"] = classHours.map(\.description).joined(separator: " ") }
    row["classes"] = classes.map { String($0) }
    row["eleves"] = pupils.map { String($0) }
    row["rpi"] = rpi
    row["education_prioritaire"] = priorityEducation?.rawValue
  }
}

extension LeisureCentre: TableRow {
  static var table: DossierTable { .centres }

  init?(reading row: inout RowReader) {
    let id: ID<LeisureCentre>? = row.id()
    let name = row.text("nom")
    let kind: LeisureCentreKind? = row.choice("type")
    let commune = row.text("commune")
    let circonscription = row.text("circonscription")
    row.declare(commune, as: .commune)
    row.declare(circonscription, as: .circonscription)
    let coordinates = row.coordinates()
    let schools: [ID<School>] = row.references("ecoles", .schools)
    guard let id, let name, let commune, let circonscription else { return nil }
    self.init(
      id: id, name: name, kind: kind ?? .autre, commune: commune, circonscription: ID(circonscription),
      coordinates: coordinates, schools: schools)
  }

  func write(to row: inout RowWriter) {
    row["id"] = id.rawValue
    row["nom"] = name
    row["type"] = kind.rawValue
    row["commune"] = commune
    row["circonscription"] = circonscription.rawValue
    row.write(coordinates)
    row.write(schools, "ecoles")
  }
}

extension Venue: TableRow {
  static var table: DossierTable { .venues }

  init?(reading row: inout RowReader) {
    let id: ID<Venue>? = row.id()
    let name = row.text("nom")
    let school: ID<School>? = row.reference("ecole", .schools)
    let coordinates = row.coordinates()
    let capacity = row.whole("capacite")
    let equipment = WrittenValue.items(row.text("equipements") ?? "")
    let agenda = row.text("agenda")
    for family in equipment { row.declare(family, as: .family) }
    guard let id, let name, let capacity else { return nil }
    // Coordinates that are wrong have been noted; these are none at all.
    let isNowhere = ["ecole", "latitude", "longitude"].allSatisfy { row.written($0) == nil }
    if isNowhere { row.warn("latitude", .noCoordinates) }
    self.init(
      id: id, name: name, school: school, coordinates: coordinates, capacity: capacity, equipment: equipment,
      agenda: agenda)
  }

  func write(to row: inout RowWriter) {
    row["id"] = id.rawValue
    row["nom"] = name
    row["ecole"] = school?.rawValue
    row.write(coordinates)
    row["capacite"] = String(capacity)
    row["equipements"] = equipment.joined(separator: " ")
    row["agenda"] = agenda
  }
}
