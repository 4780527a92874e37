import ArgumentParser
import SchoolCalendar
import UseCases

/// Makes an empty base, and the empty tables of a dossier.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: say(
        "Créer la base d’un département, ou les tableaux vides d’un dossier.",
        "Make the base of a département, or the empty tables of a dossier."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var speech: SpeechOptions

  @Option(help: ArgumentHelp(say("Code du département : 35, 2A, 971.", "Code of the département: 35, 2A, 971.")))
  var departement: String?

  @Option(
    help: ArgumentHelp(
      say("Dossier vide où écrire les tableaux.", "Empty folder to write the tables into."),
      valueName: say("dossier", "folder")))
  var templates: String?

  func run() throws {
    if let templates {
      try BaseMaking.writeTemplates(to: templates)
      Console.tell(
        say(
          "\(templates) : tableaux vides écrits. Remplissez-les, puis « tandem import \(templates) ».",
          "\(templates): empty tables written. Fill them in, then \"tandem import \(templates)\"."))
      if departement == nil { return }
    }
    guard let departement else { throw Failure.options(.needsOneOf(["--departement", "--templates"])) }
    let clock = try WallClock.ofProgram
    let chosen = year.year ?? clock.yearToPlan
    try BaseMaking.make(at: base.path, departement: departement, year: chosen, by: author.author, clock: clock)
    Console.tell(
      say(
        "\(base.path) : base créée, département \(departement), \(chosen). Ensuite : « tandem import DOSSIER ».",
        "\(base.path): base made, département \(departement), \(chosen). Next: \"tandem import DOSSIER\"."))
  }
}
