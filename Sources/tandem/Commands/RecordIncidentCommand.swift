import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// Records that equipment is out of use.
struct RecordIncidentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "incident",
      abstract: say(
        "Une panne : d’un équipement, du réseau, d’une salle.", "Something out of use: equipment, network, a room."))
  }

  @Argument(
    help: ArgumentHelp(say("L’école (UAI) ou le lieu.", "The school (UAI) or venue."), valueName: say("lieu", "place")))
  var place: String

  @Option(
    help: ArgumentHelp(
      say("Famille d’équipement, ou un mot tel que reseau.", "Family of equipment, or a word such as reseau."),
      valueName: say("mot", "word")))
  var family: String

  @Option(help: ArgumentHelp(say("Depuis quand.", "Since when."), valueName: say("jour|moment", "day|moment")))
  var from: MomentArgument

  @Option(help: ArgumentHelp(say("Jusqu’à quand.", "Until when."), valueName: say("jour|moment", "day|moment")))
  var to: MomentArgument?

  @Option(help: ArgumentHelp(say("De quoi il s’agit.", "What it is about."), valueName: say("texte", "text")))
  var subject: String?

  @Option(
    help: ArgumentHelp(say("Son numéro ; sinon le prochain libre.", "Its id; else the next free one."), valueName: "id")
  )
  var id: String?

  @OptionGroup var options: RecordOptions

  func run() throws {
    let (open, recording) = try options.recording()
    let done = try recording.incident(
      at: place, family: family, from: from.start, to: to?.end, subject: subject, id: id.map { ID($0) })
    try RecordOutput(open.index).incident(done).print(options.format.format)
  }
}

/// Records that an incident is over.
struct RecordIncidentEndCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "incident-end", abstract: say("La fin d’une panne.", "The end of an incident."))
  }

  @Argument(help: ArgumentHelp(say("L’incident.", "The incident."), valueName: "id"))
  var incident: String

  @Option(help: ArgumentHelp(say("Quand.", "When."), valueName: say("jour|moment", "day|moment")))
  var at: MomentArgument

  @OptionGroup var options: RecordOptions

  func run() throws {
    let (open, recording) = try options.recording()
    let done = try recording.endIncident(ID(incident), at: at.end)
    try RecordOutput(open.index).incident(done).print(options.format.format)
  }
}
