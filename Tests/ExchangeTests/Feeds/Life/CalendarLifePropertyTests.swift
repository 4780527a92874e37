import Exchange
import ICalendar
import Planning
import SchoolCalendar
import Testing

@Suite("Through random changes, publications and undos")
struct CalendarLifePropertyTests {
  /// What a subscriber's calendar compares of an event.
  private struct Seen: Hashable {
    var start: ICalendar.Moment
    var end: ICalendar.Moment?
    var place: String
    var isCancelled: Bool

    init(_ event: Event) {
      (start, end, place) = (event.start, event.end, event.location)
      isCancelled = event.status == .cancelled
    }
  }

  @Test(
    "UIDs stay, versions go on exactly with what is seen, and each feed is the plan within the window",
    arguments: 1...24)
  func versions(seed: Int) throws {
    let whole = try SampleYear.plan()
    var random = RandomYear(seed: UInt64(seed), whole)
    var feeds = try Subscription()
    var plan = whole
    var published: [Plan] = []
    var day = try SampleYear.day("2027-08-01")
    // The last version that was seen, by owner and UID, for as long as the test lives.
    var known: [FeedOwner: [String: Event]] = [:]
    var shown: [FeedOwner: Set<String>] = [:]
    var bodies: [FeedOwner: [UInt8]] = [:]
    for _ in 0..<60 {
      for _ in 0..<random.number(1..<5) { random.edit(&plan) }
      if published.count > 2, random.number(0..<6) == 0 {
        plan = published[published.count - 2]
      }
      published.append(plan)
      day = day.advanced(by: random.number(0..<6))
      try feeds.show(plan, published: day.description, at: "\(day)T0\(random.number(0..<10)):00:00Z")
      try checkVersions(feeds, &known, &shown, &bodies)
      try checkContents(feeds, plan)
      // The same plan again, on the same day.
      try feeds.show(plan, at: "\(day)T23:00:00Z")
      #expect(feeds.change.isEmpty)
    }
  }

  private func checkVersions(
    _ feeds: Subscription, _ known: inout [FeedOwner: [String: Event]], _ shown: inout [FeedOwner: Set<String>],
    _ bodies: inout [FeedOwner: [UInt8]]
  ) throws {
    for (owner, feed) in feeds.state.feeds {
      let body = try #require(feeds.state.body(of: owner))
      #expect(feed.etag == SHA256.hex(of: body) && feed.size == body.count)
      #expect((bodies[owner] != body) == feeds.change.feeds.contains(owner))
      if bodies[owner] == body { continue }
      bodies[owner] = body
      #expect(FeedLinter.findings(in: body) == [])
      let text = String(decoding: body, as: UTF8.self).replacing("\r\n ", with: "")
      for name in SampleYear.names { #expect(!text.contains(name)) }
      let events = try feeds.events(owner)
      for (uid, event) in events {
        #expect(event.stamp == event.lastModified)
        guard let before = known[owner]?[uid] else {
          // Nobody is told of the end of something never shown.
          #expect(event.status == .confirmed)
          known[owner, default: [:]][uid] = event
          continue
        }
        var same = event
        (same.stamp, same.lastModified, same.sequence) = (before.stamp, before.lastModified, before.sequence)
        if same == before, shown[owner]?.contains(uid) ?? false {
          #expect(event == before)
        } else if same == before {
          // It may have come and gone out of sight.
          #expect(event.sequence >= before.sequence)
        } else {
          let (new, old) = (try #require(event.lastModified), try #require(before.lastModified))
          #expect(new > old)
          let isElsewhere = Seen(event) != Seen(before)
          // What was out of sight for a while may have counted on meanwhile.
          let wasInSight = shown[owner]?.contains(uid) ?? false
          #expect(isElsewhere ? event.sequence > before.sequence : event.sequence >= before.sequence)
          #expect(isElsewhere || !wasInSight || event.sequence == before.sequence)
        }
        known[owner, default: [:]][uid] = event
      }
      shown[owner] = Set(events.keys)
    }
  }

  /// Each feed against the plan itself.
  private func checkContents(_ feeds: Subscription, _ plan: Plan) throws {
    let window = try #require(feeds.state.window)
    for owner in feeds.state.feeds.keys {
      let standing = try feeds.events(owner).values.filter { $0.status == .confirmed }
      let found = standing.map { "\($0.start.wallClock.secondsSince1970) \($0.summary)" }.sorted()
      let wanted = expected(plan, owner, feeds.index).filter { window.first <= $0.day && $0.day <= window.last }
      #expect(found == wanted.map { "\($0.seconds) \($0.summary)" }.sorted(), "\(owner)")
    }
  }

  private func expected(
    _ plan: Plan, _ owner: FeedOwner, _ index: DossierIndex
  ) -> [(day: Day, seconds: Int, summary: String)] {
    func entry(_ moment: SchoolCalendar.Moment, _ summary: String) -> (day: Day, seconds: Int, summary: String) {
      (moment.day, moment.day.daysSince1970 * 86_400 + moment.time.minutes * 60, summary)
    }
    let peers = "Formation entre pairs – École Jules-Ferry"
    let arrival = "Arrivée : Écran interactif – École Jules-Ferry"
    let sessions: [Session]
    var others: [(day: Day, seconds: Int, summary: String)] = []
    switch owner {
    case .person(let id):
      sessions = plan.sessions.filter { $0.learners.contains(id) }
      others = plan.peerSessions.filter { $0.learners.contains(id) || $0.referent == id }.map { entry($0.start, peers) }
    case .trainer(let id): sessions = plan.sessions.filter { $0.trainers.contains(id) }
    case .mutualisation:
      sessions = []
      others = plan.deployments.map { entry(.startOfDay($0.date), arrival) }
    case .school("0350122T"):
      sessions = plan.sessions.filter { session in
        session.learners.contains { index.learners[$0]?.schools.contains("0350122T") ?? false }
          || session.place == .school("0350122T") || session.place == .venue("L1")
      }
      others =
        plan.peerSessions.map { entry($0.start, peers) } + plan.deployments.map { entry(.startOfDay($0.date), arrival) }
    case .school(let id):
      sessions = plan.sessions.filter { session in
        session.learners.contains { index.learners[$0]?.schools.contains(id) ?? false } || session.place == .school(id)
      }
    default: return feedsThatCount(plan, owner, index).map { entry($0.0, $0.1) }
    }
    return sessions.map { entry($0.start, index.modules[$0.module]?.title ?? "") } + others
  }

  /// Communes, circonscriptions and countdowns: what the builder says is checked by its own tests.
  private func feedsThatCount(
    _ plan: Plan, _ owner: FeedOwner, _ index: DossierIndex
  ) -> [(SchoolCalendar.Moment, String)] {
    FeedBuilder(index, followed: plan).feed(of: owner).events.map { event in
      let clock = event.start.wallClock
      let day = Day(daysSince1970: clock.date.daysSince1970)
      return (SchoolCalendar.Moment(day, TimeOfDay(minutes: clock.hour * 60 + clock.minute)), event.summary)
    }
  }
}
