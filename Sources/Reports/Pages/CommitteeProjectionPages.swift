import Planning
import SchoolCalendar

extension CommitteePages {
  /// What is planned.
  var projection: [ReportDocument.Section] {
    [
      ReportDocument.Section(
        "projects", words.say("Projets", "Projects"),
        paragraphs: [statusLine],
        tables: [
          words.projects(
            report.projects, key: "projects", caption: words.say("Projets des écoles", "The schools’ projects"),
            empty: words.say("Aucune école n’a de projet.", "No school has a project."), hasCommune: false)
        ]),
      ReportDocument.Section(
        "deployments", words.say("Déploiements \(report.year)", "Deployments \(report.year)"),
        tables: [
          words.arrivals(
            report.deployments,
            caption: words.say("Ce qui arrive, et la formation avant", "What arrives, and training before"),
            empty: words.say("Aucun déploiement n’est prévu.", "No deployment is foreseen."), in: .committee)
        ]),
      ReportDocument.Section(
        "schools", words.say("Écoles et heures \(report.year)", "Schools and hours \(report.year)"),
        tables: [
          schools,
          words.hours(
            report.hours, caption: words.say("Heures de la commune par public", "The commune’s hours by audience")),
        ]),
      ReportDocument.Section(
        "unitHours",
        words.say("Annexe : heures \(report.year) en détail", "Annex: hours \(report.year) in detail"),
        tables: [unitHours], isAnnex: true),
      ReportDocument.Section(
        "sessions", words.say("Annexe : séances \(report.year)", "Annex: sessions \(report.year)"),
        paragraphs: [
          words.say(
            "Une séance figure ici quand des personnes d’écoles ou de structures de plus de deux personnes y sont inscrites.",
            "A session stands here where people of schools or centres with more than two persons are booked in it.")
        ],
        tables: [
          words.sessions(
            report.sessions, caption: words.say("Séances de formation", "Training sessions"),
            empty: words.say("Aucune séance ne peut être montrée.", "No session can be shown.")),
          words.peers(
            report.peerSessions, caption: words.say("Séances entre pairs", "Peer sessions"),
            empty: words.say("Aucune séance entre pairs ne peut être montrée.", "No peer session can be shown.")),
        ], isAnnex: true),
    ]
  }

  private var statusLine: String {
    func count(_ status: ProjectStatus) -> Int { report.projects.count { $0.status == status } }
    return words.say(
      "Validés : \(count(.validated)) ; en attente : \(count(.submitted)) ; refusés : \(count(.refused)).",
      "Validated: \(count(.validated)); waiting: \(count(.submitted)); refused: \(count(.refused)).")
  }

  private var schools: ReportTable {
    ReportTable(
      "schools", words.say("Écoles", "Schools"),
      columns: [
        .init("school", "UAI"), .init("schoolName", words.say("École", "School"), isHeader: true),
        .init("classes", words.say("Classes", "Classes")),
        .init("hasReferent", words.say("Référent désigné", "Referent named")),
        .init("arrivals", words.say("Déploiements à venir", "Deployments to come")),
        .init("peerSessions", words.say("Séances entre pairs", "Peer sessions")),
      ],
      rows: report.schools.map { school in
        [
          .text(school.school.rawValue), .text(school.name), .optional(school.classes), .flag(school.hasReferent),
          .number(school.arrivals), .shown(school.peerSessions),
        ]
      }, empty: words.say("Aucune école publique.", "No public school."))
  }

  private var unitHours: ReportTable {
    ReportTable(
      "unitHours", words.say("Heures par école et structure", "Hours by school and centre"),
      columns: [
        .init("unit"), .init("unitName", words.say("École ou structure", "School or centre"), isHeader: true),
        .init("audience", words.say("Public", "Audience")), .init("people", words.say("Personnes", "People")),
        .init("sessions", words.say("Séances", "Sessions")), .init("dueMinutes", words.say("Dues", "Due")),
        .init("plannedMinutes", words.say("Prévues", "Planned")), .init("heldMinutes", words.say("Suivies", "Held")),
        .init("missingMinutes", words.say("Manquantes", "Missing")), .init("state", words.say("État", "State")),
      ],
      rows: report.unitHours.map { row in
        [
          .optional(id(row.unit)), .text(row.name ?? others(row.units)),
          .word(code: row.audience.rawValue, text: words.audience(row.audience)), .shown(row.total?.people),
          row.unit == nil ? .none : .shown(row.sessions), .shown(minutes: row.total?.due),
          .shown(minutes: row.total?.minutes.planned), .shown(minutes: row.total?.minutes.attended),
          .shown(minutes: row.total?.missing), words.state(row.state),
        ]
      }, empty: words.say("Personne n’est à former.", "There is nobody to train."))
  }

  private func id(_ unit: ReportUnit?) -> String? {
    switch unit {
    case .school(let id): id.rawValue
    case .centre(let id): id.rawValue
    case nil: nil
    }
  }

  private func others(_ count: Int) -> String {
    words.say("Les \(count) notées n. c., ensemble", "The \(count) marked n/d, together")
  }
}
