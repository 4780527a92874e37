import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Free seats, and who could take them") struct SeatBookTests {
  /// A session S1 of M on Wednesday 6 October 2027 in E1, taught by F1 for P1; P2 wants in.
  private static let base: [Given] = [
    .school("E1", at: north(0)), .school("E2", at: north(10)), .teacher("P1", of: "E1"), .teacher("P2", of: "E1"),
    .trainer("F1"), .module("M"),
  ]

  private func obstacle(_ parts: [Given], today: Day = "2027-09-01") throws -> SeatObstacle? {
    let scenario = Scenario(Self.base + parts)
    let index = DossierIndex(scenario.dossier)
    let book = SeatBook(index, plan: scenario.plan, today: today)
    let learner = try #require(index.learners["P2"])
    let session = try #require(scenario.plan.sessions.first { $0.id == "S1" })
    return book.obstacle(to: learner, joining: session)
  }

  @Test(
    "Each thing that speaks against joining is told",
    arguments: [
      ([.session("S1", "2027-10-06T09:00", for: "P1")], nil),
      ([.session("S1", "2027-10-06T09:00", for: "P1 P2")], .hasModule),
      (
        [.session("S1", "2027-10-06T09:00", for: "P1"), .session("S2", "2027-11-10T09:00", for: "P2")], .hasModule
      ),
      (
        [
          .session("S1", "2027-10-06T09:00", for: "P1"), .session("S2", "2027-09-15T09:00", for: "P2"),
          Given {
            $0.dossier.attendance.append(AttendanceRecord(learner: "P2", status: .absent, session: "S2"))
          },
        ], nil
      ),
      (
        [
          .session("S1", "2027-10-06T09:00", for: "P1"), .session("S2", "2027-09-15T09:00", for: "P1"),
          Given {
            $0.dossier.attendance.append(AttendanceRecord(learner: "P2", status: .present, session: "S2"))
          },
        ], .hasModule
      ),
      ([.module("N", atMost: 1), .session("S1", of: "N", "2027-10-06T09:00", for: "P1")], .full),
      ([.module("N", for: [.agents]), .session("S1", of: "N", "2027-10-06T09:00")], .notOpen),
      ([.module("N", level: nil), .session("S1", of: "N", "2027-10-06T09:00")], .notOpen),
      (
        [.trainer("F2", territory: ["Rennes"]), .session("S1", "2027-10-06T09:00", by: "F2")], .territory
      ),
      ([.module("N", inOwnSchool: true), .session("S1", of: "N", "2027-10-06T09:00", at: "E2")], .otherSchool),
      ([.module("N", after: ["M"]), .session("S1", of: "N", "2027-10-06T09:00")], .prerequisite),
      (
        [
          .module("N", after: ["M"]), .session("S2", "2027-09-15T09:00", for: "P2"),
          .session("S1", of: "N", "2027-10-06T09:00"),
        ], nil
      ),
      ([.school("E3", at: north(200)), .session("S1", "2027-10-06T09:00", at: "E3")], .travel),
      ([.session("S1", "2027-10-08T16:45")], .openTime),
      ([.session("S1", "2027-10-05T09:00")], .substitutes),
      (
        [
          .module("N", minutes: 180), .session("S2", of: "N", "2027-10-06T13:30", for: "P2"),
          .session("S1", "2027-10-06T09:00"),
        ], .learnerDay
      ),
      (
        [
          .module("N", minutes: 60), .settings { $0.limits.learnerDay = 600 },
          .session("S2", of: "N", "2027-10-06T10:00", for: "P2"), .session("S1", "2027-10-06T09:00"),
        ], .overlap
      ),
      ([.session("S1", "2027-09-01T09:00")], .past),
    ] as [([Given], SeatObstacle?)])
  func obstacles(_ parts: [Given], _ expected: SeatObstacle?) throws {
    #expect(try obstacle(parts) == expected)
  }

  @Test("A seat of others' session is offered with its organiser, and only up to its places")
  func fixed() throws {
    var scenario = Scenario(Self.base + [.fixed("X1", "2027-10-06T09:00", seats: 2, for: "P1")])
    scenario.dossier.modules[0].mode = .remote
    scenario.dossier.fixedSessions[0].organiser = "CNFPT"
    let index = DossierIndex(scenario.dossier)
    let seats = SeatBook(index, plan: scenario.plan, today: "2027-09-01").openSessions
    #expect(seats.map(\.free) == [1])
    #expect(seats.map(\.organiser) == ["CNFPT"])
    scenario.plan.sessions[0].learners.append("P2")
    #expect(SeatBook(index, plan: scenario.plan, today: "2027-09-01").openSessions.isEmpty)
  }

  @Test("Offers come by date, at most so many, and tell whether they are before the deployment's deadline")
  func offers() throws {
    let scenario = Scenario(
      Self.base + [
        .equipment("K", teachers: ["M"], lead: 7, fresh: 30), .deployment("D1", of: "K", to: "E1"),
        .dated("D1", "2027-11-17"),
        .session("S3", "2027-12-01T09:00"), .session("S2", "2027-11-10T09:00"), .session("S1", "2027-10-06T09:00"),
      ])
    let index = DossierIndex(scenario.dossier)
    let learner = try #require(index.learners["P2"])
    let book = SeatBook(index, plan: scenario.plan, today: "2027-09-01")
    let offers = book.offers(to: learner, of: "M")
    #expect(offers.map(\.seat.session.id) == ["S1", "S2", "S3"])
    #expect(offers.map { $0.deadline?.isInTime } == [false, true, false])
    #expect(offers.first?.deadline?.last == "2027-11-10")
    #expect(book.offers(to: learner, limit: 2).count == 2)
    let takers = book.takers(of: try #require(scenario.plan.sessions.first), short: ["P2"])
    #expect(takers[.teachers]?.people == 2)
    #expect(takers[.teachers]?.short == 1)
  }

  @Test(
    "Over random plans, who may join breaks no rule that was not broken, and who may not would break one",
    arguments: 1...40)
  func agreesWithTheAuditor(_ seed: Int) throws {
    let scenario = RandomScenario.scenario(seed: UInt64(seed))
    let index = DossierIndex(scenario.dossier)
    let auditor = try Auditor(index)
    let book = SeatBook(index, plan: scenario.plan, today: "2027-08-31")
    let before = Set(auditor.audit(scenario.plan).findings)
    for seat in book.openSessions.prefix(8) {
      let place = try #require(scenario.plan.sessions.firstIndex { $0.id == seat.session.id })
      let isFaultless = !before.contains { $0.subject == seat.session.id.rawValue }
      for learner in index.dossier.learners where !seat.session.learners.contains(learner.id) {
        var plan = scenario.plan
        plan.sessions[place].learners.append(learner.id)
        let new = Set(auditor.audit(plan).findings).subtracting(before).filter { $0.rule != .groupSize }
        let obstacle = book.obstacle(to: learner, joining: seat.session)
        if obstacle == nil {
          #expect(new.isEmpty, "\(seat.session.id) \(learner.id): \(new)")
        } else if isFaultless, !seat.isFixed {
          #expect(!new.isEmpty, "\(seat.session.id) \(learner.id): \(String(describing: obstacle))")
        }
      }
    }
  }

  @Test("Over random plans the ledger lacks what the plan's score lacks", arguments: 1...40)
  func ledgerAgreesWithTheScore(_ seed: Int) throws {
    let scenario = RandomScenario.scenario(seed: UInt64(seed))
    let index = DossierIndex(scenario.dossier)
    let score = try Auditor(index).audit(scenario.plan).score
    let totals = HoursLedger(index, plan: scenario.plan).totalsByAudience
    let weights = index.dossier.settings.weights
    func cost(_ term: CostTerm, _ minutes: Int?) -> Int { weights[term] * (minutes ?? 0) }
    #expect(score.costTerms[.officialHoursShort] ?? 0 == cost(.officialHoursShort, totals[.teachers]?.missing))
    #expect(score.costTerms[.officialHoursOver] ?? 0 == cost(.officialHoursOver, totals[.teachers]?.over))
    #expect(score.costTerms[.agentHoursShort] ?? 0 == cost(.agentHoursShort, totals[.agents]?.missing))
    if seed <= 5, let second = SecondAuditor.found {
      let said = try second.verdict(on: scenario).verdict.cost
      #expect(said["officialHoursShort"] ?? 0 == cost(.officialHoursShort, totals[.teachers]?.missing))
      #expect(said["agentHoursShort"] ?? 0 == cost(.agentHoursShort, totals[.agents]?.missing))
    }
  }
}
