import Foundation
import Testing

/// The same questions to the smallest commune and to a city of sixty schools.
@Suite("The smallest and the largest sample", .serialized)
struct SmallAndLargeTests {
  /// A sample, planned, published and partly recorded; made once.
  struct Place: Sendable, CustomTestStringConvertible {
    var name: String
    var schools: Int
    var testDescription: String { name }
  }

  static let places = [Place(name: "commune", schools: 1), Place(name: "ville", schools: 60)]
  private static let day = "2028-03-14"

  private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples")

  private func ask(_ trial: Trial, _ arguments: [String], status: Set<Int32> = [0]) throws -> Trial.Outcome {
    let running = try trial.start(
      arguments + ["--base", "b.sqlite"], environment: ["TANDEM_NOW": "\(Self.day)T17:00:00Z"])
    running.process.waitUntilExit()
    let outcome = try running.outcome()
    try #require(status.contains(outcome.status), "\(arguments): \(outcome.errors)")
    return outcome
  }

  /// The sample published, the sessions of the autumn recorded as one table.
  private func prepare(_ place: Place) throws -> Trial {
    let trial = try Trial()
    _ = try ask(trial, ["import", Self.samples.appendingPathComponent(place.name).path])
    _ = try ask(trial, ["plan", "--steps", "300", "--seed", "1", "--quiet"])
    _ = try ask(trial, ["publish"])
    _ = try ask(trial, ["export", "json", "--output", "plan.json"])
    let plan = try WalkPlan(try trial.data("plan.json"))
    var table = "personnel;statut;seance\n"
    for session in plan.sessions where session.endDay < "2028-01-01" {
      for (place, person) in session.everybody.enumerated() {
        table += "\(person);\(place % 5 == 3 ? "absent" : "present");\(session.id)\n"
      }
    }
    try trial.write(table, to: "automne.csv")
    if plan.sessions.contains(where: { $0.endDay < "2028-01-01" }) {
      _ = try ask(trial, ["record", "attendance", "automne.csv"])
    }
    return trial
  }

  /// The rows of a table of the sample, by column.
  private func rows(_ place: Place, _ table: String) throws -> [[String: String]] {
    let file = Self.samples.appendingPathComponent(place.name).appendingPathComponent(table)
    let text = try String(contentsOf: file, encoding: .utf8).replacing("\u{FEFF}", with: "")
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
  }

  @Test("every command answers both, and what others see names nobody", arguments: places)
  func sameCommands(place: Place) throws {
    let trial = try prepare(place)
    let schools = try rows(place, "ecoles.csv")
    #expect(schools.count == place.schools)
    let people = try rows(place, "personnels.csv")
    let commune = try #require(schools.first?["commune"])
    let school = try #require(schools.first?["uai"])
    let (day, json) = (Self.day, ["--format", "json"])

    let hours = try ask(trial, ["hours", "--on", day] + json).object()
    let entries = try #require(hours["entries"] as? [[String: Any]])
    #expect(entries.count == people.count)
    let referents = try ask(trial, ["referents", "list"] + json).object()
    #expect((referents["referents"] as? [Any])?.count == place.schools)
    let steering = try ask(trial, ["report", "steering", "--on", day] + json).object()
    let activity = try #require((steering["activity"] as? [[String: Any]])?.last)
    #expect(activity["schools"] as? Int == place.schools)
    let checked = try ask(trial, ["check", "--on", day] + json, status: [0, 1]).object()
    let projects = try rows(place, "projets.csv")
    let deployed = try rows(place, "deploiements.csv").filter { row in
      projects.contains { $0["id"] == row["projet"] }
    }
    #expect((checked["deployments"] as? [Any])?.count == deployed.count)
    let follow = try ask(trial, ["followup", "--on", day] + json).object()
    #expect(
      Set((follow["rows"] as? [[String: Any]] ?? []).compactMap { $0["project"] as? String }).count == projects.count)
    for question in [
      ["show"], ["show", "school", school], ["seats", "--on", day], ["history"], ["verify"], ["referents", "propose"],
      ["check", "--weeks", "3", "--on", day], ["year", "close", "2027-2028"],
    ] { _ = try ask(trial, question, status: [0, 1]) }

    // Steering sums are those of the people, as far as they are shown.
    for (table, staff) in [
      ("hoursTeachers", "enseignants"), ("hoursPeriscolaire", "periscolaire"), ("hoursExtrascolaire", "extrascolaire"),
    ] {
      guard let row = (steering[table] as? [[String: Any]])?.last else { continue }
      let own = entries.filter { $0["staff"] as? String == staff }
      guard own.count > 2 else {
        #expect(row["people"] is NSNull && row["heldMinutes"] is NSNull && row["state"] is String)
        continue
      }
      for (shown, counted) in [("heldMinutes", "attendedMinutes"), ("dueMinutes", "dueMinutes")] {
        if let value = row[shown] as? Int {
          #expect(value == own.reduce(0) { $0 + ($1[counted] as? Int ?? 0) }, "\(table) \(shown)")
        }
      }
    }
    try names(trial, people, commune: commune)
    try small(trial, people, schools)
  }

  /// No id, address or full name of a person in what goes to communes and committees.
  private func names(_ trial: Trial, _ people: [[String: String]], commune: String) throws {
    let ids = Set(people.compactMap { $0["id"] })
    let full = Set(
      people.compactMap { row -> String? in
        guard let family = row["nom"], let given = row["prenom"], !family.isEmpty, !given.isEmpty else { return nil }
        return "\(given) \(family)"
      })
    for question in [
      ["check", "--on", Self.day], ["followup", "--on", Self.day], ["followup", "--committee", "deploiement"],
      ["report", "committee", "--commune", commune, "--on", Self.day], ["report", "steering", "--on", Self.day],
      ["hours", "--commune", commune, "--on", Self.day],
    ] {
      for format in ["json", "csv"] {
        let output = try ask(trial, question + ["--format", format], status: [0, 1]).output
        #expect(!output.isEmpty)
        let words = Set(output.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        #expect(words.isDisjoint(with: ids), "\(question)")
        #expect(!output.contains("@ecoles.example"), "\(question)")
        for name in full where output.contains(name) { Issue.record("\(question) \(format) names \(name)") }
      }
    }
  }

  /// A school with one or two teachers has a state in its commune's report, and no figure.
  private func small(_ trial: Trial, _ people: [[String: String]], _ schools: [[String: String]]) throws {
    let teachers = people.filter { ["enseignant", "directeur", "remplacant"].contains($0["fonction"] ?? "") }
    let staff = Dictionary(grouping: teachers) { String(($0["ecole"] ?? "").prefix(8)) }
    for school in schools {
      guard let uai = school["uai"], let commune = school["commune"], (1...2).contains(staff[uai]?.count ?? 0) else {
        continue
      }
      let report = try ask(trial, ["report", "committee", "--commune", commune, "--format", "json"]).object()
      let units = try #require(report["unitHours"] as? [[String: Any]])
      let row = try #require(units.first { $0["unit"] as? String == uai && $0["audience"] as? String == "enseignants" })
      #expect(row["people"] is NSNull && row["heldMinutes"] is NSNull && row["plannedMinutes"] is NSNull)
      #expect(row["state"] is String)
    }
  }
}
