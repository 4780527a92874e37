import ArgumentParser
import Exchange
import Planning
import SchoolCalendar
import UseCases

/// Shows a school year: holidays, public holidays, open windows.
struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calendar",
      abstract: say(
        "L’année scolaire : vacances, jours fériés, créneaux ouverts.",
        "The school year: holidays, public holidays, open windows."))
  }

  @Option(help: ArgumentHelp(say("Zone, sans base : A, B, C, Corse…", "Zone, without a base: A, B, C, Corse…")))
  var zone: Zone?

  @Option(help: ArgumentHelp(say("Département, sans base.", "Département, without a base."), valueName: "code"))
  var departement: String?

  @Option(help: ArgumentHelp(say("École de la base.", "School of the base."), valueName: "UAI"))
  var school: String?

  @Option(help: ArgumentHelp(say("Personne de la base.", "Person of the base."), valueName: "id"))
  var person: String?

  @Option(
    help: ArgumentHelp(
      say("Écrit tous les calendriers officiels en .ics.", "Writes all official calendars as .ics."),
      valueName: "dossier"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Comparer jour par jour avec un calendrier officiel .ics.", "Compare day by day with an official .ics calendar."
      ),
      valueName: say("fichier", "file")))
  var holidays: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "Avec --holidays : reprendre ses dates dans les réglages de la base.",
        "With --holidays: take its dates over into the base's settings.")))
  var take = false

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    if let output {
      let result = try HolidayCalendars.write(to: output)
      Console.tell(
        say(
          "\(output) : \(result.files.count) calendriers officiels, \(result.events) événements.",
          "\(output): \(result.files.count) official calendars, \(result.events) events."))
      return
    }
    if let holidays { return try compare(holidays) }
    if take { throw Failure.options(.needsOneOf(["--holidays"])) }
    try CalendarOutput(view()).output.print(format.format)
  }

  /// Shows how a published calendar differs, and takes it over where that is asked.
  private func compare(_ file: String) throws {
    let clock = try WallClock.ofProgram
    if school != nil || person != nil { throw Failure.options(.onlyOneOf(["--holidays", "--school", "--person"])) }
    let result: HolidayComparison
    if let departement = try chosenDepartement() {
      if take { throw Failure.options(.onlyOneOf(["--take", zone == nil ? "--departement" : "--zone"])) }
      result = try HolidayComparison(file: file, departement: departement, year: year.year ?? clock.yearToPlan)
    } else {
      let open = try OpenBase(base.path, year: year.year, forWriting: take)
      result = try HolidayComparison(file: file, base: open)
      if take { try result.take(into: open, note: file, by: author.author, at: clock.instant) }
    }
    for finding in result.findings { Console.tell("\(file)\(say(" : ", ": "))\(finding.message(in: Speech.language))") }
    try HolidayComparisonOutput(result, isTaken: take).output.print(format.format)
  }

  /// The one that --zone or --departement means; nil where neither is given.
  private func chosenDepartement() throws -> Departement? {
    if let zone, departement == nil { return Departement.all.first { $0.zone == zone } }
    guard let departement else { return nil }
    if zone != nil { throw Failure.options(.onlyOneOf(["--zone", "--departement"])) }
    guard let found = Departement.find(departement) else { throw Failure.unknownDepartement(departement) }
    return found
  }

  private func view() throws -> CalendarView {
    let chosen = [
      ("--zone", zone != nil), ("--departement", departement != nil), ("--school", school != nil),
      ("--person", person != nil),
    ].filter(\.1).map(\.0)
    guard chosen.count < 2 else { throw Failure.options(.onlyOneOf(chosen)) }
    let usual = try WallClock.ofProgram.yearToPlan
    if let zone { return try CalendarView(zone: zone, year: year.year ?? usual) }
    if let departement {
      guard let found = Departement.find(departement) else { throw Failure.unknownDepartement(departement) }
      return try CalendarView(departement: found, year: year.year ?? usual)
    }
    let index = try OpenBase(base.path, year: year.year).index
    return try CalendarView(index, school: school.map { ID($0.uppercased()) }, person: person.map { ID($0) })
  }
}
