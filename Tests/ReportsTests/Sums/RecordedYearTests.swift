import Demo
import Planning
import Scheduling
import SchoolCalendar
import Testing

/// Invented years in which attendance is recorded at random.
private let seeds: [UInt64] = [3, 5, 8, 13, 21, 34]

@Suite("Sums of years with attendance recorded at random")
struct RecordedYearTests {
  /// A year, and what it must come to by the records alone.
  private struct Year {
    var index: DossierIndex
    var plan: Planning.Plan
    var today: Day
    var attended: [ID<Learner>: Int] = [:]
    /// Minutes of peer sessions, led or attended.
    var peers: [ID<Learner>: Int] = [:]
    var present: Set<String> = []
  }

  /// Numbers that look like chance and are the same each time.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % sides
    }
  }

  /// A plan of which some sessions have gone again after they were held, with guests, absences and early leavers.
  private func year(_ seed: UInt64) throws -> Year {
    let request = DemoRequest(
      size: .circonscription(schools: 4 + Int(seed % 5)), schoolYear: SchoolYear(startingIn: 2027),
      isScarce: seed.isMultiple(of: 2), seed: seed)
    var dossier = invent(request).dossier
    dossier.attendance = []
    var plan = try Planner(dossier).plan(PlannerOptions(timeLimit: nil, steps: 200, seed: 1))
    let today: Day = "2028-03-14"
    var dice = Dice(state: seed)
    let known = DossierIndex(dossier)
    var attended: [ID<Learner>: Int] = [:]
    for session in plan.sessions where session.end.day < today {
      func counts(_ id: ID<Learner>) -> Bool {
        known.modules[session.module]?.isOfficial == true || known.learners[id]?.audience == .agents
      }
      var people = session.learners
      if dice.roll(3) == 0 {
        let guest = dossier.learners[Int(dice.roll(UInt64(dossier.learners.count)))].id
        if !people.contains(guest) { people.append(guest) }
      }
      for id in people {
        let isGuest = !session.learners.contains(id)
        let face = dice.roll(6)
        if face == 0, !isGuest { continue }
        let status: AttendanceStatus = face == 1 && !isGuest ? .absent : face == 2 && !isGuest ? .excused : .present
        let minutes = status == .present && face == 3 ? session.minutes / 2 : nil
        dossier.attendance.append(
          AttendanceRecord(learner: id, status: status, session: session.id, minutes: minutes))
        if status == .present, counts(id) { attended[id, default: 0] += minutes ?? session.minutes }
      }
    }
    var peers: [ID<Learner>: Int] = [:]
    for session in plan.peerSessions where session.end.day < today {
      for id in Set([session.referent] + session.learners).sorted() {
        let face = dice.roll(5)
        if face == 0 { continue }
        dossier.attendance.append(
          AttendanceRecord(learner: id, status: face == 1 ? .excused : .present, session: session.asSession))
        if face > 1 { peers[id, default: 0] += session.start.minutes(until: session.end) }
      }
    }
    // Of the sessions held, some are no longer in the plan that is followed.
    var held = FormerSessions()
    let recorded = Set(dossier.attendance.compactMap(\.session))
    held.sessions = plan.sessions.filter { recorded.contains($0.id) }
    plan.sessions.removeAll { recorded.contains($0.id) && dice.roll(4) == 0 }
    return Year(
      index: DossierIndex(dossier, held: held), plan: plan, today: today, attended: attended,
      peers: peers)
  }

  @Test("the ledger, its parts, and the steering report come to what the records say", arguments: seeds)
  func sums(seed: UInt64) throws {
    let year = try year(seed)
    let ledger = HoursLedger(year.index, plan: year.plan, today: year.today)
    #expect(year.attended.values.contains { $0 > 0 })
    for entry in ledger.entries {
      #expect(entry.minutes.attended == year.attended[entry.learner] ?? 0, "\(entry.learner)")
      let parts = entry.minutes.held + entry.minutes.absent + entry.minutes.unrecorded + entry.minutes.toCome
      #expect(parts == entry.minutes.planned)
    }
    let report = SteeringReport(year.index, plan: year.plan, date: year.today)
    for staff in HoursStaff.allCases {
      let own = ledger.entries.filter { $0.staff == staff }
      guard own.count > 2 else { continue }
      let wanted = own.reduce(0) { $0 + (year.attended[$1.learner] ?? 0) }
      #expect(report.hours[staff]?.total?.minutes.attended == wanted, "\(staff)")
    }
  }

  @Test("planned, attended and peer hours are counted the same by person, school, commune and staff", arguments: seeds)
  func everywhere(seed: UInt64) throws {
    let year = try year(seed)
    let index = year.index
    let ledger = HoursLedger(index, plan: year.plan, today: year.today)
    var planned: [ID<Learner>: Int] = [:]
    for session in year.plan.sessions {
      for id in session.learners
      where index.modules[session.module]?.isOfficial == true || index.learners[id]?.audience == .agents {
        planned[id, default: 0] += session.minutes
      }
    }
    #expect(year.peers.isEmpty == year.plan.peerSessions.allSatisfy { $0.end.day >= year.today })
    for entry in ledger.entries {
      #expect(entry.minutes.planned == planned[entry.learner] ?? 0)
      #expect(entry.minutes.peerLedHeld + entry.minutes.peerAttendedHeld == year.peers[entry.learner] ?? 0)
    }
    func sum(_ people: [Learner], _ minutes: [ID<Learner>: Int]) -> Int {
      people.reduce(0) { $0 + (minutes[$1.id] ?? 0) }
    }
    for school in index.dossier.schools {
      let sheet = try #require(SchoolSheet(index, plan: year.plan, school: school.id, date: year.today))
      for hours in sheet.hours {
        let people = index.dossier.learners.filter { person in
          person.ownSchool == school.id && ledger[person.id]?.staff == hours.staff
        }
        #expect(hours.total.people == people.count)
        #expect(hours.total.minutes.planned == sum(people, planned))
        #expect(hours.total.minutes.attended == sum(people, year.attended))
      }
    }
    for commune in Set(index.dossier.schools.map(\.commune)) {
      let report = CommitteeReport(index, plan: year.plan, names: [commune], date: year.today)
      let hours = CommuneHours(ledger, index: index) { $0 == commune }
      for staff in HoursStaff.allCases {
        let people = index.dossier.learners.filter { person in
          let own =
            person.ownSchool.map { index.schools[$0]?.commune } ?? person.centre.map { index.centres[$0]?.commune }
          return own == commune && ledger[person.id]?.staff == staff
        }
        guard let total = hours.totals[staff].flatMap(\.self) else { continue }
        #expect(total.minutes.planned == sum(people, planned) && total.minutes.attended == sum(people, year.attended))
      }
      for audience in Audience.allCases {
        guard let total = report.hours[audience]?.total else { continue }
        let rows = report.unitHours.filter { $0.audience == audience }.compactMap(\.total)
        #expect(rows.reduce(0) { $0 + $1.minutes.attended } == total.minutes.attended)
      }
    }
  }

  @Test("what is missing by the plan is what its auditor counts", arguments: seeds)
  func audit(seed: UInt64) throws {
    let year = try year(seed)
    let result = try Auditor(year.index).audit(year.plan)
    let ledger = HoursLedger(year.index, plan: year.plan, today: year.today)
    let weights = year.index.dossier.settings.weights
    func missing(_ audience: Audience) -> Int { ledger.total { $0.audience == audience }.missing }
    #expect(
      result.score.costTerms[.officialHoursShort] ?? 0 == missing(.teachers) * weights[.officialHoursShort])
    #expect(result.score.costTerms[.agentHoursShort] ?? 0 == missing(.agents) * weights[.agentHoursShort])
  }

  @Test("who came to a session that the plan no longer has stays trained", arguments: seeds)
  func coverage(seed: UInt64) throws {
    let year = try year(seed)
    // The plan with everything that was held still in it says the same of those who came.
    var whole = year.plan
    let known = Set(whole.sessions.map(\.id))
    whole.sessions += year.index.held.sessions.filter { !known.contains($0.id) }
    let now = Coverage(year.index, plan: year.plan, today: year.today)
    let before = Coverage(year.index, plan: whole, today: year.today)
    #expect(!now.deployments.isEmpty)
    for (one, other) in zip(now.deployments, before.deployments) {
      #expect(one.deployment == other.deployment)
      #expect(one.audiences.map(\.held) == other.audiences.map(\.held), "\(one.deployment)")
    }
  }
}
