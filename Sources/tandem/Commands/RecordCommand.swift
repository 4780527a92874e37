import ArgumentParser

/// What has happened, one change at a time.
struct RecordCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record",
      abstract: say(
        "Saisir ce qui s’est passé : présences, livraison, commande, retard, panne.",
        "Record what has happened: attendance, a delivery, an order, a delay, equipment out of use."),
      subcommands: [
        RecordAttendance.self, RecordElsewhere.self, RecordDeliveryCommand.self, RecordOrderCommand.self,
        RecordSlipCommand.self, RecordIncidentCommand.self, RecordIncidentEndCommand.self,
      ])
  }
}
