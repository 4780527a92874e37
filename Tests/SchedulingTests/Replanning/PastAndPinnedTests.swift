import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Planning in mid-year") struct PastAndPinnedTests {
  private static let today: Day = "2028-01-19"

  @Test(
    "leaves what is past exactly as it is, and puts nothing new on the day of planning or before",
    arguments: Published.cases)
  func past(demo: DemoCase) throws {
    let published = try Published.of(demo)
    let plan = try published.replanned(on: Self.today, steps: 1000, seed: 9)
    func past(_ plan: Plan) -> [Session] {
      plan.sessions.filter { $0.start.day <= Self.today }.map(Published.content).sorted { $0.id < $1.id }
    }
    #expect(past(plan) == past(published.plan))
    #expect(!past(plan).isEmpty)
    #expect(
      plan.peerSessions.filter { $0.start.day <= Self.today }
        == published.plan.peerSessions.filter { $0.start.day <= Self.today })
    #expect(
      plan.deployments.filter { $0.date <= Self.today } == published.plan.deployments.filter { $0.date <= Self.today })
    #expect(plan.referents == published.plan.referents)
    // What is still to come has been planned anew.
    #expect(plan.sessions != published.plan.sessions)
    #expect(Set(plan.sessions.map(\.id)).count == plan.sessions.count)
    #expect(Set(plan.peerSessions.map(\.id)).count == plan.peerSessions.count)
  }

  @Test("changes nothing as long as the year has not begun", arguments: Published.cases)
  func before(demo: DemoCase) throws {
    let published = try Published.of(demo)
    let free = try demo.planner().plan(PlannerOptions(timeLimit: nil, steps: 500, seed: 2))
    let plan = try published.replanned(on: "2027-03-14", steps: 500, seed: 2)
    func content(_ plan: Plan) -> [String] {
      plan.sessions.map { "\($0.module) \($0.start) \($0.place.text) \($0.trainers) \($0.learners)" }.sorted()
    }
    #expect(content(plan) == content(free))
    #expect(plan.deployments == free.deployments)
    #expect(plan.score == free.score)
  }

  @Test("plans nothing in the past where no plan is published either")
  func first() throws {
    let published = try Published.of(.comfortable)
    let plan = try published.replanned(on: Self.today, steps: 200, ground: { $0.published = nil })
    let fixed = Set(published.dossier.fixedSessions.map(\.id))
    #expect(plan.sessions.contains { $0.start.day > Self.today })
    #expect(plan.sessions.allSatisfy { $0.start.day > Self.today || fixed.contains($0.id) })
    #expect(plan.peerSessions.allSatisfy { $0.start.day > Self.today })
  }

  @Test("leaves pinned sessions of the published plan and of the draft as they are", arguments: [false, true])
  func pinned(ofDraft: Bool) throws {
    let published = try Published.of(.comfortable)
    let fixed = Set(published.dossier.fixedSessions.map(\.id))
    var pinned = published.plan
    var chosen: [Session] = []
    for place in pinned.sessions.indices where place % 3 == 1 && !fixed.contains(pinned.sessions[place].id) {
      pinned.sessions[place].isPinned = true
      chosen.append(pinned.sessions[place])
    }
    try #require(chosen.count > 3)
    let plan = try published.replanned(
      on: "2027-03-14", steps: 800, seed: 6,
      ground: { ground in if ofDraft { ground.draft = pinned } else { ground.published = pinned } })
    for session in chosen {
      let now = try #require(plan.sessions.first { $0.id == session.id })
      #expect(Published.content(now) == Published.content(session))
    }
  }

  @Test("ends at once with everything pinned")
  func everythingPinned() throws {
    let published = try Published.of(.oneClass)
    var pinned = published.plan
    for place in pinned.sessions.indices { pinned.sessions[place].isPinned = true }
    let bench = try Workbench(
      published.dossier, on: PlanGround(plannedOn: "2027-03-14", published: pinned, keeping: .published))
    let planner = try bench.planner()
    var reports = 0
    let plan = planner.plan(
      PlannerOptions(timeLimit: nil, steps: 50_000_000, interval: .zero), report: { _ in reports += 1 })
    #expect(reports == 0)
    #expect(plan.sessions.map(Published.content) == pinned.sessions.map(Published.content))
  }

  @Test("takes out of a session that stays whoever has left before it")
  func leaver() throws {
    let published = try Published.of(.comfortable)
    let session = try #require(published.plan.sessions.last { $0.start.day <= Self.today && $0.learners.count > 3 })
    let leaver = try #require(session.learners.first { id in !published.plan.referents.contains { $0.referent == id } })
    let plan = try published.replanned(
      on: Self.today,
      changing: { dossier in
        guard let place = dossier.learners.firstIndex(where: { $0.id == leaver }) else { return }
        dossier.learners[place].leaves = session.start.day
      })
    let now = try #require(plan.sessions.first { $0.id == session.id })
    #expect(Set(now.learners) == Set(session.learners).subtracting([leaver]))
    #expect(plan.sessions.allSatisfy { $0.start.day < session.start.day || !$0.learners.contains(leaver) })
  }

  @Test("a date that is past stays while its window allows it; a supplier who is late gets a later one")
  func dates() throws {
    let published = try Published.of(.comfortable)
    let past = try #require(
      published.plan.deployments.last { one in
        one.date <= Self.today
          && published.dossier.deployments.contains { $0.id == one.id && $0.fixedDate == nil }
      })
    let plan = try published.replanned(
      on: Self.today,
      changing: { dossier in
        guard let place = dossier.deployments.firstIndex(where: { $0.id == past.id }) else { return }
        dossier.deployments[place].earliest = Self.today.advanced(by: 7)
        dossier.deployments[place].latest = Self.today.advanced(by: 40)
      })
    let date = try #require(plan.deployments.first { $0.id == past.id }?.date)
    #expect(date > Self.today)
  }
}
