import Foundation
import Testing

@Suite("Which revision a command looks at")
struct FollowedRevisionTests {
  /// Revision 1 published, revision 2 a draft.
  private func trial() throws -> Trial {
    let trial = try Trial.withPublishedPlan()
    let planned = try trial.run("plan", "--base", "b.sqlite", "--steps", "100", "--quiet")
    try #require(planned.status == 0, "\(planned.errors)")
    return trial
  }

  private func answer(_ trial: Trial, _ command: String, _ more: [String] = []) throws -> (Int?, Trial.Outcome) {
    let words = command.split(separator: " ").map(String.init)
    let running = try trial.start(words + more + ["--base", "b.sqlite", "--format", "json"])
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    return (try outcome.object()["revision"] as? Int, outcome)
  }

  static let ofTheYear = [
    "check", "check --weeks 6", "followup", "projects list", "seats", "hours", "report steering",
    "report school 0359000T",
  ]

  @Test("what people do in the year concerns the published revision, and it is said which one", arguments: ofTheYear)
  func followed(command: String) throws {
    let trial = try trial()
    let (revision, outcome) = try answer(trial, command)
    #expect(revision == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("Révision 1, publiée ; la révision 2"))
    #expect(try answer(trial, command, ["--revision", "latest"]).0 == 2)
    #expect(try answer(trial, command, ["--revision", "2"]).1.errors.contains("Révision 2, non publiée."))
  }

  @Test("where none is published it is the latest, and it is said that it is not", arguments: ofTheYear)
  func unpublished(command: String) throws {
    let (revision, outcome) = try answer(Trial.withPlan(), command)
    #expect(revision == 1)
    #expect(outcome.errors.contains("Révision 1, non publiée"))
  }

  @Test("planning looks at the latest", arguments: ["show", "verify", "referents list", "show school 0359000T"])
  func latest(command: String) throws {
    #expect(try answer(trial(), command).0 == 2)
  }

  @Test("lists to be sent are those of the published revision")
  func lists() throws {
    let trial = try trial()
    let lists = try trial.run("list", "convocations", "--base", "b.sqlite")
    #expect(lists.status == 0)
    #expect(lists.errors.contains("Révision 1, publiée"))
    #expect(lists.output == (try trial.run("list", "convocations", "--base", "b.sqlite", "--revision", "1").output))
  }

  @Test("attendance without a published plan is refused with what to do, by hand and from a table")
  func nothingPublished() throws {
    let trial = try Trial.withPlan()
    try trial.write("seance;personnel;statut\nS0001;P0001;present\n", to: "presences.csv")
    let outcome = try trial.run("import", "presences.csv", "--base", "b.sqlite", "--lang", "en")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("presences.csv:2"))
    #expect(outcome.errors.contains("\"tandem publish\""))
  }

  @Test("neither check nor followup names anybody of a school")
  func nobody() throws {
    let trial = try trial()
    let staff = try trial.text("dossier/personnels.csv").split(whereSeparator: \.isNewline).dropFirst()
    let names = staff.map { $0.split(separator: ";", omittingEmptySubsequences: false) }.compactMap { cells in
      cells.count > 2 && !cells[1].isEmpty ? String(cells[1]) : nil
    }
    try #require(!names.isEmpty)
    let contacts = try trial.text("dossier/contacts.csv")
    try trial.write(
      contacts + "ecole:0359000T;directeur;\(names[0]);;0200000000\r\n", to: "dossier/contacts.csv")
    try #require(trial.run("import", "dossier", "--base", "b.sqlite").status == 0)
    for command in ["check", "check --weeks 6", "check --deployment D001", "followup"] {
      for format in ["table", "json", "csv"] {
        let running = try trial.start(
          command.split(separator: " ").map(String.init) + ["--base", "b.sqlite", "--format", format])
        running.process.waitUntilExit()
        let output = try running.outcome().output
        for name in names { #expect(!output.contains(name), "\(command) --format \(format): \(name)") }
      }
    }
  }
}
