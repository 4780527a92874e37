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

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
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
    try CalendarOutput(view()).output.print(format.format)
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
