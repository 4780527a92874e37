import Foundation
import Testing

@Suite("tandem export")
struct ExportCommandTests {
  @Test("JSON goes to a file or to standard output, the same bytes each time")
  func json() throws {
    let trial = try Trial.withPlan()
    #expect(try trial.run("export", "json", "--base", "b.sqlite", "--output", "plan.json").status == 0)
    #expect(try trial.run("export", "json", "--base", "b.sqlite").output == trial.text("plan.json"))
    let plan = try #require(try JSONSerialization.jsonObject(with: trial.data("plan.json")) as? [String: Any])
    #expect(plan["format"] as? String == "tandem-plan/1")
    #expect(plan["revision"] as? Int == 1)
  }

  @Test("a revision is chosen by number, as the published one or as the latest")
  func revisions() throws {
    let trial = try Trial.withPlan()
    try trial.run("publish", "--base", "b.sqlite")
    try trial.run("plan", "--base", "b.sqlite", "--steps", "0", "--quiet")
    for (name, number) in [("1", 1), ("published", 1), ("latest", 2)] {
      let outcome = try trial.run("export", "json", "--base", "b.sqlite", "--revision", name)
      #expect(try outcome.object()["revision"] as? Int == number)
    }
    #expect(try trial.run("export", "json", "--base", "b.sqlite", "--revision", "9").status == 66)
    #expect(try trial.run("export", "json", "--base", "b.sqlite", "--revision", "x").status == 64)
  }

  @Test("tables and calendars are the same bytes in a new folder and in one that is there; other files stay")
  func folders() throws {
    let trial = try Trial.withPlan()
    for kind in ["csv", "calendars"] {
      #expect(try trial.run("export", kind, "--base", "b.sqlite", "--output", "new-\(kind)").status == 0)
      try FileManager.default.createDirectory(atPath: trial.path("old-\(kind)"), withIntermediateDirectories: true)
      try trial.write("mine", to: "old-\(kind)/mine.txt")
      for _ in 0..<2 {
        #expect(try trial.run("export", kind, "--base", "b.sqlite", "--output", "old-\(kind)/").status == 0)
      }
      let names = try trial.names(in: "new-\(kind)")
      #expect(try trial.names(in: "old-\(kind)") == (names + ["mine.txt"]).sorted())
      for name in names { #expect(try trial.data("new-\(kind)/\(name)") == trial.data("old-\(kind)/\(name)")) }
    }
    #expect(try trial.names(in: "new-csv").contains("sessions.csv"))
    let calendars = try trial.names(in: "new-calendars")
    #expect(calendars.contains("index.html") && calendars.contains("index.csv"))
    #expect(calendars.contains("personne-P0001.ics"))
    #expect(try trial.text("new-calendars/personne-P0001.ics").contains("DTSTAMP:20270314T150926Z"))
    #expect(try !trial.names(in: ".").contains { $0.contains(".new-") })
  }

  @Test("a calendar of an earlier export that has nothing left is removed")
  func staleCalendar() throws {
    let trial = try Trial.withPlan()
    try trial.run("export", "calendars", "--base", "b.sqlite", "--output", "cal")
    try trial.replace("personne-P0002.ics", with: "personne-P0077.ics", in: "cal/index.csv")
    try trial.write("old", to: "cal/personne-P0077.ics")
    #expect(try trial.run("export", "calendars", "--base", "b.sqlite", "--output", "cal").errors.contains("P0077"))
    #expect(!trial.exists("cal/personne-P0077.ics"))
  }

  @Test("what cannot be written is named with exit status 73", arguments: ["json", "csv", "calendars"])
  func unwritable(kind: String) throws {
    let trial = try Trial.withPlan()
    try trial.write("", to: "file")
    let outcome = try trial.run("export", kind, "--base", "b.sqlite", "--output", "file/below")
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("file/below"))
  }
}
