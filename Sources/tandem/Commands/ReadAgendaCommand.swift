import ArgumentParser
import UseCases

/// What `tandem` starts itself with to read foreign calendars; nobody types it.
struct ReadAgendaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read-agenda",
      abstract: say(
        "Lit des agendas sur l’entrée standard, avec des limites ; usage interne.",
        "Reads agendas on standard input, within limits; for internal use."),
      shouldDisplay: false)
  }

  @Option(help: ArgumentHelp(say("Secondes de processeur par fichier.", "Seconds of processor for a file.")))
  var processorSeconds = AgendaLimits().processorSeconds

  @Option(help: ArgumentHelp(say("Mémoire en plus, en Mo.", "Memory on top, in MB.")))
  var megabytes = AgendaLimits().megabytes

  func run() { AgendaService.run(processorSeconds: processorSeconds, megabytes: megabytes) }
}
