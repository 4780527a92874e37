import Foundation
import Testing

@Suite("tandem list, seats, hours of a person and a commune")
struct ListCommandTests {
  @Test("convocations come as one table or one a session, the same bytes each time")
  func convocations() throws {
    let trial = try Trial.withPublishedPlan()
    let sessions = try trial.sessions("planned") + trial.sessions("fixed")
    let people = sessions.reduce(0) { $0 + $1.learners.count }
    let shown = try trial.run("list", "convocations", "--base", "b.sqlite")
    #expect(shown.status == 0)
    #expect(shown.output.split(separator: "\r\n").count == people + 1)
    #expect(shown.output == (try trial.run("list", "convocations", "--base", "b.sqlite").output))
    _ = try trial.run("list", "convocations", "--base", "b.sqlite", "--output", "c.csv")
    #expect(try trial.text("c.csv") == shown.output)
    _ = try trial.run("list", "convocations", "--base", "b.sqlite", "--output", "folder")
    #expect(try trial.names(in: "folder").count == sessions.count)
    let first = try #require(sessions.first)
    let one = try trial.run("list", "convocations", "--session", first.id, "--base", "b.sqlite").output
    #expect(one.split(separator: "\r\n").count == first.learners.count + 1)
    #expect(try trial.run("list", "convocations", "--session", "S?", "--base", "b.sqlite").status == 66)
    let none = try trial.run("list", "convocations", "--to", "2027-08-31", "--base", "b.sqlite").output
    #expect(none.split(separator: "\r\n").count == 1)
  }

  @Test("a formula in a name is made harmless in what is sent")
  func formulas() throws {
    let trial = try Trial.withPublishedPlan()
    let session = try #require(try trial.sessions("planned").first)
    let person = try #require(session.learners.first)
    try trial.write("id;nom\n\(person);=HYPERLINK(1)\n", to: "personnels.csv")
    try #require(trial.run("import", "personnels.csv", "--base", "b.sqlite").status == 0)
    let output = try trial.run("list", "convocations", "--base", "b.sqlite").output
    #expect(output.contains("'=HYPERLINK(1)"))
    #expect(!output.contains(";=HYPERLINK(1)"))
  }

  @Test("mission orders name only those who leave their commune, with the way")
  func missions() throws {
    let trial = try Trial.withPublishedPlan()
    let output = try trial.run("list", "missions", "--base", "b.sqlite").output
    let lines = output.split(separator: "\r\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    let header = try #require(lines.first).map { String($0) }
    let home = try #require(header.firstIndex(of: "commune_depart"))
    let there = try #require(header.firstIndex(of: "commune_destination"))
    #expect(lines.dropFirst().allSatisfy { $0[home] != $0[there] })
  }

  @Test("free seats are listed with who could take them; those of one module and audience alone")
  func seats() throws {
    let trial = try Trial.withPublishedPlan()
    let outcome = try trial.run("seats", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try outcome.object()
    #expect(Set(report.keys) == ["schoolYear", "revision", "after", "freeSeats", "sessions"])
    for seat in try #require(report["sessions"] as? [[String: Any]]) {
      #expect(seat["free"] as? Int ?? 0 > 0)
      #expect(seat["teachers"] is Int && seat["agents"] is Int)
    }
    #expect(try trial.run("seats", "--module", "M?", "--base", "b.sqlite").status == 66)
    let agents = try trial.run("seats", "--audience", "agents", "--base", "b.sqlite", "--format", "json").object()
    #expect((agents["sessions"] as? [[String: Any]])?.allSatisfy { $0["agents"] as? Int ?? 0 > 0 } == true)
    let late = try trial.run("seats", "--on", "2028-08-20", "--base", "b.sqlite", "--format", "json").object()
    #expect((late["sessions"] as? [Any])?.isEmpty == true)
  }

  @Test("a person's hours come with the sessions; a commune's never with names, nor with the figures of one or two")
  func hours() throws {
    let trial = try Trial.withPublishedPlan()
    let session = try #require(try trial.sessions("planned").first)
    let person = try #require(session.learners.first)
    let hours = try trial.hours(of: person, environment: [:])
    #expect(hours["learner"] as? String == person)
    let lines = try #require(hours["lines"] as? [[String: Any]])
    #expect(lines.contains { $0["session"] as? String == session.id && $0["standing"] as? String == "toCome" })
    #expect(try trial.run("hours", "P9999", "--base", "b.sqlite").status == 66)
    let schools = try trial.text("dossier/ecoles.csv").split(separator: "\r\n")
    let header = try #require(schools.first).split(separator: ";")
    let place = try #require(header.firstIndex(of: "commune"))
    let commune = String(schools[1].split(separator: ";", omittingEmptySubsequences: false)[place])
    let shown = try trial.run("hours", "--commune", commune.uppercased(), "--base", "b.sqlite", "--format", "json")
    #expect(shown.status == 0, "\(shown.errors)")
    let entries = try #require(try shown.object()["entries"] as? [[String: Any]])
    #expect(!shown.output.contains(person))
    // One class: one teacher, one agent.
    #expect(entries.allSatisfy { $0["dueMinutes"] is NSNull && $0["people"] is NSNull && $0["complete"] is Bool })
    #expect(try trial.run("hours", "--commune", "Nulle-Part", "--base", "b.sqlite").status == 66)
    let short = try trial.run("hours", "--missing", "--base", "b.sqlite", "--format", "json").object()
    #expect(
      (short["entries"] as? [[String: Any]])?.allSatisfy { $0["missingAtYearEndMinutes"] as? Int ?? 0 > 0 } == true)
  }
}

@Suite("tandem list sheets")
struct ListSheetsTests {
  @Test("a session's sheet has everybody booked and rows for guests; a week's has a section a session")
  func sheets() throws {
    let trial = try Trial.withPublishedPlan()
    let session = try #require(try trial.sessions("planned").first)
    let done = try trial.run("list", "sheets", "--session", session.id, "--base", "b.sqlite", "--output", "s")
    #expect(done.status == 0, "\(done.errors)")
    let name = try #require(try trial.names(in: "s").first)
    let html = try trial.text("s/\(name)")
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
    #expect(html.split(separator: "<tr>").count - 2 == session.learners.count + 3)
    #expect(html.contains(session.id))
    let week = try trial.run(
      "list", "sheets", "--week", String(session.start.prefix(10)), "--base", "b.sqlite", "--output", "w", "--lang",
      "en")
    #expect(week.status == 0)
    let page = try trial.text("w/\(try #require(try trial.names(in: "w").first))")
    #expect(page.contains("lang=\"en\"") && page.contains("class=\"sheet\""))
    #expect(try trial.run("list", "sheets", "--base", "b.sqlite", "--output", "x").status == 64)
    let none = try trial.run("list", "sheets", "--week", "2027-08-02", "--base", "b.sqlite", "--output", "x")
    #expect(none.status == 1)
    #expect(!trial.exists("x"))
  }
}
