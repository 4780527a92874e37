import ArgumentParser
import Scheduling
import UseCases

/// Makes a plan and keeps it as a draft.
struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: say(
        "Faire un plan de l’année et le garder en brouillon.", "Make a year's plan and keep it as a draft."),
      discussion: say(
        """
        Ctrl-C arrête la recherche et garde le meilleur plan trouvé. Rien n’est gardé qui enfreigne une règle.
        Avec --steps et --seed, le même dossier donne le même plan.
        Ce qui est passé, tenu ou épinglé reste comme il est ; rien de nouveau n’est mis avant demain.
        Avec --keep published, la recherche part du plan publié, répare ce que le dossier ne permet plus, et compte chaque \
        changement annoncé : 60 min par personne, le double à moins de 42 jours, le triple à moins de 14.
        """,
        """
        Ctrl-C ends the search and keeps the best plan found. Nothing is kept that breaks a rule.
        With --steps and --seed the same dossier gives the same plan.
        What is past, held or pinned stays as it is; nothing new is put before tomorrow.
        With --keep published the search starts from the published plan, repairs what the dossier no longer allows, and \
        counts every change people must learn of: 60 min a person, twice within 42 days, three times within 14.
        """))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions

  @Option(
    help: ArgumentHelp(
      say(
        "Durée de la recherche : 20s, 2m, 500ms, des secondes ; 20s si rien n’est dit.",
        "Length of the search: 20s, 2m, 500ms, seconds; 20s where nothing is said."), valueName: say("durée", "time")))
  var timeLimit: TimeArgument?

  @Option(help: ArgumentHelp(say("Nombre d’essais, au lieu d’une durée.", "Number of steps, instead of a time.")))
  var steps: Int?

  @Option(help: ArgumentHelp(say("Graine du hasard.", "Seed of chance.")))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      say(
        "Partir du plan publié : published, ou strict (un changement compte dix fois dans la recherche).",
        "Start from the published plan: published, or strict (a change counts ten times in the search)."),
      valueName: "published|strict"))
  var keep: KeepArgument?

  @Flag(
    help: ArgumentHelp(
      say(
        "Progression en JSON, un objet par ligne, sur l’erreur standard.",
        "Progress as JSON, one object a line, on standard error.")))
  var jsonProgress = false

  @Flag(help: ArgumentHelp(say("Sans progression.", "No progress.")))
  var quiet = false

  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let steps, steps < 0 {
      throw ValidationError(say("--steps \(steps) : donnez zéro ou plus.", "--steps \(steps): give zero or more."))
    }
  }

  func run() throws {
    let open = try OpenBase(base.path, year: year.year, forWriting: true)
    let kept = try Self.plan(
      open, timeLimit: timeLimit?.duration, steps: steps, seed: seed, keeping: keep?.keeping ?? .settled, style: style,
      author: author.author)
    let summary = PlanSummary(kept.plan, index: open.index)
    try SummaryOutput(summary, index: open.index, base: base.path).output(kept).print(format.format)
  }

  private var style: ProgressLine.Style {
    if quiet { return .none }
    return jsonProgress ? .json : ProgressLine.usual
  }

  /// Searches under the eyes of the user, and keeps what is found.
  static func plan(
    _ open: OpenBase, timeLimit: Duration?, steps: Int?, seed: UInt64, keeping: Keeping = .settled,
    style: ProgressLine.Style, author: String
  ) throws -> KeptPlan {
    let limit = timeLimit ?? (steps == nil ? .seconds(20) : nil)
    let options = PlannerOptions(timeLimit: limit, steps: steps, seed: seed)
    let clock = try WallClock.ofProgram
    let making = try PlanMaking(open, keeping: keeping, today: open.today(clock))
    var line = ProgressLine(style)
    defer { line.finish() }
    let kept = try StopRequest.heeded { stop in
      try making.run(options, by: author, clock: clock, isCancelled: { stop.isAsked }) { line.show($0) }
    }
    line.finish()
    if kept.wasStopped, style != .none {
      Console.tell(say("Arrêté : le meilleur plan trouvé est gardé.", "Stopped: the best plan found is kept."))
    }
    return kept
  }
}

extension ProgressLine {
  /// A line in place on a terminal, lines in a pipe.
  static var usual: Style { Console.isErrorTerminal ? .refreshed : .lines }
}
