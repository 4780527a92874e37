import Planning
import SchoolCalendar
import UseCases

/// What becomes of deliveries whose supplier is late.
struct SlipOutput {
  private let report: SupplierSlip.Report
  private let index: DossierIndex
  private let isDryRun: Bool

  init(_ report: SupplierSlip.Report, index: DossierIndex, isDryRun: Bool) {
    self.report = report
    self.index = index
    self.isDryRun = isDryRun
  }

  var output: CommandOutput {
    let count = counted(
      report.moved.count, "livraison retardée", "livraisons retardées", "delivery slips", "deliveries slip")
    var lines = [isDryRun ? say("À l’essai : \(count).", "On trial: \(count).") : "\(count)."]
    lines += report.left.map { "  \($0.id)\(say(" : ", ": "))\(text($0.obstacle))" }
    var closing: [String] = []
    var json: [JSONValue.Member] = [
      .init(name: "stored", value: .bool(report.isStored)), .init(name: "dryRun", value: .bool(isDryRun)),
      .init(name: "moved", value: table.json),
      .init(
        name: "left",
        value: .list(
          report.left.map {
            .members(["deployment": .text($0.id.rawValue), "reason": .text($0.obstacle.rawValue)])
          })),
    ]
    if let edit = report.edit {
      let output = EditOutput(edit)
      closing = output.lines
      if edit.isRefused {
        closing.append(
          say(
            "Les fenêtres ont bougé, le plan non : refaites-le avec « tandem plan ».",
            "The windows have moved, the plan has not: remake it with \"tandem plan\"."))
      }
      json.append(.init(name: "plan", value: output.json))
    } else {
      json.append(.init(name: "plan", value: .null))
    }
    return CommandOutput(json: .object(json), lines: lines, tables: [table], closing: closing)
  }

  private func text(_ obstacle: SupplierSlip.Obstacle) -> String {
    switch obstacle {
    case .partlyDelivered: say("livré en partie, ne bouge plus", "delivered in part, does not move any more")
    case .beyondYear: say("viendrait après l’année scolaire", "would come after the school year")
    }
  }

  private var table: DataTable {
    let names = Names(index)
    return DataTable(
      columns: [
        .init("deployment", say("Déploiement", "Deployment")), .init("school"),
        .init("schoolName", say("École", "School")), .init("earliestBefore"), .init("latestBefore"),
        .init("earliest", say("Au plus tôt", "Earliest")), .init("latest", say("Au plus tard", "Latest")),
        .init("dateBefore", say("Était prévu", "Was planned")), .init("date", say("Prévu", "Planned")),
      ],
      rows: report.moved.map { one in
        let school = index.projects[one.after.project]?.school ?? ""
        return [
          .text(one.after.id.rawValue), .text(school.rawValue), .text(names.school(school)),
          .text(one.before.earliest.description), .text(one.before.latest.description),
          .text(one.after.earliest.description), .text(one.after.latest.description),
          .optional(one.dateBefore?.description), .optional(one.dateAfter?.description),
        ]
      })
  }
}
