import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// Before each delivery: who is trained, who is not, what to do about it.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Avant chaque livraison : qui est formé, qui ne l’est pas. 1 si l’une ne peut pas partir.",
        "Before each delivery: who is trained, who is not. 1 where one should not go out."),
      discussion: say(
        """
        Sans --names, rien ne désigne une personne : d’une école d’un ou deux agents, l’état et non le nombre.
        --weeks 6 est la feuille du lundi ; elle ne change rien à la base, sauf avec --keep, qui garde les états du \
        jour : la feuille suivante dit alors ce qui a changé depuis. Chaque publication les garde aussi.
        """,
        """
        Without --names nothing tells a person: of an audience of one or two, the state and not the count.
        --weeks 6 is Monday's sheet; it changes nothing in the base, except with --keep, which keeps the states of the \
        day: the next sheet then tells what has changed since. Each publication keeps them too.
        """))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: FollowedRevisionOptions

  @Option(
    help: ArgumentHelp(say("Livraisons avant ce jour.", "Deliveries before this day."), valueName: say("jour", "day")))
  var before: Day?

  @Option(
    help: ArgumentHelp(
      say("Livraisons de cette commune.", "Deliveries of this commune."), valueName: say("nom", "name")))
  var commune: String?

  @Option(
    help: ArgumentHelp(
      say("Cette livraison, en un écran : partir ou non.", "This delivery, on one screen: go or no-go."),
      valueName: "id"))
  var deployment: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Feuille du lundi : tant de semaines, celle-ci comprise.", "Monday's sheet: so many weeks, this one included."),
      valueName: "N"))
  var weeks: Int?

  @Option(
    help: ArgumentHelp(
      say(
        "Vu de ce jour : seules les présences saisies comptent avant lui. Avec --weeks, aujourd’hui.",
        "Seen on this day: before it only recorded attendance counts. With --weeks, today."),
      valueName: say("jour", "day")))
  var on: Day?

  @Option(
    help: ArgumentHelp(
      say(
        "Avec --weeks : comparer à ce jour ou à cette révision ; sinon au dernier état gardé.",
        "With --weeks: compare with this day or revision; else with the last states kept."),
      valueName: say("jour|N", "day|N")))
  var since: SinceArgument?

  @Flag(
    help: ArgumentHelp(say("Avec --weeks : garder les états du jour.", "With --weeks: keep the states of the day.")))
  var keep = false

  @Flag(
    help: ArgumentHelp(
      say("Pour qui planifie : nombres et noms de qui manque.", "For the planner: counts and names of who is missing."))
  )
  var names = false

  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    if weeks != nil, before != nil || deployment != nil {
      throw Failure.options(.onlyOneOf(["--weeks", "--before", "--deployment"]))
    }
    if weeks == nil, keep || since != nil { throw Failure.options(.needsArgument("--weeks")) }
    if let weeks, !(1...60).contains(weeks) { throw Failure.options(.unreadable("--weeks", "\(weeks)")) }
    let open = try OpenBase(base.path, year: year.year, forWriting: keep)
    let isReady = try weeks.map { try sheet(open, weeks: $0) } ?? list(open)
    if !isReady { throw Answer.no }
  }

  private func list(_ open: OpenBase) throws -> Bool {
    let filter = ReadinessCheck.Filter(before: before, commune: commune, deployment: deployment.map { ID($0) })
    let check = try ReadinessCheck(open, revision: revision.choice(in: open), filter: filter, today: on)
    let list = CheckOutput(check, before: before, year: open.year, showsNames: names)
    if deployment != nil, format.format == .table, let only = check.deployments.first {
      try GoNoGoOutput(only, check: check, showsNames: names).output.print(.table)
    } else {
      try list.output.print(format.format)
    }
    return check.isReady
  }

  private func sheet(_ open: OpenBase, weeks: Int) throws -> Bool {
    let clock = try WallClock.ofProgram
    let choice = try revision.choice(in: open)
    let sheet = try MondaySheet(
      open, revision: choice, today: on ?? open.today(clock), weeks: weeks, commune: commune,
      since: since?.since ?? .lastCheck)
    let plan = try open.revision(choice).plan
    try MondaySheetOutput(sheet, plan: plan, year: open.year, showsNames: names).output(format.format)
      .print(format.format)
    if keep { try sheet.keep(in: open, by: author.author, clock: clock) }
    return sheet.isReady
  }
}
