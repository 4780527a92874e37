import Planning
import SchoolCalendar

extension EquipmentType: TableRow {
  static var table: DossierTable { .equipment }

  init?(reading row: inout RowReader) {
    let id: ID<EquipmentType>? = row.id()
    let title = row.text("titre")
    let family = row.text("famille")
    row.declare(family, as: .family)
    let teachers: [ID<TrainingModule>] = row.references("modules_enseignants", .modules)
    let agents: [ID<TrainingModule>] = row.references("modules_agents", .modules)
    let referent: [ID<TrainingModule>] = row.references("modules_referent", .modules)
    let teacherShare = row.number("part_enseignants")
    let agentShare = row.number("part_agents")
    let lead = row.whole("delai_jours") ?? 0
    let freshness = row.whole("fraicheur_jours") ?? 56
    let followUp: [ID<TrainingModule>] = row.references("suivi", .modules)
    let followUpDays = row.whole("suivi_jours")
    let peers = row.whole("pairs")
    if lead > freshness { row.warn("delai_jours", .leadOverFreshness(freshness: freshness)) }
    guard let id, let title else { return nil }
    self.init(
      id: id, title: title, family: family, teacherModules: teachers, agentModules: agents, referentModules: referent,
      teacherShare: teacherShare ?? 100, agentShare: agentShare ?? 100, leadDays: lead, freshnessDays: freshness,
      followUp: followUp, followUpDays: followUpDays ?? 42, peerSessions: peers ?? 0)
  }

  func write(to row: inout RowWriter) {
    row["id"] = id.rawValue
    row["titre"] = title
    row["famille"] = family
    row.write(teacherModules, "modules_enseignants")
    row.write(agentModules, "modules_agents")
    row.write(referentModules, "modules_referent")
    if teacherShare != 100 { row["part_enseignants"] = ValueText.number(teacherShare) }
    if agentShare != 100 { row["part_agents"] = ValueText.number(agentShare) }
    if leadDays != 0 { row["delai_jours"] = String(leadDays) }
    if freshnessDays != 56 { row["fraicheur_jours"] = String(freshnessDays) }
    row.write(followUp, "suivi")
    if followUpDays != 42 { row["suivi_jours"] = String(followUpDays) }
    if peerSessions != 0 { row["pairs"] = String(peerSessions) }
  }
}

extension Project: TableRow {
  static var table: DossierTable { .projects }

  init?(reading row: inout RowReader) {
    let id: ID<Project>? = row.id()
    let school: ID<School>? = row.reference("ecole", .schools)
    let equipment: ID<EquipmentType>? = row.reference("equipement", .equipment)
    let status: ProjectStatus? = row.choice("statut")
    let title = row.text("titre")
    let quantity = row.whole("quantite")
    let sponsor = row.text("porteur")
    let decided = row.day("decide_le")
    guard let id, let school, let equipment, let status else { return nil }
    self.init(
      id: id, school: school, equipment: equipment, status: status, title: title, quantity: quantity,
      sponsor: sponsor, decidedOn: decided)
  }

  func write(to row: inout RowWriter) {
    row["id"] = id.rawValue
    row["ecole"] = school.rawValue
    row["equipement"] = equipment.rawValue
    row["statut"] = status.rawValue
    row["titre"] = title
    row["quantite"] = quantity.map { String($0) }
    row["porteur"] = sponsor
    row["decide_le"] = decidedOn?.description
  }
}

extension Deployment: TableRow {
  static var table: DossierTable { .deployments }

  init?(reading row: inout RowReader) {
    let id: ID<Deployment>? = row.id()
    let project: ID<Project>? = row.reference("projet", .projects)
    let earliest = row.day("au_plus_tot")
    let latest = row.day("au_plus_tard")
    let requested = row.day("souhaite_le")
    let installer: ID<Installer>? = row.reference("installateur", .installers)
    let status: DeploymentStatus? = row.choice("statut")
    let date = row.day("date")
    let ordered = row.day("commande_le")
    let quantity = row.whole("quantite")
    if let earliest, let latest { row.order("au_plus_tot", "au_plus_tard", isRight: earliest <= latest) }
    guard let id, let project, let earliest, let latest else { return nil }
    self.init(
      id: id, project: project, earliest: earliest, latest: latest, requested: requested, installer: installer,
      status: status ?? .foreseen, date: date, orderedOn: ordered, quantity: quantity)
  }

  func write(to row: inout RowWriter) {
    row["id"] = id.rawValue
    row["projet"] = project.rawValue
    row["au_plus_tot"] = earliest.description
    row["au_plus_tard"] = latest.description
    row["souhaite_le"] = requested?.description
    row["installateur"] = installer?.rawValue
    row["statut"] = status.rawValue
    row["date"] = date?.description
    row["commande_le"] = orderedOn?.description
    row["quantite"] = quantity.map { String($0) }
  }
}

extension Installer: TableRow {
  static var table: DossierTable { .installers }

  init?(reading row: inout RowReader) {
    let id: ID<Installer>? = row.id()
    let name = row.text("nom")
    let capacity = row.whole("capacite_jour")
    let holidays = row.yesNo("pendant_vacances")
    guard let id, let name else { return nil }
    self.init(id: id, name: name, dailyCapacity: capacity ?? 1, worksInHolidays: holidays ?? false)
  }

  func write(to row: inout RowWriter) {
    row["id"] = id.rawValue
    row["nom"] = name
    row["capacite_jour"] = String(dailyCapacity)
    row["pendant_vacances"] = ValueText.yesNo(worksInHolidays)
  }
}
