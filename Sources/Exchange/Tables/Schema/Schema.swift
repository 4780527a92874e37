import Planning

/// The columns of a table, in the contract's order.
public struct Schema: Hashable, Sendable {
  public var table: DossierTable
  public var columns: [Column]

  /// The schema of a table.
  public static subscript(table: DossierTable) -> Schema { Schema(table: table, columns: columns(of: table)) }

  /// All of them, in the contract's order.
  public static let all: [Schema] = DossierTable.allCases.map { Schema[$0] }

  private static func columns(of table: DossierTable) -> [Column] {
    switch table {
    case .schools, .learners, .centres, .trainers, .venues: places(table)
    case .modules, .equipment, .projects, .deployments, .installers, .fixedSessions: work(table)
    default: records(table)
    }
  }

  /// People and places.
  private static func places(_ table: DossierTable) -> [Column] {
    switch table {
    case .schools:
      [
        Column("uai*", .id), Column("nom*"), Column("type*", .choice(raws(SchoolKind.self))), Column("commune*"),
        Column("code_insee"), Column("circonscription*"), Column("latitude*", latitude),
        Column("longitude*", longitude),
        Column("semaine", .choice(["4j", "4.5j-mercredi", "4.5j-samedi"]), blank: "4j"),
        Column("horaires", .classHours, blank: "08:30-11:30 13:30-16:30"), Column("classes", .whole(0...100)),
        Column("eleves", .whole(0...3000)), Column("rpi"),
        Column("education_prioritaire", .choice(raws(PriorityEducation.self))),
      ]
    case .learners:
      [
        Column("id*", .id), Column("nom"), Column("prenom"), Column("ecole", .references(.schools)),
        Column("structure", .reference([.centres])), Column("fonction*", .choice(raws(Role.self))),
        Column("temps", .choice(raws(AgentTime.self))), Column("courriel"),
        Column("quotite", .number(1...100), blank: "100"), Column("jours_absents", .words),
        Column("volontaire_referent", .yesNo, blank: "non"), Column("referent_depuis"), Column("niveau"),
        Column("dispense"), Column("objectif_heures", .hours), Column("depart", .day),
      ]
    case .centres:
      [
        Column("id*", .id), Column("nom*"), Column("type", .choice(raws(LeisureCentreKind.self)), blank: "autre"),
        Column("commune*"), Column("circonscription*"), Column("latitude*", latitude),
        Column("longitude*", longitude), Column("ecoles", .references(.schools)),
      ]
    case .trainers:
      [
        Column("id*", .id), Column("nom*"), Column("type*", .choice(raws(TrainerKind.self))),
        Column("latitude", latitude), Column("longitude", longitude),
        Column("circonscriptions", .circonscriptions, blank: "*"), Column("modules", .references(.modules), blank: "*"),
        Column("heures_max_semaine", .hours), Column("heures_max_annee", .hours), Column("agenda"),
      ]
    default:
      [
        Column("id*", .id), Column("nom*"), Column("ecole", .reference([.schools])), Column("latitude", latitude),
        Column("longitude", longitude), Column("capacite*", .whole(1...2000)), Column("equipements", .words),
        Column("agenda"),
      ]
    }
  }

