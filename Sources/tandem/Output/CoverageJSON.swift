import Planning
import SchoolCalendar
import UseCases

/// The coverage of deployments as objects; what would tell a person is null or left out unless names are asked for.
extension CoverageWords {
  func object(_ one: DeploymentCoverage, sessions: [ID<Session>: Session], today: Day?) -> JSONValue {
    .members([
      "deployment": .text(one.deployment.rawValue), "project": .text(one.project.rawValue),
      "school": .text(one.school.rawValue), "schoolName": .text(names.school(one.school)),
      "commune": .text(names.commune(one.school)), "equipment": .text(one.equipment.rawValue),
      "equipmentTitle": .text(names.equipment(one.equipment)), "status": .text(one.status.rawValue),
      "projectStatus": .text(one.projectStatus.rawValue), "date": .optional(one.date?.description),
      "deadline": .optional(one.deadline?.description), "verdict": .text(one.verdict.rawValue),
      "state": .text(one.state.rawValue), "stateText": .text(one.state.text(in: Speech.language)),
      "audiences": .list(one.audiences.map(object)), "referent": object(one.referent),
      "causes": .list(one.causes.map { object($0, of: one) }), "nextStep": object(one.nextStep),
      "call": object(call(one)),
      "sessions": .list(one.sessions.compactMap { sessions[$0] }.map { object($0, today: today) }),
      "incidents": .list(one.incidents.map { object($0, at: one.school) }), "progress": object(one.progress),
      "followUp": .list(one.followUp.map(object)),
    ])
  }

  private func object(_ audience: AudienceCoverage) -> JSONValue {
    let counts = counts(audience)
    func number(_ value: Int) -> JSONValue { counts ? .number(value) : .null }
    let state = audience.isHeld ? "held" : audience.isCovered ? "booked" : "short"
    return .members([
      "audience": .text(audience.audience.rawValue), "state": .text(state), "small": .bool(audience.isSmall),
      "staff": number(audience.staff), "required": number(audience.required), "ready": number(audience.ready),
      "held": number(audience.held), "booked": number(audience.ready - audience.held),
      "lacking": number(audience.shortfall),
      "missing": showsNames ? .texts(audience.missing.map(\.rawValue)) : .list([]),
      "missingNames": showsNames ? .texts(audience.missing.map(names.person)) : .list([]),
      "missingModules": .texts(audience.missingModules.map(\.rawValue)),
    ])
  }

  private func object(_ referent: ReferentCoverage) -> JSONValue {
    .members([
      "named": .bool(referent.referent != nil), "trained": .bool(referent.referent != nil && referent.isCovered),
      "learner": showsNames ? .optional(referent.referent?.rawValue) : .null,
      "name": showsNames ? .optional(referent.referent.map(names.person)) : .null,
      "modules": .texts(referent.modules.map(\.rawValue)),
      "missingModules": .texts(referent.missingModules.map(\.rawValue)),
    ])
  }

  /// A cause of the referent's, or of an audience of one or two, counts nobody.
  func object(_ cause: CoverageCause, of coverage: DeploymentCoverage) -> JSONValue {
    let audience = coverage.audiences.first { $0.audience == cause.audience }
    let followUp = coverage.followUp.first { $0.audience == cause.audience }
    let tells = showsNames || (audience.map(counts) ?? followUp.map(counts) ?? (cause.persons == 0))
    return .members([
      "code": .text(cause.code.rawValue), "audience": .optional(cause.audience?.rawValue),
      "people": tells ? .number(cause.persons) : .null, "modules": .texts(cause.modules.map(\.rawValue)),
      "incident": .optional(cause.incident?.rawValue), "session": .optional(cause.session?.rawValue),
      "text": .text(cause.code.text(in: Speech.language)),
    ])
  }

  func object(_ step: NextStep?) -> JSONValue {
    guard let step else { return .null }
    return .members([
      "code": .text(step.code.rawValue), "who": .text(step.who.rawValue), "by": .optional(step.by?.description),
      "session": .optional(step.session?.rawValue), "modules": .texts(step.modules.map(\.rawValue)),
      "text": .text(step.code.text(in: Speech.language)),
    ])
  }

  func object(_ contact: ContactEntry?) -> JSONValue {
    guard let contact else { return .null }
    return .members([
      "role": .text(contact.role.rawValue), "name": .optional(contact.name), "email": .optional(contact.email),
      "telephone": .optional(contact.telephone),
    ])
  }

  private func object(_ session: Session, today: Day?) -> JSONValue {
    .members([
      "id": .text(session.id.rawValue), "module": .text(session.module.rawValue),
      "title": .text(names.module(session.module)), "start": .text(session.start.description),
      "venue": .text(session.place.text), "venueName": .text(names.place(session.place)),
      "over": .bool(today.map { session.end.day < $0 } ?? false),
    ])
  }

  private func object(_ impact: IncidentImpact, at school: ID<School>) -> JSONValue {
    let incident = names.index.dossier.incidents.last { $0.id == impact.incident }
    return .members([
      "incident": .text(impact.incident.rawValue), "session": .optional(impact.session?.rawValue),
      "family": .optional(incident?.family), "place": .optional(incident?.place.text),
      "placeName": .optional(incident.map { names.place($0.place) }), "start": .optional(incident?.start.description),
      "end": .optional(incident?.end?.description), "subject": .optional(incident?.subject),
      "call": object(contacts.institutions(.maintenance, for: school).first),
    ])
  }

  func object(_ progress: DeliveryProgress?) -> JSONValue {
    guard let progress else { return .null }
    return .members([
      "ordered": .optional(progress.ordered), "delivered": .optional(progress.delivered),
      "rest": .optional(progress.rest), "complete": .bool(progress.isComplete),
      "first": .optional(progress.first?.description), "last": .optional(progress.last?.description),
    ])
  }

  private func object(_ one: FollowUpCoverage) -> JSONValue {
    let counts = counts(one)
    func number(_ value: Int) -> JSONValue { counts ? .number(value) : .null }
    return .members([
      "module": .text(one.module.rawValue), "title": .text(names.module(one.module)),
      "audience": .text(one.audience.rawValue), "due": .text(one.due.description),
      "state": .text(one.isDone ? "held" : one.missing == 0 ? "booked" : "short"), "small": .bool(one.isSmall),
      "staff": number(one.staff), "held": number(one.held), "booked": number(one.booked),
      "lacking": number(one.missing),
    ])
  }
}
