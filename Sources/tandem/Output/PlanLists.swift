import Exchange
import Planning
import SchoolCalendar

/// The lists of a plan as tables.
struct PlanLists {
  private let plan: Planning.Plan
  private let index: DossierIndex
  private let names: Names
  private let versions: [PlanRow: Int]

  /// - Parameter versions: How often each row was changed by hand, for whoever wants to change it.
  init(_ plan: Planning.Plan, index: DossierIndex, versions: [PlanRow: Int] = [:]) {
    self.plan = plan
    self.index = index
    self.versions = versions
    names = Names(index)
  }

  /// Official sessions and peer sessions together, by start.
  var sessions: DataTable {
    let official = plan.sessions.map { session -> (Moment, [JSONValue]) in
      (
        session.start,
        [
          .text(session.id.rawValue), .text(index.fixedSessions[session.id] == nil ? "planned" : "fixed"),
          .text(session.start.description), .text(session.end.description), .text(Self.moment(session.start)),
          .text(session.module.rawValue), .text(names.module(session.module)), .text(session.place.text),
          .text(names.place(session.place)), .texts(session.trainers.map(\.rawValue)),
          .texts(session.learners.map(\.rawValue)), .number(session.learners.count), .bool(session.isPinned),
          .optional(versions[.session(session.id)]),
        ]
      )
    }
    let peers = plan.peerSessions.map { session -> (Moment, [JSONValue]) in
      (
        session.start,
        [
          .text(session.id.rawValue), "peer", .text(session.start.description), .text(session.end.description),
          .text(Self.moment(session.start)), .null, .text(say("Entre pairs", "Among peers")),
          .text(session.school.rawValue), .text(names.school(session.school)), .texts([session.referent.rawValue]),
          .texts(session.learners.map(\.rawValue)), .number(session.learners.count), .bool(false),
          .optional(versions[.peerSession(session.id)]),
        ]
      )
    }
    return DataTable(
      columns: [
        .init("id", say("Séance", "Session")), .init("kind"), .init("start"), .init("end"),
        .init("when", say("Quand", "When")), .init("module"), .init("title", say("Module", "Module")), .init("venue"),
        .init("venueName", say("Lieu", "Venue")), .init("trainers", say("Par", "By")), .init("learners"),
        .init("count", say("Inscrits", "People")), .init("pinned"),
        .init("version"),
      ], rows: (official + peers).sorted { $0.0 < $1.0 }.map(\.1))
  }

  /// Dates, with the window and the wish.
  var deployments: DataTable {
    let dates = Dictionary(plan.deployments.map { ($0.id, $0.date) }, uniquingKeysWith: { first, _ in first })
    let rows = index.liveDeployments.sorted {
      (dates[$0.id] ?? .last, $0.id) < (dates[$1.id] ?? .last, $1.id)
    }.map { one -> [JSONValue] in
      let project = index.projects[one.project]
      let school = project?.school ?? ""
      return [
        .text(one.id.rawValue), .optional(dates[one.id]?.description), .text(school.rawValue),
        .text(names.school(school)), .text(names.commune(school)), .optional(project?.equipment.rawValue),
        .text(project.map { names.equipment($0.equipment) } ?? ""), .text(one.status.rawValue),
        .optional(one.requested?.description), .text(one.earliest.description), .text(one.latest.description),
        .optional(versions[.deployment(one.id)]),
      ]
    }
    return DataTable(
      columns: [
        .init("id", say("Déploiement", "Deployment")), .init("date", say("Date", "Date")), .init("school"),
        .init("schoolName", say("École", "School")), .init("commune", say("Commune", "Commune")), .init("equipment"),
        .init("equipmentTitle", say("Équipement", "Equipment")), .init("status", say("Statut", "Status")),
        .init("requested", say("Souhaité", "Wanted")), .init("earliest", say("Au plus tôt", "Earliest")),
        .init("latest", say("Au plus tard", "Latest")), .init("version"),
      ], rows: rows)
  }

  /// One row a school.
  var referents: DataTable {
    let choices = Dictionary(plan.referents.map { ($0.school, $0) }, uniquingKeysWith: { first, _ in first })
    return DataTable(
      columns: [
        .init("school", say("UAI", "UAI")), .init("schoolName", say("École", "School")),
        .init("commune", say("Commune", "Commune")), .init("learner"), .init("name", say("Référent", "Referent")),
        .init("deputy"), .init("deputyName", say("Adjoint", "Deputy")),
      ],
      rows: index.dossier.schools.map { school in
        let choice = choices[school.id]
        return [
          .text(school.id.rawValue), .text(school.name), .text(school.commune), .optional(choice?.referent.rawValue),
          .optional(choice.map { names.person($0.referent) }), .optional(choice?.deputy?.rawValue),
          .optional(choice?.deputy.map { names.person($0) }),
        ]
      })
  }

  /// What is asked for and not given.
  var unmet: DataTable {
    DataTable(
      columns: [
        .init("learner", say("Personne", "Person")), .init("name", say("Nom", "Name")), .init("school"),
        .init("module", say("Module", "Module")), .init("deployment", say("Déploiement", "Deployment")),
        .init("reason"), .init("message", say("Pourquoi", "Why")),
      ],
      rows: plan.unmet.map { unmet in
        [
          .optional(unmet.learner?.rawValue), .text(unmet.learner.map { names.person($0) } ?? ""),
          .optional(school(of: unmet)), .optional(unmet.module?.rawValue),
          .optional(unmet.deployment?.rawValue), .text(unmet.reason.rawValue),
          .text(unmet.reason.text(in: Speech.language)),
        ]
      })
  }

  /// The person's own school; where a referent is missing that of the deployment.
  private func school(of unmet: Unmet) -> String? {
    if let learner = unmet.learner { return index.learners[learner]?.ownSchool?.rawValue }
    return unmet.deployment.flatMap { index.deployments[$0] }.flatMap { index.projects[$0.project] }?.school.rawValue
  }

  /// `mer 2027-11-17 09:00`, `Wed 2027-11-17 09:00`.
  static func moment(_ moment: Moment) -> String {
    let weekday = say(moment.day.weekday.frenchName, moment.day.weekday.englishName).prefix(3)
    return "\(weekday) \(moment.day) \(moment.time)"
  }
}
