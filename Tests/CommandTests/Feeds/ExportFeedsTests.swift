import Foundation
import Planning
import SchoolCalendar
import Store
import Testing

@Suite("export feeds keeps a folder for any web server")
struct ExportFeedsTests {
  let followed: FollowedBase
  private var trial: Trial { followed.trial }

  init() throws { followed = try FollowedBase() }

  private func export(_ arguments: String...) throws -> [String: Int] {
    let process = try trial.start(["export", "feeds", "www", "--base", "b.sqlite", "--format", "json"] + arguments)
    process.process.waitUntilExit()
    let outcome = try process.outcome()
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try #require(try outcome.object() as? [String: Int])
  }

  private func addresses(_ name: String) throws -> [(id: String, file: String)] {
    try trial.text(name).split(separator: "\r\n").dropFirst().map { line in
      let cells = line.split(separator: ";", omittingEmptySubsequences: false)
      return (String(cells[2]), String(cells[3]))
    }
  }

  @Test("New addresses stand once in a file of one's own; changed files are replaced, the others left alone")
  func folder() throws {
    let first = try export()
    #expect(first["written"] == 0 && (first["withoutAddress"] ?? 0) > 5)
    let made = try export("--addresses", "secret.csv", "--url", "https://agenda.example.org/f")
    let count = try #require(made["made"])
    #expect(count == first["withoutAddress"] && made["withoutAddress"] == 0)
    let rights = try FileManager.default.attributesOfItem(atPath: trial.path("secret.csv"))[.posixPermissions] as? Int
    #expect(rights == 0o600)
    let listed = try addresses("secret.csv")
    #expect(Set(listed.map(\.file)) == Set(try trial.names(in: "www")))
    #expect(try trial.text("secret.csv").contains("https://agenda.example.org/f/\(listed[0].file)"))
    #expect(try export() == ["written": 0, "unchanged": count, "removed": 0, "made": 0, "withoutAddress": 0])

    let plan = try followed.plan
    let learner = try #require(plan.sessions[0].learners.first)
    var changed = plan
    changed.sessions.removeFirst()
    try followed.publish(changed, at: "2027-03-14T18:00:00Z")
    let file = try #require(listed.first { $0.id == learner.rawValue }).file
    let other = try #require(
      listed.first { one in
        followed.index.learners[ID(one.id)] != nil && !plan.sessions[0].learners.contains(ID(one.id))
          && !plan.peerSessions.contains { $0.learners.contains(ID(one.id)) }
      })
    let before = try FileManager.default.attributesOfItem(atPath: trial.path("www/\(other.file)"))
    let after = try export()
    #expect((after["written"] ?? 0) > 0 && (after["unchanged"] ?? 0) > 0)
    #expect(try trial.text("www/\(file)").contains("STATUS:CANCELLED"))
    let same = try FileManager.default.attributesOfItem(atPath: trial.path("www/\(other.file)"))
    #expect(before[.systemFileNumber] as? Int == same[.systemFileNumber] as? Int)
  }

  @Test("A closed address loses its file; what is no calendar of ours stays")
  func revoked() throws {
    _ = try export("--addresses", "secret.csv")
    let listed = try addresses("secret.csv")
    let ours = "abcdefghijklmnopqrstuvwxyz234567.ics"
    let others = ["index.html", "vacances.ics", "Abcdefghijklmnopqrstuvwxyz234567.ics"]
    for name in others + [ours] { try trial.write("x", to: "www/\(name)") }
    #expect(try trial.run("links", "revoke", "1", "--base", "b.sqlite").status == 0)
    let done = try export()
    #expect(done["removed"] == 2 && done["withoutAddress"] == 1)
    #expect(!trial.exists("www/\(listed[0].file)") && !trial.exists("www/\(ours)"))
    for name in others { #expect(try trial.text("www/\(name)") == "x") }
  }

  @Test("The addresses are written neither into the folder that is served, nor over another file")
  func refused() throws {
    for (name, status) in [("www/secret.csv", Int32(73)), ("taken.csv", 73)] {
      try trial.write("x", to: "taken.csv")
      let outcome = try trial.run("export", "feeds", "www", "--base", "b.sqlite", "--addresses", name)
      #expect(outcome.status == status, "\(outcome.errors)")
    }
    #expect(try followed.base.links().isEmpty)
  }
}
