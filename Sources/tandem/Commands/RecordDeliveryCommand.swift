import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// What every record needs besides its own arguments.
struct RecordOptions: ParsableArguments {
  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  /// The base, opened for writing.
  func recording() throws -> (open: OpenBase, recording: FieldRecording) {
    let open = try OpenBase(base.path, year: year.year, forWriting: true)
    return (open, FieldRecording(open, by: author.author, clock: try .ofProgram))
  }
}

/// Records that equipment has come, all of it or a part.
struct RecordDeliveryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delivery", abstract: say("Une livraison, entière ou partielle.", "A delivery, full or partial."))
  }

  @Argument(help: ArgumentHelp(say("Le déploiement.", "The deployment."), valueName: "id"))
  var deployment: String

  @Option(help: ArgumentHelp(say("Jour de la livraison.", "Day of the delivery."), valueName: say("jour", "day")))
  var date: Day

  @Option(
    help: ArgumentHelp(
      say("Pièces livrées ; sinon tout ce qui manquait.", "Pieces delivered; else all that was missing."),
      valueName: "N"))
  var quantity: Int?

  @Option(help: ArgumentHelp(say("Remarque.", "Remark."), valueName: say("texte", "text")))
  var note: String?

  @OptionGroup var options: RecordOptions

  func run() throws {
    if let quantity, quantity < 1 { throw Failure.options(.unreadable("--quantity", "\(quantity)")) }
    let (open, recording) = try options.recording()
    let done = try recording.delivery(of: ID(deployment), on: date, quantity: quantity, note: note)
    try RecordOutput(open.index).delivery(done).print(options.format.format)
  }
}

/// Records that equipment has been ordered.
struct RecordOrderCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "order", abstract: say("Une commande.", "An order."))
  }

  @Argument(help: ArgumentHelp(say("Le déploiement.", "The deployment."), valueName: "id"))
  var deployment: String

  @Option(help: ArgumentHelp(say("Jour de la commande.", "Day of the order."), valueName: say("jour", "day")))
  var date: Day

  @Option(
    help: ArgumentHelp(
      say("Pièces commandées ; sinon celles du projet.", "Pieces ordered; else those of the project."), valueName: "N"))
  var quantity: Int?

  @OptionGroup var options: RecordOptions

  func run() throws {
    if let quantity, quantity < 1 { throw Failure.options(.unreadable("--quantity", "\(quantity)")) }
    let (open, recording) = try options.recording()
    let done = try recording.order(of: ID(deployment), on: date, quantity: quantity)
    try RecordOutput(open.index).order(done).print(options.format.format)
  }
}

/// Records that a supplier is late.
struct RecordSlipCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "slip",
      abstract: say(
        "Un fournisseur en retard : la fenêtre bouge, et ce qui n’est plus prêt est dit.",
        "A late supplier: the window moves, and what is no longer ready is told."))
  }

  @Argument(help: ArgumentHelp(say("Le déploiement.", "The deployment."), valueName: "id"))
  var deployment: String

  @Option(help: ArgumentHelp(say("Au plus tôt ce jour.", "No earlier than this day."), valueName: say("jour", "day")))
  var to: Day

  @Option(
    help: ArgumentHelp(
      say(
        "Au plus tard ce jour ; sinon le même qu’avant, ou la même durée de fenêtre.",
        "No later than this day; else the one before, or a window as long."), valueName: say("jour", "day")))
  var until: Day?

  @Option(help: ArgumentHelp(say("Remarque.", "Remark."), valueName: say("texte", "text")))
  var note: String?

  @OptionGroup var options: RecordOptions

  func run() throws {
    let (open, recording) = try options.recording()
    let done = try recording.slip(of: ID(deployment), to: to, until: until, note: note)
    try RecordOutput(open.index).slip(done).print(options.format.format)
  }
}
