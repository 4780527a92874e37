import ArgumentParser
import UseCases

/// The feeds of the published plans as files for a web server.
struct ExportFeeds: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "feeds",
      abstract: say(
        "Les calendriers publiés, sous leurs adresses privées, pour tout serveur web.",
        "The published calendars under their private addresses, for any web server."),
      discussion: say(
        """
        Les noms des fichiers sont les secrets des adresses : le serveur ne doit pas lister le dossier. Un fichier n’est
        remplacé que si son calendrier a changé ; celui d’une adresse fermée est retiré. Avec --addresses, une adresse
        neuve est faite pour chaque calendrier qui n’a pas de fichier ici.
        """,
        """
        The names of the files are the addresses' secrets: the server must not list the folder. A file is replaced only
        when its calendar has changed; that of a closed address is removed. With --addresses, a new address is made for
        each calendar that has no file here.
        """))
  }

  @Argument(
    help: ArgumentHelp(say("Dossier, créé s’il n’existe pas.", "Folder, made where it is missing."), valueName: "DIR"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      say(
        "Fichier neuf, hors du dossier et lisible de vous seul, pour les adresses neuves : elles n’y paraissent qu’une fois.",
        "New file outside the folder, for you alone to read, for new addresses: they stand in it this once."),
      valueName: say("fichier", "file")))
  var addresses: String?

  @Option(
    help: ArgumentHelp(
      say("Adresse web du dossier, pour les adresses neuves.", "Web address of the folder, for the new addresses."),
      valueName: "URL"))
  var url: String?

  @OptionGroup var base: BaseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, forWriting: addresses != nil)
    let export = FeedFolder(open.base, folder: folder, clock: try .ofProgram)
    let done = try export.export(addresses: addresses, location: url, by: author.author)
    try Self.output(done, folder: folder, addresses: addresses).print(format.format)
  }

  private static func output(_ done: FeedFolder.Receipt, folder: String, addresses: String?) -> CommandOutput {
    var lines = [
      say(
        "\(folder) : \(done.written) écrits, \(done.unchanged) inchangés, \(done.removed) retirés.",
        "\(folder): \(done.written) written, \(done.unchanged) unchanged, \(done.removed) removed.")
    ]
    if let addresses, done.made > 0 {
      lines.append(
        say(
          "\(counted(done.made, "adresse neuve", "adresses neuves", "new address", "new addresses")) : \(addresses).",
          "\(counted(done.made, "adresse neuve", "adresses neuves", "new address", "new addresses")): \(addresses)."))
    }
    if done.withoutAddress > 0 {
      let number = counted(done.withoutAddress, "calendrier", "calendriers", "calendar", "calendars")
      lines.append(
        say(
          "\(number) sans adresse ici : --addresses FICHIER en fait.",
          "\(number) without an address here: --addresses FILE makes some."))
    }
    let json = JSONValue.members([
      "written": .number(done.written), "unchanged": .number(done.unchanged), "removed": .number(done.removed),
      "made": .number(done.made), "withoutAddress": .number(done.withoutAddress),
    ])
    return CommandOutput(json: json, lines: lines, tables: [])
  }
}
