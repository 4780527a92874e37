import Planning
import SchoolCalendar
import UseCases

/// What a readiness check answers.
struct CheckOutput {
  private let check: ReadinessCheck
  private let before: Day?
  private let year: SchoolYear
  private let words: CoverageWords

  init(_ check: ReadinessCheck, before: Day?, year: SchoolYear, showsNames: Bool) {
    self.check = check
    self.before = before
    self.year = year
    words = CoverageWords(check.index, showsNames: showsNames, today: check.today)
  }

  var output: CommandOutput {
    let live = check.deployments.filter(\.isLive).count
    let limit = before.map { say(" avant le \($0)", " before \($0)") } ?? ""
    let free = live - check.notReady.count
    let revision = say("(révision \(check.revision))", "(revision \(check.revision))")
    var lines = [
      live == 0
        ? say("Aucun déploiement à venir\(limit) \(revision).", "No deployment to come\(limit) \(revision).")
        : say(
          "\(counted(free, "déploiement", "déploiements", "", "")) sur \(live) \(free < 2 ? "peut" : "peuvent") partir\(limit) \(revision).",
          "\(free) of \(counted(live, "", "", "deployment", "deployments")) may go out\(limit) \(revision).")
    ]
    if !check.notReady.isEmpty {
      let ids = check.notReady.map(\.deployment.rawValue).joined(separator: ", ")
      lines.append(say("À ne pas livrer en l’état : \(ids).", "Not to be delivered as things stand: \(ids)."))
    }
    return CommandOutput(json: json, lines: lines, tables: [Self.table(check.deployments, words)])
  }

  /// Deployments, one a row.
  static func table(_ deployments: [DeploymentCoverage], _ words: CoverageWords, caption: String? = nil) -> DataTable {
    var table = DataTable(
      caption,
      columns: [
        .init("deployment", say("Déploiement", "Deployment")), .init("date", say("Date", "Date")), .init("school"),
        .init("schoolName", say("École", "School")), .init("commune", say("Commune", "Commune")),
        .init("equipmentTitle", say("Équipement", "Equipment")), .init("verdict"),
        .init("verdictText", say("Partir ?", "Go?")), .init("state"), .init("stateText", say("État", "State")),
        .init("trained", say("Formés", "Trained")), .init("causes", say("Pourquoi", "Why")),
        .init("nextStep", say("À faire", "To do")), .init("call"),
      ],
      rows: deployments.map { row($0, words) })
    if words.showsNames {
      table.columns.append(.init("missing", say("Qui manque", "Who is missing")))
      for place in deployments.indices {
        table.rows[place].append(.text(words.missing(deployments[place]).joined(separator: " ; ")))
      }
    }
    return table
  }

  private static func row(_ one: DeploymentCoverage, _ words: CoverageWords) -> [JSONValue] {
    let isQuiet = one.isReadyOrAsksNothing && one.isLive && one.incidents.isEmpty && one.progress?.isPartial != true
    return [
      .text(one.deployment.rawValue), .optional(one.date?.description), .text(one.school.rawValue),
      .text(words.names.school(one.school)), .text(words.names.commune(one.school)),
      .text(words.names.equipment(one.equipment)), .text(one.verdict.rawValue),
      .text(one.verdict.text(in: Speech.language)), .text(one.state.rawValue),
      .text(one.state.text(in: Speech.language)), .text(words.trained(one)),
      .text(isQuiet ? "" : words.causes(one.causes)), .text(words.step(one.nextStep)),
      .text(words.contact(words.call(one))),
    ]
  }

  private var json: JSONValue {
    let sessions = Dictionary(check.plan.sessions.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    return .members([
      "schoolYear": .text(year.description), "revision": .number(check.revision),
      "before": .optional(before?.description), "ready": .bool(check.isReady),
      "counts": .members([
        "deployments": .number(check.deployments.count), "live": .number(check.deployments.filter(\.isLive).count),
        "notReady": .number(check.notReady.count),
      ]),
      "notReady": .texts(check.notReady.map(\.deployment.rawValue)),
      "deployments": .list(check.deployments.map { words.object($0, sessions: sessions, today: check.today) }),
    ])
  }
}
