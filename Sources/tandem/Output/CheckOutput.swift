import Planning
import SchoolCalendar
import UseCases

/// What a readiness check answers.
struct CheckOutput {
  private let check: ReadinessCheck
  private let before: Day?
  private let year: SchoolYear
  private let names: Names

  init(_ check: ReadinessCheck, before: Day?, year: SchoolYear) {
    self.check = check
    self.before = before
    self.year = year
    names = Names(check.index)
  }

  var output: CommandOutput {
    let live = check.deployments.filter(\.isLive).count
    let limit = before.map { say(" avant le \($0)", " before \($0)") } ?? ""
    let verdict = say(
      "\(live - check.notReady.count) déploiement(s) prêt(s) sur \(live)\(limit) (révision \(check.revision)).",
      "\(live - check.notReady.count) of \(live) deployment(s) ready\(limit) (revision \(check.revision)).")
    return CommandOutput(json: json, lines: [verdict], tables: [table])
  }

  private var table: DataTable {
    DataTable(
      columns: [
        .init("deployment", say("Déploiement", "Deployment")), .init("date", say("Date", "Date")), .init("school"),
        .init("schoolName", say("École", "School")), .init("commune", say("Commune", "Commune")),
        .init("equipmentTitle", say("Équipement", "Equipment")), .init("state"),
        .init("stateText", say("État", "State")), .init("trained", say("Formés", "Trained")),
        .init("causes", say("Pourquoi", "Why")), .init("nextStep", say("À faire", "To do")),
      ],
      rows: check.deployments.map { one in
        [
          .text(one.deployment.rawValue), .optional(one.date?.description), .text(one.school.rawValue),
          .text(names.school(one.school)), .text(names.commune(one.school)), .text(names.equipment(one.equipment)),
          .text(one.state.rawValue), .text(one.state.text(in: Speech.language)), .text(trained(one)),
          .text(one.isReadyOrAsksNothing && one.isLive ? "" : names.causes(one)), .text(step(one.nextStep)),
        ]
      })
  }

  /// `5/7 enseignants, 2/2 agents`.
  private func trained(_ coverage: DeploymentCoverage) -> String {
    coverage.audiences.map { audience in
      let noun = audience.audience == .teachers ? say("enseignants", "teachers") : say("agents", "agents")
      return "\(min(audience.ready, audience.required))/\(audience.required) \(noun)"
    }.joined(separator: ", ")
  }

  private func step(_ step: NextStep?) -> String {
    guard let step else { return "" }
    let who = "\(step.who.text(in: Speech.language))\(say(" : ", ": "))\(step.code.text(in: Speech.language))"
    return who + (step.by.map { say(" avant le \($0)", " by \($0)") } ?? "")
  }

  private var json: JSONValue {
    .members([
      "schoolYear": .text(year.description), "revision": .number(check.revision),
      "before": .optional(before?.description), "ready": .bool(check.isReady),
      "counts": .members([
        "deployments": .number(check.deployments.count), "live": .number(check.deployments.filter(\.isLive).count),
        "notReady": .number(check.notReady.count),
      ]),
      "deployments": .list(check.deployments.map(object)),
    ])
  }

  private func object(_ one: DeploymentCoverage) -> JSONValue {
    .members([
      "deployment": .text(one.deployment.rawValue), "project": .text(one.project.rawValue),
      "school": .text(one.school.rawValue), "schoolName": .text(names.school(one.school)),
      "commune": .text(names.commune(one.school)), "equipment": .text(one.equipment.rawValue),
      "equipmentTitle": .text(names.equipment(one.equipment)), "status": .text(one.status.rawValue),
      "projectStatus": .text(one.projectStatus.rawValue), "date": .optional(one.date?.description),
      "deadline": .optional(one.deadline?.description), "state": .text(one.state.rawValue),
      "stateText": .text(one.state.text(in: Speech.language)), "audiences": .list(one.audiences.map(object)),
      "referent": .members([
        "learner": .optional(one.referent.referent?.rawValue),
        "modules": .texts(one.referent.modules.map(\.rawValue)),
        "missingModules": .texts(one.referent.missingModules.map(\.rawValue)),
      ]),
      "causes": .list(one.causes.map(object)), "nextStep": object(one.nextStep),
    ])
  }

  private func object(_ audience: AudienceCoverage) -> JSONValue {
    .members([
      "audience": .text(audience.audience.rawValue), "staff": .number(audience.staff),
      "required": .number(audience.required), "ready": .number(audience.ready), "held": .number(audience.held),
      "missing": .texts(audience.missing.map(\.rawValue)),
      "missingModules": .texts(audience.missingModules.map(\.rawValue)),
    ])
  }

  private func object(_ cause: CoverageCause) -> JSONValue {
    .members([
      "code": .text(cause.code.rawValue), "audience": .optional(cause.audience?.rawValue),
      "people": .number(cause.persons), "modules": .texts(cause.modules.map(\.rawValue)),
      "text": .text(cause.code.text(in: Speech.language)),
    ])
  }

  private func object(_ step: NextStep?) -> JSONValue {
    guard let step else { return .null }
    return .members([
      "code": .text(step.code.rawValue), "who": .text(step.who.rawValue), "by": .optional(step.by?.description),
      "session": .optional(step.session?.rawValue), "modules": .texts(step.modules.map(\.rawValue)),
      "text": .text(step.code.text(in: Speech.language)),
    ])
  }
}
