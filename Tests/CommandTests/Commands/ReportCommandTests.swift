import Foundation
import Testing

@Suite("tandem report, show school")
struct ReportCommandTests {
  private static let reports: [[String]] = [
    ["committee", "--commune", "mont sous reglisse"], ["steering"], ["year"], ["year", "--by", "trainer"],
    ["school", "0359000T"], ["school", "0359000t", "--names"],
  ]

  /// Every number of a JSON text that stands as a value.
  private func numbers(_ json: String) -> Set<Int> {
    Set(json.matches(of: /": (-?\d+)(?=[,}\n])/).compactMap { Int($0.1) })
  }

  @Test("every number of the JSON stands in the page and in the CSV", arguments: reports)
  func agreement(arguments: [String]) throws {
    let trial = try Trial.withPlan()
    func run(_ format: String) throws -> String {
      let running = try trial.start(["report"] + arguments + ["--base", "b.sqlite", "--format", format])
      running.process.waitUntilExit()
      let outcome = try running.outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
      return outcome.output
    }
    let json = try run("json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["report"] as? String == arguments[0])
    #expect(object["schoolYear"] as? String == "2027-2028")
    let html = try run("html")
    let inPage = Set(html.matches(of: /<data value="(-?\d+)">/).compactMap { Int($0.1) })
    let csv = try run("csv")
    let inTables = Set(csv.split { ";\r\n".contains($0) || $0.isNewline }.compactMap { Int($0) })
    let wanted = numbers(json)
    #expect(!wanted.isEmpty)
    #expect(wanted.subtracting(inPage) == [], "not in the page")
    #expect(wanted.subtracting(inTables) == [], "not in the CSV")
    // Each table stands under its name, each fact in a row.
    for key in object.keys where !["report", "title", "notes"].contains(key) {
      #expect(csv.contains("\n\(key)\r\n") || csv.contains("\n\(key);"), "\(key)")
    }
  }

  @Test("a report goes to a file, in the language asked for")
  func file() throws {
    let trial = try Trial.withPlan()
    let written = try trial.run(
      "report", "committee", "--commune", "Mont-sous-Réglisse", "--base", "b.sqlite", "--output", "r.html", "--lang",
      "en")
    #expect(written.status == 0 && written.output.isEmpty && written.errors.contains("r.html"))
    let page = try trial.text("r.html")
    #expect(page.contains("<html lang=\"en\">") && page.contains("Deployment committee"))
    let again = try trial.run(
      "report", "committee", "--commune", "Mont-sous-Réglisse", "--base", "b.sqlite", "--output", "-", "--lang", "en")
    #expect(again.output == page)
    let nowhere = try trial.run("report", "steering", "--base", "b.sqlite", "--output", "nowhere/r.html")
    #expect(nowhere.status == 73 || nowhere.status == 74)
  }

  @Test("an unknown commune, circonscription or school is told the near names")
  func unknown() throws {
    let trial = try Trial.withPlan()
    for arguments in [
      ["report", "committee", "--commune", "Mont-sou-Réglise"],
      ["report", "steering", "--circonscription", "Mont-sous"],
      ["report", "school", "le grand tilleul"],
    ] {
      let running = try trial.start(arguments + ["--base", "b.sqlite"])
      running.process.waitUntilExit()
      let outcome = try running.outcome()
      #expect(outcome.status == 66)
      #expect(outcome.errors.contains("Mont-sous-Réglisse") || outcome.errors.contains("Le Grand Tilleul"))
    }
    let none = try trial.run("report", "committee", "--commune", "Zzzzzzzz", "--base", "b.sqlite")
    #expect(none.status == 66 && none.errors.contains("Zzzzzzzz"))
    #expect(try trial.run("report", "committee", "--base", "b.sqlite").status == 64)
  }

  @Test("a school is shown with its people by UAI or by name, in each form", arguments: ["table", "json", "csv"])
  func school(format: String) throws {
    let trial = try Trial.withPlan()
    for name in ["0359000T", "ecole primaire LE GRAND TILLEUL"] {
      let outcome = try trial.run("show", "school", name, "--base", "b.sqlite", "--format", format)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("0359000T"))
    }
    let report = try trial.run("show", "school", "0359000T", "--base", "b.sqlite", "--format", "json").object()
    for key in [
      "school", "schoolName", "commune", "circonscription", "referent", "contacts", "missingContacts", "deployments",
      "sessions", "peerSessions", "hours",
    ] { #expect(report[key] != nil, "\(key)") }
    // The summary of a revision is still there.
    #expect(try trial.run("show", "--base", "b.sqlite").status == 0)
  }

  @Test("before there is a plan a school is shown with its contacts, and reports say that there is none")
  func withoutPlan() throws {
    let trial = try Trial.withBase()
    let shown = try trial.run("show", "school", "0359000T", "--base", "b.sqlite")
    #expect(shown.status == 0 && shown.output.contains("mairie"))
    #expect(try trial.run("report", "school", "0359000T", "--base", "b.sqlite").status == 66)
  }

  @Test("the committee of a one-class commune is given states and no figures of the one teacher")
  func oneClass() throws {
    let trial = try Trial.withPlan()
    let report = try trial.run(
      "report", "committee", "--commune", "Mont-sous-Réglisse", "--base", "b.sqlite", "--format", "json"
    ).object()
    let hours = try #require(report["unitHours"] as? [[String: Any]])
    #expect(!hours.isEmpty && hours.allSatisfy { $0["people"] is NSNull && $0["state"] is String })
    #expect((report["sessions"] as? [Any])?.isEmpty == true)
    #expect((report["deployments"] as? [Any])?.count == 1)
  }

  @Test("with the year before in the base, the review is drawn from its plan")
  func yearBefore() throws {
    let trial = try Trial.withPlan()
    let commune = ["report", "committee", "--commune", "Mont-sous-Réglisse", "--base", "b.sqlite", "--format", "json"]
    func review() throws -> [String: Any] {
      let running = try trial.start(commune)
      running.process.waitUntilExit()
      return try running.outcome().object()
    }
    #expect((try review()["reviewedDeployments"] as? [Any])?.isEmpty == true)
    for step in [
      ["demo", "--size", "one", "--year", "2026-2027", "--output", "before"],
      ["import", "before", "--base", "b.sqlite"],
      ["plan", "--base", "b.sqlite", "--year", "2026-2027", "--steps", "100", "--quiet"],
    ] {
      let running = try trial.start(step)
      running.process.waitUntilExit()
      let outcome = try running.outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let report = try review()
    #expect(report["schoolYear"] as? String == "2027-2028")
    #expect((report["reviewedDeployments"] as? [Any])?.count == 1)
    #expect((report["reviewedHours"] as? [[String: Any]])?.first?["plannedMinutes"] is NSNull)
  }

  @Test(
    "every page is HTML that a strict parser accepts, in both languages",
    .enabled(if: HTMLParser.isThere, HTMLParser.reason),
    arguments: reports)
  func validity(arguments: [String]) throws {
    let trial = try Trial.withPlan()
    for language in ["fr", "en"] {
      let running = try trial.start(
        ["report"] + arguments + ["--base", "b.sqlite", "--lang", language, "--output", "r.html"])
      running.process.waitUntilExit()
      #expect(try running.outcome().status == 0)
      #expect(try HTMLParser.faults(of: trial.path("r.html")) == "")
    }
  }
}

/// The strict HTML parser of Python's html5lib, which not every machine has.
enum HTMLParser {
  static let reason: Comment = "python3 with html5lib is not here"

  static let isThere = (try? run(["-c", "import html5lib"]))?.status == 0

  /// What is wrong with a file; empty where nothing is.
  static func faults(of path: String) throws -> String {
    let program =
      "import html5lib, sys; html5lib.HTMLParser(strict=True).parse(open(sys.argv[1], 'rb'), transport_encoding='utf-8')"
    let (status, errors) = try run(["-c", program, path])
    return status == 0 ? "" : errors
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }
}
