import Foundation
import Testing

@Suite("tandem year close, open")
struct YearCommandTests {
  private func recordAll(_ trial: Trial) throws {
    for session in try trial.sessions("planned") + trial.sessions("fixed") + trial.sessions("peer") {
      let done = try trial.run(
        "record", "attendance", session.id, "--all-present", "--base", "b.sqlite", environment: Trial.summer)
      #expect(done.status == 0, "\(done.errors)")
    }
  }

  @Test("a year closes once every session is recorded; its hours are kept and its attendance refused")
  func close() throws {
    let trial = try Trial.withPublishedPlan()
    let session = try #require(try trial.sessions("planned").first)
    let early = try trial.run("year", "close", "2027-2028", "--base", "b.sqlite")
    #expect(early.status == 1)
    let refused = try trial.run("year", "close", "2027-2028", "--base", "b.sqlite", environment: Trial.summer)
    #expect(refused.status == 1)
    #expect(refused.errors.contains(session.id), "\(refused.errors)")
    try recordAll(trial)
    let before = try trial.run("hours", "--base", "b.sqlite", "--on", "2028-08-20", "--format", "json").object()
    let closed = try trial.run(
      "year", "close", "2027-2028", "--base", "b.sqlite", "--format", "json", environment: Trial.summer)
    #expect(closed.status == 0, "\(closed.errors)")
    #expect(try closed.object()["closedAt"] as? String == "2028-08-20T08:00:00Z")
    let kept = try trial.run("hours", "--base", "b.sqlite", "--format", "json").object()
    #expect(kept["closedAt"] as? String == "2028-08-20T08:00:00Z")
    #expect(
      (kept["entries"] as? [[String: Any]])?.map { $0["attendedMinutes"] as? Int }
        == (before["entries"] as? [[String: Any]])?.map { $0["attendedMinutes"] as? Int })
    let person = try #require(session.learners.first)
    let late = try trial.run(
      "record", "attendance", session.id, "--absent", person, "--base", "b.sqlite", environment: Trial.summer)
    #expect(late.status == 65)
    #expect(late.errors.contains("close depuis le 2028-08-20"))
    #expect(try trial.run("year", "close", "2027-2028", "--base", "b.sqlite", environment: Trial.summer).status == 1)
  }

  @Test("--force closes what is not recorded, and it does not count")
  func force() throws {
    let trial = try Trial.withPublishedPlan()
    let closed = try trial.run(
      "year", "close", "2027-2028", "--force", "--base", "b.sqlite", "--format", "json", environment: Trial.summer)
    #expect(closed.status == 0, "\(closed.errors)")
    let report = try closed.object()
    #expect((report["unrecorded"] as? [String])?.isEmpty == false)
    let totals = try #require(report["totals"] as? [[String: Any]])
    #expect(totals.allSatisfy { $0["attendedMinutes"] as? Int == 0 })
  }

  @Test("the next year opens with what has come and with who is confirmed")
  func openWithDeliveries() throws {
    let trial = try Trial.withPublishedPlan()
    #expect(try trial.run("referents", "confirm", "--all", "--base", "b.sqlite").status == 0)
    let delivered = try trial.run("record", "delivery", "D001", "--date", "2028-02-22", "--base", "b.sqlite")
    #expect(delivered.status == 0, "\(delivered.errors)")
    let opened = try trial.run(
      "year", "open", "2028-2029", "--base", "b.sqlite", "--output", "next", "--format", "json",
      environment: Trial.summer)
    #expect(opened.status == 0, "\(opened.errors)")
    let report = try opened.object()
    #expect(report["deliveries"] as? Int == 1)
    #expect(report["delivered"] as? Int == 1)
    #expect(report["decisions"] as? Int == 1)
    #expect(try trial.text("next/livraisons.csv").contains("D001;2028-02-22"))
    #expect(try trial.text("next/referents.csv").contains("0359000T;P0001;;confirme"))
    // Whatever import may say of the next year's calendar, it says nothing of what was handed over.
    let errors = try trial.run("import", "next", "--dry-run", "--base", "b.sqlite").errors
    #expect(!errors.contains("referents.csv") && !errors.contains("livraisons.csv"), "\(errors)")
  }

  @Test("the next year opens with attendance by module and day, and again with what is new")
  func open() throws {
    let trial = try Trial.withPublishedPlan()
    let sessions = try trial.sessions("planned")
    let first = try #require(sessions.first)
    _ = try trial.run(
      "record", "attendance", first.id, "--all-present", "--base", "b.sqlite", environment: Trial.summer)
    let opened = try trial.run(
      "year", "open", "2028-2029", "--base", "b.sqlite", "--output", "next", "--format", "json",
      environment: Trial.summer)
    #expect(opened.status == 0, "\(opened.errors)")
    let report = try opened.object()
    #expect(report["attendance"] as? Int == first.learners.count)
    #expect(report["wasKnown"] as? Bool == false)
    let table = try trial.text("next/presences.csv")
    #expect(table.contains(try #require(first.learners.first)))
    #expect(table.contains(String(first.start.prefix(10))))
    #expect(try trial.text("next/reglages.yml").contains("2028-2029"))
    if sessions.count > 1 {
      _ = try trial.run(
        "record", "attendance", sessions[1].id, "--all-present", "--base", "b.sqlite", "--year", "2027-2028",
        environment: Trial.summer)
    }
    let again = try trial.run(
      "year", "open", "2028-2029", "--base", "b.sqlite", "--format", "json", environment: Trial.summer)
    #expect(try again.object()["wasKnown"] as? Bool == true)
    #expect(try again.object()["attendance"] as? Int == (sessions.count > 1 ? sessions[1].learners.count : 0))
    #expect(try trial.run("year", "open", "2031-2032", "--base", "b.sqlite").status == 66)
  }
}
