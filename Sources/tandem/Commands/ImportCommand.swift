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
        "Importer un dossier, un classeur, les fichiers du ministère, le JSON d’un plan.",
        "Import a dossier, a workbook, the Ministry's files, a plan's JSON."),
      discussion: say(
        """
        Toutes les erreurs de tous les fichiers sont données en une fois ; rien n’est importé tant qu’il en reste une.
        Les lignes sont reconnues par leur id : connues, elles sont mises à jour ; nouvelles, ajoutées ; disparues, \
        signalées et gardées.
        Une table seule (deploiements.csv) ne met à jour que ses lignes et ses colonnes.
        Un classeur .xlsx a une feuille par table : avec toutes les tables obligatoires, c’est un dossier, dont les \
        réglages sont dans la feuille « reglages », dans un reglages.yml donné avec lui ou dans la base ; sinon, ses \
        feuilles valent des tables seules.
        """,
        """
        All errors of all files are reported at once; nothing is imported while one is left.
        Rows go by their id: known ones are updated, new ones added, those that have gone are reported and kept.
        A table by itself (deploiements.csv) updates its own rows and columns only.
        An .xlsx workbook has one sheet per table: with all required tables it is a dossier, whose settings are in the \
        sheet "reglages", in a reglages.yml given with it or in the base; else its sheets are tables by themselves.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "Dossier, classeur, table, reglages.yml, annuaire.csv, effectifs.csv, plan.json.",
        "Folder, workbook, table, reglages.yml, annuaire.csv, effectifs.csv, plan.json.")))
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

  @Flag(
    help: ArgumentHelp(
      say(
        "Placer au centre de leur commune (moyenne de ses autres écoles) les écoles sans coordonnées.",
        "Place schools without coordinates in the middle of their commune (the mean of its other schools).")))
  var placeAtCommune = false

  @Option(
    help: ArgumentHelp(
      say(
        "Rendre les tables et classeurs dans ce dossier, avec une colonne « remarques » : erreurs et avertissements de chaque ligne.",
        "Give the tables and workbooks back in this folder, with a column \"remarques\": each row's errors and warnings."
      ),
      valueName: say("dossier", "folder")))
  var annotate: String?

  func run() throws {
    var paths = paths
    // `import plan FILE` says what the file shows anyway.
    if paths.count > 1, paths[0] == "plan", !FileManager.default.fileExists(atPath: "plan") { paths.removeFirst() }
    let request = DossierImport.Request(
      paths: paths, base: base.path, year: year.year, isDryRun: dryRun, prunes: prune,
      placesAtCommune: placeAtCommune, annotations: annotate, language: Speech.language, author: author.author)
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
