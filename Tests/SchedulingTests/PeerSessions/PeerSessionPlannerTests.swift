import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Finding peer sessions") struct PeerSessionPlannerTests {
  /// The peer sessions around what others have fixed, held against the rules by the auditor.
  private func peers(
    _ parts: [Given], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (sessions: [PeerSession], short: Int) {
    let bench = try Workbench(Scenario(parts).dossier)
    let plan = bench.plan(bench.beginning)
    let result = bench.audit(plan)
    #expect(result.findings.isEmpty, sourceLocation: sourceLocation)
    #expect(result.differences.isEmpty, sourceLocation: sourceLocation)
    return (plan.peerSessions, result.score.costTerms[.peerSessionsShort] ?? 0)
  }

  private func wanted(_ count: Int) -> Given { .settings { $0.goals.peerSessionsPerSchool = count } }

  /// A referent `A`, whom others train on the afternoon of Wednesday 6 October, and colleagues.
  private func school(_ colleagues: String) -> Given {
    .all(
      .school("E1", at: north(0)), .teacher("A", of: "E1", since: "2024"), .teachers(colleagues, of: "E1"),
      .trainer("F1"), .module("M"), .fixed("C1", of: "M", "2027-10-06T13:30", at: "E1", by: "F1", for: "A"))
  }

  @Test("gives as many as wanted, one a week, the earliest weeks first", arguments: [1, 3, 8])
  func count(count: Int) throws {
    let (sessions, short) = try peers([school("B C D"), wanted(count)])
    #expect(sessions.count == count)
    #expect(short == 0)
    #expect(Set(sessions.map(\.start.day.week)).count == count)
    #expect(sessions.map(\.start) == sessions.map(\.start).sorted())
    #expect(sessions.first.map { $0.start.day.week } == ("2027-10-06" as Day).week)
    #expect(sessions.allSatisfy { $0.learners == ["B", "C", "D"] && $0.referent == "A" && $0.school == "E1" })
    #expect(sessions.map(\.id) == (1...count).map { ID("P-E1-\($0)") })
  }

  @Test("gives no more than there are weeks with classes after the referent's training")
  func tooMany() throws {
    let (sessions, short) = try peers([school("B"), wanted(60)])
    #expect((25...40).contains(sessions.count))
    #expect(short == 240 * (60 - sessions.count))
  }

  @Test("waits for the leader's first official session to end")
  func afterTraining() throws {
    let first = try #require(try peers([school("B C"), wanted(1)]).sessions.first)
    #expect(first.start >= "2027-10-06T16:30")
    let unofficial = Given { $0.dossier.modules[0].isOfficial = false }
    let (none, short) = try peers([school("B C"), unofficial, wanted(2)])
    #expect(none.isEmpty)
    #expect(short == 480)
  }

  @Test("lets the deputy lead where the referent has not been trained")
  func deputy() throws {
    let (sessions, _) = try peers([
      .school("E1", classes: 9), .teacher("A", of: "E1", since: "2024"), .teacher("B", of: "E1", volunteer: true),
      .teachers("C D", of: "E1"), .trainer("F1"), .module("M"),
      .fixed("C1", of: "M", "2027-10-06T13:30", at: "E1", by: "F1", for: "B"), wanted(2),
    ])
    #expect(sessions.map(\.referent) == ["B", "B"])
  }

  @Test("puts those that a deployment wants around its date")
  func around() throws {
    let kit = Given.all(
      .equipment("K", pairs: 3), .deployment("D1", of: "K", to: "E1", .scheduled, date: "2028-03-14"))
    let (sessions, short) = try peers([school("B C"), kit])
    #expect(sessions.count == 3)
    #expect(short == 0)
    let date: Day = "2028-03-14"
    #expect(sessions.allSatisfy { (-28...56).contains(date.distance(to: $0.start.day)) })
    #expect(sessions.allSatisfy { (-14...14).contains(date.distance(to: $0.start.day)) })
  }

  @Test("counts those around two deployments for both where they may, and adds what the year wants beyond")
  func twoDeployments() throws {
    let kits = Given.all(
      .equipment("K", pairs: 2), .deployment("D1", of: "K", to: "E1", .scheduled, date: "2027-11-23"),
      .deployment("D2", of: "K", to: "E1", .scheduled, date: "2028-05-16"))
    let (sessions, short) = try peers([school("B C"), kits, wanted(6)])
    #expect(sessions.count == 6)
    #expect(short == 0)
    for date in ["2027-11-23", "2028-05-16"] as [Day] {
      #expect(sessions.filter { (-28...56).contains(date.distance(to: $0.start.day)) }.count >= 2)
    }
  }

  @Test("misses those of a deployment that comes before the referent is trained")
  func tooEarly() throws {
    let kit = Given.all(
      .equipment("K", pairs: 2), .deployment("D1", of: "K", to: "E1", .scheduled, date: "2027-09-07"),
      .closure(.everything, "2027-10-08T00:00/2027-11-03T00:00"))
    let (sessions, short) = try peers([school("B C"), kit])
    #expect(sessions.filter { $0.start.day <= ("2027-09-07" as Day).advanced(by: 56) }.count == 1)
    #expect(short == 240)
  }

  @Test("brings half of the colleagues where not all can come, never fewer")
  func half() throws {
    let absent: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
    let (two, _) = try peers([school("B C"), .teacher("D", of: "E1", share: 10, off: absent), wanted(1)])
    #expect(two.map(\.learners) == [["B", "C"]])
    let away = Given.all(
      .teacher("D", of: "E1", share: 10, off: absent), .teacher("E", of: "E1", share: 10, off: absent))
    let (half, _) = try peers([school("B C"), away, wanted(1)])
    #expect(half.map(\.learners) == [["B", "C"]])
    let (none, short) = try peers([school("B"), away, wanted(1)])
    #expect(none.isEmpty)
    #expect(short == 240)
  }

  @Test("wants none where the school has one teacher, or no referent")
  func alone() throws {
    let (single, cost) = try peers([
      .school("E1", classes: 1), .teacher("A", of: "E1"), .agent("G", of: "E1"), .trainer("F1"), .module("M"),
      .fixed("C1", of: "M", "2027-10-06T13:30", at: "E1", by: "F1", for: "A"), wanted(3),
    ])
    #expect(single.isEmpty)
    #expect(cost == 0)
    #expect(try peers([.school("E1"), wanted(3)]).sessions.isEmpty)
  }

  @Test("stays out of closures, of other sessions and of days off")
  func obstacles() throws {
    let windows = Given.settings {
      $0.windows = Windows(
        teachers: $0.windows.teachers, agents: $0.windows.agents,
        peers: [Window(weekday: .tuesday, span: "12:00-13:15"), Window(weekday: .thursday, span: "12:00-13:15")])
    }
    let (free, _) = try peers([school("B"), windows, wanted(1)])
    #expect(free.map(\.start) == ["2027-10-07T12:00"])
    let (closed, _) = try peers([
      school("B"), windows, wanted(1), .closure(.school("E1"), "2027-10-07T12:30/2027-10-07T14:00"),
    ])
    #expect(closed.map(\.start) == ["2027-10-12T12:00"])
    let (busy, _) = try peers([
      school("B"), windows, wanted(1), .module("N", minutes: 30),
      .fixed("C2", of: "N", "2027-10-07T11:40", for: "B"),
    ])
    #expect(busy.map(\.start) == ["2027-10-07T12:15"])
    let (off, _) = try peers([
      .school("E1"), .teacher("A", of: "E1", since: "2024"), .teacher("B", of: "E1", share: 80, off: [.thursday]),
      .trainer("F1"), .module("M"), .fixed("C1", of: "M", "2027-10-06T13:30", at: "E1", by: "F1", for: "A"), windows,
      wanted(1),
    ])
    #expect(off.map(\.start) == ["2027-10-12T12:00"])
  }

  @Test("lasts as long as the settings say, and is none where no window is long enough", arguments: [45, 75, 200])
  func duration(minutes: Int) throws {
    let settings = Given.settings {
      $0.peerSessionMinutes = minutes
      $0.goals.peerSessionsPerSchool = 2
    }
    let (sessions, _) = try peers([school("B C"), settings])
    #expect(sessions.count == (minutes > 180 ? 0 : 2))
    #expect(sessions.allSatisfy { $0.start.minutes(until: $0.end) == minutes })
  }

  @Test("finds a time for a referent who serves two schools, with the way between them")
  func sharedReferent() throws {
    let (sessions, short) = try peers([
      .school("E1", at: north(0), rpi: "R"), .school("E2", at: north(8), rpi: "R"), .teacher("A", of: "E1 E2"),
      .teachers("B C", of: "E1"), .trainer("F1"), .module("M"),
      .fixed("C1", of: "M", "2027-10-06T13:30", at: "E1", by: "F1", for: "A B"), wanted(2),
    ])
    #expect(sessions.filter { $0.school == "E1" }.count == 2)
    #expect(short == 0)
  }
}
