import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// The mutualisation's follow-up: every choice of every commune, and what a committee will talk about.
struct FollowUpCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "followup",
      abstract: say(
        "Tableau de suivi : projets, commandes, livraisons, incidents, formation.",
        "Follow-up: projects, orders, deliveries, incidents, training."),
      discussion: say(
        """
        Une ligne par déploiement, et par projet qui n’en a pas ; les projets refusés ou en attente y sont, jamais planifiés.
        Aucun nom de personne ; d’une école d’un ou deux agents, l’état et non le nombre.
        """,
        """
        A row for each deployment, and for each project without; refused and waiting projects are there, never planned.
        No person's name; of an audience of one or two, the state and not the count.
        """))
  }

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: FollowedRevisionOptions

  @Option(help: ArgumentHelp(say("Cette commune.", "This commune."), valueName: say("nom", "name")))
  var commune: String?

  @Option(help: ArgumentHelp(say("Cette circonscription.", "This circonscription."), valueName: say("nom", "name")))
  var circonscription: String?

  @Option(help: ArgumentHelp(say("Cet installateur.", "This installer."), valueName: "id"))
  var installer: String?

  @Option(
    help: ArgumentHelp(
      say(
        "La semaine de ce jour : livré, planifié ou souhaité.", "The week of this day: delivered, planned or wished."),
      valueName: say("jour", "day")))
  var week: Day?

  @Option(parsing: .upToNextOption, help: ArgumentHelp(say("Ces états seulement.", "These statuses only.")))
  var status: [FollowUpStatus] = []

  @Option(
    help: ArgumentHelp(say("Ce qui concerne la prochaine réunion.", "What concerns the next meeting.")))
  var committee: CommitteeKind?

  @Option(
    help: ArgumentHelp(
      say(
        "Vu de ce jour ; sinon le plan tel quel, et les comités à partir d’aujourd’hui.",
        "Seen on this day; else the plan as such, and committees from today."), valueName: say("jour", "day")))
  var on: Day?

  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year)
    let question = FollowUpView.Question(
      commune: commune, circonscription: circonscription, installer: installer, week: week, statuses: Set(status))
    var view = try FollowUpView(open, revision: revision.choice(in: open), question: question, today: on)
    let output: FollowUpOutput
    if let committee {
      view.today = try on ?? open.today(.ofProgram)
      output = FollowUpOutput(view, year: open.year, agendas: (committee, view.agendas(of: committee)))
    } else {
      output = FollowUpOutput(view, year: open.year)
    }
    try output.output(format.format).print(format.format)
  }
}
