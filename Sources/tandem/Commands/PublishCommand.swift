import ArgumentParser
import UseCases

/// Makes a draft the plan that is followed.
struct PublishCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "publish",
      abstract: say(
        "Publier un brouillon : c’est lui que l’on suit désormais.",
        "Publish a draft: it is the one followed from now on."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: RevisionOptions

  @Option(
    help: ArgumentHelp(say("Pourquoi, pour l’historique.", "Why, for the history."), valueName: say("texte", "text")))
  var reason = ""

  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year, forWriting: true)
    let summary = try Publishing.publish(
      revision.choice, in: open, by: author.author, reason: reason, clock: try .ofProgram)
    let table = HistoryTables.table([summary])
    let done = say(
      "Révision \(summary.number) publiée. Les calendriers : « tandem export calendars --base \(base.path) --output DIR ».",
      "Revision \(summary.number) published. Calendars: \"tandem export calendars --base \(base.path) --output DIR\".")
    let json = HistoryTables.object(summary)
    try CommandOutput(json: json, lines: [done], tables: format.format == .csv ? [table] : []).print(format.format)
  }
}
