import ArgumentParser
import Foundation
import Planning
import SchoolCalendar
import UseCases

/// Records who was at a session, or at the sessions of a table.
struct RecordAttendance: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "attendance",
      abstract: say("Les présences d’une séance, ou d’un tableau.", "Attendance of a session, or of a table."),
      discussion: say(
        """
        Une séance du plan publié, ou entre pairs, par son id ; ou un tableau aux colonnes de presences.csv.
        Toutes les erreurs sont données en une fois ; rien n’est saisi tant qu’il en reste une.
          tandem record attendance S0012 --all-present --absent P0042
          tandem record attendance feuilles.csv
        """,
        """
        A session of the published plan, or a peer session, by its id; or a table with the columns of presences.csv.
        All errors are reported at once; nothing is recorded while one is left.
          tandem record attendance S0012 --all-present --absent P0042
          tandem record attendance sheets.csv
        """))
  }

  @Argument(
    help: ArgumentHelp(
      say("Séance, ou fichier .csv.", "Session, or .csv file."), valueName: say("séance|fichier", "session|file")))
  var subject: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(say("Présents.", "Those present."), valueName: say("personnes", "people")))
  var present: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(say("Absents.", "Those absent."), valueName: say("personnes", "people")))
  var absent: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(say("Excusés.", "Those excused."), valueName: say("personnes", "people")))
  var excused: [String] = []

  @Flag(
    help: ArgumentHelp(
      say("Tous les autres inscrits étaient là.", "Everybody else who is booked was there.")))
  var allPresent = false

  @Option(
    help: ArgumentHelp(
      say(
        "Durée suivie par les présents (90, 1h30) ; sinon toute la séance.",
        "How long those present stayed (90, 1h30); else the whole session."), valueName: say("durée", "length")))
  var minutes: MinutesArgument?

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year, forWriting: true)
    let keeping = AttendanceKeeping(open, clock: try .ofProgram)
    let receipt: AttendanceReceipt
    if isFile {
      guard present.isEmpty, absent.isEmpty, excused.isEmpty, !allPresent, minutes == nil else {
        throw Failure.options(.onlyOneOf([subject, "--present, --absent, --excused, --all-present, --minutes"]))
      }
      receipt = try keeping.record(file: subject, by: author.author)
    } else {
      let sheet = AttendanceKeeping.Sheet(
        session: ID(subject), present: Self.ids(present), absent: Self.ids(absent), excused: Self.ids(excused),
        othersPresent: allPresent, minutes: minutes?.minutes)
      receipt = try keeping.record(sheet, by: author.author)
    }
    try AttendanceOutput(receipt, index: open.index).print(format.format)
  }

  /// A name that ends like a table's is one, so that a missing file is told as such.
  private var isFile: Bool {
    let name = subject.lowercased()
    return [".csv", ".tsv", ".txt"].contains { name.hasSuffix($0) } || subject.contains("/")
  }

  /// Ids separated by spaces, commas or `|`.
  private static func ids(_ texts: [String]) -> [ID<Learner>] {
    texts.flatMap { $0.split { $0 == "," || $0 == "|" || $0 == " " } }.map { ID(String($0)) }
  }
}

/// Records what somebody attended outside the plan.
struct RecordElsewhere: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "elsewhere",
      abstract: say(
        "Ce qui a été suivi ailleurs (GAIA, CNFPT…), dit par la personne ou son attestation.",
        "What was attended elsewhere (GAIA, CNFPT…), as the person or a certificate says."))
  }

  @Argument(help: ArgumentHelp(say("Personne.", "Person."), valueName: say("personne", "person")))
  var person: String

  @Option(help: ArgumentHelp(say("Module suivi.", "The module attended."), valueName: "id"))
  var module: String

  @Option(help: ArgumentHelp(say("Jour.", "Day."), valueName: say("jour", "day")))
  var date: Day

  @Option(
    help: ArgumentHelp(
      say("Durée (90, 1h30) ; sinon celle du module.", "Length (90, 1h30); else the module's."),
      valueName: say("durée", "length")))
  var minutes: MinutesArgument?

  @Option(
    help: ArgumentHelp(
      say("Qui l’a organisé : GAIA, CNFPT…", "Who held it: GAIA, CNFPT…"), valueName: say("nom", "name")))
  var from: String?

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year, forWriting: true)
    let record = AttendanceRecord(
      learner: ID(person), status: .present, module: ID(module), moment: .startOfDay(date), minutes: minutes?.minutes,
      organiser: from)
    let receipt = try AttendanceKeeping(open, clock: try .ofProgram).record(elsewhere: record, by: author.author)
    try AttendanceOutput(receipt, index: open.index).print(format.format)
  }
}
