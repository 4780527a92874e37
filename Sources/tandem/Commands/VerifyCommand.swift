import ArgumentParser
import UseCases

/// Has the auditor count a plan again.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say(
        "Recompter un plan depuis zéro : règles enfreintes, score. 1 s’il y a quelque chose.",
        "Count a plan again from nothing: rules broken, score. 1 where there is something."))
  }

  @Argument(help: ArgumentHelp(say("Plan en JSON ; sinon une révision.", "Plan as JSON; else a revision.")))
  var file: String?

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: RevisionOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let open = try OpenBase(base.path, year: year.year)
    let verification =
      if let file { try PlanVerification(file: file, base: open) } else {
        try PlanVerification(open, revision: revision.choice)
      }
    try VerificationOutput.output(verification).print(format.format)
    if !verification.isValid { throw Answer.no }
  }
}
