import ArgumentParser
import UseCases

/// Gives a plan or its dossier out.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say(
        "Exporter un plan (JSON, tableaux, classeur, calendriers) ou le dossier.",
        "Give a plan out (JSON, tables, workbook, calendars), or the dossier."),
      subcommands: [
        ExportJSON.self, ExportTables.self, ExportWorkbook.self, ExportCalendars.self, ExportFeeds.self,
        ExportDossier.self,
      ])
  }
}

/// The plan as one JSON file.
struct ExportJSON: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "json",
      abstract: say("Le plan en un fichier JSON (tandem-plan/1).", "The plan as one JSON file (tandem-plan/1)."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: RevisionOptions
  @OptionGroup var speech: SpeechOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say("Fichier ; sinon la sortie standard.", "File; else standard output."), valueName: say("fichier", "file")))
  var output: String?

  func run() throws {
    let export = try PlanExport(OpenBase(base.path, year: year.year), revision: revision.choice)
    guard let output, output != "-" else {
      try Console.print(export.json)
      return
    }
    try export.writeJSON(to: output)
    Console.tell(say("\(output) : révision \(export.revision).", "\(output): revision \(export.revision)."))
  }
}

/// The plan as CSV tables.
struct ExportTables: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "csv",
      abstract: say("Le plan en tableaux pour tableur.", "The plan as tables for spreadsheets."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: RevisionOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let export = try PlanExport(OpenBase(base.path, year: year.year), revision: revision.choice)
    let files = try export.writeTables(to: folder.output)
    Console.tell(
      say(
        "\(folder.output) : révision \(export.revision), \(files.joined(separator: ", ")).",
        "\(folder.output): revision \(export.revision), \(files.joined(separator: ", "))."))
  }
}

/// The plan as calendars.
struct ExportCalendars: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calendars",
      abstract: say(
        "Un calendrier .ics par personne, école, formateur, commune…, et leur liste.",
        "One .ics for each person, school, trainer, commune…, and a list of them."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: RevisionOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let export = try PlanExport(OpenBase(base.path, year: year.year), revision: revision.choice)
    let written = try export.writeCalendars(to: folder.output)
    let files = counted(written.files.count, "calendrier", "calendriers", "calendar", "calendars")
    Console.tell(
      say(
        "\(folder.output) : révision \(written.revision), \(files), liste dans index.html.",
        "\(folder.output): revision \(written.revision), \(files), listed in index.html."))
    guard !written.removed.isEmpty else { return }
    Console.tell(
      say(
        "Retirés, car sans événement : \(written.removed.joined(separator: ", ")).",
        "Removed, as nothing is left in them: \(written.removed.joined(separator: ", "))."))
  }
}

/// The folder that an export writes.
struct FolderOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say("Dossier, créé s’il n’existe pas.", "Folder, made where it is missing."), valueName: say("dossier", "folder"))
  )
  var output: String
}
