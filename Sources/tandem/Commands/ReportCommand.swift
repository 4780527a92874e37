import ArgumentParser
import Planning
import Reports
import SchoolCalendar
import UseCases

/// Reports for committees and schools.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: say(
        "Rapports pour les comités et les écoles, en HTML qui s’imprime bien.",
        "Reports for committees and schools, as HTML that prints well."),
      subcommands: [
        CommitteeReportCommand.self, SteeringReportCommand.self, SchoolReportCommand.self, YearReportCommand.self,
      ])
  }
}

/// How a report is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case html, json, csv
}

/// Which base, year and revision a report is about, and where it goes.
struct ReportOptions: ParsableArguments {
  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: FollowedRevisionOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say("Fichier ; - ou rien : la sortie standard.", "File; - or nothing: standard output."),
      valueName: say("fichier", "file")))
  var output: String?

  @Option(help: ArgumentHelp(say("Forme du rapport.", "Form of the report.")))
  var format: ReportFormat = .html

  @OptionGroup var speech: SpeechOptions

  func making() throws -> ReportMaking {
    let open = try OpenBase(base.path, year: year.year)
    return try ReportMaking(open, revision: revision.choice(in: open))
  }

  /// Writes a report to where it is wanted.
  func write(_ document: ReportDocument) throws {
    let text = ReportOutput(document).text(format)
    guard let output, output != "-" else {
      try Console.print(text)
      return
    }
    try ReportFile.write(text, to: output)
    Console.tell(say("\(output) : \(document.title).", "\(output): \(document.title)."))
  }
}

/// The day from which a report is seen.
struct ReportDateOptions: ParsableArguments {
  // `--on` is what other commands call it.
  @Option(
    name: [.customLong("date"), .customLong("on")],
    help: ArgumentHelp(
      say(
        "Vu de ce jour : avant lui, seules les présences saisies comptent.",
        "Seen on this day: before it only recorded attendance counts."), valueName: say("jour", "day")))
  var date: Day?
}

/// A commune's committee: last year's review and next year's projection.
struct CommitteeReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "committee",
      abstract: say(
        "Pour le comité d’une commune : bilan de l’année passée, projection de la suivante. Ne nomme personne.",
        "For a commune’s committee: last year’s review, next year’s projection. Names nobody."))
  }

  @Option(help: ArgumentHelp(say("La commune.", "The commune."), valueName: say("nom", "name")))
  var commune: String

  @OptionGroup var date: ReportDateOptions
  @OptionGroup var options: ReportOptions

  func run() throws {
    let report = try options.making().committee(commune: commune, date: date.date)
    try options.write(ReportDocument(report, in: Speech.language))
  }
}

/// The steering committee: figures by circonscription, points to decide.
struct SteeringReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "steering",
      abstract: say(
        "Pour le comité de pilotage : chiffres par circonscription, points à décider. Ne nomme personne.",
        "For the steering committee: figures by circonscription, points to decide. Names nobody."))
  }

  @Option(
    help: ArgumentHelp(
      say("Une circonscription seulement.", "One circonscription only."), valueName: say("nom", "name")))
  var circonscription: String?

  @OptionGroup var date: ReportDateOptions
  @OptionGroup var options: ReportOptions

  func run() throws {
    let report = try options.making().steering(circonscription: circonscription, date: date.date)
    try options.write(ReportDocument(report, in: Speech.language))
  }
}

/// A school's sheet.
struct SchoolReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "school",
      abstract: say(
        "La fiche d’une école : qui appeler, ce qui arrive, séances, heures.",
        "A school’s sheet: whom to call, what arrives, sessions, hours."))
  }

  @Argument(help: ArgumentHelp(say("UAI ou nom de l’école.", "The school’s UAI or name."), valueName: "UAI"))
  var school: String

  @Flag(
    help: ArgumentHelp(
      say(
        "Avec les noms du personnel de l’école et leurs heures.",
        "With the names of the school’s staff and their hours.")))
  var names = false

  @OptionGroup var date: ReportDateOptions
  @OptionGroup var options: ReportOptions

  func run() throws {
    let making = try options.making()
    let sheet = try making.school(school, date: date.date)
    try options.write(ReportDocument(sheet, names: names ? making.peopleNames : nil, in: Speech.language))
  }
}

extension YearReport.Grouping: ExpressibleByArgument {}

/// The load of the year's weeks.
struct YearReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "year",
      abstract: say(
        "La charge de chaque semaine, par circonscription ou par formateur.",
        "The load of each week, by circonscription or by trainer."))
  }

  @Option(
    help: ArgumentHelp(
      say("Par circonscription, ou par formateur (nommé).", "By circonscription, or by trainer (who is named).")))
  var by: YearReport.Grouping = .circonscription

  @Option(
    help: ArgumentHelp(
      say("Une circonscription seulement.", "One circonscription only."), valueName: say("nom", "name")))
  var circonscription: String?

  @OptionGroup var options: ReportOptions

  func run() throws {
    let report = try options.making().year(by: by, circonscription: circonscription)
    try options.write(ReportDocument(report, in: Speech.language))
  }
}
