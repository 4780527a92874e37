import Foundation
import Testing

@Suite("tandem backup, tandem restore")
struct BackupCommandTests {
  @Test("keeps the newest backups in the folder beside the base, and nothing of other names goes")
  func rotation() throws {
    let trial = try Trial.withBase()
    for day in 10...14 {
      let outcome = try trial.run(
        "backup", "--base", "b.sqlite", "--keep", "3", environment: ["TANDEM_NOW": "2027-03-\(day)T06:00:00Z"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      if day == 10 { try trial.write("mine", to: "b.sqlite.backups/b-notes.txt") }
    }
    #expect(
      try trial.names(in: "b.sqlite.backups") == [
        "b-20270312T060000Z.sqlite", "b-20270313T060000Z.sqlite", "b-20270314T060000Z.sqlite", "b-notes.txt",
      ])
    #expect(try trial.run("backup", "--base", "b.sqlite", "--keep", "0").status == 64)
  }

  @Test("gives two backups of one second two names, and does not write over a file")
  func names() throws {
    let trial = try Trial.withBase()
    let first = try trial.run("backup", "--base", "b.sqlite", "--to", "copies", "--format", "json").object()
    let second = try trial.run("backup", "--base", "b.sqlite", "--to", "copies", "--format", "json").object()
    #expect(first["backup"] as? String == "copies/b-20270314T150926Z.sqlite")
    #expect(second["backup"] as? String == "copies/b-20270314T150926Z-2.sqlite")
    #expect(try trial.run("backup", "--base", "b.sqlite", "--to", "one.sqlite").status == 0)
    #expect(try trial.run("backup", "--base", "b.sqlite", "--to", "one.sqlite").status == 73)
    #expect(try trial.run("backup", "--base", "none.sqlite").status == 66)
    #expect(!trial.exists("none.sqlite.backups"))
  }

  @Test("brings back what was, once somebody has said that later changes may go")
  func restores() throws {
    let trial = try Trial.withPlan()
    #expect(try trial.run("backup", "--base", "b.sqlite", "--to", "one.sqlite").status == 0)
    #expect(try trial.run("publish", "--base", "b.sqlite", "--by", "IEN").status == 0)
    let refused = try trial.run("restore", "one.sqlite", "--base", "b.sqlite")
    #expect(refused.status == 1 && refused.errors.contains("--force") && refused.errors.contains("IEN"))
    let rehearsed = try trial.run("restore", "one.sqlite", "--base", "b.sqlite", "--dry-run", "--format", "json")
      .object()
    #expect(rehearsed["undone"] as? Int == 1 && rehearsed["needsForce"] as? Bool == true)
    #expect(rehearsed["restored"] as? Bool == false)
    let done = try trial.run("restore", "one.sqlite", "--base", "b.sqlite", "--force", "--format", "json").object()
    let aside = try #require(done["setAside"] as? String)
    #expect(try trial.run("show", "--base", "b.sqlite", "--format", "json").object()["status"] as? String == "draft")
    #expect(try trial.run("history", "--base", "b.sqlite").output.contains("restore"))
    #expect(try trial.run("restore", aside, "--base", "b.sqlite", "--force").status == 0)
    #expect(
      try trial.run("show", "--base", "b.sqlite", "--format", "json").object()["status"] as? String == "published")
  }

  @Test("refuses a damaged backup, and a plain file in the base's place unless told otherwise")
  func refuses() throws {
    let trial = try Trial.withBase()
    #expect(try trial.run("backup", "--base", "b.sqlite", "--to", "one.sqlite").status == 0)
    var bytes = try trial.data("one.sqlite")
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: trial.folder.appendingPathComponent("two.sqlite"))
    let refused = try trial.run("restore", "two.sqlite", "--base", "new.sqlite")
    #expect(refused.status == 65 && refused.errors.contains("two.sqlite") && !trial.exists("new.sqlite"))
    try trial.write("not a base", to: "notes.sqlite")
    #expect(try trial.run("restore", "one.sqlite", "--base", "notes.sqlite").status == 1)
    #expect(try trial.text("notes.sqlite") == "not a base")
    #expect(try trial.run("restore", "one.sqlite", "--base", "notes.sqlite", "--force").status == 0)
    #expect(try trial.text("notes.sqlite.before-restore-20270314T150926Z") == "not a base")
    #expect(try trial.run("show", "--base", "notes.sqlite").status == 66)
    #expect(try trial.run("restore", "one.sqlite", "--base", "new.sqlite").status == 0)
  }

  @Test("lets no calendar go back: what the older plan shows otherwise has a greater sequence than before")
  func calendars() throws {
    let trial = try Trial.withPlan()
    #expect(try trial.run("publish", "--base", "b.sqlite").status == 0)
    #expect(try trial.run("backup", "--base", "b.sqlite", "--to", "one.sqlite").status == 0)
    let sessions = try trial.run("show", "--sessions", "--base", "b.sqlite", "--format", "json").object()["sessions"]
    let planned = (sessions as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "planned" }
    let session = try #require(planned.first?["id"] as? String)
    let later = ["TANDEM_NOW": "2027-03-15T15:09:26Z"]
    #expect(try trial.run("cancel", session, "--base", "b.sqlite", environment: later).status == 0)
    #expect(try trial.run("publish", "--base", "b.sqlite", environment: later).status == 0)
    let before = try sequences(trial, "before")
    let last = ["TANDEM_NOW": "2027-03-16T15:09:26Z"]
    let restored = try trial.run("restore", "one.sqlite", "--base", "b.sqlite", "--force", environment: last)
    #expect(restored.status == 0, "\(restored.errors)")
    let after = try sequences(trial, "after")
    #expect(!before.isEmpty && before.allSatisfy { after[$0.key] ?? .max >= $0.value })
    // The session that was cancelled takes place again.
    #expect(after.values.contains { $0 >= 2 })
  }

  /// The greatest sequence of each event in the calendars of the plan that is followed.
  private func sequences(_ trial: Trial, _ folder: String) throws -> [String: Int] {
    let outcome = try trial.run(
      "export", "calendars", "--revision", "published", "--base", "b.sqlite", "--output", folder)
    try #require(outcome.status == 0, "\(outcome.errors)")
    var found: [String: Int] = [:]
    for name in try trial.names(in: folder) where name.hasSuffix(".ics") {
      var uid = ""
      for line in try trial.text("\(folder)/\(name)").split(whereSeparator: \.isNewline) {
        if line.hasPrefix("UID:") { uid = String(line) }
        if line.hasPrefix("SEQUENCE:"), let number = Int(line.dropFirst("SEQUENCE:".count)) {
          found[uid] = max(found[uid] ?? 0, number)
        }
      }
    }
    return found
  }
}
