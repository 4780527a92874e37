import ArgumentParser
import Exchange
import Foundation
import SchoolCalendar
import UseCases

/// Invents a dossier to try things with.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: say(
        "Inventer un dossier d’essai, autour d’écoles inventées ou réelles.",
        "Invent a dossier to try, around invented schools or real ones."))
  }

  @Option(
    help: ArgumentHelp(
      say("Annuaire du ministère : écoles réelles.", "The Ministry's directory: real schools."),
      valueName: say("annuaire.csv", "annuaire.csv")))
  var schools: String?

  @Option(
    help: ArgumentHelp(say("Effectifs du ministère.", "The Ministry's numbers of classes."), valueName: "effectifs.csv")
  )
  var classes: String?

  @Option(help: ArgumentHelp(say("Taille.", "Size."), valueName: "one|circonscription|city|departement"))
  var size: DemoWriting.Size?

  @Flag(
    help: ArgumentHelp(say("Trop peu de tout : choisir s’impose.", "Too little of everything: choices must be made.")))
  var scarce = false

  @Option(help: ArgumentHelp(say("Graine du hasard.", "Seed of chance.")))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp(say("Code du département.", "Code of the département.")))
  var departement: String?

  @Option(
    help: ArgumentHelp(
      say("Année scolaire ; sinon la prochaine.", "School year; else the next one."), valueName: say("année", "year")))
  var year: SchoolYear?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say("Dossier où écrire, vide ou nouveau.", "Folder to write, empty or new."), valueName: say("dossier", "folder"))
  )
  var output = "tandem-demo"

  @Option(
    help: ArgumentHelp(
      say("Importer dans cette base.", "Import into this base."), valueName: say("fichier", "file")))
  var base: String?

  @Flag(help: ArgumentHelp(say("Importer et planifier.", "Import and plan.")))
  var plan = false

  @Option(help: ArgumentHelp(say("Durée de la recherche.", "Length of the search."), valueName: say("durée", "time")))
  var timeLimit: TimeArgument?

  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let clock = try WallClock.ofProgram
    let report = try DemoWriting(
      DemoWriting.Request(
        size: size, annuaire: schools, effectifs: classes, departement: departement, year: year ?? clock.yearToPlan,
        isScarce: scarce, seed: seed, folder: output)
    ).run()
    let words = ProblemText(Speech.language)
    for problem in report.problems { Console.tell(words.text(problem)) }
    let base = self.base ?? (plan ? (output as NSString).appendingPathComponent("tandem.sqlite") : nil)
    guard let base else {
      try DemoOutput(report, base: nil).output.print(format.format)
      return
    }
    let request = DossierImport.Request(paths: [output], base: base, author: author.author)
    _ = try DossierImport(request, clock: clock).run()
    guard plan else {
      try DemoOutput(report, base: base).output.print(format.format)
      return
    }
    let open = try OpenBase(base, year: report.dossier.settings.schoolYear, forWriting: true)
    let kept = try PlanCommand.plan(
      open, timeLimit: timeLimit?.duration, steps: nil, seed: seed, style: ProgressLine.usual, author: author.author)
    let summary = PlanSummary(kept.plan, index: open.index)
    let planned = SummaryOutput(summary, index: open.index, base: base).output(kept)
    try DemoOutput(report, base: base).output(planned).print(format.format)
  }
}
