import Foundation

/// A command under trial.
struct Step: Sendable {
  var name: String
  /// Files and folders it begins with.
  var needs: [String]
  var arguments: [String]
  /// Whether it is killed as well, not only starved: what only gives a plan out is not.
  var changesBase = true

  /// All of them; ids are those of the base.
  static func all(_ program: Program, _ start: URL) throws -> [Step] {
    let base = ["--base", "b.sqlite"]
    let sessions = try rows("sessions", program, ["show", "--sessions"] + base, start)
    let followed = try rows("sessions", program, ["show", "--sessions", "--revision", "published"] + base, start)
    let deployments = try rows("deployments", program, ["show", "--deployments"] + base, start)
    let projects = try rows("projects", program, ["projects", "list"] + base, start)
    guard let session = (followed + sessions).first?["id"] as? String,
      let deployment = deployments.first?["deployment"] as? String ?? deployments.first?["id"] as? String,
      let project = projects.first?["project"] as? String ?? projects.first?["id"] as? String
    else { throw Program.Failure(what: "no session, deployment or project in the base of the trials") }
    return [
      Step(name: "init", needs: [], arguments: ["init", "--departement", "35", "--year", "2027-2028"] + base),
      Step(name: "import, new", needs: ["circonscription"], arguments: ["import", "circonscription"] + base),
      Step(name: "import", needs: ["b.sqlite", "changed"], arguments: ["import", "changed"] + base),
      Step(name: "plan", needs: ["b.sqlite"], arguments: ["plan", "--steps", "50", "--quiet"] + base),
      Step(name: "publish", needs: ["b.sqlite"], arguments: ["publish"] + base),
      Step(
        name: "record attendance", needs: ["b.sqlite"],
        arguments: ["record", "attendance", session, "--all-present"] + base),
      Step(
        name: "record delivery", needs: ["b.sqlite"],
        arguments: ["record", "delivery", deployment, "--date", "2028-03-10"] + base),
      Step(name: "referents confirm", needs: ["b.sqlite"], arguments: ["referents", "confirm", "--all"] + base),
      Step(
        name: "projects decide", needs: ["b.sqlite"],
        arguments: ["projects", "decide", project, "--refused", "--on", "2028-03-01"] + base),
      Step(name: "year close", needs: ["b.sqlite"], arguments: ["year", "close", "2027-2028", "--force"] + base),
      Step(
        name: "year open", needs: ["b.sqlite"], arguments: ["year", "open", "2028-2029", "--output", "next"] + base),
      Step(name: "migrate", needs: ["old.sqlite"], arguments: ["history", "--base", "old.sqlite"]),
      Step(
        name: "restore", needs: ["b.sqlite", "earlier.sqlite"],
        arguments: ["restore", "earlier.sqlite", "--force"] + base),
      Step(name: "backup", needs: ["b.sqlite"], arguments: ["backup"] + base),
      Step(
        name: "export json", needs: ["b.sqlite"], arguments: ["export", "json", "--output", "plan.json"] + base,
        changesBase: false),
      Step(
        name: "export csv", needs: ["b.sqlite"], arguments: ["export", "csv", "--output", "tables"] + base,
        changesBase: false),
      Step(
        name: "export xlsx", needs: ["b.sqlite"], arguments: ["export", "xlsx", "--output", "plan.xlsx"] + base,
        changesBase: false),
      Step(
        name: "export calendars", needs: ["b.sqlite", "calendars"],
        arguments: ["export", "calendars", "--output", "calendars"] + base, changesBase: false),
      Step(
        name: "export dossier", needs: ["b.sqlite"], arguments: ["export", "dossier", "--output", "dossier"] + base,
        changesBase: false),
      Step(
        name: "report year", needs: ["b.sqlite"], arguments: ["report", "year", "--output", "year.html"] + base,
        changesBase: false),
    ]
  }

  private static func rows(
    _ member: String, _ program: Program, _ arguments: [String], _ folder: URL
  ) throws -> [[String: Any]] {
    let answer = try program.demand(arguments + ["--format", "json"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
    return object?[member] as? [[String: Any]] ?? []
  }
}
