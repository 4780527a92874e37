import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// Hours of people: due, planned, missing; peer hours apart.
struct HoursCommand: ParsableCommand {
  /// Over whom hours are added up.
  enum Grouping: String, CaseIterable, ExpressibleByArgument {
    case person, school, circonscription, audience
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hours",
      abstract: say(
        "Heures officielles, entre pairs, des agents : prévues et manquantes.",
        "Official, peer and agents' hours: planned and missing."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: RevisionOptions

  @Option(
    help: ArgumentHelp(
      say("Par personne, école, circonscription ou public.", "By person, school, circonscription or audience.")))
  var by: Grouping = .person

  @Option(
    help: ArgumentHelp(
      say("Seulement cette école.", "This school only."), valueName: "UAI"))
  var school: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Vu de ce jour : les séances passées sans présence saisie sont à part.",
        "Seen on this day: sessions over without a record stand apart."), valueName: say("jour", "day")))
  var on: Day?

  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year)
    let (summary, plan) = try open.revision(revision.choice)
    let chosen = school.map { ID<School>($0.uppercased()) }
    if let chosen, open.index.schools[chosen] == nil { throw Failure.unknown(.school, chosen.rawValue) }
    let ledger = HoursLedger(open.index, plan: plan, today: on)
    let tables = HoursTables(ledger, index: open.index, school: chosen)
    let table =
      switch by {
      case .person: tables.people
      case .school: tables.schools
      case .circonscription: tables.circonscriptions
      case .audience: tables.audiences
      }
    let json = JSONValue.members([
      "schoolYear": .text(plan.schoolYear.description), "revision": .number(summary.number), "by": .text(by.rawValue),
      "totals": tables.audiences.json, "entries": table.json,
    ])
    try CommandOutput(json: json, tables: [table]).print(format.format)
  }
}
