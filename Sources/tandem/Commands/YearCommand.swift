import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// The turn of the school year.
struct YearCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "year",
      abstract: say(
        "Le passage d’une année scolaire à l’autre : clore, ouvrir.", "From one school year to the next: close, open."),
      subcommands: [YearClose.self, YearOpen.self])
  }
}

/// Closes a year.
struct YearClose: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "close",
      abstract: say(
        "Clore une année : son bilan d’heures est gardé, ses présences ne changent plus.",
        "Close a year: its hours are kept, its attendance does not change any more."))
  }

  @Argument(help: ArgumentHelp(say("Année scolaire.", "School year."), valueName: "2027-2028"))
  var year: SchoolYear

  @Flag(
    help: ArgumentHelp(
      say("Même si des séances sont sans présence, ou à venir.", "Even if sessions lack attendance, or are to come.")))
  var force = false

  @Option(
    help: ArgumentHelp(say("Pourquoi, pour l’historique.", "Why, for the history."), valueName: say("texte", "text")))
  var reason = ""

  @OptionGroup var base: BaseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year, forWriting: true)
    let report = try YearClosing.close(
      open, isForced: force, note: reason, by: author.author, clock: try .ofProgram)
    let tables = HoursTables(report.ledger, index: open.index)
    let json = JSONValue.members([
      "schoolYear": .text(year.description), "closedAt": .text(report.closed.closedAt),
      "closedBy": .text(report.closed.closedBy), "revision": .optional(report.closed.revision),
      "unrecorded": .texts(report.unrecorded.map(\.rawValue)), "toCome": .number(report.toCome),
      "totals": tables.audiences.json,
    ])
    let line = say(
      "\(year) est close : bilan de \(report.ledger.entries.count) personnes gardé. Ensuite : « tandem year open \(year.next) ».",
      "\(year) is closed: the hours of \(report.ledger.entries.count) people are kept. Next: \"tandem year open \(year.next)\"."
    )
    try CommandOutput(json: json, lines: [line], tables: [tables.audiences]).print(format.format)
  }
}

/// Opens the next year.
struct YearOpen: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: say(
        "Ouvrir une année avec ce que la précédente lui laisse : présences, équipements, référents.",
        "Open a year with what the one before leaves it: attendance, equipment, referents."),
      discussion: say(
        """
        Reprend écoles, personnes, formateurs, modules ; qui a suivi quel module quel jour ; les équipements livrés et \
        leurs livraisons ; les référents en fin d’année, ce qui est confirmé ou refusé. Laisse ce qui est fini. À refaire quand de nouvelles présences ou livraisons sont saisies.
        """,
        """
        Takes over schools, people, trainers, modules; who attended which module on which day; delivered equipment and \
        its deliveries; the referents at the year's end, what is confirmed or refused. Leaves what is over. Do it again when new attendance or deliveries have been recorded.
        """))
  }

  @Argument(help: ArgumentHelp(say("L’année qui s’ouvre.", "The year that opens."), valueName: "2028-2029"))
  var year: SchoolYear

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say("Écrire aussi le dossier dans ce dossier vide.", "Write the dossier into this empty folder as well."),
      valueName: say("dossier", "folder")))
  var output: String?

  @OptionGroup var base: BaseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.previous, forWriting: true)
    let report = try YearOpening.run(open, folder: output, by: author.author, clock: try .ofProgram)
    let dossier = report.turn.dossier
    let delivered = dossier.deployments.count { $0.status == .delivered }
    let referents = dossier.learners.count { $0.referentSince != nil }
    let json = JSONValue.members([
      "schoolYear": .text(year.description), "from": .text(open.year.description), "wasKnown": .bool(report.wasKnown),
      "hasCalendar": .bool(report.hasCalendar), "schools": .number(dossier.schools.count),
      "people": .number(dossier.learners.count), "left": .texts(report.turn.left.map(\.rawValue)),
      "attendance": .number(report.turn.attended), "delivered": .number(delivered), "referents": .number(referents),
      "decisions": .number(report.turn.decisions), "deliveries": .number(dossier.deliveries.count),
      "undelivered": .texts(report.turn.undelivered.map(\.rawValue)), "folder": .optional(report.folder),
    ])
    var lines = [
      "\(year)" + say(" : ", ": ")
        + [
          counted(dossier.learners.count, "personne", "personnes", "person", "people"),
          counted(
            referents, "référent ou adjoint", "référents et adjoints", "referent or deputy", "referents and deputies"),
          counted(
            delivered, "équipement en service", "équipements en service", "equipment in use", "equipments in use"),
          counted(
            report.turn.attended, "présence reprise de \(open.year)", "présences reprises de \(open.year)",
            "record of attendance carried over from \(open.year)",
            "records of attendance carried over from \(open.year)"),
        ].joined(separator: ", ") + "."
    ]
    if !report.turn.undelivered.isEmpty {
      let ids = report.turn.undelivered.map(\.rawValue).joined(separator: ", ")
      lines.append(
        say(
          "Non repris, fenêtre passée sans livraison : \(ids). Ajoutez-les à deploiements.csv s’ils restent à livrer.",
          "Left behind, their window over without a delivery: \(ids). Add them to deploiements.csv if they are still to come."
        ))
    }
    if !report.hasCalendar {
      lines.append(
        say(
          "Le calendrier de \(year) n’est pas publié : donnez rentree, fin_des_cours et vacances_locales dans reglages.yml.",
          "The calendar of \(year) is not published: give rentree, fin_des_cours and vacances_locales in reglages.yml.")
      )
    }
    if let folder = report.folder { lines.append(say("Le dossier : \(folder).", "The dossier: \(folder).")) }
    try CommandOutput(json: json, lines: lines).print(format.format)
  }
}
