import Planning
import SchoolCalendar
import Testing

@Suite("Hours through the year") struct RecordedHoursTests {
  @Test("Attendance elsewhere in the year stands apart, lowers what is missing, and never the plan's own lack")
  func elsewhere() throws {
    var town = Town(teachers: 1, agents: 1)
    town.dossier.modules[1].isOfficial = false
    town.dossier.attendance = [
      AttendanceRecord(
        learner: "P1", status: .present, module: "M", moment: "2027-11-03T00:00", minutes: 120, organiser: "GAIA"),
      AttendanceRecord(learner: "P1", status: .present, module: "N", moment: "2027-11-03T00:00"),
      AttendanceRecord(learner: "P1", status: .absent, module: "M", moment: "2027-11-04T00:00"),
      AttendanceRecord(learner: "P1", status: .present, module: "M", moment: "2027-08-31T00:00"),
      AttendanceRecord(learner: "A1", status: .present, module: "N", moment: "2028-08-31T00:00", organiser: "CNFPT"),
    ]
    let teacher = try #require(town.ledger()["P1"])
    #expect((teacher.minutes.elsewhere, teacher.attendedInAll) == (120, 120))
    #expect((teacher.missing, teacher.missingNow, teacher.missingAtYearEnd) == (360, 240, 240))
    let agent = try #require(town.ledger()["A1"])
    #expect((agent.minutes.elsewhere, agent.missing, agent.missingNow) == (180, 180, 0))
  }

  @Test("What is missing at the year's end leaves out what is to come, not what is over without a record")
  func yearEnd() throws {
    var town = Town(teachers: 1)
    town.book("S1", "2027-10-06T09:00", for: "P1")
    town.book("S2", of: "N", "2027-11-03T09:00", for: "P1")
    for (day, now, end) in [(nil, 360, 0), ("2027-10-07", 360, 180), ("2027-12-01", 360, 360)] as [(Day?, Int, Int)] {
      let entry = try #require(town.ledger(on: day)["P1"])
      #expect((entry.missing, entry.missingNow, entry.missingAtYearEnd) == (0, now, end))
    }
    town.record("P1", at: "S1", minutes: 150)
    let entry = try #require(town.ledger(on: "2027-10-07")["P1"])
    #expect((entry.minutes.held, entry.minutes.attended) == (180, 150))
    #expect((entry.missingNow, entry.missingAtYearEnd) == (210, 30))
  }

  @Test("Peer hours held stand beside those planned, guests included")
  func peers() throws {
    var town = Town()
    town.plan.peerSessions = [
      PeerSession(
        id: "X1", school: "E1", referent: "P1", start: "2027-11-08T12:00", end: "2027-11-08T13:00", learners: ["P2"])
    ]
    town.record("P1 P3", at: "X1")
    town.record("P2", at: "X1", .absent)
    let ledger = town.ledger()
    #expect((ledger["P1"]?.minutes.peerLed, ledger["P1"]?.minutes.peerLedHeld) == (60, 60))
    #expect((ledger["P2"]?.minutes.peerAttended, ledger["P2"]?.minutes.peerAttendedHeld) == (60, 0))
    #expect((ledger["P3"]?.minutes.peerAttended, ledger["P3"]?.minutes.peerAttendedHeld) == (0, 60))
    #expect(ledger["P1"]?.minutes.attended == 0)
  }

  @Test("A session that the plan no longer has stays attended")
  func former() throws {
    var town = Town(teachers: 1)
    town.record("P1", at: "S0", minutes: 170)
    let session = Session(
      id: "S0", module: "M", start: "2027-10-06T09:00", end: "2027-10-06T12:00", place: .school("E1"),
      trainers: ["F1"], learners: ["P1"])
    let ledger = HoursLedger(
      DossierIndex(town.dossier, held: FormerSessions(sessions: [session])), plan: town.plan)
    let entry = try #require(ledger["P1"])
    #expect((entry.minutes.planned, entry.minutes.attended, entry.missingNow) == (0, 170, 190))
    #expect(entry.minutes.elsewhere == 0)
  }

  @Test(
    "Over random years what is attended is the sum of the records, and what is planned parts without rest",
    arguments: 0..<60)
  func random(_ seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    var town = Town(teachers: 2 + chance.below(5), agents: chance.below(4))
    town.dossier.modules[2].isOfficial = false
    let people = town.dossier.learners.map(\.id)
    var expected: [ID<Learner>: Int] = [:]
    var peers: [ID<Learner>: Int] = [:]
    func counts(_ module: Int, _ id: ID<Learner>) -> Bool { module < 2 || id.rawValue.hasPrefix("A") }
    for number in 0..<(3 + chance.below(12)) {
      let module = chance.below(3)
      let day = ("2027-09-10" as Day).advanced(by: chance.below(250))
      let booked = people.filter { _ in chance.below(2) == 0 }
      let id = ID<Session>("S\(number)")
      town.book(
        id.rawValue, of: town.dossier.modules[module].id, Moment(day, TimeOfDay(minutes: 540)),
        for: booked.map(\.rawValue).joined(separator: " "))
      for person in people where chance.below(3) > 0 {
        let status = AttendanceStatus.allCases[chance.below(3)]
        let minutes = status == .present && chance.below(2) == 0 ? 30 * chance.below(7) : nil
        town.dossier.attendance.append(
          AttendanceRecord(learner: person, status: status, session: id, minutes: minutes))
        if status == .present, counts(module, person) { expected[person, default: 0] += minutes ?? 180 }
      }
    }
    for person in people where chance.below(2) == 0 {
      let module = chance.below(3)
      let day = ("2027-09-01" as Day).advanced(by: chance.below(366))
      town.dossier.attendance.append(
        AttendanceRecord(
          learner: person, status: .present, module: town.dossier.modules[module].id, moment: .startOfDay(day)))
      if counts(module, person) { expected[person, default: 0] += 180 }
    }
    for number in 0..<chance.below(5) {
      let start = Moment(("2027-11-01" as Day).advanced(by: 7 * number), TimeOfDay(minutes: 720))
      town.plan.peerSessions.append(
        PeerSession(
          id: ID("X\(number)"), school: "E1", referent: "P1", start: start, end: start.adding(minutes: 60),
          learners: ["P2"]))
      for person in ["P1", "P2"] as [ID<Learner>] where chance.below(2) == 0 {
        town.dossier.attendance.append(
          AttendanceRecord(learner: person, status: .present, session: ID("X\(number)")))
        peers[person, default: 0] += 60
      }
    }
    let ledger = town.ledger(on: "2028-02-01")
    for entry in ledger.entries {
      let minutes = entry.minutes
      #expect(entry.attendedInAll == expected[entry.learner] ?? 0)
      #expect(minutes.planned == minutes.held + minutes.absent + minutes.unrecorded + minutes.toCome)
      #expect(minutes.peerLedHeld + minutes.peerAttendedHeld == peers[entry.learner] ?? 0)
    }
    var sums = HoursMinutes()
    for entry in ledger.entries { sums += entry.minutes }
    #expect(ledger.total().minutes == sums)
    for (staff, total) in ledger.totalsByStaff {
      #expect(total.missingNow == ledger.entries.filter { $0.staff == staff }.reduce(0) { $0 + $1.missingNow })
    }
  }
}

/// Numbers at random, the same for the same seed.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, limit)))
  }
}
