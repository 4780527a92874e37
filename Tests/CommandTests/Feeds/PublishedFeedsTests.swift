import Exchange
import Foundation
import ICalendar
import Planning
import SchoolCalendar
import Store
import Testing
import UseCases

@Suite("Publishing a plan publishes its calendars")
struct PublishedFeedsTests {
  let followed: FollowedBase

  init() throws { followed = try FollowedBase() }

  @Test("Whoever stands in the dossier has a feed, with what the plan has for them in the window")
  func feeds() throws {
    let feeds = try followed.base.storedFeeds()
    #expect(feeds.count == FeedOwner.all(of: followed.index.dossier).count)
    let window = try #require(try followed.base.feedWindow)
    #expect(window.publication.description == "2027-03-14")
    let plan = try followed.plan
    let (person, trainer) = try followed.busiest()
    let shown = plan.sessions.filter { $0.start.day <= window.last }
    #expect(
      try followed.events(.person(person)).count { $0.categories.contains("Formation") }
        == shown.count { $0.learners.contains(person) })
    #expect(try followed.events(.trainer(trainer)).count == shown.count { $0.trainers.contains(trainer) })
    for feed in feeds {
      let body = try #require(try followed.base.feedBody(kind: feed.kind, key: feed.key))
      #expect(SHA256.hex(of: body) == feed.etag && body.count == feed.bytes)
      #expect(FeedLinter.findings(in: body) == [])
      let text = String(decoding: body, as: UTF8.self).replacing("\r\n ", with: "")
      for learner in followed.index.dossier.learners {
        if let name = learner.familyName { #expect(!text.contains(name)) }
      }
    }
  }

  @Test("Nothing that changes no calendar writes a row of them: the same plan again, attendance, a refresh")
  func unchanged() throws {
    let before = try followed.base.calendars()
    let again = try CalendarKeeping(followed.base).refresh(at: "2027-05-01T00:00:00Z")
    #expect(again.events == 0 && again.feeds == 0 && again.failures == [])
    #expect(try followed.base.calendars() == before)
    try followed.publish(try followed.plan, at: "2027-03-14T18:00:00Z")
    #expect(try followed.base.calendars() == before)
  }

  @Test("A plan that is refused leaves the calendars as they are, and so does a draft")
  func refused() throws {
    let before = try followed.base.calendars()
    var plan = try followed.plan
    plan.sessions.removeFirst()
    _ = try followed.base.keep(plan, by: "IEN", at: "2027-04-01T08:00:00Z")
    #expect(throws: BaseError.self) {
      try CalendarKeeping(followed.base).following(at: "2027-04-01T08:00:00Z") {
        try followed.base.publish(99, by: "IEN", at: "2027-04-01T08:00:00Z")
      }
    }
    #expect(try followed.base.calendars() == before)
  }

  @Test("What an import changes of places or titles is seen at once")
  func importing() throws {
    let modules = followed.index.dossier.modules
    let session = try #require(try followed.plan.sessions.first)
    let title = try #require(modules.first { $0.id == session.module }).title
    try followed.trial.replace(title, with: "Un autre titre", in: "dossier/modules.csv")
    let done = try followed.trial.run(
      "import", "dossier", "--base", "b.sqlite", environment: ["TANDEM_NOW": "2027-04-02T08:00:00Z"])
    #expect(done.status == 0, "\(done.errors)")
    let learner = try #require(session.learners.first)
    let event = try #require(try followed.events(.person(learner)).first { $0.summary == "Un autre titre" })
    #expect(event.sequence == 0)
    #expect(event.lastModified == FeedStamp(iso: "2027-04-02T08:00:00Z")?.instant)
  }

  @Test("The calendars of a published revision carry the versions that subscribers know")
  func export() throws {
    var plan = try followed.plan
    let session = plan.sessions[0]
    plan.sessions[0].start = session.start.adding(minutes: 30)
    plan.sessions[0].end = session.end.adding(minutes: 30)
    try followed.publish(plan, at: "2027-04-01T08:00:00Z")
    let learner = try #require(session.learners.first)
    let done = try followed.trial.run(
      "export", "calendars", "--base", "b.sqlite", "--revision", "published", "--output", "out")
    #expect(done.status == 0, "\(done.errors)")
    let bytes = [UInt8](try followed.trial.data("out/personne-\(learner).ics"))
    let exported = try FeedReader.read(bytes).feed.events
    for event in try followed.events(.person(learner)) { #expect(exported.contains(event)) }
    #expect(exported.contains { $0.sequence == 1 } && exported.contains { $0.sequence == 0 })
  }

  @Test("An older copy of the base, put in its place, goes on from what subscribers have seen")
  func restored() throws {
    let copy = followed.trial.path("copy.sqlite")
    try FileManager.default.copyItem(atPath: followed.base.path, toPath: copy)
    var plan = try followed.plan
    let session = plan.sessions.remove(at: 0)
    let learner = try #require(session.learners.first)
    try followed.publish(plan, at: "2027-04-01T08:00:00Z")
    let tombstone = try #require(try followed.events(.person(learner)).first { $0.status == .cancelled })
    let restored = try Base.open(copy)
    #expect(try restored.takeCalendars(from: followed.base))
    try CalendarKeeping(restored).refresh(at: "2027-04-01T09:00:00Z")
    let body = try #require(try restored.feedBody(kind: "personne", key: learner.rawValue))
    let event = try #require(try FeedReader.read(body).feed.events.first { $0.uid == tombstone.uid })
    #expect(event.status == .confirmed && event.sequence == tombstone.sequence + 1)
  }
}
