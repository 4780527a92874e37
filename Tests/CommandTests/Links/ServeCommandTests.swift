import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("tandem serve")
struct ServeCommandTests {
  /// A server as a process of its own, with the port it says it has.
  private func serve(_ trial: Trial, _ more: String...) async throws -> (running: Trial.Running, port: Int) {
    let running = try trial.start(["serve", "--base", "b.sqlite", "--port", "0"] + more)
    for _ in 0..<200 {
      let said = try String(contentsOf: running.errorFile, encoding: .utf8)
      if let found = said.firstMatch(of: /127\.0\.0\.1:(\d+)\//), let port = Int(found.1) { return (running, port) }
      try #require(running.process.isRunning, "\(said)")
      try await Task.sleep(for: .milliseconds(50))
    }
    running.process.terminate()
    throw NoServer()
  }

  private struct NoServer: Error {}

  private func fetch(_ port: Int, _ path: String) async throws -> (status: Int, body: String) {
    let url = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
    let (data, response) = try await URLSession(configuration: .ephemeral).data(from: url)
    return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
  }

  private func link(_ trial: Trial, _ arguments: [String]) throws -> (path: String, token: String) {
    let running = try trial.start(["links", "make"] + arguments + ["--base", "b.sqlite", "--format", "json"])
    running.process.waitUntilExit()
    let address = try #require(try running.outcome().object()["address"] as? String)
    let token = try #require(address.firstMatch(of: /feeds\/([a-z2-7]{32})\.ics$/)).1
    return ("/feeds/\(token).ics", String(token))
  }

  /// Waits for an answer that must come within a second; a busy machine may look later.
  private func comes(_ condition: () async throws -> Bool) async throws -> Bool {
    let end = Date().addingTimeInterval(1.5)
    while true {
      let isLate = Date() > end
      if try await condition() { return true }
      if isLate { return false }
      try await Task.sleep(for: .milliseconds(100))
    }
  }

  @Test("what another process publishes, makes and revokes is served, and no secret stands in logs or files")
  func lifeOfALink() async throws {
    let trial = try Trial.withPlan()
    let (running, port) = try await serve(trial, "--log-requests")
    defer { if running.process.isRunning { running.process.terminate() } }
    let school = try #require(
      try trial.run("show", "--deployments", "--base", "b.sqlite", "--format", "json").output
        .firstMatch(of: /"school": "([^"]+)"/)
    ).1
    let (path, token) = try link(trial, ["--school", String(school)])
    #expect(try await comes { try await fetch(port, path).status == 200 })
    #expect(try await !fetch(port, path).body.contains("BEGIN:VEVENT"))
    #expect(try trial.run("publish", "--base", "b.sqlite").status == 0)
    #expect(try await comes { try await fetch(port, path).body.contains("BEGIN:VEVENT") })
    #expect(try await fetch(port, "/s/\(token)").body.contains(path))
    #expect(try trial.run("links", "revoke", "1", "--base", "b.sqlite").status == 0)
    #expect(try await comes { try await fetch(port, path).status == 404 })
    let begin = Date()
    running.process.terminate()
    running.process.waitUntilExit()
    #expect(Date().timeIntervalSince(begin) < 5)
    let outcome = try running.outcome()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("GET /feeds/***"))
    #expect(!outcome.errors.contains(token) && !outcome.output.contains(token))
    for name in try trial.names(in: ".") where name != "dossier" {
      #expect(try trial.data(name).range(of: Data(token.utf8)) == nil, "\(name)")
    }
  }

  @Test("what was fetched last is written at the end, and shown in the list")
  func lastFetched() async throws {
    let trial = try Trial.withPublishedPlan()
    let (path, _) = try link(trial, ["--mutualisation"])
    let (running, port) = try await serve(trial)
    #expect(try await fetch(port, path).status == 200)
    running.process.interrupt()
    running.process.waitUntilExit()
    #expect(running.process.terminationStatus == 0)
    let list = try trial.run("links", "list", "--base", "b.sqlite", "--format", "json").object()
    let row = try #require((list["links"] as? [[String: Any]])?.first)
    #expect(row["lastFetchedAt"] as? String == "2027-03-14T15:09:26Z")
  }

  @Test("a base that goes away for a while, or is locked, is served from memory; one put in its place is seen")
  func baseAway() async throws {
    let trial = try Trial.withPublishedPlan()
    let (path, _) = try link(trial, ["--mutualisation"])
    let (running, port) = try await serve(trial)
    defer { if running.process.isRunning { running.process.terminate() } }
    let before = try await fetch(port, path)
    #expect(before.status == 200)
    try FileManager.default.copyItem(atPath: trial.path("b.sqlite"), toPath: trial.path("copy.sqlite"))
    try FileManager.default.removeItem(atPath: trial.path("b.sqlite"))
    try await Task.sleep(for: .milliseconds(600))
    #expect(try await fetch(port, path).body == before.body)
    try FileManager.default.moveItem(atPath: trial.path("copy.sqlite"), toPath: trial.path("b.sqlite"))
    let (other, _) = try link(trial, ["--mutualisation"])
    #expect(try await comes { try await fetch(port, other).status == 200 })
    #expect(try await fetch(port, path).body == before.body)
  }

  @Test("a port that is taken, a base that is not there, a port that is none: each says so")
  func refused() async throws {
    let trial = try Trial.withBase()
    let (running, port) = try await serve(trial)
    defer { if running.process.isRunning { running.process.terminate() } }
    let second = try trial.run("serve", "--base", "b.sqlite", "--port", "\(port)")
    #expect(second.status == 75)
    #expect(second.errors.contains("--port"))
    #expect(try trial.run("serve", "--base", "none.sqlite").status == 66)
    #expect(try trial.run("serve", "--base", "b.sqlite", "--port", "70000").status == 64)
    #expect(try trial.run("serve", "--base", "b.sqlite", "--public-url", "x").status == 64)
    #expect(try trial.run("serve", "--base", "b.sqlite", "--host", "203.0.113.1", "--port", "0").status == 73)
  }

  @Test("writes a unit for systemd")
  func unit() throws {
    let trial = try Trial()
    let outcome = try trial.run("serve", "--systemd-unit", "--base", "b.sqlite", "--public-url", "https://a.example")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains("serve --base \(trial.path("b.sqlite")) --port 8080 --public-url https://a.example"))
    #expect(outcome.output.contains("ProtectSystem=strict"))
    #expect(outcome.output.contains("ReadWritePaths=\(trial.folder.path)\n"))
  }
}
