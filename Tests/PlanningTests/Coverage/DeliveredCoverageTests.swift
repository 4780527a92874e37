import Planning
import SchoolCalendar
import Testing

@Suite("Deliveries in a coverage") struct DeliveredCoverageTests {
  /// Delivered on 2027-11-17, with module N wanted within 42 days.
  private var delivered: Town {
    var town = Town()
    town.kit.followUp = ["N"]
    town.dossier.deployments[0].status = .delivered
    town.dossier.deployments[0].date = "2027-11-17"
    town.attended("P1", "M", "2027-11-03T00:00")
    town.attended("P2", "M", "2027-11-03T00:00")
    return town
  }

  @Test("What follows an arrival is told for those who were trained before it, until it is due")
  func followUp() throws {
    var town = delivered
    town.book("S1", of: "N", "2027-12-01T09:00", for: "P1")
    let one = try #require(town.coverage(on: "2027-11-18")["D1"])
    #expect(one.state == .delivered)
    #expect(
      one.followUp == [
        FollowUpCoverage(module: "N", audience: .teachers, due: "2027-12-29", staff: 2, held: 0, booked: 1)
      ])
    #expect(one.causes.map(\.code) == [.delivered, .followUpMissing])
    #expect(one.nextStep == NextStep(.bookFollowUp, by: "2027-12-29", modules: ["N"]))
    #expect(town.coverage(on: "2027-12-30")["D1"]?.nextStep == nil)
    town.book("S2", of: "N", "2027-12-08T09:00", for: "P2")
    #expect(town.coverage(on: "2027-11-18")["D1"]?.nextStep?.code == .holdFollowUp)
    town.record("P1", at: "S1")
    town.record("P2", at: "S2")
    #expect(town.coverage(on: "2027-12-09")["D1"]?.nextStep == nil)
    #expect(one.verdict == .nothingToSend)
    #expect(town.coverage().readinessTerms.isEmpty)
  }

  @Test("Of a part that has come the first day counts, and the rest is the next step")
  func partial() throws {
    var town = Town()
    town.name(referent: "P1")
    town.dossier.projects[0].quantity = 4
    town.dossier.deliveries = [
      Delivery(deployment: "D1", day: "2027-12-01", quantity: 1),
      Delivery(deployment: "D1", day: "2027-11-10", quantity: 2),
    ]
    town.dossier.settleDeliveries()
    #expect(town.dossier.deployments[0].status == .scheduled)
    #expect(town.dossier.deployments[0].date == "2027-11-10")
    town.book("S1", "2027-10-13T09:00", for: "P1 P2 P3")
    town.record("P1 P2 P3", at: "S1")
    let one = try #require(town.coverage(on: "2027-12-02")["D1"])
    #expect(one.date == "2027-11-10")
    #expect(one.state == .ready)
    #expect(one.causes.map(\.code) == [.planOutdated, .partlyDelivered])
    #expect(one.nextStep == NextStep(.deliverRest, by: "2027-12-10"))
    town.dossier.deliveries.append(Delivery(deployment: "D1", day: "2027-12-08"))
    town.dossier.settleDeliveries()
    #expect(town.dossier.deployments[0].status == .delivered)
    #expect(town.dossier.deployments[0].date == "2027-11-10")
  }

  @Test("A date of the plan outside a window that has moved is not ready: the plan is to be made again")
  func windowMoved() throws {
    var town = Town()
    town.name(referent: "P1")
    town.book("S1", "2027-10-06T09:00", for: "P1 P2 P3")
    town.dossier.deployments[0].earliest = "2027-11-22"
    let one = try #require(town.coverage()["D1"])
    #expect(one.state == .notReady)
    #expect(one.causes.map(\.code) == [.planOutdated])
    #expect(one.nextStep?.code == .remakePlan)
  }
}

@Suite("How much of a deployment has come") struct DeliveryProgressTests {
  static let cases: [(ordered: Int?, parts: [Int?], delivered: Int?, rest: Int?, isComplete: Bool)] = [
    (4, [], 0, 4, false), (4, [3], 3, 1, false), (4, [3, 1], 4, 0, true), (4, [3, nil], 4, 0, true),
    (nil, [], 0, nil, false), (nil, [2], 2, nil, false), (nil, [nil], nil, 0, true), (0, [], 0, 0, false),
    (4, [9], 4, 0, true),
  ]

  @Test("Parts add up to the order; one without a number completes it", arguments: cases.indices)
  func adding(row: Int) {
    let one = Self.cases[row]
    let deployment = Deployment(
      id: "D1", project: "J1", earliest: "2027-11-02", latest: "2027-12-10", quantity: one.ordered)
    let progress = DeliveryProgress(
      deployment, nil, one.parts.map { Delivery(deployment: "D1", day: "2027-11-17", quantity: $0) })
    #expect(progress.delivered == one.delivered)
    #expect(progress.rest == one.rest)
    #expect(progress.isComplete == one.isComplete)
  }
}

@Suite("What has changed since an earlier look") struct StateSnapshotTests {
  @Test("Worse comes first, with its causes; another date is told; what is new is left out")
  func changes() throws {
    var town = Town()
    town.name(referent: "P1")
    town.book("S1", "2027-10-06T09:00", for: "P1 P2 P3")
    for (id, date) in [("D2", "2027-11-18" as Day), ("D3", "2027-11-19")] {
      var other = town.dossier.deployments[0]
      other.id = ID(id)
      town.dossier.deployments.append(other)
      town.plan.deployments.append(PlannedDeployment(id: ID(id), date: date))
    }
    var snapshot = StateSnapshot(town.coverage(on: "2027-10-04"), day: "2027-10-04", revision: 1)
    snapshot.states["D3"] = nil
    snapshot.states["D2"]?.date = "2027-11-12"
    let now = town.coverage(on: "2027-10-11").deployments
    let changes = snapshot.changes(to: now)
    #expect(changes.map(\.deployment) == ["D1", "D2"])
    #expect(changes.map(\.kind) == [.worse, .worse])
    #expect(changes.first?.before.state == .onTrack)
    #expect(changes.first?.after.state == .atRisk)
    #expect(changes.first?.causes.map(\.code) == [.attendanceUnrecorded])
    town.record("P1 P2 P3", at: "S1")
    let better = snapshot.changes(to: town.coverage(on: "2027-10-11").deployments)
    #expect(better.map(\.kind) == [.better, .better])
    snapshot.states["D1"]?.state = .ready
    let moved = snapshot.changes(
      to: town.coverage(on: "2027-10-11").deployments.map { one in
        var one = one
        one.date = "2027-11-24"
        return one
      })
    #expect(moved.first { $0.deployment == "D1" }?.kind == .moved)
  }
}
