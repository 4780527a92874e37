import ArgumentParser
import Exchange
import Planning
import SchoolCalendar
import UseCases

/// Hours of people: due, planned, attended, missing; peer hours apart.
struct HoursCommand: ParsableCommand {
  /// Over whom hours are added up.
  enum Grouping: String, CaseIterable, ExpressibleByArgument {
    case person, school, circonscription, audience
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hours",
      abstract: say(
        "Heures officielles, entre pairs, des agents : prévues, suivies et manquantes.",
        "Official, peer and agents' hours: planned, attended and missing."),
      discussion: say(
        """
        « Non prévues » est ce qui manque au plan. « Manque ce jour » est ce qui n’est pas encore suivi ; « en fin d’année »,
        ce qui manquera si tout ce qui est à venir est suivi. Ce qui est suivi ailleurs (GAIA, CNFPT) compte comme dit.
        Une personne : ses séances, et les prochaines places qui lui conviennent.
        """,
        """
        "Not planned" is what the plan lacks. "Missing now" is what is not attended yet; "at year's end" what will be
        missing if everything to come is attended. What is attended elsewhere (GAIA, CNFPT) counts as said.
        A person: the sessions, and the next seats that fit.
        """))
  }

  @Argument(help: ArgumentHelp(say("Une personne, par son id.", "One person, by the id."), valueName: "id"))
  var person: String?

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: FollowedRevisionOptions

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
        "Pour cette commune : par école, sans nom, un état seul pour une ou deux personnes.",
        "For this commune: by school, without names, a state only for one or two persons."),
      valueName: say("nom", "name")))
  var commune: String?

  @Flag(help: ArgumentHelp(say("Seulement qui manque d’heures.", "Only who lacks hours.")))
  var missing = false

  @Option(
    help: ArgumentHelp(
      say(
        "Vu de ce jour : les séances passées sans présence saisie sont à part.",
        "Seen on this day: sessions over without a record stand apart."), valueName: say("jour", "day")))
  var on: Day?

  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    if let person, commune != nil || school != nil {
      throw Failure.options(.onlyOneOf([person, "--school", "--commune"]))
    }
    let open = try OpenBase(base.path, year: year.year)
    let ledger = try YearLedger(open, revision: revision.choice(in: open), on: on)
    if let closed = ledger.closed {
      Console.tell(
        say(
          "\(ledger.year) est close depuis le \(closed.closedAt.prefix(10)) : voici le bilan gardé.",
          "\(ledger.year) is closed since \(closed.closedAt.prefix(10)): this is what was kept."))
    }
    if let person {
      let hours = try PersonHours(ID(person), ledger, today: on ?? open.today(.ofProgram))
      try PersonHoursOutput(hours, ledger).output.print(format.format)
    } else if let commune {
      try show(commune, ledger)
    } else {
      try show(ledger)
    }
  }

  private func show(_ ledger: YearLedger) throws {
    let chosen = school.map { ID<School>($0.uppercased()) }
    if let chosen, ledger.index.schools[chosen] == nil { throw Failure.unknown(.school, chosen.rawValue) }
    let tables = HoursTables(ledger.ledger, index: ledger.index, school: chosen, onlyShort: missing)
    let table =
      switch by {
      case .person: tables.people
      case .school: tables.schools
      case .circonscription: tables.circonscriptions
      case .audience: tables.audiences
      }
    let json = JSONValue.members([
      "schoolYear": .text(ledger.year.description), "revision": .optional(ledger.revision), "by": .text(by.rawValue),
      "on": .optional(on?.description), "closedAt": .optional(ledger.closed?.closedAt),
      "totals": tables.audiences.json, "entries": table.json,
    ])
    try CommandOutput(json: json, tables: [table]).print(format.format)
  }

  private func show(_ name: String, _ ledger: YearLedger) throws {
    let folded = FoldedName(name)
    let communes = ledger.index.dossier.schools.map(\.commune) + ledger.index.dossier.centres.map(\.commune)
    guard let commune = communes.first(where: { FoldedName($0) == folded }) else {
      throw Failure.unknown(.commune, name)
    }
    let hours = CommuneHours(ledger.ledger, index: ledger.index) { FoldedName($0) == folded }
    let tables = CommuneHoursTables(hours, index: ledger.index)
    let json = JSONValue.members([
      "schoolYear": .text(ledger.year.description), "revision": .optional(ledger.revision), "commune": .text(commune),
      "on": .optional(on?.description), "closedAt": .optional(ledger.closed?.closedAt), "totals": tables.totals.json,
      "entries": tables.groups.json,
    ])
    try CommandOutput(json: json, tables: [tables.groups, tables.totals]).print(format.format)
  }
}
