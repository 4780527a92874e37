import ArgumentParser
import Planning
import UseCases

/// Says what differs between two plans.
struct DiffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: say(
        "Ce qui change d’une révision à l’autre, et pour qui.",
        "What changes from one revision to another, and for whom."
      ),
      discussion: say(
        """
        Chaque côté est un numéro, published, latest, previous (ce que l’on suivait avant) ou le fichier JSON d’un plan.
        Une même séance garde son identifiant. Les vues d’une commune ou d’une circonscription ne nomment personne.
        """,
        """
        Each side is a number, published, latest, previous (what was followed before) or a plan's JSON file.
        The same session keeps its id. The views of a commune or a circonscription name nobody.
        """))
  }

  @Argument(help: ArgumentHelp(say("Le plan d’avant.", "The earlier plan."), valueName: say("de", "from")))
  var from = ComparedSideArgument(.revision(.published))

  @Argument(help: ArgumentHelp(say("Le plan d’après.", "The later plan."), valueName: say("à", "to")))
  var to = ComparedSideArgument(.revision(.latest))

  @Option(
    help: ArgumentHelp(
      say("Ce qui concerne cette école.", "What concerns this school."), valueName: say("UAI|nom", "UAI|name")))
  var school: String?

  @Option(
    help: ArgumentHelp(
      say("Ce que l’on dit à cette personne.", "What this person is told."), valueName: say("id|nom", "id|name")))
  var person: String?

  @Option(
    help: ArgumentHelp(
      say("Ce qui concerne cette commune.", "What concerns this commune."), valueName: say("nom", "name")))
  var commune: String?

  @Option(
    help: ArgumentHelp(
      say("Ce qui concerne cette circonscription.", "What concerns this circonscription."),
      valueName: say("nom", "name")))
  var circonscription: String?

  @Flag(help: ArgumentHelp(say("Nommer les personnes.", "Name people.")))
  var names = false

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let given = [
      ("--school", school), ("--person", person), ("--commune", commune), ("--circonscription", circonscription),
    ]
    .filter { $0.1 != nil }.map(\.0)
    if given.count > 1 { throw Failure.options(.onlyOneOf(given)) }
    let isProtected = commune != nil || circonscription != nil
    if isProtected, names { throw Failure.options(.onlyOneOf(["--names"] + given)) }
    let open = try OpenBase(base.path, year: year.year)
    let comparison = try PlanComparison(open, from: from.side, to: to.side)
    let output = DifferenceOutput(
      comparison, try comparison.scoped(scope), persons: isProtected ? .protected : names ? .names : .counts,
      isWhole: given.isEmpty)
    let answer = person == nil ? output.output(format.format) : output.personOutput(format.format)
    try answer.print(format.format)
  }

  private var scope: PlanComparison.Scope {
    if let school { return .school(school) }
    if let person { return .person(person) }
    if let commune { return .commune(commune) }
    if let circonscription { return .circonscription(circonscription) }
    return .everybody
  }
}
