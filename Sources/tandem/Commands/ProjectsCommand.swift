import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// The schools' projects, from the day they are handed in to the day they are in use.
struct ProjectsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "projects",
      abstract: say(
        "Les projets : déposés, visités, décidés, en service.", "Projects: submitted, visited, decided, in use."),
      subcommands: [ProjectsListCommand.self, ProjectsDecideCommand.self], defaultSubcommand: ProjectsListCommand.self)
  }
}

/// Lists projects with their stages.
struct ProjectsListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say("Les projets et leur étape.", "Projects and their stages."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: FollowedRevisionOptions

  @Option(help: ArgumentHelp(say("Cette commune.", "This commune."), valueName: say("nom", "name")))
  var commune: String?

  @Option(
    help: ArgumentHelp(
      say("Vu de ce jour : une visite à venir ne compte pas.", "Seen on this day: a visit to come does not count."),
      valueName: say("jour", "day")))
  var on: Day?

  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year)
    let view = try FollowUpView(
      open, revision: revision.choice(in: open), question: FollowUpView.Question(commune: commune), today: on)
    let table = ProjectTables(view.index).table(view.projects)
    let json = JSONValue.members([
      "schoolYear": .text(open.year.description), "revision": .optional(view.revision), "projects": table.json,
    ])
    try CommandOutput(json: json, tables: [table]).print(format.format)
  }
}

/// Records the IEN's decision about a project.
struct ProjectsDecideCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "decide",
      abstract: say("Saisir la décision sur un projet.", "Record the decision about a project."))
  }

  /// What was decided.
  enum Decision: String, EnumerableFlag {
    case validated, refused

    static func help(for value: Decision) -> ArgumentHelp? {
      value == .validated
        ? ArgumentHelp(say("Validé, avec la formation qu’il engage.", "Validated, with the training it commits to."))
        : ArgumentHelp(say("Refusé.", "Refused."))
    }
  }

  @Argument(help: ArgumentHelp(say("Le projet.", "The project."), valueName: "id"))
  var project: String

  @Flag(exclusivity: .exclusive)
  var decision: Decision

  @Option(help: ArgumentHelp(say("Jour de la décision.", "Day of the decision."), valueName: say("jour", "day")))
  var on: Day

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year, forWriting: true)
    let recording = FieldRecording(open, by: author.author, clock: try .ofProgram)
    let decided = try recording.decide(ID(project), isValidated: decision == .validated, on: on)
    let view = try FollowUpView(OpenBase(base.path, year: open.year), revision: .followed)
    let found = view.projects.filter { $0.project.id == decided.project.id }
    let table = ProjectTables(view.index).table(found)
    let lines = lines(decided)
    guard case .list(let objects) = table.json else { return }
    try CommandOutput(json: objects.first ?? .null, lines: lines, tables: [table]).print(format.format)
  }
  private func lines(_ decided: DecidedProject) -> [String] {
    let id = decided.project.id
    let known = decided.wasKnown ? say(" déjà", " already") : ""
    guard decision == .validated else {
      var lines = [
        say("\(id) : projet\(known) refusé le \(on).", "\(id): project\(known) refused on \(on).")
      ]
      if !decided.ordered.isEmpty {
        let list = decided.ordered.map(\.rawValue).joined(separator: ", ")
        lines.append(say("Attention, déjà commandé : \(list).", "Mind that it is ordered already: \(list)."))
      }
      return decided.wasKnown ? lines : lines + [remake]
    }
    let training = decided.training.map(\.rawValue).joined(separator: ", ")
    let lines = [
      say("\(id) : projet\(known) validé le \(on).", "\(id): project\(known) validated on \(on)."),
      training.isEmpty
        ? say(
          "Attention, il n’engage aucune formation : rien ne sera demandé avant la livraison (equipements.csv).",
          "Mind that it commits to no training: nothing will be asked before the delivery (equipements.csv).")
        : say("Formation engagée : \(training).", "Training it commits to: \(training)."),
    ]
    return decided.wasKnown ? lines : lines + [remake]
  }

  private var remake: String { say("Refaites le plan : « tandem plan ».", "Remake the plan: \"tandem plan\".") }
}
