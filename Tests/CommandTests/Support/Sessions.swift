import Foundation
import Testing

extension Trial {
  /// A session of a revision as `show --sessions` gives it.
  struct Shown {
    var id: String
    var kind: String
    var start: String
    var learners: [String]
    var leader: String?
    var module: String?
  }

  /// A trial whose plan, revision 1, is published.
  static func withPublishedPlan() throws -> Trial {
    let trial = try withPlan()
    try #require(trial.run("publish", "--base", "b.sqlite").status == 0)
    return trial
  }

  /// The sessions of the published plan, by start.
  func sessions(_ kind: String) throws -> [Shown] {
    let outcome = try run("show", "--sessions", "--base", "b.sqlite", "--revision", "published", "--format", "json")
    let list = try #require(try outcome.object()["sessions"] as? [[String: Any]])
    return try list.map { one in
      Shown(
        id: try #require(one["id"] as? String), kind: one["kind"] as? String ?? "",
        start: one["start"] as? String ?? "", learners: one["learners"] as? [String] ?? [],
        leader: (one["trainers"] as? [String])?.first, module: one["module"] as? String)
    }.filter { $0.kind == kind && !$0.learners.isEmpty }
  }

  /// The end of the school year: every session of 2027-2028 is over.
  static let summer = ["TANDEM_NOW": "2028-08-20T08:00:00Z"]

  /// The hours of one person, by member.
  func hours(of person: String, environment: [String: String] = summer) throws -> [String: Any] {
    try run("hours", person, "--base", "b.sqlite", "--format", "json", environment: environment).object()
  }
}
