import Planning
import SchoolCalendar

extension TrainingModule: TableRow {
  static var table: DossierTable { .modules }

  init?(reading row: inout RowReader) {
    let id: ID<TrainingModule>? = row.id()
    let title = row.text("titre")
    let minutes = row.minutes("duree", in: 15...720)
    let audiences: [ModuleAudience] = row.choices("publics")
    let most = row.whole("effectif_max")
    let least = row.whole("effectif_min")
    let mode: SessionMode? = row.choice("mode")
    let prerequisites: [ID<TrainingModule>] = row.references("prerequis", .modules)
    let official = row.yesNo("officiel")
    let inSchool = row.yesNo("en_ecole")
    let equipment = row.text("equipement")
    if let equipment { row.refer(to: equipment, [.family], "equipement", .warning) }
    let level = row.whole("catalogue")
    if let least, let most, least > most { row.note("effectif_min", .leastOverMost(most: most)) }
    guard let id, let title, let minutes, let most else { return nil }
    self.init(
      id: id, title: title, minutes: minutes, audiences: Set(audiences), maxGroup: most, minGroup: least ?? 1,
      mode: mode ?? .onSite, prerequisites: prerequisites, isOfficial: official ?? true,
      inOwnSchool: inSchool ?? false, equipment: equipment, catalogueLevel: level)
  }

  func write(to row: inout RowWriter) {
    row["id"] = id.rawValue
    row["titre"] = title
    row["duree"] = ValueText.duration(minutes)
    row["publics"] = ModuleAudience.allCases.filter(audiences.contains).map(\.rawValue).joined(separator: " ")
    row["effectif_max"] = String(maxGroup)
    if minGroup != 1 { row["effectif_min"] = String(minGroup) }
    row["mode"] = mode.rawValue
    row.write(prerequisites, "prerequis")
    row["officiel"] = ValueText.yesNo(isOfficial)
    if inOwnSchool { row["en_ecole"] = ValueText.yesNo(true) }
    row["equipement"] = equipment
    row["catalogue"] = catalogueLevel.map { String($0) }
  }
}

extension FixedSession: TableRow {
  static var table: DossierTable { .fixedSessions }

  /// The place is what is written; it becomes a school or a venue once all tables are known.
  init?(reading row: inout RowReader) {
    let id: ID<Session>? = row.id()
    let module: ID<TrainingModule>? = row.reference("module", .modules)
    let start = row.moment("debut")
    let place = row.text("lieu").map { row.refer(to: $0, [.place], "lieu", .warning) }
    row.declare(place, as: .outsidePlace)
    // Trainers of others need not be in the dossier: a slip is worth a word, no more.
    let trainers: [ID<Trainer>] = row.references("formateur", .trainers, severity: .warning)
    let seats = row.whole("places")
    let learners: [ID<Learner>] = row.references("personnels", .learners)
    let organiser = row.text("organisateur")
    guard let id, let module, let start, let seats else { return nil }
    self.init(
      id: id, module: module, start: start, place: .elsewhere(place ?? Place.remote.text), trainers: trainers,
      seats: seats, learners: learners, organiser: organiser)
  }

  func write(to row: inout RowWriter) {
    row["id"] = id.rawValue
    row["module"] = module.rawValue
    row["debut"] = "\(start.day) \(start.time)"
    row["lieu"] = place.text
    row.write(trainers, "formateur")
    row["places"] = String(seats)
    row.write(learners, "personnels")
    row["organisateur"] = organiser
  }
}

extension AttendanceRecord: TableRow {
  static var table: DossierTable { .attendance }

  init?(reading row: inout RowReader) {
    let learner: ID<Learner>? = row.reference("personnel", .learners)
    let status: AttendanceStatus? = row.choice("statut")
    let session = row.text("seance")
    let module: ID<TrainingModule>? = row.reference("module", .modules)
    let moment = row.moment("date")
    let minutes = row.minutes("minutes", in: 0...6000)
    let organiser = row.text("organisateur")
    if session == nil, row.written("module") == nil || row.written("date") == nil {
      row.note(row.written("module") == nil ? "module" : "date", .attendanceOfNothing)
    }
    guard let learner, let status else { return nil }
    self.init(
      learner: learner, status: status, session: session.map { ID($0) }, module: module, moment: moment,
      minutes: minutes, organiser: organiser)
  }

  func write(to row: inout RowWriter) {
    row["personnel"] = learner.rawValue
    row["statut"] = status.rawValue
    row["seance"] = session?.rawValue
    row["module"] = module?.rawValue
    row["date"] = moment.map(ValueText.start)
    row["minutes"] = minutes.map { String($0) }
    row["organisateur"] = organiser
  }
}
