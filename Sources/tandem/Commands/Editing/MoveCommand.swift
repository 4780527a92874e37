import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// Moves a session, a peer session or a deployment.
struct MoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "move",
      abstract: say(
        "Déplacer une séance, une séance entre pairs ou une livraison, règles vérifiées.",
        "Move a session, a peer session or a delivery, with the rules checked."),
      discussion: say(
        """
        tandem move S0012 --to 2027-11-09T13:30
        tandem move S0012 --place L01 --trainer F02
        tandem move P-0359801N-1 --to 2027-11-16T12:00
        tandem move D1 --to 2027-12-08
        Un jour sans heure garde l’heure. Rien n’est enregistré qui enfreigne une règle ; ce que cela coûte et libère est dit.
        """,
        """
        tandem move S0012 --to 2027-11-09T13:30
        tandem move S0012 --place L01 --trainer F02
        tandem move P-0359801N-1 --to 2027-11-16T12:00
        tandem move D1 --to 2027-12-08
        A day without time keeps the time. Nothing is stored that breaks a rule; what it costs and frees is told.
        """))
  }

  @Argument(
    help: ArgumentHelp(say("La séance ou le déploiement.", "The session or deployment."), valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp(say("Le nouveau moment.", "The new time."), valueName: say("moment", "time")))
  var to: MomentArgument?

  @Option(
    help: ArgumentHelp(
      say("Le nouveau lieu : une salle, une école, distanciel.", "The new place: a venue, a school, distanciel."),
      valueName: "id"))
  var place: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      say("Qui l’anime désormais (à répéter).", "Who leads it from now on (repeatable)."), valueName: "id"))
  var trainer: [String] = []

  @Option(
    help: ArgumentHelp(
      say("Qui anime désormais une séance entre pairs.", "Who leads a peer session from now on."),
      valueName: say("personne", "person")))
  var leader: String?

  @Flag(help: ArgumentHelp(say("L’épingler aussi : un nouveau plan la laisse là.", "Pin it too: a new plan keeps it.")))
  var pin = false

  @OptionGroup var options: EditOptions

  func run() throws {
    guard to != nil || place != nil || !trainer.isEmpty || leader != nil else {
      throw Failure.options(.needsOneOf(["--to", "--place", "--trainer", "--leader"]))
    }
    try options.edit("move \(id)") { draft, index, _ in
      if !draft.has(id), index.deployments[ID(id)] != nil {
        guard let to, to.time == nil, place == nil, trainer.isEmpty, leader == nil, !pin else {
          throw Failure.options(.unreadable("--to", say("un jour", "a day")))
        }
        return [.reschedule(ID(id), to: to.day)]
      }
      let relocation = Relocation(
        start: to.map { Moment($0.day, $0.time ?? time(in: draft.plan) ?? .midnight) },
        place: place.map { index.place(named: $0) }, trainers: trainer.isEmpty ? nil : trainer.map { ID($0) },
        leader: leader.map { ID($0) })
      return [.move(ID(id), relocation)] + (pin ? [.pin(ID(id))] : [])
    }
  }

  /// The time on the clock that the session has.
  private func time(in plan: Planning.Plan) -> TimeOfDay? {
    plan.sessions.first { $0.id.rawValue == id }?.start.time
      ?? plan.peerSessions.first { $0.id.rawValue == id }?.start.time
  }
}

/// Swaps the times of two sessions.
struct SwapCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "swap",
      abstract: say(
        "Échanger les horaires de deux séances ; lieux et personnes restent.",
        "Swap the times of two sessions; places and people stay."))
  }

  @Argument(help: SessionArgument.help) var first: String
  @Argument(help: SessionArgument.help) var second: String
  @OptionGroup var options: EditOptions

  func run() throws {
    try options.edit("swap \(first) \(second)") { _, _, _ in [.swap(ID(first), ID(second))] }
  }
}

/// Cancels sessions.
struct CancelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cancel",
      abstract: say(
        "Annuler des séances, et dire qui n’est plus formé.", "Cancel sessions, and say who is no longer trained."))
  }

  @Argument(help: SessionArgument.many) var sessions: [String]
  @OptionGroup var options: EditOptions

  func run() throws {
    try options.edit("cancel " + sessions.joined(separator: " ")) { _, _, _ in sessions.map { .cancel(ID($0)) } }
  }
}

/// Pins sessions.
struct PinCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pin",
      abstract: say(
        "Épingler des séances : un nouveau plan les laisse où elles sont.",
        "Pin sessions: a new plan leaves them where they are."))
  }

  @Argument(help: SessionArgument.many) var sessions: [String]
  @OptionGroup var options: EditOptions

  func run() throws {
    try options.edit("pin " + sessions.joined(separator: " ")) { _, _, _ in sessions.map { .pin(ID($0)) } }
  }
}

/// Unpins sessions.
struct UnpinCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unpin", abstract: say("Désépingler des séances.", "Unpin sessions."))
  }

  @Argument(help: SessionArgument.many) var sessions: [String]
  @OptionGroup var options: EditOptions

  func run() throws {
    try options.edit("unpin " + sessions.joined(separator: " ")) { _, _, _ in sessions.map { .unpin(ID($0)) } }
  }
}
