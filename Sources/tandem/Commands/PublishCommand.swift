import ArgumentParser
import Store
import UseCases

/// Makes a revision the plan that is followed.
struct PublishCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "publish",
      abstract: say(
        "Publier un brouillon : c’est lui que l’on suit désormais.",
        "Publish a draft: it is the one followed from now on."),
      discussion: say(
        """
        Dit ce qui change et combien de personnes prévenir ; « tandem list changes » en donne la liste.
        Rien de publié ne s’efface : --undo, ou --revision N d’une révision remplacée, en publie une copie sous un nouveau \
        numéro. Annuler deux fois redonne ce que l’on avait annulé.
        """,
        """
        Says what changes and how many people have to be told; "tandem list changes" lists them.
        Nothing published is ever lost: --undo, or --revision N of a superseded revision, publishes a copy of it under a \
        new number. Undoing twice gives again what was undone.
        """))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: RevisionOptions

  @Flag(
    help: ArgumentHelp(
      say("Revenir à ce que l’on suivait avant.", "Go back to what was followed before.")))
  var undo = false

  @Flag(
    help: ArgumentHelp(say("Dire ce qui changerait, ne rien publier.", "Say what would change, publish nothing.")))
  var dryRun = false

  @Option(
    help: ArgumentHelp(say("Pourquoi, pour l’historique.", "Why, for the history."), valueName: say("texte", "text")))
  var reason = ""

  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    if undo, revision.choice != .latest { throw Failure.options(.onlyOneOf(["--undo", "--revision"])) }
    let open = try OpenBase(base.path, year: year.year, forWriting: !dryRun)
    let clock = try WallClock.ofProgram
    let report =
      undo
      ? try Publishing.undo(in: open, by: author.author, reason: reason, clock: clock, isDryRun: dryRun)
      : try Publishing.publish(
        revision.choice, in: open, by: author.author, reason: reason, clock: clock, isDryRun: dryRun)
    try PublicationOutput(report, base: base.path).output(format.format).print(format.format)
  }
}
