import ArgumentParser
import Foundation
import Planning
import SchoolCalendar
import Store
import UseCases

/// The language, which every command takes.
struct SpeechOptions: ParsableArguments {
  // Read by `Speech` before the arguments are parsed; it stands here to be checked and explained.
  @Option(
    help: ArgumentHelp(say("Langue : fr ou en ; sinon celle du système.", "Language: fr or en; else the locale's.")))
  var lang: Language?
}

/// The base that a command is about.
struct BaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Base ; sinon TANDEM_BASE, sinon ./tandem.sqlite.", "Base; else TANDEM_BASE, else ./tandem.sqlite."),
      valueName: say("fichier", "file")))
  var base: String?

  /// The file.
  var path: String {
    if let base { return base }
    let set = ProcessInfo.processInfo.environment["TANDEM_BASE"] ?? ""
    return set.isEmpty ? "tandem.sqlite" : set
  }
}

/// The year that a command is about.
struct YearOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Année scolaire, par exemple 2027-2028 ; sinon la dernière de la base.",
        "School year, such as 2027-2028; else the latest of the base."), valueName: say("année", "year")))
  var year: SchoolYear?
}

/// The form in which data are written.
struct FormatOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("Forme des données.", "Form of the data.")))
  var format: OutputFormat = .table
}

/// The revision that a command is about.
struct RevisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Révision : un numéro, published ou latest.", "Revision: a number, published or latest."), valueName: "N"))
  var revision = RevisionArgument(.latest)

  var choice: RevisionChoice { revision.choice }
}

/// Who makes a change.
struct AuthorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Qui fait ce changement ; sinon l’utilisateur du système.", "Who makes the change; else the system's user."),
      valueName: say("nom", "name")))
  var by: String?

  var author: String {
    let environment = ProcessInfo.processInfo.environment
    return [by, environment["USER"], environment["LOGNAME"]].lazy.compactMap(\.self).first { !$0.isEmpty } ?? "tandem"
  }
}

extension WallClock {
  /// The machine's clock, or the instant that TANDEM_NOW gives (`2027-03-14T15:09:26Z`), for runs to be repeated exactly.
  ///
  /// - Throws: `Failure` where TANDEM_NOW is no instant.
  static var ofProgram: WallClock {
    get throws {
      guard let written = ProcessInfo.processInfo.environment["TANDEM_NOW"], !written.isEmpty else { return .system }
      guard let clock = WallClock.fixed(written) else { throw Failure.options(.unreadable("TANDEM_NOW", written)) }
      return clock
    }
  }
}
