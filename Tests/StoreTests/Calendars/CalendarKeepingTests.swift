import Foundation
import GRDB
import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("Calendars are remembered")
struct CalendarKeepingTests {
  let folder: TemporaryFolder
  let base: Base
  let state: CalendarState

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    state = try SomeCalendars.state()
    try base.keep(SomeCalendars.change(state))
  }

  @Test("as they were kept, and put together to the very bytes they had")
  func roundTrip() throws {
    #expect(try base.calendars() == state)
    #expect(try base.feedWindow == state.window)
    for (owner, feed) in state.feeds {
      let body = try #require(try base.feedBody(kind: owner.kind.rawValue, key: owner.key))
      #expect(body == state.body(of: owner), "\(owner)")
      let stored = try #require(try base.feed(kind: owner.kind.rawValue, key: owner.key))
      #expect(stored.body == body && stored.feed.bytes == feed.size)
    }
    let own = try #require(try base.feedBody(kind: "personne", key: "P1"))
    #expect(
      String(decoding: own, as: UTF8.self) == """
        BEGIN:VCALENDAR\r
        NAME:é\r
        BEGIN:VEVENT\r
        SUMMARY:cancelled\r
        END:VEVENT\r
        BEGIN:VEVENT\r
        SUMMARY:left\r
        END:VEVENT\r
        END:VCALENDAR\r

        """)
  }

  @Test("and listed by owner; whoever has none has no body")
  func list() throws {
    let feeds = try base.storedFeeds()
    let owners = feeds.map { "\($0.kind) \($0.key)" }
    #expect(owners == ["commune Saint-Éloi", "ecole 0350122T", "personne P1", "personne P2"])
    #expect(feeds.allSatisfy { $0.lastModified == evening && $0.etag.utf8.count == 64 })
    #expect(try base.feedBody(kind: "personne", key: "P3") == nil)
    #expect(try base.feedBody(kind: "commune", key: "Saint-E\u{301}loi") != nil)
  }

  @Test("by school year, where no more is asked for")
  func ofYears() throws {
    #expect(try base.calendars(of: [SchoolYear(startingIn: 2027)]) == state)
    let other = try base.calendars(of: [SchoolYear(startingIn: 2028)])
    #expect(other.events.isEmpty && other.feeds.values.allSatisfy { $0.members.isEmpty } && other.feeds.count == 4)
    #expect(try base.eventVersions(of: SchoolYear(startingIn: 2027))["u-b"]?.sequence == 2)
  }

  @Test("without a write where nothing has changed")
  func unchanged() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
    try base.keep(CalendarChange(state))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file())) == before)
  }

  @Test(
    "and never go back, whoever writes",
    arguments: [
      "UPDATE calendar_event SET sequence = 1 WHERE uid = 'u-b'",
      "UPDATE calendar_event SET modified_at = '2026-01-01T00:00:00Z'", "UPDATE calendar_event SET uid = 'x'",
      "DELETE FROM calendar_event", "UPDATE feed SET modified_at = '2026-01-01T00:00:00Z'",
      "UPDATE feed_event SET extra = extra - 1 WHERE extra > 0",
    ])
  func rules(_ sql: String) throws {
    #expect(throws: DatabaseError.self) { try intruder(folder.file()).write { try $0.execute(sql: sql) } }
  }

  @Test("A version that would go back is refused, and nothing of the change is kept")
  func refused() throws {
    var later = state
    later.events["u-a"]?.sequence = 7
    later.events["u-b"]?.sequence = 1
    #expect(failure { try base.keep(SomeCalendars.change(later)) }?.code == .refusedValue)
    #expect(try base.calendars() == state)
  }

  @Test("The counter tells of what others commit, and of nothing else")
  func counter() throws {
    let other = try Base.open(folder.file())
    let first = try base.changeCounter
    #expect(try base.changeCounter == first)
    _ = try other.calendars()
    #expect(try base.changeCounter == first)
    try other.importDossier(try fullDossier(), note: "", by: "IEN", at: evening)
    #expect(try base.changeCounter != first)
  }

  @Test("An older copy of the base takes over what subscribers have seen since; a newer one keeps its own")
  func takeOver() throws {
    let path = folder.file("copy.sqlite")
    try FileManager.default.copyItem(atPath: folder.file(), toPath: path)
    var later = state
    later.events["u-b"]?.sequence = 3
    later.events["u-f"] = EventState(
      year: SchoolYear(startingIn: 2027), subject: "session/S9", modified: evening,
      view: try SomeCalendars.view("2027-12-01T09:00", "new"))
    later.feeds[.person("P2")]?.members["u-f"] = MemberState()
    later.feeds[.person("P2")]?.members["u-a"] = nil
    later.feeds[.person("P2")]?.modified = "2027-10-01T12:00:00Z"
    var change = SomeCalendars.change(later)
    change.members[.person("P2")]?.insert("u-a")
    try base.keep(change)
    let copy = try Base.open(path)
    #expect(try copy.takeCalendars(from: base))
    #expect(try copy.calendars() == later)
    #expect(try !copy.takeCalendars(from: base))
  }
}

@Suite("Several accesses together")
struct TogetherTests {
  let folder: TemporaryFolder
  let base: Base

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
  }

  private struct Refusal: Error {}

  @Test("are all there, and see each other before that")
  func all() throws {
    let years = try base.together {
      try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
      let other = try Base.open(folder.file(), readOnly: true, patience: .milliseconds(20))
      #expect(try other.years.isEmpty)
      try base.importDossier(try fullDossier(year: 2028), note: "", by: "IEN", at: noon)
      return try base.years
    }
    #expect(years.count == 2)
    #expect(try Base.open(folder.file(), readOnly: true).years.count == 2)
  }

  @Test("or not at all, whoever throws")
  func none() throws {
    #expect(throws: Refusal.self) {
      try base.together {
        try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
        throw Refusal()
      }
    }
    #expect(try base.years.isEmpty)
    #expect(
      failure {
        try base.together {
          try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
          try base.publish(1, by: "IEN", at: noon)
        }
      }?.code == .unknownRevision)
    #expect(try base.years.isEmpty)
  }

  @Test("and a part that fails leaves nothing of itself where its failure is caught")
  func part() throws {
    try base.together {
      try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
      #expect(failure { try base.importDossier(try fullDossier(year: 2028), note: "a\0b", by: "IEN", at: noon) } != nil)
    }
    #expect(try base.years.map(\.startYear) == [2027])
  }

  @Test("while another program reads, it waits for the end and says so when that takes too long")
  func locked() throws {
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    let other = try Base.open(folder.file(), patience: .milliseconds(20))
    try base.together {
      try base.importDossier(try fullDossier(year: 2028), note: "", by: "IEN", at: noon)
      #expect(
        failure { try other.importDossier(try fullDossier(year: 2029), note: "", by: "IEN", at: noon) }?.code == .locked
      )
    }
  }
}
