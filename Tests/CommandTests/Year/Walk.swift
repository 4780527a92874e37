import Foundation
import Testing

/// A year that is walked through with the built program: what was planned and what has been recorded are kept here as
/// well, so that every figure can be counted without it.
final class Walk {
  /// Who was there, by what the test itself has recorded.
  struct Record: Hashable {
    var status: String
    /// Nil for the whole session.
    var minutes: Int?
  }

  /// What somebody attended outside the plan.
  struct Elsewhere: Hashable {
    var person: String
    var module: String
    var day: String
    var minutes: Int
  }

  let trial: Trial
  /// The day on which the walk is, `2027-11-20`.
  var day = "2027-03-14"
  var people = WalkDossier.people
  var plan = WalkPlan()
  /// By session, then person.
  var records: [String: [String: Record]] = [:]
  var elsewhere: [Elsewhere] = []

  init() throws {
    trial = try Trial()
    try FileManager.default.createDirectory(
      at: trial.folder.appendingPathComponent("dossier"), withIntermediateDirectories: true)
    for (name, text) in WalkDossier.tables { try trial.write(text, to: "dossier/\(name)") }
  }

  /// Runs a command on the base, in the afternoon of the day on which the walk is.
  func run(_ arguments: [String]) throws -> Trial.Outcome {
    let running = try trial.start(
      arguments + ["--base", "b.sqlite"], environment: ["TANDEM_NOW": "\(day)T17:00:00Z"])
    running.process.waitUntilExit()
    return try running.outcome()
  }

  /// The JSON that a command answers.
  ///
  /// - Parameter status: What it must end with.
  func json(_ arguments: String..., status: Int32 = 0) throws -> [String: Any] {
    let outcome = try run(arguments + ["--format", "json"])
    try #require(outcome.status == status, "\(arguments) on \(day): \(outcome.errors)")
    return try outcome.object()
  }

  /// A command that must succeed.
  func must(_ arguments: String...) throws {
    let outcome = try run(arguments)
    try #require(outcome.status == 0, "\(arguments) on \(day): \(outcome.errors)")
  }

  /// A command that must be refused, say something, and leave the base as it was.
  func refused(_ arguments: [String], status: Int32 = 65, says: String) throws {
    let before = try trial.data("b.sqlite")
    let outcome = try run(arguments)
    #expect(outcome.status == status, "\(arguments) on \(day): \(outcome.errors)")
    #expect(outcome.errors.contains(says), "\(arguments): \(outcome.errors)")
    #expect(try trial.data("b.sqlite") == before, "\(arguments) has changed the base")
  }

  /// Takes over the published plan as its export gives it.
  func readPlan() throws {
    try must("export", "json", "--revision", "published", "--output", "plan.json")
    plan = try WalkPlan(try trial.data("plan.json"))
  }

  func person(_ id: String) -> WalkDossier.Person? { people.first { $0.id == id } }

  /// The teachers or agents who list a school.
  func staff(of school: String, teachers: Bool) -> [WalkDossier.Person] {
    people.filter { $0.school == school && $0.isTeacher == teachers }
  }

  /// Whether a person has left by a day.
  func hasLeft(_ id: String, by day: String) -> Bool {
    guard let leaves = person(id)?.leaves, !leaves.isEmpty else { return false }
    return leaves <= day
  }
}

/// A plan as its JSON tells it.
struct WalkPlan {
  struct Session {
    var id: String
    /// Nil for a peer session.
    var module: String?
    var start: String
    var end: String
    /// Those booked; of a peer session without the leader.
    var learners: [String]
    /// Who leads a peer session.
    var leader: String?

    var startDay: String { String(start.prefix(10)) }
    var endDay: String { String(end.prefix(10)) }
    var everybody: [String] { (leader.map { [$0] } ?? []) + learners.filter { $0 != leader } }

    /// From start to end; both lie on one day.
    var minutes: Int { Self.minute(end) - Self.minute(start) }

    private static func minute(_ moment: String) -> Int {
      let parts = moment.suffix(5).split(separator: ":").compactMap { Int($0) }
      return parts.count == 2 ? parts[0] * 60 + parts[1] : 0
    }
  }

  var sessions: [Session] = []
  var deployments: [String: String] = [:]
  /// By school.
  var referents: [String: String] = [:]
  var terms: [String: Int] = [:]

  init() {}

  init(_ data: Data) throws {
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    func rows(_ name: String) throws -> [[String: Any]] { try #require(json[name] as? [[String: Any]]) }
    func text(_ row: [String: Any], _ name: String) throws -> String { try #require(row[name] as? String) }
    for row in try rows("sessions") {
      sessions.append(
        Session(
          id: try text(row, "id"), module: try text(row, "module"), start: try text(row, "start"),
          end: try text(row, "end"), learners: row["learners"] as? [String] ?? []))
    }
    for row in try rows("peerSessions") {
      sessions.append(
        Session(
          id: try text(row, "id"), start: try text(row, "start"), end: try text(row, "end"),
          learners: row["learners"] as? [String] ?? [], leader: try text(row, "referent")))
    }
    sessions.sort { ($0.start, $0.id) < ($1.start, $1.id) }
    for row in try rows("deployments") { deployments[try text(row, "id")] = try text(row, "date") }
    for row in try rows("referents") { referents[try text(row, "school")] = try text(row, "learner") }
    terms = (json["score"] as? [String: Any])?["constraints"] as? [String: Int] ?? [:]
  }

  subscript(id: String) -> Session? { sessions.first { $0.id == id } }
}

/// Days as texts, `2027-11-20`.
enum WalkDay {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    return calendar
  }()

  /// The day so many days later, or earlier.
  static func day(_ day: String, plus days: Int) -> String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    let components = DateComponents(year: parts[0], month: parts[1], day: parts[2])
    guard let date = calendar.date(from: components), let other = calendar.date(byAdding: .day, value: days, to: date)
    else { return day }
    let found = calendar.dateComponents([.year, .month, .day], from: other)
    return String(format: "%04d-%02d-%02d", found.year ?? 0, found.month ?? 0, found.day ?? 0)
  }
}
