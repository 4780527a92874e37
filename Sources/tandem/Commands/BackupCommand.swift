import ArgumentParser
import UseCases

/// Copies the base while it is in use.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: say("Sauvegarder la base, même pendant qu’elle sert.", "Back the base up, while it is in use as well."),
      discussion: say(
        """
        La copie est vérifiée et scellée (SHA-256 en dernière ligne) avant de prendre son nom. Dans un dossier, les plus \
        anciennes laissent la place une fois la nouvelle faite. Sans --to : le dossier BASE.backups.
        Une sauvegarde contient des données personnelles : gardez-la comme la base.
        """,
        """
        The copy is looked through and sealed (SHA-256 as its last line) before it gets its name. In a folder the oldest \
        ones make room once the new one is made. Without --to: the folder BASE.backups.
        A backup holds personal data: keep it like the base.
        """))
  }

  @Option(
    help: ArgumentHelp(
      say("Fichier .sqlite nouveau, ou dossier.", "A new .sqlite file, or a folder."),
      valueName: say("fichier|dossier", "file|folder")))
  var to: String?

  @Option(help: ArgumentHelp(say("Nombre de sauvegardes gardées.", "How many backups are kept."), valueName: "N"))
  var keep = 14

  @OptionGroup var base: BaseOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if keep < 1 { throw ValidationError(say("--keep \(keep) : donnez 1 ou plus.", "--keep \(keep): give 1 or more.")) }
  }

  func run() throws {
    let made = try BackupMaking.make(of: base.path, to: to, keep: keep, clock: try .ofProgram)
    let contents = made.backup.contents
    var lines = [
      say(
        "\(made.backup.path) : \(made.backup.bytes / 1024) Kio, \(contents.changes) changements, le dernier du "
          + "\(contents.lastChange ?? "–").",
        "\(made.backup.path): \(made.backup.bytes / 1024) KiB, \(contents.changes) changes, the last of "
          + "\(contents.lastChange ?? "–").")
    ]
    if !made.removed.isEmpty {
      let names = made.removed.joined(separator: ", ")
      lines.append(say("Retirées : \(names).", "Removed: \(names)."))
    }
    let json = JSONValue.members([
      "backup": .text(made.backup.path), "bytes": .number(made.backup.bytes),
      "schemaVersion": .number(contents.schemaVersion), "changes": .number(contents.changes),
      "lastChange": .optional(contents.lastChange), "removed": .texts(made.removed),
    ])
    try CommandOutput(json: json, lines: lines).print(format.format)
  }
}
