import GRDB
import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("A draft is changed by hand")
struct AmendingTests {
  let folder: TemporaryFolder
  let base: Base
  let year = SchoolYear(startingIn: 2027)

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    _ = try base.keep(try fullPlan(), by: "IEN", at: noon)
  }

  @discardableResult
  private func amend(
    _ choice: RevisionChoice = .latest, seen: [PlanRow: Int] = [:], by author: String = "IEN",
    at instant: String = noon,
    _ change: (inout Plan) throws -> Void
  ) throws -> KeptAmendment {
    try base.amend(choice, of: year, seen: seen, by: author, at: instant) { draft in
      var plan = draft.plan
      try change(&plan)
      return PlanAmendment(plan: plan, note: "à la main")
    }
  }

  static let changes: [@Sendable (inout Plan) throws -> Void] = [
    { $0.sessions[0].start = try moment("2027-10-06T09:15") },
    { $0.sessions[0].place = .remote },
    { $0.sessions[1].place = .school("0350123U") },
    { $0.sessions[0].trainers = ["F0"] },
    { $0.sessions[0].trainers = [] },
    { $0.sessions[0].learners = ["P4", "P3", "P2", "P1"] },
    { $0.sessions[2].learners.removeLast() },
    { $0.sessions[1].isPinned = false },
    { $0.sessions.remove(at: 1) },
    { $0.sessions.removeAll() },
    {
      $0.sessions.append($0.sessions[0])
      $0.sessions[4].id = "s9"
    },
    { $0.peerSessions[0].start = try moment("2027-11-22T12:15") },
    { $0.peerSessions[0].learners = ["P1", "P4"] },
    { $0.peerSessions.removeLast() },
    { $0.deployments[1].date = try day("2028-03-01") },
    { $0.deployments.removeFirst() },
    { $0.referents[0].deputy = nil },
    { $0.referents[0].successor = nil },
    { $0.unmet.remove(at: 0) },
    { $0.unmet.append(Unmet(learner: "P3", module: "M1", deployment: "D0", reason: .notChosen)) },
    { $0.unmet = $0.unmet.reversed() },
    { $0.score = Score(hard: 0, readinessTerms: [.deploymentUndated: 1000]) },
  ]

  @Test(
    "and then is the plan that was decided, with a score, versions and a log that say so", arguments: changes.indices)
  func change(number: Int) throws {
    let before = try #require(try base.draft(of: year))
    var wanted = before.plan
    try Self.changes[number](&wanted)
    let kept = try amend { $0 = wanted }
    let after = try #require(try base.draft(of: year))
    #expect(after.plan == wanted)
    #expect(after.edition == 1)
    #expect(kept.revision == 1 && kept.copiedFrom == nil)
    let fields = FieldChange.between(before.plan, wanted)
    #expect(kept.details.map(\.field) == fields)
    #expect(try base.log().first?.details == kept.details)
    for row in fields.rows {
      #expect(after.versions[row] ?? 2 == (before.versions[row] ?? 0) + 1)
    }
    for (row, version) in after.versions where !fields.rows.contains(row) { #expect(version == 1) }
    #expect(try base.health().isSound)
  }

  @Test("whoever has seen another version is told what was changed since, by whom and when, and changes nothing")
  func conflict() throws {
    try amend(by: "Odile") { $0.sessions[0].start = try moment("2027-10-06T09:15") }
    try amend(by: "Paul", at: evening) { $0.sessions[0].isPinned = true }
    try amend(by: "Paul", at: evening) { $0.sessions[1].isPinned = false }
    let before = try contents(of: folder.file())
    var found: EditConflict?
    do {
      try amend(seen: [.session("s2"): 1]) { $0.sessions[0].place = .remote }
    } catch let conflict as EditConflict { found = conflict }
    let conflict = try #require(found)
    #expect((conflict.row, conflict.seen, conflict.present, conflict.revision) == (.session("s2"), 1, 3, 1))
    #expect(conflict.since.map(\.author) == ["Odile", "Paul"])
    #expect(conflict.since.map(\.instant) == [noon, evening])
    #expect(
      conflict.since.flatMap(\.details) == [
        ChangeDetail(
          FieldChange(.session("s2"), .start, before: "2027-10-06T09:00", after: "2027-10-06T09:15"), version: 2),
        ChangeDetail(FieldChange(.session("s2"), .pinned, before: "false", after: "true"), version: 3),
      ])
    #expect(try contents(of: folder.file()) == before)
    try amend(seen: [.session("s2"): 3]) { $0.sessions[0].place = .remote }
    #expect(try base.versions(of: 1)[.session("s2")] == 4)
  }

  @Test("a row that was cancelled, or that somebody else has added, is a conflict as well")
  func goneOrNew() throws {
    try amend(by: "Odile") { $0.sessions.remove(at: 0) }
    #expect(throws: EditConflict.self) { try amend(seen: [.session("s2"): 1]) { $0.sessions[0].place = .remote } }
    try amend { plan in plan.deployments.removeLast() }
    try amend(by: "Odile") { plan in plan.deployments.append(PlannedDeployment(id: "D0", date: try day("2028-02-29"))) }
    #expect(throws: EditConflict.self) {
      try amend(seen: [.deployment("D0"): 0]) { $0.deployments[1].date = try day("2028-03-01") }
    }
    // What comes back goes on where it ended.
    #expect(try base.versions(of: 1)[.deployment("D0")] == 3)
  }

  @Test("of a published revision a draft is made that begins as its copy; the original does not change")
  func copy() throws {
    try amend { $0.sessions[0].isPinned = true }
    try base.publish(1, by: "IEN", at: noon)
    let original = try base.plan(.number(1), year: year)
    let known = try #require(try base.draft(of: year))
    #expect(known.revision == nil && known.source == 1)
    let kept = try amend(seen: [.session("s2"): 2]) { $0.sessions[1].isPinned = false }
    #expect(kept.revision == 2 && kept.copiedFrom == 1)
    #expect(try base.plan(.number(1), year: year) == original)
    var wanted = try #require(original)
    wanted.sessions[1].isPinned = false
    (wanted.revision, wanted.status) = (2, .draft)
    #expect(try base.plan(.number(2), year: year) == wanted)
    let summary = try #require(try base.revisions(of: year).first)
    #expect((summary.parent, summary.edition, summary.state) == (1, 1, .draft))
    #expect(try base.versions(of: 2)[.session("s2")] == 2)
    #expect(try base.versions(of: 2)[.session("s1")] == 2)
    #expect(
      try base.log().map(\.change) == [.editPlan, .openDraft, .publishPlan, .editPlan, .keepPlan, .importDossier])
    // The next change goes on in the copy, whichever of the two is asked for.
    #expect(try amend { $0.sessions[0].isPinned = false }.revision == 2)
    #expect(try amend(.published) { $0.sessions[0].isPinned = true }.revision == 2)
    // A change since, seen from the original, is told.
    #expect(throws: EditConflict.self) { try amend(seen: [.session("s2"): 2]) { $0.sessions[0].place = .remote } }
    #expect(try amend(.number(1)) { $0.sessions[0].place = .remote }.revision == 3)
  }

  @Test("what is decided is refused by the base as a kept plan would be, and then nothing of it is there")
  func refused() throws {
    try base.publish(1, by: "IEN", at: noon)
    let before = try contents(of: folder.file())
    #expect(failure { try amend { $0.sessions[0].module = "M9" } }?.code == .unknownReference)
    #expect(failure { try amend { $0.sessions[0].learners.append("P9") } }?.row == "s2")
    struct No: Error {}
    #expect(throws: No.self) { try amend { _ in throw No() } }
    #expect(failure { try amend(.number(9)) { _ in } }?.code == .unknownRevision)
    #expect(try contents(of: folder.file()) == before)
  }

  @Test("a decision that rests on a dossier read before it changed is not kept")
  func dossierChanged() throws {
    let since = try base.lastChange
    func amend() throws {
      _ = try base.amend(of: year, since: since, by: "IEN", at: noon) { PlanAmendment(plan: $0.plan) }
    }
    try amend()
    _ = try base.keep(try fullPlan(), by: "IEN", at: noon)
    try amend()
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    let error = failure { try amend() }
    #expect((error?.code, error?.table) == (.outdated, "dossier"))
  }

  @Test("a draft is not read again where nothing has changed")
  func known() throws {
    var draft = try #require(try base.draft(of: year))
    draft.plan.sessions[0].isPinned = true
    let mark = draft
    _ = try base.amend(of: year, known: mark, by: "IEN", at: noon) { found in
      #expect(found.plan == mark.plan)
      return PlanAmendment(plan: found.plan)
    }
    _ = try base.amend(of: year, known: mark, by: "IEN", at: noon) { found in
      #expect(found.edition == 1 && !found.isSame(as: mark))
      return PlanAmendment(plan: found.plan)
    }
  }

  @Test("ids that were ever used in the year are known, those of cancelled sessions too")
  func usedIDs() throws {
    try amend {
      $0.sessions.append($0.sessions[0])
      $0.sessions[4].id = "s10"
    }
    try amend { $0.sessions.removeLast(2) }
    #expect(try base.usedSessionIDs(year).isSuperset(of: ["s1", "s2", "s3", "S9", "s10", "p0", "p1"]))
    #expect(try base.usedSessionIDs(year.next) == [])
  }

  @Test("no statement alters what the log says of a change")
  func kept() throws {
    try amend { $0.sessions[0].isPinned = true }
    for sql in ["UPDATE change_detail SET after = 'x'", "DELETE FROM change_detail"] {
      #expect(throws: DatabaseError.self) { try intruder(folder.file()).write { try $0.execute(sql: sql) } }
    }
  }
}
