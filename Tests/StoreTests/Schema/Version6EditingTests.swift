import GRDB
import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("A base of version 5 takes changes by hand")
struct Version6EditingTests {
  /// A plan as version 5 kept it: a sealed draft and a published revision.
  private func fill(_ path: String) throws {
    let schema = Schema(steps: Array(Schema.current.steps.prefix(5)))
    _ = try Base.create(at: path, schema: schema, patience: .milliseconds(20))
    try intruder(path).write { db in
      try db.execute(
        sql: """
          INSERT INTO school_year VALUES
          (2027, '35', 'fr', 360, 180, 0, 180, 360, 360, 60, 5, 1.3, 50, 25, 60, 8, NULL, NULL, 0);
          INSERT INTO school (year, id, position, name, name_key, kind, commune, commune_key, circonscription,
          school_week, class_hours) VALUES (2027, 'E1', 0, 'E', 'e', 'primaire', 'B', 'b', 'B', '4j', '[]');
          INSERT INTO training_module (year, id, position, title, minutes, audiences, max_group, min_group, mode,
          is_official, in_own_school) VALUES (2027, 'M1', 0, 'M', 180, '["enseignants"]', 9, 1, 'presentiel', 1, 0);
          """)
      for (number, id) in [(1, "s1"), (2, "s2")] {
        try db.execute(
          sql: """
            INSERT INTO revision (number, year, kept_at, kept_by) VALUES (\(number), 2027, '\(noon)', 'IEN');
            INSERT INTO session VALUES (\(number), '\(id)', 2027, 0, NULL, 'M1', '2027-11-17T09:00', '2027-11-17T12:00',
            'school', 'E1', NULL, NULL, 0);
            UPDATE revision SET is_sealed = 1 WHERE number = \(number);
            """)
      }
      try db.execute(
        sql: "UPDATE revision SET status = 'published', published_at = '\(noon)', published_by = 'x' WHERE number = 1")
    }
  }

  @Test("drafts may be changed, what is published may not, and every row has version 1")
  func migrates() throws {
    let folder = try TemporaryFolder()
    try fill(folder.file())
    let base = try Base.open(folder.file())
    #expect(try base.health().isSound)
    let year = SchoolYear(startingIn: 2027)
    #expect(try base.revisions(of: year).map(\.edition) == [0, 0])
    let draft = try #require(try base.draft(of: year))
    #expect(draft.revision == 2)
    #expect(draft.versions == [.session("s2"): 1])
    try intruder(folder.file()).write { db in
      try db.execute(sql: "UPDATE session SET is_pinned = 1 WHERE revision = 2")
      #expect(throws: DatabaseError.self) { try db.execute(sql: "UPDATE session SET is_pinned = 1 WHERE revision = 1") }
      #expect(throws: DatabaseError.self) { try db.execute(sql: "UPDATE session SET revision = 1 WHERE revision = 2") }
      #expect(throws: DatabaseError.self) { try db.execute(sql: "DELETE FROM session WHERE revision = 1") }
      #expect(throws: DatabaseError.self) { try db.execute(sql: "UPDATE revision SET kept_by = 'y' WHERE number = 2") }
    }
    try base.publish(2, by: "IEN", at: evening)
    #expect(try base.revisions(of: year).map(\.state) == [.published, .superseded])
  }
}
