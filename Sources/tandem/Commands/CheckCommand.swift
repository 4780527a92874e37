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
        "Avant chaque livraison : qui est formé, qui ne l’est pas. 1 si l’une n’est pas prête.",
        "Before each delivery: who is trained, who is not. 1 where one is not ready."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: RevisionOptions

  @Option(
    help: ArgumentHelp(say("Livraisons avant ce jour.", "Deliveries before this day."), valueName: say("jour", "day")))
  var before: Day?

  @Option(
    help: ArgumentHelp(
      say("Livraisons de cette commune.", "Deliveries of this commune."), valueName: say("nom", "name")))
  var commune: String?

  @Option(help: ArgumentHelp(say("Cette livraison.", "This delivery."), valueName: "id"))
  var deployment: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Vu de ce jour : seules les présences saisies comptent avant lui.",
        "Seen on this day: before it only recorded attendance counts."), valueName: say("jour", "day")))
  var on: Day?

  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year)
    let filter = ReadinessCheck.Filter(before: before, commune: commune, deployment: deployment.map { ID($0) })
    let check = try ReadinessCheck(open, revision: revision.choice, filter: filter, today: on)
    try CheckOutput(check, before: before, year: open.year).output.print(format.format)
    if !check.isReady { throw Answer.no }
  }
}
