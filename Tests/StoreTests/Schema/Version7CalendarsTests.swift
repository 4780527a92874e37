import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("A base without remembered calendars gets them")
struct Version7CalendarsTests {
  @Test("empty, beside everything it had")
  func migrates() throws {
    let folder = try TemporaryFolder()
    let before = Schema(steps: Array(Schema.current.steps.prefix(5)))
    let old = try Base.create(at: folder.file(), schema: before, patience: .milliseconds(20))
    #expect(try old.health().schemaVersion == 5)
    let sql = """
      INSERT INTO school_year VALUES (2027, '35', 'fr', 360, 180, 0, 180, 360, 360, 60, 5, 1.3, 50, 25, 60, 8, NULL, NULL, 0);
      INSERT INTO change_log (made_at, author, change, year, note) VALUES ('2027-03-14T12:00:00Z', 'IEN', 'import', 2027, 'a');
      """
    try intruder(folder.file()).write { db in try db.execute(sql: sql) }
    let base = try Base.open(folder.file())
    #expect(try base.health().isSound)
    #expect(try base.log().map(\.note) == ["a"])
    #expect(try base.calendars() == CalendarState())
    #expect(try base.storedFeeds() == [])
    let state = try SomeCalendars.state()
    try base.keep(SomeCalendars.change(state))
    #expect(try base.calendars() == state)
  }
}
