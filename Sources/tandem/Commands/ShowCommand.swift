import ArgumentParser
import Planning
import Store
import UseCases

/// Shows a revision.
struct ShowCommand: ParsableCommand {
  /// What of a revision is shown.
  enum View: String, EnumerableFlag {
    case sessions, deployments, referents, unmet, score

    static func help(for value: View) -> ArgumentHelp? {
      switch value {
      case .sessions:
        ArgumentHelp(say("Les séances, celles entre pairs comprises.", "The sessions, peer sessions included."))
      case .deployments: ArgumentHelp(say("Les dates des déploiements.", "The dates of deployments."))
      case .referents: ArgumentHelp(say("Les référents des écoles.", "The referents of schools."))
      case .unmet:
        ArgumentHelp(say("Ce que le plan ne donne pas, et pourquoi.", "What the plan does not give, and why."))
      case .score: ArgumentHelp(say("Le score, critère par critère.", "The score, constraint by constraint."))
      }
    }
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(
        "Montrer une révision : en bref, ou une de ses listes.", "Show a revision: in short, or one of its lists."),
      subcommands: [ShowSchoolCommand.self])
  }

  @Flag(exclusivity: .exclusive)
  var view: View?

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: RevisionOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year)
    let (summary, plan) = try open.revision(revision.choice)
    guard let view else {
      let output = SummaryOutput(PlanSummary(plan, index: open.index), index: open.index, base: base.path)
      try output.output(summary).print(format.format)
      return
    }
    let lists = PlanLists(plan, index: open.index, versions: try open.base.versions(of: summary.number))
    let table =
      switch view {
      case .sessions: lists.sessions
      case .deployments: lists.deployments
      case .referents: lists.referents
      case .unmet: lists.unmet
      case .score: plan.score.map(ScoreOutput.table) ?? DataTable(columns: [], rows: [])
      }
    let json = JSONValue.members([
      "schoolYear": .text(plan.schoolYear.description), "revision": .number(summary.number),
      "status": .text(summary.state.rawValue),
    ])
    guard case .object(var members) = json else { return }
    members.append(.init(name: view.rawValue, value: view == .score ? ScoreOutput.json(plan.score) : table.json))
    try CommandOutput(json: .object(members), tables: [table]).print(format.format)
  }
}
