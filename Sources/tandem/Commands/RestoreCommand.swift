import ArgumentParser
import Store
import UseCases

/// Puts a backup in the place of the base.
struct RestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore",
      abstract: say("Remettre une sauvegarde à la place de la base.", "Put a backup in the base's place."),
      discussion: say(
        """
        Une sauvegarde endommagée, étrangère ou trop récente est refusée. La base remplacée est d’abord copiée à côté \
        (BASE.before-restore-…). Les calendriers et les liens privés ne reviennent pas en arrière.
        --dry-run vérifie la sauvegarde et dit ce qui serait défait.
        """,
        """
        A damaged, foreign or too recent backup is refused. The base that is replaced is first copied beside it \
        (BASE.before-restore-…). Calendars and private links do not go back.
        --dry-run checks the backup and says what would be undone.
        """))
  }

  @Argument(help: ArgumentHelp(say("Sauvegarde.", "Backup."), valueName: say("fichier", "file")))
  var file: String

  @OptionGroup var base: BaseOptions

  @Flag(
    help: ArgumentHelp(
      say(
        "Même si la base a des changements que la sauvegarde n’a pas, est celle d’un autre département ou n’en est pas une.",
        "Even if the base has changes that the backup lacks, is another département's, or is none.")))
  var force = false

  @Flag(help: ArgumentHelp(say("Vérifier seulement.", "Check only.")))
  var dryRun = false

  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let request = BackupRestoring.Request(file: file, base: base.path, isForced: force, author: author.author)
    guard !dryRun else {
      let preview = try BackupRestoring.preview(request)
      try RestoreOutput(preview, base: base.path).output.print(format.format)
      return
    }
    let report = try BackupRestoring.run(request, clock: try .ofProgram)
    try RestoreOutput(report.preview, base: base.path, report: report).output.print(format.format)
  }
}
