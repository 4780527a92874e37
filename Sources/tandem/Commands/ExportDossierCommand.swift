import ArgumentParser
import Exchange
import UseCases

/// The dossier and the plan as one workbook.
struct ExportWorkbook: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "xlsx",
      abstract: say(
        "Le dossier et le plan en un classeur, une feuille par table.",
        "The dossier and the plan as one workbook, one sheet a table."),
      discussion: say(
        "L’importer de nouveau ne change rien ; les feuilles du plan, « plan_… », ne sont pas lues.",
        "Importing it again changes nothing; the sheets of the plan, \"plan_…\", are not read."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: RevisionOptions
  @OptionGroup var speech: SpeechOptions

  @Option(name: .shortAndLong, help: ArgumentHelp(say("Classeur.", "Workbook."), valueName: say("fichier", "file")))
  var output: String

  func run() throws {
    let export = try PlanExport(OpenBase(base.path, year: year.year), revision: revision.choice)
    try export.writeWorkbook(to: output)
    Console.tell(
      say(
        "\(output) : dossier et révision \(export.revision).", "\(output): dossier and revision \(export.revision)."))
  }
}

/// The dossier as an import takes it.
struct ExportDossier: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dossier",
      abstract: say(
        "Le dossier tel que la base le connaît, en tables CSV ou en un classeur.",
        "The dossier as the base knows it, as CSV tables or as one workbook."),
      discussion: say(
        "L’importer de nouveau ne change rien. Un nom en .xlsx donne un classeur.",
        "Importing it again changes nothing. A name that ends in .xlsx gives a workbook."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var speech: SpeechOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say("Dossier vide ou nouveau, ou classeur.", "Empty or new folder, or workbook."),
      valueName: say("dossier", "folder")))
  var output: String

  func run() throws {
    let open = try OpenBase(base.path, year: year.year)
    let export = DossierExport(open)
    guard WorkbookReader.isWorkbook(output) else {
      let files = counted(try export.writeTables(to: output), "fichier", "fichiers", "file", "files")
      Console.tell(say("\(output) : dossier \(open.year), \(files).", "\(output): dossier \(open.year), \(files)."))
      return
    }
    try export.writeWorkbook(to: output)
    Console.tell(say("\(output) : dossier \(open.year).", "\(output): dossier \(open.year)."))
  }
}
