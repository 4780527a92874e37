internal import Planning
internal import SchoolCalendar

extension School: KeyedRow {
  static let table = "school"
  static let sheet = "ecoles"
  static let columns = [
    "id", "name", "name_key", "kind", "commune", "commune_key", "commune_code", "circonscription", "latitude",
    "longitude", "school_week", "class_hours", "classes", "pupils", "rpi", "priority_education",
  ]

  func write(to row: inout RowWriter) throws {
    try row.put(id)
    try row.put(text: name)
    try row.put(folded: name)
    row.put(choice: kind)
    try row.put(text: commune)
    try row.put(folded: commune)
    try row.put(text: communeCode)
    try row.put(circonscription)
    row.put(coordinates)
    row.put(choice: week)
    try row.put(list: classHours.map(\.description))
    row.put(classes)
    row.put(pupils)
    try row.put(text: rpi)
    row.put(choice: priorityEducation)
  }

  init(from row: inout RowReader) throws {
    let id: ID = try row.id()
    let name = try row.text()
    row.skip()
    let kind: SchoolKind = try row.choice()
    let commune = try row.text()
    row.skip()
    self.init(
      id: id, name: name, kind: kind, commune: commune, communeCode: try row.optionalText(),
      circonscription: try row.id(), coordinates: try row.coordinates(), week: try row.choice(),
      classHours: try row.list().map { [row] in try row.present(TimeSpan($0)) }, classes: try row.optionalInteger(),
      pupils: try row.optionalInteger(), rpi: try row.optionalText(), priorityEducation: try row.optionalChoice())
  }
}

extension LeisureCentre: KeyedRow {
  static let table = "leisure_centre"
  static let sheet = "structures"
  static let columns = [
    "id", "name", "name_key", "kind", "commune", "commune_key", "circonscription", "latitude", "longitude",
  ]
  static let lists = [
    ListTable<LeisureCentre>.ids("leisure_centre_school", owner: "centre", column: "school", \.schools)
  ]

  func write(to row: inout RowWriter) throws {
    try row.put(id)
    try row.put(text: name)
    try row.put(folded: name)
    row.put(choice: kind)
    try row.put(text: commune)
    try row.put(folded: commune)
    try row.put(circonscription)
    row.put(coordinates)
  }

  init(from row: inout RowReader) throws {
    let id: ID = try row.id()
    let name = try row.text()
    row.skip()
    let kind: LeisureCentreKind = try row.choice()
    let commune = try row.text()
    row.skip()
    self.init(
      id: id, name: name, kind: kind, commune: commune, circonscription: try row.id(),
      coordinates: try row.coordinates())
  }
}

extension Venue: KeyedRow {
  static let table = "venue"
  static let sheet = "lieux"
  static let columns = [
    "id", "name", "name_key", "school", "latitude", "longitude", "capacity", "equipment", "agenda",
  ]
  static let lists = [ListTable<Venue>.ranges("venue_busy", owner: "venue", \.busy)]

  func write(to row: inout RowWriter) throws {
    try row.put(id)
    try row.put(text: name)
    try row.put(folded: name)
    try row.put(school)
    row.put(coordinates)
    row.put(capacity)
    try row.put(list: equipment)
    try row.put(text: agenda)
  }

  init(from row: inout RowReader) throws {
    let id: ID = try row.id()
    let name = try row.text()
    row.skip()
    self.init(
      id: id, name: name, school: try row.optionalID(), coordinates: try row.coordinates(),
      capacity: try row.integer(), equipment: try row.list(), agenda: try row.optionalText())
  }
}
