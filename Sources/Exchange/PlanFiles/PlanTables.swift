public import Planning
import SchoolCalendar

/// A plan as tables for spreadsheets, what `export csv` writes.
///
/// Columns have French names, like a dossier's; ids stand beside what they name. Rows follow the plan's order.
public struct PlanTables: Sendable {
  private let index: DossierIndex
  private let plan: Plan

  public init(_ plan: Plan, index: DossierIndex) {
    self.plan = plan
    self.index = index
  }

  /// All of them, in the order in which they are listed.
  public var all: [ExportTable] { [sessions, participants, deployments, referents, peerSessions, unmet] }

  /// `sessions.csv`: one row a session.
  public var sessions: ExportTable {
    ExportTable(
      file: "sessions.csv",
      columns: [
        "seance", "module", "titre", "debut", "fin", "minutes", "lieu", "lieu_nom", "commune", "formateurs", "inscrits",
        "effectif_max", "fixee_par_d_autres", "epinglee",
      ],
      rows: plan.sessions.map { session in
        let module = index.modules[session.module]
        let fixed = index.fixedSessions[session.id]
        return [
          .text(session.id.rawValue), .text(session.module.rawValue), .text(module?.title ?? ""),
          .value(moment(session.start)), .value(moment(session.end)), .value("\(session.minutes)"),
          .text(session.place.text), .text(placeName(session.place)), .text(commune(session.place)),
          .text(session.trainers.map(\.rawValue).joined(separator: "|")), .value("\(session.learners.count)"),
          .value((fixed?.seats ?? module?.maxGroup).map(String.init) ?? ""), .value(yes(fixed != nil)),
          .value(yes(session.isPinned)),
        ]
      })
  }

  /// `participants.csv`: one row a session and person; with a column `statut` it can be given back as `presences.csv`.
  public var participants: ExportTable {
    ExportTable(
      file: "participants.csv", columns: ["seance", "personnel", "nom", "prenom", "public", "ecole"],
      rows: plan.sessions.flatMap { session in
        session.learners.map { id in
          let person = index.learners[id]
          return [
            .text(session.id.rawValue), .text(id.rawValue), .text(person?.familyName ?? ""),
            .text(person?.givenName ?? ""), .value(person?.audience.rawValue ?? ""),
            .text(person?.ownSchool?.rawValue ?? person?.centre?.rawValue ?? ""),
          ]
        }
      })
  }

  /// `deploiements_du_plan.csv`, as a dossier has a table `deploiements` of its own: one row for each deployment that the
  /// plan decides or keeps, with an empty date where it has none.
  public var deployments: ExportTable {
    let dates = Dictionary(plan.deployments.map { ($0.id, $0.date) }, uniquingKeysWith: { first, _ in first })
    let live = index.liveDeployments
    let known = Set(live.map(\.id))
    let others = plan.deployments.filter { !known.contains($0.id) }.compactMap { index.deployments[$0.id] }
    return ExportTable(
      file: "deploiements_du_plan.csv",
      columns: [
        "deploiement", "projet", "ecole", "ecole_nom", "commune", "equipement", "titre", "statut", "date",
        "souhaite_le", "au_plus_tot", "au_plus_tard", "installateur",
      ],
      rows: (live + others).map { deployment in
        let project = index.projects[deployment.project]
        let school = project.flatMap { index.schools[$0.school] }
        return [
          .text(deployment.id.rawValue), .text(deployment.project.rawValue), .text(project?.school.rawValue ?? ""),
          .text(school?.name ?? ""), .text(school?.commune ?? ""), .text(project?.equipment.rawValue ?? ""),
          .text(project.flatMap { index.equipment[$0.equipment]?.title } ?? ""),
          .value(deployment.status.rawValue), .value(dates[deployment.id]?.description ?? ""),
          .value(deployment.requested?.description ?? ""), .value(deployment.earliest.description),
          .value(deployment.latest.description), .text(deployment.installer?.rawValue ?? ""),
        ]
      })
  }

  /// `referents_du_plan.csv`, as a dossier has a table `referents` of its own: one row for each school, with empty cells where it has no referent.
  public var referents: ExportTable {
    let choices = Dictionary(plan.referents.map { ($0.school, $0) }, uniquingKeysWith: { first, _ in first })
    return ExportTable(
      file: "referents_du_plan.csv",
      columns: ["ecole", "ecole_nom", "commune", "circonscription", "referent", "adjoint", "successeur", "releve_le"],
      rows: index.dossier.schools.map { school in
        [
          .text(school.id.rawValue), .text(school.name), .text(school.commune),
          .text(school.circonscription.rawValue), .text(choices[school.id]?.referent.rawValue ?? ""),
          .text(choices[school.id]?.deputy?.rawValue ?? ""),
          .text(choices[school.id]?.successor?.learner.rawValue ?? ""),
          .value(choices[school.id]?.successor?.from.description ?? ""),
        ]
      })
  }

  /// `pairs.csv`: one row a peer session, its participants' ids in one cell.
  public var peerSessions: ExportTable {
    ExportTable(
      file: "pairs.csv",
      columns: ["seance", "ecole", "ecole_nom", "referent", "debut", "fin", "minutes", "participants"],
      rows: plan.peerSessions.map { session in
        [
          .text(session.id.rawValue), .text(session.school.rawValue),
          .text(index.schools[session.school]?.name ?? ""), .text(session.referent.rawValue),
          .value(moment(session.start)), .value(moment(session.end)),
          .value("\(session.start.minutes(until: session.end))"),
          .text(session.learners.map(\.rawValue).joined(separator: "|")),
        ]
      })
  }

  /// `non_satisfaits.csv`: one row for each thing asked for and not given, the reason as a code and in words.
  public var unmet: ExportTable {
    let language = index.dossier.settings.language
    return ExportTable(
      file: "non_satisfaits.csv",
      columns: ["personnel", "ecole", "module", "titre", "deploiement", "raison", "explication"],
      rows: plan.unmet.map { unmet in
        let person = unmet.learner.flatMap { index.learners[$0] }
        let project = unmet.deployment.flatMap { index.deployments[$0] }.flatMap { index.projects[$0.project] }
        let school = unmet.learner == nil ? project?.school : person?.ownSchool
        return [
          .text(unmet.learner?.rawValue ?? ""), .text(school?.rawValue ?? person?.centre?.rawValue ?? ""),
          .text(unmet.module?.rawValue ?? ""), .text(unmet.module.flatMap { index.modules[$0]?.title } ?? ""),
          .text(unmet.deployment?.rawValue ?? ""), .value(unmet.reason.rawValue),
          .value(unmet.reason.text(in: language)),
        ]
      })
  }

  /// As spreadsheets and the dossier's tables read it: `2027-10-06 09:00`.
  private func moment(_ moment: Moment) -> String { "\(moment.day) \(moment.time)" }

  private func yes(_ flag: Bool) -> String { flag ? "oui" : "non" }

  private func placeName(_ place: Place) -> String {
    switch place {
    case .school(let id): index.schools[id]?.name ?? ""
    case .venue(let id): index.venues[id]?.name ?? ""
    case .elsewhere(let text): index.centres[ID(text)]?.name ?? ""
    case .remote: ""
    }
  }

  private func commune(_ place: Place) -> String {
    switch place {
    case .school(let id): index.schools[id]?.commune ?? ""
    case .venue(let id): index.venues[id]?.school.flatMap { index.schools[$0]?.commune } ?? ""
    case .elsewhere(let text): index.centres[ID(text)]?.commune ?? ""
    case .remote: ""
    }
  }
}
