import Foundation
import Testing

@Suite("tandem doctor")
struct DoctorCommandTests {
  private func checks(_ trial: Trial, _ more: String..., base: String = "b.sqlite") throws -> (Int32, [String: String])
  {
    let running = try trial.start(["doctor", "--base", base, "--format", "json"] + more)
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    let rows = try outcome.object()["checks"] as? [[String: Any]] ?? []
    return (
      outcome.status,
      Dictionary(
        rows.map { ($0["check"] as? String ?? "", $0["state"] as? String ?? "") }, uniquingKeysWith: { $1 })
    )
  }

  @Test("finds a base sound, and only its backups wanting")
  func sound() throws {
    let trial = try Trial.withBase()
    let (status, found) = try checks(trial)
    #expect(status == 0)
    #expect(found["backups"] == "watch")
    for check in [
      "file", "sqlite", "journal", "integrity", "references", "schema", "timeZone", "holidays", "leftovers",
    ] {
      #expect(found[check] == "well", "\(check)")
    }
    #expect(try trial.run("backup", "--base", "b.sqlite").status == 0)
    #expect(try checks(trial).1["backups"] == "well")
    let later = try trial.run("doctor", "--base", "b.sqlite", environment: ["TANDEM_NOW": "2027-04-14T15:09:26Z"])
    #expect(later.status == 0 && later.output.contains("31") && later.output.contains("tandem backup"))
  }

  @Test("says what is wrong by its exit status as well")
  func wrong() throws {
    let trial = try Trial.withBase()
    #expect(try trial.run("backup", "--base", "b.sqlite", "--to", "kept").status == 0)
    let backup = "kept/b-20270314T150926Z.sqlite"
    var bytes = try trial.data(backup)
    bytes[20_000] ^= 1
    try bytes.write(to: trial.folder.appendingPathComponent(backup))
    #expect(try checks(trial, "--backups", "kept") == (1, try checks(trial, "--backups", "kept").1))
    #expect(try checks(trial, "--backups", "kept").1["backups"] == "wrong")
    try trial.write("draft", to: "b.sqlite.new-0123ABCD")
    #expect(try checks(trial).1["leftovers"] == "watch")
    var damaged = try trial.data("b.sqlite")
    damaged.replaceSubrange(20_000..<200_000, with: Data(repeating: 0x5A, count: 180_000))
    try damaged.write(to: trial.folder.appendingPathComponent("bad.sqlite"))
    let (status, found) = try checks(trial, base: "bad.sqlite")
    #expect(status == 1 && (found["integrity"] == "wrong" || found["file"] == "wrong"))
    try trial.write(String(repeating: "x", count: 500), to: "none.sqlite")
    #expect(try checks(trial, base: "none.sqlite").1["file"] == "wrong")
    #expect(try trial.run("doctor", "--base", "nowhere.sqlite").status == 66)
  }

  @Test("of a base of a newer Tandem says to bring Tandem up to date, and has looked at the rest")
  func newer() throws {
    let trial = try Trial.withBase()
    var bytes = try trial.data("b.sqlite")
    bytes[63] = 99
    try bytes.write(to: trial.folder.appendingPathComponent("b.sqlite"))
    let (status, found) = try checks(trial)
    #expect(status == 1 && found["schema"] == "wrong" && found["integrity"] == "well")
  }
}
