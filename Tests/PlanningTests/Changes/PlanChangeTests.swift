import Planning
import SchoolCalendar
import Testing

@Suite("A plan changed by hand")
struct PlanChangeTests {
  /// A town with two sessions, one fixed by others, and two peer sessions; seen on 2027-10-01.
  private var town: Town {
    var town = Town(teachers: 4)
    town.dossier.trainers = [Trainer(id: "F1", name: "eRUN", kind: .erun), Trainer(id: "F2", name: "CPC", kind: .cpc)]
    town.dossier.venues = [Venue(id: "L1", name: "Salle", capacity: 20)]
    town.dossier.modules.append(Town.module("B", minutes: 90))
    town.book("S1", "2027-11-03T09:00", for: "P1 P2")
    town.book("S2", of: "B", "2027-11-10T13:30", for: "P3")
    town.plan.sessions[1].end = "2027-11-10T15:00"
    town.book("X1", of: "N", "2027-12-01T09:00", for: "P1 P4")
    town.dossier.fixedSessions = [
      FixedSession(
        id: "X1", module: "N", start: "2027-12-01T09:00", place: .school("E1"), trainers: ["F1"], seats: 9,
        learners: ["P1"])
    ]
    town.book("S0", of: "R", "2027-09-15T09:00", for: "P1")
    town.name(referent: "P1")
    for (number, start) in [(1, "2027-11-09T12:00"), (2, "2027-11-16T12:00")] as [(Int, Moment)] {
      town.plan.peerSessions.append(
        PeerSession(
          id: ID("P-E1-\(number)"), school: "E1", referent: "P1", start: start, end: start.adding(minutes: 60),
          learners: ["P2", "P3"]))
    }
    return town
  }

  private func apply(_ changes: PlanChange..., used: Set<String> = []) throws -> Plan {
    let town = town
    return try changes.applied(
      to: town.plan, on: ChangeGround(DossierIndex(town.dossier), today: "2027-10-01", usedIDs: used))
  }

  private func fields(_ changes: PlanChange...) throws -> [String] {
    let town = town
    let ground = ChangeGround(DossierIndex(town.dossier), today: "2027-10-01")
    return FieldChange.between(town.plan, try changes.applied(to: town.plan, on: ground)).map {
      "\($0.row.key) \($0.field.rawValue) \($0.before ?? "–") → \($0.after ?? "–")"
    }
  }

