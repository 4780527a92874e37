import Planning
import SchoolCalendar
import Testing

@Suite("Hours of a plan") struct HoursLedgerTests {
  @Test("A teacher is short of six official hours, then has them, then more")
  func teacher() throws {
    var town = Town(teachers: 1)
    for (count, missing, over) in [(1, 180, 0), (2, 0, 0), (3, 0, 180)] {
      town.book("S\(count)", "2027-10-06T09:00", for: "P1")
      let entry = try #require(town.ledger()["P1"])
      #expect((entry.due, entry.minutes.planned) == (360, 180 * count))
      #expect((entry.missing, entry.over) == (missing, over))
    }
  }

  @Test("A module that is not official counts for agents only")
  func unofficial() throws {
    var town = Town(teachers: 1, agents: 1)
    town.dossier.modules[0].isOfficial = false
    town.book("S1", "2027-10-06T09:00", for: "P1 A1")
    let teacher = try #require(town.ledger()["P1"])
    #expect((teacher.minutes.planned, teacher.minutes.unofficial, teacher.missing) == (0, 180, 360))
    let agent = try #require(town.ledger()["A1"])
    #expect((agent.minutes.planned, agent.minutes.unofficial, agent.missing) == (180, 0, 0))
  }

  @Test("Attendance recorded before is no hour of this year")
  func past() {
    var town = Town(teachers: 1)
    town.attended("P1", "M", "2027-06-16T00:00")
    #expect(town.ledger()["P1"]?.minutes == HoursMinutes())
  }

  @Test("Peer hours stand apart, led and attended")
  func peers() throws {
    var town = Town()
    town.plan.peerSessions = [
      PeerSession(
        id: "X1", school: "E1", referent: "P1", start: "2027-11-08T12:00", end: "2027-11-08T13:00",
        learners: ["P1", "P2"])
    ]
    let ledger = town.ledger()
    let (leader, colleague) = (try #require(ledger["P1"]), try #require(ledger["P2"]))
    #expect((leader.minutes.peerLed, leader.minutes.peerAttended) == (60, 0))
    #expect((colleague.minutes.peerLed, colleague.minutes.peerAttended) == (0, 60))
    #expect((colleague.minutes.planned, colleague.missing) == (0, 360))
  }

  @Test("Nothing is due from who is exempt or leaves; what they get is over")
  func nothingDue() throws {
    var town = Town(teachers: 2)
    town.dossier.learners[0].exemption = "constellation"
    town.dossier.learners[1].leaves = "2028-01-10"
    town.book("S1", "2027-10-06T09:00", for: "P1 P2")
    for id in ["P1", "P2"] as [ID<Learner>] {
      let entry = try #require(town.ledger()[id])
      #expect((entry.due, entry.missing, entry.over) == (0, 0, 180))
    }
  }

  @Test("On a day, what is planned parts into attended, absent, unrecorded and to come")
  func recorded() throws {
    var town = Town()
    town.book("S1", "2027-10-06T09:00", for: "P1 P2 P3")
    town.book("S2", of: "N", "2027-11-03T09:00", for: "P1")
    town.record("P1", at: "S1", minutes: 150)
    town.record("P2", at: "S1", .excused)
    town.record("P2", at: "S2")
    let ledger = town.ledger(on: "2027-10-07")
    let first = try #require(ledger["P1"])
    #expect((first.minutes.attended, first.minutes.toCome, first.stillDue) == (150, 180, 210))
    let second = try #require(ledger["P2"])
    #expect((second.minutes.planned, second.minutes.absent, second.minutes.attended) == (180, 180, 180))
    #expect(ledger["P3"]?.minutes.unrecorded == 180)
    #expect(town.ledger()["P3"]?.minutes.toCome == 180)
    #expect(town.ledger(on: "2027-10-06")["P3"]?.minutes.toCome == 180)
  }

  @Test("Sums by school, circonscription, audience and kind of agent; a surplus makes up for nobody's lack")
  func totals() throws {
    var town = Town(teachers: 2)
    town.dossier.schools.append(Town.school("E2", in: "Rennes"))
    town.dossier.centres = [
      LeisureCentre(
        id: "C1", name: "Centre", kind: .alsh, commune: "Bruz", circonscription: "Rennes", coordinates: nil)
    ]
    town.dossier.learners += [
      Town.person("P3", of: ["E2", "E1"]),
      Learner(id: "A1", centre: "C1", role: .animateur, agentTime: .extrascolaire),
      Learner(id: "A2", schools: ["E1"], role: .atsem, agentTime: .periscolaire),
      Learner(id: "A3", schools: ["E1"], role: .agent),
    ]
    town.book("S1", "2027-10-06T09:00", for: "P1 A1")
    town.book("S2", of: "N", "2027-10-13T09:00", for: "P1")
    town.book("S3", of: "R", "2027-10-20T09:00", for: "P1")
    let ledger = town.ledger()
    #expect(ledger.entries.map(\.learner) == ["P1", "P2", "P3", "A1", "A2", "A3"])
    let first = try #require(ledger.totalsBySchool["E1"])
    #expect((first.people, first.peopleShort) == (4, 3))
    #expect((first.due, first.minutes.planned) == (1080, 540))
    #expect((first.missing, first.over) == (360 + 180 + 180, 180))
    #expect(ledger.totalsBySchool["E2"]?.isSmall == true)
    #expect(ledger.totalsByCirconscription.mapValues(\.people) == ["Bruz": 4, "Rennes": 2])
    #expect(ledger.totalsByAudience.mapValues(\.missing) == [.teachers: 720, .agents: 360])
    #expect(
      ledger.totalsByStaff.mapValues(\.missing) == [
        .teachers: 720, .extrascolaire: 0, .periscolaire: 180, .otherAgents: 180,
      ])
    #expect(ledger.total().people == 6)
    #expect(ledger.total { $0.circonscription == "Rennes" }.stillDue == 540)
  }

  @Test("A session of a module or for a person that the dossier does not know is left out")
  func unknown() {
    var town = Town(teachers: 1)
    town.book("S1", of: "Z", "2027-10-06T09:00", for: "P1")
    town.book("S2", "2027-10-06T09:00", for: "P9")
    #expect(town.ledger()["P1"]?.minutes.planned == 0)
    #expect(town.ledger()["P9"] == nil)
  }
}
