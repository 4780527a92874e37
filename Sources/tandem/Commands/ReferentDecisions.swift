import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// What every decision about referents takes.
struct ReferentDecisionOptions: ParsableArguments {
  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  /// Keeps a decision and says what it changes.
  func decide(_ decision: ReferentDeciding.Decision) throws {
    let open = try OpenBase(base.path, year: year.year, forWriting: true)
    let report = try ReferentDeciding(open).decide(decision, by: author.author, clock: try .ofProgram)
    try ReferentDecisionOutput(report, base: base.path).output.print(format.format)
  }
}

/// Names a school's referent.
struct ReferentsSet: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set",
      abstract: say(
        "Décider qui est référent d’une école ; le prochain plan s’y tient.",
        "Decide who is a school's referent; the next plan keeps to it."))
  }

  @Argument(help: SchoolArgument.help) var school: String
  @Argument(help: PersonArgument.help) var person: String

  @Option(
    help: ArgumentHelp(say("Son adjoint.", "The deputy."), valueName: say("personne", "person")))
  var deputy: String?

  @Option(
    help: ArgumentHelp(
      say(
        "À partir de ce jour ; le référent actuel le reste jusque-là.", "From this day; until then the present one is."),
      valueName: say("jour", "day")))
  var from: Day?

  @Option(help: ArgumentHelp(say("Pourquoi.", "Why."), valueName: say("texte", "text")))
  var reason: String?

  @OptionGroup var options: ReferentDecisionOptions

  func run() throws {
    try options.decide(.set(school: school, person: person, deputy: deputy, from: from, reason: reason))
  }
}

/// Confirms proposed referents.
struct ReferentsConfirm: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "confirm",
      abstract: say("Confirmer les référents proposés.", "Confirm the proposed referents."))
  }

  @Argument(help: SchoolArgument.help) var schools: [String] = []

  @Flag(help: ArgumentHelp(say("Toutes les écoles encore ouvertes.", "All schools that are still open.")))
  var all = false

  @OptionGroup var options: ReferentDecisionOptions

  func run() throws {
    if schools.isEmpty, !all { throw Failure.options(.needsArgument("SCHOOL, --all")) }
    if !schools.isEmpty, all { throw Failure.options(.onlyOneOf(["SCHOOL", "--all"])) }
    try options.decide(.confirm(schools: schools))
  }
}

/// Notes who does not want the post, or may not have it.
struct ReferentsRefuse: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "refuse",
      abstract: say(
        "Noter qu’une personne ne veut ou ne peut être référente d’une école.",
        "Note that a person does not want to be, or may not be, a school's referent."))
  }

  @Argument(help: SchoolArgument.help) var school: String
  @Argument(help: PersonArgument.help) var person: String

  @Option(help: ArgumentHelp(say("Pourquoi.", "Why."), valueName: say("texte", "text")))
  var reason: String

  @OptionGroup var options: ReferentDecisionOptions

  func run() throws { try options.decide(.refuse(school: school, person: person, reason: reason)) }
}

/// Leaves a post deliberately vacant.
struct ReferentsVacant: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "vacant",
      abstract: say(
        "Laisser volontairement une école sans référent.", "Leave a school deliberately without a referent."))
  }

  @Argument(help: SchoolArgument.help) var school: String

  @Option(help: ArgumentHelp(say("Pourquoi.", "Why."), valueName: say("texte", "text")))
  var reason: String?

  @OptionGroup var options: ReferentDecisionOptions

  func run() throws { try options.decide(.leaveVacant(school: school, reason: reason)) }
}
