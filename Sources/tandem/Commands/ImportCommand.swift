import ArgumentParser
import Exchange
import Foundation
import UseCases

/// Brings dossiers, the Ministry's files and plans into a base.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        "Importer un dossier, les fichiers du ministère, le JSON d’un plan.",
        "Import a dossier, the Ministry's files, a plan's JSON."),
      discussion: say(
        """
        Toutes les erreurs de tous les fichiers sont données en une fois ; rien n’est importé tant qu’il en reste une.
        Les lignes sont reconnues par leur id : connues, elles sont mises à jour ; nouvelles, ajoutées ; disparues, \
        signalées et gardées.
        Une table seule (deploiements.csv) ne met à jour que ses lignes et ses colonnes.
        """,
        """
        All errors of all files are reported at once; nothing is imported while one is left.
        Rows go by their id: known ones are updated, new ones added, those that have gone are reported and kept.
        A table by itself (deploiements.csv) updates its own rows and columns only.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "Dossier, table, annuaire.csv, effectifs.csv, plan.json.",
        "Folder, table, annuaire.csv, effectifs.csv, plan.json.")))
  var paths: [String]

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  @Flag(
    help: ArgumentHelp(say("Montrer ce qui changerait, sans rien garder.", "Show what would change, keep nothing.")))
  var dryRun = false

  @Flag(help: ArgumentHelp(say("Retirer les lignes disparues.", "Retire the rows that have gone.")))
  var prune = false

  @Option(
    help: ArgumentHelp(
      say(
        "Rendre les tables dans ce dossier, avec une colonne « remarques » : erreurs et avertissements de chaque ligne.",
        "Give the tables back in this folder, with a column \"remarques\": each row's errors and warnings."),
      valueName: say("dossier", "folder")))
  var annotate: String?

  func run() throws {
    var paths = paths
    // `import plan FILE` says what the file shows anyway.
    if paths.count > 1, paths[0] == "plan", !FileManager.default.fileExists(atPath: "plan") { paths.removeFirst() }
    let request = DossierImport.Request(
      paths: paths, base: base.path, year: year.year, isDryRun: dryRun, prunes: prune, annotations: annotate,
      language: Speech.language, author: author.author)
    let report = try DossierImport(request, clock: try .ofProgram).run()
    let words = ProblemText(Speech.language)
    for problem in report.problems { Console.tell(words.text(problem)) }
    if let assumed = report.assumed {
      Console.tell(
        say(
          "Pris d’office : département \(assumed.departement), \(assumed.year). Sinon : « tandem init », --year.",
          "Taken for granted: département \(assumed.departement), \(assumed.year). Else: \"tandem init\", --year."))
    }
    try ImportOutput(report).output.print(format.format)
  }
}
