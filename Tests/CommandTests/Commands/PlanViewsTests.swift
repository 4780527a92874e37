import Foundation
import Testing

@Suite("tandem show, check, hours, calendar")
struct PlanViewsTests {
  @Test(
    "each list of a revision has its stable keys",
    arguments: [
      (
        "sessions",
        [
          "id", "kind", "start", "end", "when", "module", "title", "venue", "venueName", "trainers", "learners",
          "count",
          "pinned", "version",
        ]
      ),
      (
        "deployments",
        [
          "id", "date", "school", "schoolName", "commune", "equipment", "equipmentTitle", "status", "requested",
          "earliest", "latest", "version",
        ]
      ),
      ("referents", ["school", "schoolName", "commune", "learner", "name", "deputy", "deputyName"]),
    ])
  func lists(view: String, keys: [String]) throws {
    let trial = try Trial.withPlan()
    let outcome = try trial.run("show", "--\(view)", "--base", "b.sqlite", "--format", "json")
    #expect(outcome.status == 0)
    let report = try outcome.object()
    #expect(Set(report.keys) == ["schoolYear", "revision", "status", view])
    let row = try #require((report[view] as? [[String: Any]])?.first)
    #expect(Set(row.keys) == Set(keys))
    let csv = try trial.run("show", "--\(view)", "--base", "b.sqlite", "--format", "csv").output
    #expect(csv.contains(keys.joined(separator: ";") + "\r\n"))
  }

  @Test("the score and the summary of a revision are there in each form", arguments: ["table", "json", "csv"])
  func summary(format: String) throws {
    let trial = try Trial.withPlan()
    for view in [["--score"], ["--unmet"], []] {
      let running = try trial.start(["show", "--base", "b.sqlite", "--format", format] + view)
      running.process.waitUntilExit()
      #expect(try running.outcome().status == 0)
    }
  }

  @Test("a check lists deliveries with state, causes and next step, and says no where one is not ready")
  func check() throws {
    let trial = try Trial.withPlan()
    let outcome = try trial.run("check", "--base", "b.sqlite", "--format", "json")
    let report = try outcome.object()
    #expect(Set(report.keys) == ["schoolYear", "revision", "before", "ready", "counts", "notReady", "deployments"])
    #expect(outcome.status == (report["ready"] as? Bool == true ? 0 : 1))
    let delivery = try #require((report["deployments"] as? [[String: Any]])?.first)
    #expect(
      Set(delivery.keys) == [
        "deployment", "project", "school", "schoolName", "commune", "equipment", "equipmentTitle", "status",
        "projectStatus", "date", "deadline", "verdict", "state", "stateText", "audiences", "referent", "causes",
        "nextStep", "call", "sessions", "incidents", "progress", "followUp",
      ])
    let early = try trial.run("check", "--base", "b.sqlite", "--before", "2027-09-01", "--format", "json")
    #expect(early.status == 0)
    #expect((try early.object()["deployments"] as? [Any])?.isEmpty == true)
  }

  @Test("seen on a day, sessions that are over count only where attendance is recorded: the answer is no")
  func notReady() throws {
    let trial = try Trial.withPlan()
    let seen = try trial.run("check", "--base", "b.sqlite", "--on", "2028-07-01")
    #expect(seen.status == 1)
    #expect(seen.output.contains("D001"))
  }

  @Test("communes and deployments that are not in the dossier are named", arguments: ["--commune", "--deployment"])
  func unknown(option: String) throws {
    let trial = try Trial.withPlan()
    let outcome = try trial.run("check", "--base", "b.sqlite", option, "Nulle-Part")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("Nulle-Part"))
  }

  @Test(
    "hours are given by person, school, circonscription and audience",
    arguments: [
      "person", "school", "circonscription", "audience",
    ])
  func hours(grouping: String) throws {
    let trial = try Trial.withPlan()
    let outcome = try trial.run("hours", "--base", "b.sqlite", "--by", grouping, "--format", "json")
    #expect(outcome.status == 0)
    let report = try outcome.object()
    #expect(Set(report.keys) == ["schoolYear", "revision", "by", "on", "closedAt", "totals", "entries"])
    let entry = try #require((report["entries"] as? [[String: Any]])?.first)
    for key in ["dueMinutes", "plannedMinutes", "missingMinutes", "peerLedMinutes"] {
      #expect(entry[key] is Int, "\(key)")
    }
    #expect(try trial.run("hours", "--base", "b.sqlite", "--school", "0350122T").status == 66)
  }

  @Test("a zone's calendar needs no base; a school's shows its open windows")
  func calendar() throws {
    let trial = try Trial.withBase()
    let zone = try trial.run("calendar", "--zone", "B", "--year", "2027-2028", "--format", "json")
    #expect(zone.status == 0)
    let report = try zone.object()
    let holidays = try #require(report["holidays"] as? [[String: Any]])
    #expect(holidays.contains { $0["first"] as? String == "2027-10-24" && $0["last"] as? String == "2027-11-07" })
    let school = try trial.run("calendar", "--base", "b.sqlite", "--school", "0359000T", "--format", "json")
    #expect((try school.object()["windows"] as? [Any])?.isEmpty == false)
    let person = try trial.run("calendar", "--base", "b.sqlite", "--person", "P0001", "--format", "json")
    #expect((try person.object()["openDays"] as? [Any])?.isEmpty == false)
    #expect(try trial.run("calendar", "--base", "b.sqlite", "--person", "P9999").status == 66)
    #expect(try trial.run("calendar", "--zone", "B", "--year", "2050-2051").status == 65)
    #expect(try trial.run("calendar", "--zone", "B", "--school", "0359000T").status == 64)
  }
}
