import ArgumentParser
import Exchange
import Planning
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
      say(
        "Réglages de l’année (reglages.yml) ; ce qu’ils ne disent pas est pris d’usage.",
        "Settings of the year (reglages.yml); what they do not say is as usual."),
      valueName: say("fichier", "file")))
  var settings: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Dossier vide où écrire les tableaux, ou classeur à créer (modele.xlsx).",
        "Empty folder to write the tables into, or workbook to make (modele.xlsx)."),
      valueName: say("dossier", "folder")))
  var templates: String?

  func run() throws {
    if let templates {
      if WorkbookReader.isWorkbook(templates) {
        try BaseMaking.writeTemplates(toWorkbook: templates)
      } else {
        try BaseMaking.writeTemplates(to: templates)
      }
      Console.tell(
        say(
          "\(templates) : tableaux vides écrits. Remplissez-les, puis « tandem import \(templates) ».",
          "\(templates): empty tables written. Fill them in, then \"tandem import \(templates)\"."))
      if departement == nil, settings == nil { return }
    }
    let clock = try WallClock.ofProgram
    let request = BaseMaking.Request(
      path: base.path, departement: departement, year: year.year, settings: settings, author: author.author)
    let made: BaseMaking.Made
    do {
      made = try BaseMaking.make(request, clock: clock)
    } catch let error as CalendarError {
      Console.tell(
        say(
          "\(base.path) : base non créée. Écrivez les lignes ci-dessous dans reglages.yml, puis "
            + "« tandem init --departement \(error.departement) --year \(error.schoolYear) --settings reglages.yml ».",
          "\(base.path): base not made. Write the lines below into reglages.yml, then "
            + "\"tandem init --departement \(error.departement) --year \(error.schoolYear) --settings reglages.yml\"."))
      throw error
    }
    for problem in made.problems { Console.tell(ProblemText(Speech.language).text(problem)) }
    let (departement, chosen) = (made.settings.departement, made.settings.schoolYear)
    Console.tell(
      say(
        "\(base.path) : base créée, département \(departement), \(chosen). Ensuite : « tandem import DOSSIER ».",
        "\(base.path): base made, département \(departement), \(chosen). Next: \"tandem import DOSSIER\"."))
  }
}