  /// Training and equipment.
  private static func work(_ table: DossierTable) -> [Column] {
    switch table {
    case .modules:
      [
        Column("id*", .id), Column("titre*"), Column("duree*", .minutes),
        Column("publics*", .choices(raws(ModuleAudience.self))), Column("effectif_max*", .whole(1...2000)),
        Column("effectif_min", .whole(0...2000), blank: "1"),
        Column("mode", .choice(raws(SessionMode.self)), blank: "presentiel"),
        Column("prerequis", .references(.modules)), Column("officiel", .yesNo, blank: "oui"),
        Column("en_ecole", .yesNo, blank: "non"), Column("equipement"), Column("catalogue", .whole(1...3)),
      ]
    case .equipment:
      [
        Column("id*", .id), Column("titre*"), Column("famille"), Column("modules_enseignants", .references(.modules)),
        Column("modules_agents", .references(.modules)), Column("modules_referent", .references(.modules)),
        Column("part_enseignants", .number(0...100), blank: "100"),
        Column("part_agents", .number(0...100), blank: "100"), Column("delai_jours", .whole(0...400), blank: "0"),
        Column("fraicheur_jours", .whole(0...4000), blank: "56"), Column("suivi", .references(.modules)),
        Column("suivi_jours", .whole(0...400), blank: "42"), Column("pairs", .whole(0...100), blank: "0"),
      ]
    case .projects:
      [
        Column("id*", .id), Column("ecole*", .reference([.schools])), Column("equipement*", .reference([.equipment])),
        Column("statut*", .choice(raws(ProjectStatus.self))), Column("titre"), Column("quantite", .whole(0...100_000)),
        Column("porteur"), Column("decide_le", .day),
      ]
    case .deployments:
      [
        Column("id*", .id), Column("projet*", .reference([.projects])), Column("au_plus_tot*", .day),
        Column("au_plus_tard*", .day), Column("souhaite_le", .day), Column("installateur", .reference([.installers])),
        Column("statut", .choice(raws(DeploymentStatus.self)), blank: "prevu"), Column("date", .day),
        Column("commande_le", .day), Column("quantite", .whole(0...100_000)),
      ]
    case .installers:
      [
        Column("id*", .id), Column("nom*"), Column("capacite_jour", .whole(0...1000), blank: "1"),
        Column("pendant_vacances", .yesNo, blank: "non"),
      ]
    default:
      [
        Column("id*", .id), Column("module*", .reference([.modules])), Column("debut*", .moment),
        Column("lieu", blank: "distanciel"), Column("formateur", .references(.trainers)),
        Column("places*", .whole(0...100_000)), Column("personnels", .references(.learners)), Column("organisateur"),
      ]
    }
  }

  /// What has happened or is known.
  private static func records(_ table: DossierTable) -> [Column] {
    switch table {
    case .deliveries:
      [
        Column("deploiement*", .reference([.deployments])), Column("date*", .day),
        Column("quantite", .whole(1...100_000)), Column("objet"),
      ]
    case .contacts:
      [
        Column("portee*", .reach(["ecole", "commune", "circonscription", "tout"])), Column("role*"), Column("nom"),
        Column("courriel"), Column("telephone"),
      ]
    case .incidents:
      [
        Column("id*", .id), Column("lieu*", .reference([.schools, .venues, .centres])), Column("famille*"),
        Column("debut*", .moment), Column("fin", .moment), Column("objet"),
      ]
    case .visits:
      [
        Column("projet*", .reference([.projects])), Column("date*", .day), Column("heure", .time), Column("par"),
        Column("objet"),
      ]
    case .committees:
      [
        Column("type*", .choice(raws(CommitteeKind.self))), Column("commune"), Column("date*", .day),
        Column("heure", .time), Column("lieu"),
      ]
    case .closures:
      [
        Column("portee*", .reach(["tout", "circonscription", "ecole", "lieu", "formateur", "personnel"])),
        Column("debut*", .moment), Column("fin*", .moment), Column("motif"),
      ]
    case .substitutes:
      [
        Column("circonscription*"), Column("debut*", .day), Column("fin*", .day),
        Column("remplacants*", .whole(0...10_000)),
      ]
    case .attendance:
      [
        Column("personnel*", .reference([.learners])), Column("statut*", .choice(raws(AttendanceStatus.self))),
        Column("seance"), Column("module", .reference([.modules])), Column("date", .moment),
        Column("minutes", .minutes), Column("organisateur"),
      ]
    case .referents:
      [
        Column("ecole*", .reference([.schools])), Column("personnel", .reference([.learners])),
        Column("adjoint", .reference([.learners])),
        Column("etat", .choice(raws(ReferentDecisionState.self)), blank: "confirme"), Column("depuis", .day),
        Column("jusqu_au", .day), Column("motif"),
      ]
    default: [Column("de*"), Column("vers*"), Column("minutes*", .minutes)]
    }
  }

  private static let latitude = Column.Content.number(-90...90)
  private static let longitude = Column.Content.number(-180...180)

  private static func raws<Choice: CaseIterable & RawRepresentable<String>>(_: Choice.Type) -> [String] {
    Choice.allCases.map(\.rawValue)
  }
}
