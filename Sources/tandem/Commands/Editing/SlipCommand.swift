import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// Moves all deliveries of a supplier, a project or an equipment by weeks.
struct SlipCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "slip",
      abstract: say(
        "Un fournisseur en retard de plusieurs semaines : fenêtres et dates bougent, ce qui n’est plus prêt est dit.",
        "A supplier late by weeks: windows and dates move, and what is no longer ready is told."),
      discussion: say(
        """
        tandem slip --installer I1 --weeks 3
        Les séances restent. Une seule livraison : « tandem record slip » ; sa date dans le plan : « tandem move ».
        """,
        """
        tandem slip --installer I1 --weeks 3
        Sessions stay. One delivery alone: "tandem record slip"; its date in the plan: "tandem move".
        """))
  }

  @Option(help: ArgumentHelp(say("Cet installateur.", "This installer."), valueName: "id"))
  var installer: String?

  @Option(help: ArgumentHelp(say("Ce projet.", "This project."), valueName: "id"))
  var project: String?

  @Option(help: ArgumentHelp(say("Cet équipement.", "This equipment."), valueName: "id"))
  var equipment: String?

  @Option(help: ArgumentHelp(say("De combien de semaines.", "By how many weeks."), valueName: "N"))
  var weeks: Int

  @Option(help: ArgumentHelp(say("Pourquoi.", "Why."), valueName: say("texte", "text")))
  var reason: String?

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      say("Dire ce que cela donnerait, sans rien enregistrer.", "Say what would come of it, and store nothing.")))
  var isDryRun = false

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let scopes: [SupplierSlip.Scope] = [
      installer.map { .installer(ID($0)) }, project.map { .project(ID($0)) }, equipment.map { .equipment(ID($0)) },
    ].compactMap(\.self)
    let names = ["--installer", "--project", "--equipment"]
    guard let scope = scopes.first else { throw Failure.options(.needsOneOf(names)) }
    if scopes.count > 1 { throw Failure.options(.onlyOneOf(names)) }
    let open = try OpenBase(base.path, year: year.year, forWriting: true)
    let report = try SupplierSlip(open, by: author.author, clock: try .ofProgram)
      .run(scope, weeks: weeks, note: reason, isDryRun: isDryRun)
    try SlipOutput(report, index: open.index, isDryRun: isDryRun).output.print(format.format)
    if report.edit?.isRefused == true { throw Answer.no }
  }
}
