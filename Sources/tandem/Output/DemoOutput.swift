import Planning
import SchoolCalendar
import UseCases

/// What a demo answers.
struct DemoOutput {
  private let report: DemoWriting.Report
  private let base: String?

  init(_ report: DemoWriting.Report, base: String?) {
    self.report = report
    self.base = base
  }

  /// Without a plan.
  var output: CommandOutput {
    let next =
      base.map { say("Ensuite : « tandem plan --base \($0) ».", "Next: \"tandem plan --base \($0)\".") }
      ?? say(
        "Ensuite : « tandem import \(report.folder) --base essai.sqlite ».",
        "Next: \"tandem import \(report.folder) --base trial.sqlite\".")
    return CommandOutput(json: json(plan: .null), lines: lines, closing: [next])
  }

  /// With what came of planning.
  func output(_ planned: CommandOutput) -> CommandOutput {
    var output = planned
    output.json = json(plan: planned.json)
    output.lines = lines + planned.lines
    return output
  }

  private var lines: [String] {
    let dossier = report.dossier
    var lines = [
      say(
        "\(report.folder) : dossier inventé, \(dossier.settings.schoolYear), département \(dossier.settings.departement)",
        "\(report.folder): an invented dossier, \(dossier.settings.schoolYear), département \(dossier.settings.departement)"
      ),
      "  "
        + [
          counted(dossier.schools.count, "école", "écoles", "school", "schools"),
          counted(dossier.learners.count, "personne", "personnes", "person", "people"),
          counted(dossier.trainers.count, "formateur", "formateurs", "trainer", "trainers"),
          counted(dossier.deployments.count, "déploiement", "déploiements", "deployment", "deployments"),
        ].joined(separator: ", "),
    ]
    if let base { lines.append(say("  base : \(base)", "  base: \(base)")) }
    return lines
  }

  private func json(plan: JSONValue) -> JSONValue {
    let dossier = report.dossier
    return .members([
      "folder": .text(report.folder), "base": .optional(base),
      "schoolYear": .text(dossier.settings.schoolYear.description),
      "departement": .text(dossier.settings.departement), "schools": .number(dossier.schools.count),
      "people": .number(dossier.learners.count), "trainers": .number(dossier.trainers.count),
      "deployments": .number(dossier.deployments.count), "plan": plan,
    ])
  }
}
