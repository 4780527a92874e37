import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// Proposes, lists and decides the digital referents of schools.
struct ReferentsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "referents",
      abstract: say(
        "Les référents numériques des écoles : proposer, lister, décider, expliquer.",
        "The digital referents of schools: propose, list, decide, explain."),
      subcommands: [
        ReferentsPropose.self, ReferentsList.self, ReferentsSet.self, ReferentsConfirm.self, ReferentsRefuse.self,
        ReferentsVacant.self, ReferentsWhy.self,
      ])
  }
}

/// Chooses anew and keeps nothing.
struct ReferentsPropose: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "propose",
      abstract: say(
        "Proposer les meilleurs référents, sans rien garder ; ce qui change est listé.",
        "Propose the best referents and keep nothing; what changes is listed."))
  }

  @Flag(help: ArgumentHelp(say("Lister aussi les écoles sans changement.", "List schools without a change as well.")))
  var all = false

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let proposing = try ReferentProposing(OpenBase(base.path, year: year.year))
    try ReferentProposalOutput(proposing, showsAll: all).output.print(format.format)
  }
}

/// Lists the referents of a revision.
struct ReferentsList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        "Les référents d’une révision : état, formation, relais, postes vacants et ce qu’ils bloquent.",
        "The referents of a revision: state, training, hand-over, vacant posts and what they block."))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: RevisionOptions

  @Option(
    help: ArgumentHelp(
      say("Écoles de cette circonscription.", "Schools of this circonscription."), valueName: say("nom", "name")))
  var circonscription: String?

  @Option(
    help: ArgumentHelp(say("Écoles de cette commune.", "Schools of this commune."), valueName: say("nom", "name")))
  var commune: String?

  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year)
    let list = try ReferentList(
      open, revision: revision.choice, filter: .init(circonscription: circonscription, commune: commune))
    try ReferentListOutput(list, year: open.year).output.print(format.format)
  }
}

/// Says why a school has its referent.
struct ReferentsWhy: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "why",
      abstract: say(
        "Pourquoi cette personne, pourquoi pas une autre, et ce qu’elle coûterait.",
        "Why this person, why not another one, and what they would cost."))
  }

  @Argument(help: SchoolArgument.help) var school: String
  @Argument(help: PersonArgument.help) var person: String?

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let reasons = try ReferentReasons(OpenBase(base.path, year: year.year), school: school, person: person)
    try ReferentReasonsOutput(reasons).output.print(format.format)
  }
}

/// The school that a command is about.
enum SchoolArgument {
  static var help: ArgumentHelp {
    ArgumentHelp(say("UAI, ou nom d’une seule école.", "UAI, or the name of one school only."), valueName: "school")
  }
}

/// The person that a command is about.
enum PersonArgument {
  static var help: ArgumentHelp {
    ArgumentHelp(
      say("Id, ou nom d’une seule personne.", "Id, or the name of one person only."), valueName: "person")
  }
}
