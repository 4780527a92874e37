import Exchange
import ICalendar
import Planning
import SchoolCalendar
import Testing

@Suite("The life of a calendar event")
struct CalendarLifeTests {
  private var feeds: Subscription
  private var plan: Plan
  private let first = "2027-06-01"
  private let second = "2027-09-15"

  init() throws {
    feeds = try Subscription()
    plan = try SampleYear.plan()
    try feeds.show(plan, published: first)
  }

  private func instant(_ text: String) throws -> CivilDateTime { try #require(FeedStamp(iso: text)).instant }

  @Test("begins with sequence 0, at the instant of its publication")
  func new() throws {
    let event = try #require(try feeds.session("S1", of: .person("P4")))
    #expect(event.sequence == 0)
    #expect(event.lastModified == (try instant("2027-06-01T08:30:00Z")))
    #expect(event.stamp == event.lastModified)
    #expect(event.status == .confirmed)
    #expect(feeds.change.events.count == 5)
    let feed = try #require(feeds.state.feeds[.person("P4")])
    let body = try #require(feeds.state.body(of: .person("P4")))
    #expect(feed.etag == SHA256.hex(of: body) && feed.size == body.count)
    #expect(feed.modified == "2027-06-01T08:30:00Z")
  }

  @Test("goes on without any change where the plan is the same")
  mutating func unchanged() throws {
    plan.sessions.reverse()
    try feeds.show(plan, at: "2027-09-15T08:30:00Z")
    #expect(feeds.change.isEmpty)
  }

  @Test("counts one more when it is moved, under the same UID, in every feed")
  mutating func moved() throws {
    let uid = try #require(try feeds.session("S1", of: .person("P4"))).uid
    plan.sessions[0].start = plan.sessions[0].start.adding(minutes: 7 * 1440)
    plan.sessions[0].end = plan.sessions[0].end.adding(minutes: 7 * 1440)
    try feeds.show(plan, published: second)
    for owner in [FeedOwner.person("P4"), .trainer("F1"), .commune("Bruz")] {
      let event = try #require(try feeds.session("S1", of: owner))
      #expect(event.uid == uid && event.sequence == 1 && event.status == .confirmed)
      #expect(event.lastModified == (try instant("2027-09-15T08:30:00Z")))
    }
    #expect(try feeds.session("S2", of: .person("P1"))?.sequence == 0)
    let others = feeds.change.feeds
    #expect(!others.contains(.person("A1")))
  }

  @Test("is modified, but not moved, when something else of it changes")
  mutating func described() throws {
    plan.sessions[0].learners.removeAll { $0 == "P4" }
    try feeds.show(plan, published: second)
    let event = try #require(try feeds.session("S1", of: .person("P1")))
    #expect(event.sequence == 0)
    #expect(event.lastModified == (try instant("2027-09-15T08:30:00Z")))
  }

  @Test("is modified a second later than the last time where the clock stands still or goes back")
  mutating func clock() throws {
    for second in 1...3 {
      plan.sessions[0].start = plan.sessions[0].start.adding(minutes: 5)
      try feeds.show(plan, at: "2027-05-01T00:00:00Z")
      let event = try #require(try feeds.session("S1", of: .person("P4")))
      #expect(event.lastModified == (try instant("2027-06-01T08:30:0\(second)Z")))
      #expect(feeds.state.feeds[.person("P4")]?.modified == "2027-06-01T08:30:0\(second)Z")
      #expect(event.sequence == second)
    }
  }

  @Test("is shown as cancelled until 14 days after its date, then no more")
  mutating func cancelled() throws {
    let session = plan.sessions.remove(at: 0)
    try feeds.show(plan, published: second)
    for owner in [FeedOwner.person("P4"), .trainer("F1"), .commune("Bruz"), .deployment("D12")] {
      let event = try #require(try feeds.session("S1", of: owner))
      #expect(event.status == .cancelled && event.sequence == 1 && event.transparency == .transparent)
      #expect(event.summary == "ANNULÉ – Écran interactif : premiers pas")
    }
    #expect(session.start.day.description == "2027-10-06")
    try feeds.show(plan, published: "2027-10-20")
    #expect(try feeds.session("S1", of: .person("P4"))?.sequence == 1)
    try feeds.show(plan, published: "2027-10-21")
    #expect(try feeds.session("S1", of: .person("P4")) == nil)
  }

  @Test("ages by publications, not by the clock")
  mutating func ageing() throws {
    plan.sessions.remove(at: 0)
    try feeds.show(plan, published: second)
    try feeds.show(plan, at: "2027-12-24T08:30:00Z")
    #expect(feeds.change.isEmpty)
    #expect(try feeds.session("S1", of: .person("P4")) != nil)
  }

  @Test("comes back under the same UID, counting on, even when it was not shown any more")
  mutating func back() throws {
    let whole = plan
    let uid = try #require(try feeds.session("S1", of: .person("P4"))).uid
    plan.sessions.remove(at: 0)
    try feeds.show(plan, published: second)
    try feeds.show(whole, published: "2027-09-16")
    let event = try #require(try feeds.session("S1", of: .person("P4")))
    #expect(event.uid == uid && event.sequence == 2 && event.status == .confirmed)
    #expect(event.summary == "Écran interactif : premiers pas" && event.transparency == .opaque)
    try feeds.show(plan, published: "2027-09-17")
    try feeds.show(plan, published: "2027-11-01")
    #expect(try feeds.session("S1", of: .person("P4")) == nil)
    try feeds.show(whole, published: "2027-11-02")
    #expect(try feeds.session("S1", of: .person("P4"))?.sequence == 4)
  }

  @Test("is cancelled for who leaves it, and goes on for the others, who are not told")
  mutating func left() throws {
    plan.sessions[2].learners = []
    let before = try feeds.session("S3", of: .trainer("F1"))
    try feeds.show(plan, published: second)
    let event = try #require(try feeds.session("S3", of: .person("A1")))
    #expect(event.status == .cancelled && event.sequence == 1 && event.transparency == .transparent)
    #expect(event.summary == "ANNULÉ – L’accueil, le numérique, l’enfant")
    let other = try #require(try feeds.session("S3", of: .trainer("F1")))
    #expect(other.status == .confirmed && other.sequence == 0)
    #expect(other.uid == before?.uid && event.uid == other.uid)
    #expect(try feeds.session("S3", of: .school("0350122T"))?.status == .confirmed)
  }

  @Test("counts on for who leaves and comes back, whatever has become of it meanwhile")
  mutating func leftAndBack() throws {
    let learners = plan.sessions[2].learners
    plan.sessions[2].learners = []
    try feeds.show(plan, published: second)
    let tombstone = try #require(try feeds.session("S3", of: .person("A1")))
    plan.sessions[2].end = plan.sessions[2].end.adding(minutes: 15)
    try feeds.show(plan, published: "2027-09-16")
    #expect(try feeds.session("S3", of: .person("A1")) == tombstone)
    #expect(try feeds.session("S3", of: .trainer("F1"))?.sequence == 1)
    plan.sessions[2].learners = learners
    try feeds.show(plan, published: "2027-09-17")
    let event = try #require(try feeds.session("S3", of: .person("A1")))
    #expect(event.status == .confirmed && event.sequence == 3 && event.transparency == .opaque)
    #expect(try feeds.session("S3", of: .trainer("F1"))?.sequence == 1)
    plan.sessions.remove(at: 2)
    try feeds.show(plan, published: "2027-09-18")
    #expect(try feeds.session("S3", of: .person("A1"))?.sequence == 4)
    #expect(try feeds.session("S3", of: .person("A1"))?.summary == "ANNULÉ – L’accueil, le numérique, l’enfant")
    #expect(try feeds.session("S3", of: .trainer("F1"))?.sequence == 2)
  }

  @Test("is back for others only: who is not in it any more goes on seeing it cancelled")
  mutating func backWithout() throws {
    let whole = plan
    plan.sessions.remove(at: 2)
    try feeds.show(plan, published: second)
    let tombstone = try #require(try feeds.session("S3", of: .person("A1")))
    plan = whole
    plan.sessions[2].learners = []
    try feeds.show(plan, published: "2027-09-16")
    #expect(try feeds.session("S3", of: .person("A1")) == tombstone)
    #expect(try feeds.session("S3", of: .trainer("F1"))?.status == .confirmed)
    try feeds.show(whole, published: "2027-09-17")
    let event = try #require(try feeds.session("S3", of: .person("A1")))
    #expect(event.status == .confirmed && event.sequence > tombstone.sequence)
  }

  @Test("beyond the window is shown once a publication reaches it, and goes without a trace before that")
  mutating func window() throws {
    feeds = try Subscription()
    try feeds.show(plan, published: "2027-01-10")
    #expect(try feeds.session("S3", of: .person("A1")) == nil)
    #expect(try feeds.session("S2", of: .person("P1")) != nil)
    let whole = plan
    plan.sessions.remove(at: 2)
    try feeds.show(plan, published: "2027-05-10")
    #expect(try feeds.session("S3", of: .person("A1")) == nil)
    try feeds.show(whole, published: "2027-05-11")
    #expect(try feeds.session("S3", of: .person("A1"))?.status == .confirmed)
    try feeds.show(whole, published: "2028-05-08")
    #expect(try feeds.session("S3", of: .person("A1")) == nil)
    #expect(try feeds.session("S2", of: .person("P1")) == nil)
  }

  @Test(
    "The window is two months back and twelve ahead of the newest publication",
    arguments: [
      ("2027-06-30", "2027-04-30", "2028-06-30"), ("2027-08-31", "2027-06-30", "2028-08-31"),
      ("2027-02-28", "2026-12-28", "2028-02-28"), ("2028-02-29", "2027-12-29", "2029-02-28"),
    ])
  func bounds(_ day: String, _ first: String, _ last: String) throws {
    let window = FeedWindow(around: try SampleYear.day(day))
    #expect(window.first.description == first && window.last.description == last)
  }

  @Test("What cannot be written stays as it was, and the rest is brought up to date")
  mutating func unwritable() throws {
    let builder = FeedBuilder(feeds.index, followed: plan)
    var shown = builder.shown
    let place = try #require(shown.firstIndex { $0.subject == "session/S1" })
    let other = try #require(shown.firstIndex { $0.subject == "session/S3" })
    shown[place].event.end = shown[place].event.start
    shown[place].owners = []
    shown[other].event.summary = "Autre"
    let before = try #require(try feeds.session("S1", of: .person("P4")))
    try feeds.show(shown, [:], feeds.state.window?.publication, at: "2027-09-15T08:30:00Z")
    #expect(feeds.change.failures == [before.uid])
    #expect(try feeds.session("S1", of: .person("P4")) == before)
    #expect(try feeds.session("S3", of: .person("A1"))?.summary == "Autre")
  }

  @Test("A feed that has become empty is still a calendar, and so is one that never had anything")
  mutating func empty() throws {
    plan.sessions = []
    plan.peerSessions = []
    plan.deployments = []
    try feeds.show(plan, published: "2028-12-01")
    for owner in [FeedOwner.person("P1"), .commune("Bruz")] {
      let body = try #require(feeds.state.body(of: owner))
      #expect(FeedLinter.findings(in: body) == [])
      #expect(try FeedReader.read(body).feed.events == [])
      #expect(String(decoding: body, as: UTF8.self).contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris"))
    }
  }
}
