import Foundation
import GRDB

/// The folders that trials begin with.
struct Ground: Sendable {
  let program: Program
  /// The library that makes the disk fail; nil where it could not be built.
  let disk: String?
  /// The repository.
  let sources: URL
  /// All trials take place below it.
  let root: URL
  /// What each command under trial is.
  let steps: [Step]

  init(tandem: String, sources: String, disk: String?) throws {
    program = Program(path: tandem)
    self.disk = disk
    self.sources = URL(fileURLWithPath: sources)
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("durability-\(UUID().uuidString)")
    let start = root.appendingPathComponent("start")
    try FileManager.default.createDirectory(at: start, withIntermediateDirectories: true)
    try Self.fill(start, program, self.sources)
    steps = try Step.all(program, start)
  }

  func clear() { try? FileManager.default.removeItem(at: root) }

  /// The folder of which every trial gets a copy.
  var start: URL { root.appendingPathComponent("start") }

  /// A new folder for one trial, with the files that a step needs.
  func copy(for step: Step) throws -> URL {
    let folder = root.appendingPathComponent("trial-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in step.needs {
      try FileManager.default.copyItem(at: start.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
    return folder
  }

  /// A base with a published plan, a draft, a backup of an earlier state, two dossiers, a base of version 1.
  private static func fill(_ start: URL, _ program: Program, _ sources: URL) throws {
    let samples = sources.appendingPathComponent("Samples")
    let files = FileManager.default
    try files.copyItem(at: samples.appendingPathComponent("commune"), to: start.appendingPathComponent("commune"))
    try files.copyItem(
      at: samples.appendingPathComponent("circonscription"), to: start.appendingPathComponent("circonscription"))
    try program.demand(["import", "commune", "--base", "b.sqlite"], in: start)
    try program.demand(["plan", "--base", "b.sqlite", "--steps", "100", "--quiet"], in: start)
    try program.demand(["backup", "--base", "b.sqlite", "--to", "earlier.sqlite"], in: start)
    try program.demand(["publish", "--base", "b.sqlite"], in: start)
    try program.demand(["export", "calendars", "--base", "b.sqlite", "--output", "calendars"], in: start)
    try program.demand(["plan", "--base", "b.sqlite", "--steps", "200", "--quiet"], in: start)
    // The same people with another name for one of them, and one year more.
    try files.copyItem(at: start.appendingPathComponent("commune"), to: start.appendingPathComponent("changed"))
    let people = start.appendingPathComponent("changed/ecoles.csv")
    let text = try String(contentsOf: people, encoding: .utf8)
    try Data(text.replacing("École", with: "Grande école").utf8).write(to: people)
    let script = sources.appendingPathComponent("Tests/StoreTests/Schema/Version1.sql")
    let queue = try DatabaseQueue(path: start.appendingPathComponent("old.sqlite").path)
    let sql = try String(contentsOf: script, encoding: .utf8)
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
  }
}
