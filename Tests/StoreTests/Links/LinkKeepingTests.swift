import GRDB
import Testing

@testable import Store

@Suite("Private links")
struct LinkKeepingTests {
  let folder: TemporaryFolder
  let base: Base

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
  }

  private func hash(_ digit: Character) -> String { String(repeating: digit, count: 64) }

  private func new(_ digit: Character, key: String = "P1") -> NewFeedLink {
    NewFeedLink(ownerKind: "personne", ownerKey: key, label: "Camille", tokenHash: hash(digit))
  }

  @Test("are made together or not at all, each with its entry in the log, which does not tell the label")
  func make() throws {
    let made = try base.makeLinks([new("a"), new("b", key: "P2")], by: "IEN", at: noon)
    #expect(made.map(\.number) == [1, 2])
    #expect(try base.links() == made)
    #expect(try base.activeLinks().map(\.tokenHash) == [hash("a"), hash("b")])
    #expect(try base.log().map(\.change) == [.makeLink, .makeLink])
    #expect(try base.log().map(\.note) == ["2 personne P2", "1 personne P1"])
    #expect(failure { try base.makeLinks([new("c"), new("a")], by: "IEN", at: noon) }?.code == .duplicate)
    #expect(failure { try base.makeLinks([new("g")], by: "IEN", at: noon) }?.code == .refusedValue)
    #expect(try base.links().count == 2)
  }

  @Test("are renewed by whoever knows the present one")
  func renew() throws {
    try base.makeLinks([new("a")], by: "IEN", at: noon)
    try base.noteFetches([1: noon])
    let renewed = try base.renewLink(1, tokenHash: hash("b"), replacing: hash("a"), by: "IEN", at: evening)
    #expect(renewed.renewedAt == evening && renewed.lastFetchedAt == nil)
    #expect(try base.activeLinks().map(\.tokenHash) == [hash("b")])
    let stale = failure {
      _ = try base.renewLink(1, tokenHash: hash("c"), replacing: hash("a"), by: "IEN", at: evening)
    }
    #expect(stale?.code == .outdated)
    #expect(failure { _ = try base.renewLink(7, tokenHash: hash("c"), by: "IEN", at: evening) }?.code == .unknownLink)
    #expect(try base.log().map(\.change) == [.renewLink, .makeLink])
  }

  @Test("are revoked for good")
  func revoke() throws {
    try base.makeLinks([new("a")], by: "IEN", at: noon)
    #expect(try base.revokeLink(1, by: "IEN", at: evening).revokedAt == evening)
    #expect(try base.activeLinks() == [])
    #expect(try base.links().count == 1)
    #expect(failure { _ = try base.revokeLink(1, by: "IEN", at: evening) }?.code == .linkRevoked)
    #expect(failure { _ = try base.renewLink(1, tokenHash: hash("b"), by: "IEN", at: evening) }?.code == .linkRevoked)
    #expect(throws: (any Error).self) {
      try intruder(folder.file()).write { db in try db.execute(sql: "UPDATE feed_link SET revoked_at = NULL") }
    }
  }

  @Test("know when they were last fetched, and never go back")
  func fetches() throws {
    try base.makeLinks([new("a"), new("b")], by: "IEN", at: noon)
    try base.noteFetches([1: evening, 9: evening])
    try base.noteFetches([1: noon, 2: noon])
    #expect(try base.links().map(\.lastFetchedAt) == [evening, noon])
    // A fetch by the address before says nothing about the new one.
    try base.renewLink(2, tokenHash: hash("c"), by: "IEN", at: evening)
    try base.noteFetches([2: noon])
    #expect(try base.links()[1].lastFetchedAt == nil)
    #expect(try base.log().count == 3)
  }

  @Test("a base of an older version gets the table, and loses nothing")
  func migrates() throws {
    let path = folder.file("old.sqlite")
    let before = Schema(steps: Array(Schema.current.steps.prefix(5)))
    _ = try Base.create(at: path, schema: before, patience: .milliseconds(20))
    try intruder(path).write { db in
      try db.execute(
        sql:
          "INSERT INTO change_log (made_at, author, change, note) VALUES ('2027-03-14T12:00:00Z', 'IEN', 'import', 'a')"
      )
    }
    let migrated = try Base.open(path)
    #expect(try migrated.health().isSound)
    try migrated.makeLinks([new("a")], by: "IEN", at: noon)
    #expect(try migrated.log().map(\.note) == ["1 personne P1", "a"])
  }
}
