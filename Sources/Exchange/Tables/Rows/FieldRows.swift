import Planning
import SchoolCalendar

extension Contact: TableRow {
  static var table: DossierTable { .contacts }

  init?(reading row: inout RowReader) {
    let reach = row.reach("portee")
    let role = row.text("role")
    let name = row.text("nom")
    let email = row.text("courriel")
    let telephone = row.text("telephone")
    guard let reach, let role else { return nil }
    self.init(reach: reach, role: role, name: name, email: email, telephone: telephone)
  }

  func write(to row: inout RowWriter) {
    row.write(reach, "portee")
    row["role"] = role
    row["nom"] = name
    row["courriel"] = email
    row["telephone"] = telephone
  }
}

extension Incident: TableRow {
  static var table: DossierTable { .incidents }

  /// The place is what is written; it becomes a school or a venue once all tables are known.
  init?(reading row: inout RowReader) {
    let id: ID<Incident>? = row.id()
    let place = row.text("lieu").map { row.refer(to: $0, [.place], "lieu") }
    let family = row.text("famille")
    let start = row.moment("debut")
    let end = row.moment("fin", endOfDay: true)
    let subject = row.text("objet")
    if let start, let end { row.order(("debut", start), ("fin", end)) }
    guard let id, let place, let family, let start else { return nil }
    self.init(id: id, place: .elsewhere(place), family: family, start: start, end: end, subject: subject)
  }

  func write(to row: inout RowWriter) {
    row["id"] = id.rawValue
    row["lieu"] = place.text
    row["famille"] = family
    row["debut"] = ValueText.start(start)
    row["fin"] = end.map(ValueText.end)
    row["objet"] = subject
  }
}

extension Visit: TableRow {
  static var table: DossierTable { .visits }

  init?(reading row: inout RowReader) {
    let project: ID<Project>? = row.reference("projet", .projects)
    let day = row.day("date")
    let time = row.time("heure")
    let visitor = row.text("par")
    let subject = row.text("objet")
    guard let project, let day else { return nil }
    self.init(project: project, day: day, time: time, visitor: visitor, subject: subject)
  }

  func write(to row: inout RowWriter) {
    row["projet"] = project.rawValue
    row["date"] = day.description
    row["heure"] = time?.description
    row["par"] = visitor
    row["objet"] = subject
  }
}

extension CommitteeMeeting: TableRow {
  static var table: DossierTable { .committees }

  init?(reading row: inout RowReader) {
    let kind: CommitteeKind? = row.choice("type")
    let commune = row.text("commune")
    let day = row.day("date")
    let time = row.time("heure")
    let location = row.text("lieu")
    guard let kind, let day else { return nil }
    self.init(kind: kind, commune: commune, day: day, time: time, location: location)
  }

  func write(to row: inout RowWriter) {
    row["type"] = kind.rawValue
    row["commune"] = commune
    row["date"] = day.description
    row["heure"] = time?.description
    row["lieu"] = location
  }
}

extension Closure: TableRow {
  static var table: DossierTable { .closures }

  init?(reading row: inout RowReader) {
    let reach = row.reach("portee")
    let start = row.moment("debut")
    let end = row.moment("fin", endOfDay: true)
    let reason = row.text("motif")
    var range: MomentRange?
    if let start, let end {
      range = MomentRange(start, end)
      row.order(("debut", start), ("fin", end))
    }
    guard let reach, let range else { return nil }
    self.init(reach: reach, range: range, reason: reason ?? "")
  }

  func write(to row: inout RowWriter) {
    row.write(reach, "portee")
    row["debut"] = ValueText.start(range.start)
    row["fin"] = ValueText.end(range.end)
    row["motif"] = reason
  }
}

extension SubstitutePool: TableRow {
  static var table: DossierTable { .substitutes }

  init?(reading row: inout RowReader) {
    let circonscription = row.text("circonscription")
    if let circonscription { row.refer(to: circonscription, [.circonscription], "circonscription") }
    let first = row.day("debut")
    let last = row.day("fin")
    let substitutes = row.whole("remplacants")
    if let first, let last { row.order("debut", "fin", isRight: first <= last) }
    guard let circonscription, let first, let last, let substitutes else { return nil }
    self.init(circonscription: ID(circonscription), first: first, last: last, substitutes: substitutes)
  }

  func write(to row: inout RowWriter) {
    row["circonscription"] = circonscription.rawValue
    row["debut"] = first.description
    row["fin"] = last.description
    row["remplacants"] = String(substitutes)
  }
}

extension TravelTime: TableRow {
  static var table: DossierTable { .travelTimes }

  init?(reading row: inout RowReader) {
    let from = row.text("de").map { row.refer(to: $0, [.place, .outsidePlace], "de", .warning) }
    let to = row.text("vers").map { row.refer(to: $0, [.place, .outsidePlace], "vers", .warning) }
    let minutes = row.minutes("minutes", in: 0...1440)
    guard let from, let to, let minutes else { return nil }
    self.init(from: from, to: to, minutes: minutes)
  }

  func write(to row: inout RowWriter) {
    row["de"] = from
    row["vers"] = to
    row["minutes"] = String(minutes)
  }
}
