import Foundation
import Testing

@Suite("What holds for every command")
struct UsageTests {
  static let commands = [
    "init", "import", "calendar", "plan", "show", "verify", "check", "hours", "export json", "export csv",
    "export calendars", "export xlsx", "export dossier", "publish", "history", "demo", "referents propose",
    "referents list", "referents set", "referents confirm", "referents refuse", "referents vacant", "referents why",
    "diff", "list changes", "list convocations", "list missions", "list sheets", "record attendance", "record delivery",
    "followup",
    "projects list", "projects decide", "seats", "report committee", "report school", "show school", "year close",
    "year open", "backup", "restore", "doctor",
  ]

  private func run(_ command: String, _ more: String..., environment: [String: String] = [:]) throws -> Trial.Outcome {
    let running = try Trial().start(command.split(separator: " ").map(String.init) + more, environment: environment)
    running.process.waitUntilExit()
    return try running.outcome()
  }

  @Test("an option that nobody knows is a matter of usage", arguments: commands)
  func unknownOption(command: String) throws {
    let outcome = try run(command, "--no-such-option")
    #expect(outcome.status == 64)
    // Where something else is missing as well, the parser tells that first.
    #expect(outcome.errors.contains("--no-such-option") || outcome.errors.contains("Missing expected argument"))
    #expect(outcome.output.isEmpty)
  }

  @Test("help is on standard output, in both languages", arguments: commands)
  func help(command: String) throws {
    let french = try run(command, "--help")
    let english = try run(command, "--help", environment: ["LANG": "en_GB.UTF-8"])
    #expect(french.status == 0 && english.status == 0)
    #expect(french.output.contains("--lang") && french.output != english.output)
  }

  @Test(
    "a base that is not there is no input",
    arguments: [
      "show", "verify", "check", "hours", "export json", "publish", "history", "plan", "calendar", "backup", "doctor",
    ])
  func missingBase(command: String) throws {
    let outcome = try run(command, "--base", "nowhere.sqlite")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("nowhere.sqlite"))
  }

  @Test("a file that is no base is bad data", arguments: ["show", "history", "plan"])
  func noBase(command: String) throws {
    let trial = try Trial()
    try trial.write(String(repeating: "not a base ", count: 200), to: "b.sqlite")
    #expect(try trial.run(command, "--base", "b.sqlite").status == 65)
  }

  @Test("the base is that of --base, else of TANDEM_BASE, else tandem.sqlite")
  func chosenBase() throws {
    let trial = try Trial.withBase()
    #expect(try trial.run("history", environment: ["TANDEM_BASE": "b.sqlite"]).status == 0)
    #expect(try trial.run("history").errors.contains("tandem.sqlite"))
    #expect(try trial.run("history", "--base", "b.sqlite", environment: ["TANDEM_BASE": "x.sqlite"]).status == 0)
  }

  @Test(
    "messages are in the language of --lang, else of the locale, else in French",
    arguments: [
      (["LANG": "en_US.UTF-8"], [], true), (["LANG": "fr_FR.UTF-8"], [], false), (["LANG": "C"], [], false),
      (["LANG": "fr_FR.UTF-8", "LC_ALL": "en_US.UTF-8"], [], true), (["LANG": "en_US.UTF-8"], ["--lang", "fr"], false),
      (["LANG": "fr_FR.UTF-8"], ["--lang=en"], true),
    ])
  func language(environment: [String: String], options: [String], isEnglish: Bool) throws {
    let running = try Trial().start(["history", "--base", "nowhere.sqlite"] + options, environment: environment)
    running.process.waitUntilExit()
    #expect(try running.outcome().errors.contains("there is no such file") == isEnglish)
  }

  @Test("an instant for now that cannot be read is a matter of usage")
  func badInstant() throws {
    let trial = try Trial.withBase()
    let outcome = try trial.run("plan", "--base", "b.sqlite", "--steps", "0", environment: ["TANDEM_NOW": "noon"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("TANDEM_NOW"))
  }

  @Test("a base has several years; the latest is meant where none is named")
  func years() throws {
    let trial = try Trial.withPlan()
    #expect(try trial.run("demo", "--size", "one", "--year", "2026-2027", "--output", "before").status == 0)
    #expect(try trial.run("import", "before", "--base", "b.sqlite").status == 0)
    #expect(try trial.run("show", "--base", "b.sqlite").output.contains("2027-2028"))
    let before = try trial.run("show", "--base", "b.sqlite", "--year", "2026-2027")
    #expect(before.status == 66 && before.errors.contains("2026-2027"))
    #expect(try trial.run("show", "--base", "b.sqlite", "--year", "2020-2021").status == 66)
    #expect(try trial.run("show", "--base", "b.sqlite", "--year", "2027").status == 64)
    #expect(try trial.run("import", "before", "dossier", "--base", "b.sqlite").status == 64)
  }

  @Test("no colour reaches a pipe")
  func plain() throws {
    let trial = try Trial.withPlan()
    let outcome = try trial.run("show", "--sessions", "--base", "b.sqlite")
    #expect(!outcome.output.contains("\u{1B}") && !outcome.errors.contains("\u{1B}"))
  }
}
