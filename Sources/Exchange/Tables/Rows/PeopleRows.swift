import Planning
import SchoolCalendar

extension Learner: TableRow {
  static var table: DossierTable { .learners }

  init?(reading row: inout RowReader) {
    let id: ID<Learner>? = row.id()
    let familyName = row.text("nom")
    let givenName = row.text("prenom")
    let schools: [ID<School>] = row.references("ecole", .schools)
    let centre: ID<LeisureCentre>? = row.reference("structure", .centres)
    let role: Role? = row.choice("fonction")
    let time: AgentTime? = row.choice("temps")
    let email = row.text("courriel")
    let share = row.number("quotite")
    let absent = row.weekdays("jours_absents")
    let volunteers = row.yesNo("volontaire_referent")
    let since = row.text("referent_depuis")
    let level = row.text("niveau")
    let exemption = row.text("dispense")
    let target = row.minutes("objectif_heures", in: 0...6000)
    let leaves = row.day("depart")
    guard let id, let role else { return nil }
    // A substitute may belong to no school; such a person takes only trainers who serve every circonscription.
    if schools.isEmpty, centre == nil, row.written("ecole") == nil, role != .remplacant {
      row.warn("ecole", .personNowhere, value: id.rawValue)
    }
    self.init(
      id: id, familyName: familyName, givenName: givenName, schools: schools, centre: centre, role: role,
      agentTime: time, email: email, workShare: share ?? 100, absentDays: absent,
      volunteersAsReferent: volunteers ?? false, referentSince: since, level: level, exemption: exemption,
      targetMinutes: target, leaves: leaves)
  }

  func write(to row: inout RowWriter) {
    row["id"] = id.rawValue
    row["nom"] = familyName
    row["prenom"] = givenName
    row.write(schools, "ecole")
    row["structure"] = centre?.rawValue
    row["fonction"] = role.rawValue
    row["temps"] = agentTime?.rawValue
    row["courriel"] = email
    if workShare != 100 { row["quotite"] = ValueText.number(workShare) }
    row["jours_absents"] = absentDays.sorted().map(\.frenchName).joined(separator: " ")
    if volunteersAsReferent { row["volontaire_referent"] = ValueText.yesNo(true) }
    row["referent_depuis"] = referentSince
    row["niveau"] = level
    row["dispense"] = exemption
    row["objectif_heures"] = targetMinutes.map(ValueText.duration)
    row["depart"] = leaves?.description
  }
}

extension Trainer: TableRow {
  static var table: DossierTable { .trainers }

  init?(reading row: inout RowReader) {
    let id: ID<Trainer>? = row.id()
    let name = row.text("nom")
    let kind: TrainerKind? = row.choice("type")
    let base = row.coordinates()
    let territory = WrittenValue.names(row.text("circonscriptions") ?? "")
    let isFree = ["*", nil].contains(row.written("modules"))
    let modules: [ID<TrainingModule>] = isFree ? [] : row.references("modules", .modules)
    let weekly = row.minutes("heures_max_semaine", in: 0...3600)
    let yearly = row.minutes("heures_max_annee", in: 0...120_000)
    let agenda = row.text("agenda")
    guard let id, let name, let kind else { return nil }
    self.init(
      id: id, name: name, kind: kind, base: base,
      territory: territory.isEmpty || territory.contains("*") ? .all : .only(territory.map { ID($0) }),
      modules: isFree ? .all : .only(modules), maxMinutesPerWeek: weekly, maxMinutesPerYear: yearly, agenda: agenda)
  }

  func write(to row: inout RowWriter) {
    row["id"] = id.rawValue
    row["nom"] = name
    row["type"] = kind.rawValue
    row.write(base)
    if case .only(let names) = territory { row["circonscriptions"] = names.map(\.rawValue).joined(separator: "|") }
    if case .only(let ids) = modules { row.write(ids, "modules") }
    // A bare number of hours, which every reader of this column understands.
    row["heures_max_semaine"] = maxMinutesPerWeek.map { ValueText.number(Double($0) / 60) }
    row["heures_max_annee"] = maxMinutesPerYear.map { ValueText.number(Double($0) / 60) }
    row["agenda"] = agenda
  }
}
