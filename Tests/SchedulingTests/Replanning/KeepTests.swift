import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Keeping the published plan") struct KeepTests {
  @Test("an unchanged dossier gives the very same plan back, in March and in mid-year", arguments: Published.cases)
  func unchanged(demo: DemoCase) throws {
    let published = try Published.of(demo)
    for day in ["2027-03-14", "2027-11-20", "2028-05-02"] as [Day] {
      let bench = try Workbench(published.dossier, on: published.ground(.published, on: day))
      var search = Search(bench.beginning, seed: 1)
      search.resume(published.plan) { false }
      let disruption = search.state.costTerms[CostTerm.disruption.number]
      #expect(disruption == 0)
      let plan = bench.plan(search.state)
      let changed = published.changed(in: plan)
      // Somebody whom the plan left short may be added to a session; nobody has to learn of anything.
      let people = PlanPeople.disrupted(from: published.plan, to: plan)
      #expect(people.isEmpty)
      #expect(changed.count * 4 <= published.plan.sessions.count, "\(day)")
      #expect(bench.audit(plan).findings.isEmpty && bench.audit(plan).differences.isEmpty)
    }
  }

  @Test("a gain is taken where it outweighs the disruption, and only then", arguments: Published.cases)
  func gain(demo: DemoCase) throws {
    let published = try Published.of(demo)
    let start = try #require(try published.replanned(.published, on: "2027-11-20").score)
    let plan = try published.replanned(.published, on: "2027-11-20", steps: 3000)
    let end = try #require(plan.score)
    #expect((end.readiness, end.cost) <= (start.readiness, start.cost))
  }

  @Test("somebody who leaves is taken out of later sessions, and hardly anything else changes")
  func leaver() throws {
    let published = try Published.of(.comfortable)
    let day: Day = "2028-01-10"
    let referents = Set(published.plan.referents.flatMap { [$0.referent, $0.deputy].compactMap(\.self) })
    let leaver = try #require(
      published.dossier.learners.first { one in
        !referents.contains(one.id)
          && published.plan.sessions.contains { $0.start.day > day && $0.learners.contains(one.id) }
      }?.id)
    for steps in [0, 1500] {
      let plan = try published.replanned(
        .published, on: day, steps: steps,
        changing: { dossier in
          guard let place = dossier.learners.firstIndex(where: { $0.id == leaver }) else { return }
          dossier.learners[place].leaves = day
        })
      #expect(plan.sessions.allSatisfy { $0.start.day < day || !$0.learners.contains(leaver) })
      let people = PlanPeople.disrupted(from: published.plan, to: plan)
      #expect(people.contains(leaver))
      if steps == 0 { #expect(people.count <= 4, "\(people.count)") }
    }
  }

  @Test("a trainer away for a month: only what this trainer held then is touched, most of it by another trainer")
  func trainerAway() throws {
    let published = try Published.of(.comfortable)
    let month: ClosedRange<Day> = "2028-03-01"..."2028-03-31"
    let trainer = try published.busiestTrainer(in: month)
    let away = try #require(MomentRange(days: month.lowerBound, through: month.upperBound))
    let lost = Set(
      published.plan.sessions.filter { month.contains($0.start.day) && $0.trainers.contains(trainer) }.map(\.id))
    let plan = try published.replanned(
      .published, on: "2028-02-01",
      changing: {
        $0.closures.append(Closure(reach: .trainer(trainer), range: away, reason: "congé"))
      })
    let stays = Dictionary(plan.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for session in published.plan.sessions where !lost.contains(session.id) {
      let now = stays[session.id]
      #expect(now?.start == session.start && now?.place == session.place && now?.trainers == session.trainers)
      #expect(Set(session.learners).isSubset(of: now?.learners ?? []), "\(session.id)")
    }
    #expect(plan.sessions.allSatisfy { !(month.contains($0.start.day) && $0.trainers.contains(trainer)) })
    let told = PlanPeople.disrupted(from: published.plan, to: plan).count
    let free = try published.replanned(
      on: "2028-02-01", steps: 1500,
      changing: {
        $0.closures.append(Closure(reach: .trainer(trainer), range: away, reason: "congé"))
      })
    #expect(told * 2 < PlanPeople.disrupted(from: published.plan, to: free).count)
  }

  @Test("strictly kept, a plan changes for no more people")
  func strictly() throws {
    let published = try Published.of(.comfortable)
    let month: ClosedRange<Day> = "2028-03-01"..."2028-03-31"
    let trainer = try published.busiestTrainer(in: month)
    let away = try #require(MomentRange(days: month.lowerBound, through: month.upperBound))
    func told(_ keeping: Keeping) throws -> Int {
      let plan = try published.replanned(
        keeping, on: "2028-02-01", steps: 3000,
        changing: {
          $0.closures.append(Closure(reach: .trainer(trainer), range: away, reason: "congé"))
        })
      return PlanPeople.disrupted(from: published.plan, to: plan).count
    }
    #expect(try told(.strictly) <= told(.published))
  }

  @Test("a venue that is closed for good empties, and nothing else moves in time where another place is near")
  func venueClosed() throws {
    let published = try Published.of(.comfortable)
    let fixed = Set(published.dossier.fixedSessions.map(\.id))
    let session = try #require(published.plan.sessions.last { $0.place != .remote && !fixed.contains($0.id) })
    let reach: Reach =
      switch session.place {
      case .venue(let id): .venue(id)
      case .school(let id): .school(id)
      default: .everything
      }
    let shut = try #require(MomentRange(days: "2028-02-01", through: "2028-08-31"))
    let plan = try published.replanned(
      .published, on: "2027-12-01", steps: 500,
      changing: {
        $0.closures.append(Closure(reach: reach, range: shut, reason: "travaux"))
      })
    #expect(
      plan.sessions.allSatisfy { $0.start.day < "2028-02-01" || $0.place != session.place || fixed.contains($0.id) })
  }

  @Test("a dossier that asks for more than can be done still gives a plan", arguments: [Keeping.published, .strictly])
  func overConstrained(keeping: Keeping) throws {
    let published = try Published.of(.scarce)
    let plan = try published.replanned(
      keeping, on: "2027-11-20", steps: 300,
      changing: { dossier in
        for place in dossier.trainers.indices { dossier.trainers[place].maxMinutesPerWeek = 180 }
        for place in dossier.deployments.indices {
          dossier.deployments[place].latest = dossier.deployments[place].earliest
        }
      })
    #expect(!plan.sessions.isEmpty)
  }

  @Test("the same seed and steps repair a plan in the same way")
  func sameAgain() throws {
    let published = try Published.of(.scarce)
    func plan() throws -> Plan {
      try published.replanned(
        .published, on: "2027-11-20", steps: 700,
        changing: { dossier in
          dossier.learners[3].leaves = "2027-12-01"
          dossier.learners[7].leaves = "2028-02-01"
        })
    }
    #expect(try plan() == plan())
  }
}

/// People who must be told of a change.
enum PlanPeople {
  static func disrupted(from before: Plan, to after: Plan) -> Set<ID<Learner>> {
    let now = Dictionary(after.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return before.sessions.reduce(into: []) { people, session in
      guard let other = now[session.id], other.start == session.start, other.place.text == session.place.text else {
        people.formUnion(session.learners)
        return
      }
      people.formUnion(Set(session.learners).subtracting(other.learners))
    }
  }
}
