import Foundation
import Testing

@Suite("tandem links")
struct LinksCommandTests {
  private func made(_ trial: Trial, _ arguments: String...) throws -> [String: Any] {
    let all = ["links", "make"] + arguments + ["--base", "b.sqlite", "--format", "json"]
    let running = try trial.start(all)
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try outcome.object()
  }

  @Test("an address is shown once and its secret is nowhere in the base")
  func once() throws {
    let trial = try Trial.withPublishedPlan()
    let person = try #require(try trial.sessions("planned").first?.learners.first)
    let link = try made(
      trial, "--person", person, "--label", "Camille", "--public-url", "https://agenda.example.org/t/")
    let address = try #require(link["address"] as? String)
    let token = try #require(address.firstMatch(of: /^https:\/\/agenda\.example\.org\/t\/feeds\/([a-z2-7]{32})\.ics$/))
      .1
    #expect(link["webcal"] as? String == "webcal://agenda.example.org/t/feeds/\(token).ics")
    #expect(link["page"] as? String == "https://agenda.example.org/t/s/\(token)")
    #expect(try trial.data("b.sqlite").range(of: Data(token.utf8)) == nil)
    let list = try trial.run("links", "list", "--base", "b.sqlite", "--format", "json")
    #expect(!list.output.contains(token))
    let row = try #require((try list.object()["links"] as? [[String: Any]])?.first)
    #expect(row["key"] as? String == person && row["state"] as? String == "active")
    #expect(row["label"] as? String == "Camille")
    let history = try trial.run("history", "--base", "b.sqlite", "--format", "json")
    #expect(history.output.contains("\"link\"") && !history.output.contains(token))
    #expect(!history.output.contains("Camille"))
  }

  @Test("renewed and revoked, each in the history")
  func change() throws {
    let trial = try Trial.withPublishedPlan()
    let first = try made(trial, "--mutualisation")
    let renewed = try trial.run("links", "renew", "1", "--base", "b.sqlite", "--format", "json").object()
    #expect(renewed["address"] as? String != first["address"] as? String)
    #expect(renewed["link"] as? Int == 1)
    #expect(try trial.run("links", "revoke", "1", "--base", "b.sqlite").status == 0)
    let again = try trial.run("links", "renew", "1", "--base", "b.sqlite")
    #expect(again.status == 1)
    #expect(again.errors.contains("tandem links make"))
    #expect(try trial.run("links", "revoke", "7", "--base", "b.sqlite").status == 66)
    let log = try trial.run("history", "--base", "b.sqlite", "--format", "json").object()["log"] as? [[String: Any]]
    #expect(log?.prefix(3).map { $0["change"] as? String } == ["link-revoked", "link-renewed", "link"])
  }

  @Test("one that no calendar has fetched for a week is pointed out")
  func silent() throws {
    let trial = try Trial.withPublishedPlan()
    _ = try made(trial, "--mutualisation")
    let soon = try trial.run("links", "list", "--silent", "--base", "b.sqlite", "--format", "json").object()
    #expect((soon["links"] as? [Any])?.isEmpty == true)
    let later = try trial.run(
      "links", "list", "--silent", "--base", "b.sqlite", environment: ["TANDEM_NOW": "2027-03-21T15:09:26Z"])
    #expect(later.output.contains("sans lecture depuis une semaine"))
  }

  @Test("all referents get one each, in a file that nobody else can read, and no second one")
  func referents() throws {
    let trial = try Trial.withPublishedPlan()
    let outcome = try trial.run(
      "links", "make", "--all", "referents", "--output", "liens.csv", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let count = try #require(try outcome.object()["made"] as? Int)
    #expect(count > 0)
    let lines = try trial.text("liens.csv").split(whereSeparator: \.isNewline)
    #expect(lines.count == count + 1)
    #expect(lines[1].contains("/feeds/"))
    #expect(!outcome.output.contains("/feeds/"))
    let rights = try FileManager.default.attributesOfItem(atPath: trial.path("liens.csv"))[.posixPermissions]
    #expect(rights as? Int == 0o600)
    let refused = try trial.run("links", "make", "--all", "referents", "--output", "liens.csv", "--base", "b.sqlite")
    #expect(refused.status == 73)
    let again = try trial.run(
      "links", "make", "--all", "referents", "--output", "encore.csv", "--base", "b.sqlite", "--format", "json")
    #expect(try again.object()["made"] as? Int == 0)
    #expect(try again.object()["known"] as? Int == count)
  }

  @Test("a page goes into a file for one's own eyes")
  func page() throws {
    let trial = try Trial.withPublishedPlan()
    let link = try made(trial, "--mutualisation", "--page", "page.html")
    let html = try trial.text("page.html")
    #expect(html.contains(try #require(link["address"] as? String)))
    let rights = try FileManager.default.attributesOfItem(atPath: trial.path("page.html"))[.posixPermissions]
    #expect(rights as? Int == 0o600)
    let refused = try trial.run("links", "make", "--mutualisation", "--page", "page.html", "--base", "b.sqlite")
    #expect(refused.status == 73)
    #expect(try trial.run("links", "make", "--mutualisation", "--page", "no/p.html", "--base", "b.sqlite").status == 73)
    let list = try trial.run("links", "list", "--base", "b.sqlite", "--format", "json").object()
    #expect((list["links"] as? [Any])?.count == 1)
  }

  @Test(
    "an owner that is not there, or none, or two, is refused",
    arguments: [
      (["--person", "nobody"], 66), (["--school", "0000000A"], 66), (["--commune", "Nulle-Part"], 66),
      (["--trainer", "F99"], 66), (["--circonscription", "Nulle part"], 66), (["--deployment", "D999"], 66), ([], 64),
      (["--mutualisation", "--person", "P1"], 64), (["--all", "referents"], 64),
      (["--mutualisation", "--public-url", "ftp://a"], 64),
    ] as [([String], Int32)])
  func refused(arguments: [String], status: Int32) throws {
    let trial = try Trial.withBase()
    let running = try trial.start(["links", "make"] + arguments + ["--base", "b.sqlite"])
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.output == "")
  }
}