  @Test("a session moves in time, place and trainers, and lasts as long as its module")
  func move() throws {
    #expect(
      try fields(.move("S1", Relocation(start: "2027-11-17T13:30"))) == [
        "S1 start 2027-11-03T09:00 → 2027-11-17T13:30", "S1 end 2027-11-03T12:00 → 2027-11-17T16:30",
      ])
    #expect(
      try fields(.move("S2", Relocation(place: .venue("L1"), trainers: ["F2", "F1"]))) == [
        "S2 place E1 → L1", "S2 trainers F1 → F2 F1",
      ])
  }

  @Test("a peer session moves in time, and is handed to another leader, who leaves the colleagues")
  func movePeer() throws {
    #expect(
      try fields(.move("P-E1-1", Relocation(start: "2027-11-23T12:00", leader: "P2"))) == [
        "P-E1-1 start 2027-11-09T12:00 → 2027-11-23T12:00", "P-E1-1 end 2027-11-09T13:00 → 2027-11-23T13:00",
        "P-E1-1 learners P2 P3 → P1 P3", "P-E1-1 leader P1 → P2",
      ])
  }

  @Test("two sessions swap their times, and keep their lengths")
  func swap() throws {
    #expect(
      try fields(.swap("S1", "S2")) == [
        "S1 start 2027-11-03T09:00 → 2027-11-10T13:30", "S1 end 2027-11-03T12:00 → 2027-11-10T16:30",
        "S2 start 2027-11-10T13:30 → 2027-11-03T09:00", "S2 end 2027-11-10T15:00 → 2027-11-03T10:30",
      ])
    #expect(try fields(.swap("P-E1-1", "P-E1-2")).count == 4)
  }

  @Test("sessions are cancelled, pinned, joined and left; changes are made in their order")
  func others() throws {
    #expect(try apply(.cancel("S1"), .cancel("P-E1-2")).sessions.map(\.id) == ["S2", "X1", "S0"])
    #expect(try fields(.pin("S1")) == ["S1 pinned false → true"])
    #expect(
      try fields(.withdraw("P1", from: "S1"), .enrol("P1", in: "S2")) == [
        "S1 learners P1 P2 → P2", "S2 learners P3 → P3 P1",
      ])
    #expect(try fields(.enrol("P2", in: "X1"), .withdraw("P4", from: "X1")) == ["X1 learners P1 P4 → P1 P2"])
    #expect(try fields(.enrol("P4", in: "P-E1-1")) == ["P-E1-1 learners P2 P3 → P2 P3 P4"])
    #expect(try fields(.reschedule("D1", to: "2027-11-24")) == ["D1 date 2027-11-17 → 2027-11-24"])
  }

  @Test("a new session gets the number after the greatest ever used, and lasts as long as its module")
  func add() throws {
    let new = NewSession(
      module: "B", start: "2027-12-08T09:00", place: .school("E1"), trainers: ["F2"], learners: ["P4"])
    let peer = NewPeerSession(school: "E1", start: "2027-12-07T12:00", learners: ["P1", "P2"])
    let plan = try apply(.add(new), .add(new), .addPeer(peer), used: ["S0041", "P-E1-7", "S-old"])
    #expect(plan.sessions.suffix(2).map(\.id) == ["S0042", "S0043"])
    #expect(plan.sessions.last?.end == "2027-12-08T10:30")
    #expect(plan.peerSessions.last?.id == "P-E1-8")
    #expect(plan.peerSessions.last?.learners == ["P2"])
  }

  static let faults: [(PlanChange, ChangeFault)] = [
    (.cancel("S9"), .unknownSession("S9")), (.cancel("S7"), .cancelledAlready("S7")),
    (.cancel("X1"), .fixedByOthers("X1")), (.move("X1", Relocation(place: .remote)), .fixedByOthers("X1")),
    (.pin("X1"), .fixedByOthers("X1")), (.withdraw("P1", from: "X1"), .fixedByOthers("X1")),
    (.cancel("S0"), .past("S0", "2027-09-15")), (.enrol("P2", in: "S0"), .past("S0", "2027-09-15")),
    (.move("S1", Relocation(start: "2027-09-30T09:00")), .intoPast("2027-09-30", today: "2027-10-01")),
    (
      .move("S1", Relocation(start: "2028-11-30T09:00")),
      .outsideYear("2028-11-30", SchoolYear(startingIn: 2027))
    ),
    (.move("S2", Relocation(leader: "P1")), .onlyForPeerSession("S2")),
    (.move("P-E1-1", Relocation(place: .remote)), .notForPeerSession("P-E1-1")),
    (.pin("P-E1-1"), .notForPeerSession("P-E1-1")), (.swap("S1", "P-E1-1"), .swapsUnlike("S1", "P-E1-1")),
    (.swap("S1", "S1"), .swapsItself("S1")), (.unpin("S1"), .nothingChanges),
    (.move("S1", Relocation(place: .elsewhere("L9"))), .unknown(.place, "L9")),
    (.move("S1", Relocation(trainers: ["F9"])), .unknown(.trainer, "F9")),
    (.enrol("P9", in: "S1"), .unknown(.person, "P9")), (.enrol("P1", in: "S1"), .enrolledAlready("P1", "S1")),
    (.withdraw("P4", from: "S1"), .notEnrolled("P4", "S1")), (.withdraw("P1", from: "P-E1-1"), .leads("P1", "P-E1-1")),
    (.enrol("P1", in: "P-E1-1"), .leads("P1", "P-E1-1")),
    (.reschedule("D9", to: "2027-11-24"), .unknown(.deployment, "D9")),
    (.reschedule("D1", to: "2027-09-24"), .intoPast("2027-09-24", today: "2027-10-01")),
    (
      .addPeer(NewPeerSession(school: "E9", start: "2027-12-07T12:00", learners: [])), .unknown(.school, "E9")
    ),
    (
      .add(NewSession(module: "Z", start: "2027-12-08T09:00", place: .remote, trainers: [], learners: [])),
      .unknown(.module, "Z")
    ),
  ]

  @Test("what cannot be made is refused with its reason", arguments: faults)
  func fault(change: PlanChange, fault: ChangeFault) {
    #expect(throws: fault) { try apply(change, used: ["S7"]) }
  }

  @Test("what attendance is recorded of does not change, and neither does a date that is settled or a delivery")
  func held() throws {
    var town = town
    town.record("P1", at: "S1")
    #expect(throws: ChangeFault.attended("S1")) {
      try PlanChange.cancel("S1").applied(to: town.plan, on: ChangeGround(DossierIndex(town.dossier)))
    }
    town.dossier.deployments[0].status = .scheduled
    town.dossier.deployments[0].date = "2027-11-17"
    let change = PlanChange.reschedule("D1", to: "2027-11-24")
    #expect(throws: ChangeFault.dateFixed("D1", "2027-11-17")) {
      try change.applied(to: town.plan, on: ChangeGround(DossierIndex(town.dossier)))
    }
    town.dossier.deployments[0].status = .delivered
    #expect(throws: ChangeFault.delivered("D1")) {
      try change.applied(to: town.plan, on: ChangeGround(DossierIndex(town.dossier)))
    }
  }

  @Test("the fields that differ, replayed, lead from one plan to the other, and back")
  func replay() throws {
    let before = town.plan
    let after = try apply(
      .swap("S1", "S2"), .cancel("P-E1-1"), .reschedule("D1", to: "2027-11-24"), .enrol("P4", in: "S2"))
    for (from, to) in [(before, after), (after, before)] {
      var rows = from.fields
      #expect(FieldChange.between(from, to).replay(on: &rows))
      #expect(rows == to.fields)
      #expect(!FieldChange.between(from, to).replay(on: &rows))
    }
    #expect(FieldChange.between(before, before).isEmpty)
  }

  @Test("the list of what is unmet follows: who is no longer trained joins it, all else keeps its reason")
  func unmet() throws {
    var town = town
    town.dossier.settings.goals.officialMinutes = 0
    town.dossier.learners.removeLast()
    town.plan.unmet = [Unmet(learner: "P3", module: "M", deployment: "D1", reason: .noVenue)]
    let index = DossierIndex(town.dossier)
    let ground = ChangeGround(index)
    let after = try PlanChange.withdraw("P1", from: "S1").applied(to: town.plan, on: ground)
      .listingUnmet(since: town.plan, index)
    #expect(
      after.unmet == [
        Unmet(learner: "P3", module: "M", deployment: "D1", reason: .noVenue),
        Unmet(learner: "P1", module: "M", deployment: "D1", reason: .notChosen),
      ])
    let again = try PlanChange.enrol("P1", in: "S1").applied(to: after, on: ground).listingUnmet(since: after, index)
    #expect(again.unmet == town.plan.unmet)
  }
}
