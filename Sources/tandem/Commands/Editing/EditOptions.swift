import ArgumentParser
import Planning
import SchoolCalendar
import Store
import UseCases

/// What every change by hand takes besides its own arguments.
struct EditOptions: ParsableArguments {
  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      say("Dire ce que cela donnerait, sans rien enregistrer.", "Say what would come of it, and store nothing.")))
  var isDryRun = false

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      say(
        "Version de la séance que vous avez vue (show --sessions --format json) ; refusé si elle a changé depuis.",
        "The session's version that you have seen (show --sessions --format json); refused where it has changed since."),
      valueName: "N"))
  var seen: [Int] = []

  @Flag(
    name: .customLong("with-peers"),
    help: ArgumentHelp(
      say(
        "Déplacer aussi les séances entre pairs, si elles seules s’y opposent.",
        "Move peer sessions as well, where they alone stand in the way.")))
  var movesPeers = false

  @Option(
    help: ArgumentHelp(
      say("Pourquoi, pour l’historique.", "Why, for the history."), valueName: say("texte", "text")))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Brouillon à modifier ; d’une révision publiée (published, N), une copie.",
        "The draft to change; of a published revision (published, N), a copy."), valueName: "N"))
  var revision = RevisionArgument(.latest)

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  /// Makes changes that may depend on the draft, and says what comes of them.
  ///
  /// - Throws: `Answer.no` where a rule stands against them.
  func edit(_ name: String, _ changes: (PlanDraft, DossierIndex, Day) throws -> [PlanChange]) throws {
    let open = try OpenBase(base.path, year: year.year, forWriting: true)
    let clock = try WallClock.ofProgram
    var editing = PlanEditing(open, by: author.author, clock: clock)
    let draft = try editing.draft(revision.choice)
    let note = [name, reason].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    let report = try editing.run(
      PlanEditing.Request(
        try changes(draft, open.index, open.today(clock)), seen: seen, revision: revision.choice, note: note,
        movesPeers: movesPeers, isDryRun: isDryRun))
    try EditOutput(report).output(format.format).print(format.format)
    if report.isRefused { throw Answer.no }
  }
}

extension PlanDraft {
  /// A session or peer session by its id.
  func has(_ id: String) -> Bool {
    plan.sessions.contains { $0.id.rawValue == id } || plan.peerSessions.contains { $0.id.rawValue == id }
  }
}

/// How ids of sessions are asked for.
enum SessionArgument {
  static var help: ArgumentHelp {
    ArgumentHelp(say("La séance.", "The session."), valueName: say("séance", "session"))
  }

  static var people: ArgumentHelp {
    ArgumentHelp(say("Les personnes, par leur id.", "The people, by their ids."), valueName: say("personne", "person"))
  }

  static var many: ArgumentHelp {
    ArgumentHelp(say("Les séances.", "The sessions."), valueName: say("séance", "session"))
  }
}
