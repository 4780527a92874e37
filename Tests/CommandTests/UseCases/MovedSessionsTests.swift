import Planning
import SchoolCalendar
import Testing

@testable import UseCases

@Suite("Names of sessions from plan to plan") struct MovedSessionsTests {
  private static let year = SchoolYear(startingIn: 2027)

  private static func moment(_ text: String) -> Moment { Moment(text) ?? .startOfDay(.first) }

  private static func session(
    _ id: String, _ module: String, _ start: String, _ people: String, at place: Place = .school("E1")
  ) -> Session {
    let start = moment(start)
    return Session(
      id: ID(id), module: ID(module), start: start, end: start.adding(minutes: 60), place: place, trainers: ["F1"],
      learners: people.split(separator: " ").map { ID(String($0)) })
  }

  private static func plan(_ sessions: Session..., peers: [PeerSession] = []) -> Plan {
    Plan(schoolYear: year, sessions: sessions, peerSessions: peers)
  }

  private func names(
    _ published: Plan, _ plan: Plan, held: FormerSessions = FormerSessions(), past: String? = nil
  ) -> [String] {
    SessionNames(published, held: held, fixed: [], lastPastDay: past.flatMap { Day($0) }).apply(to: plan).sessions.map(
      \.id.rawValue)
  }

  private static let published = plan(
    session("S0001", "M", "2027-11-10T09:00", "P1 P2 P3 P4"), session("S0002", "M", "2027-11-17T09:00", "P5 P6"),
    session("S0003", "N", "2027-12-08T09:00", "P1 P2"))

  @Test("a session moved to another time or place keeps its id where half of its people are the same")
  func moved() {
    let new = Self.plan(
      Self.session("S0004", "M", "2028-01-12T09:00", "P1 P2 P9"),
      Self.session("S0002", "M", "2027-11-17T09:00", "P5 P6"),
      Self.session("S0005", "N", "2027-12-08T09:00", "P1 P2", at: .school("E2")))
    #expect(names(Self.published, new) == ["S0001", "S0002", "S0003"])
  }

  @Test("another module, or other people, is another session with a number never used")
  func other() {
    let new = Self.plan(
      Self.session("S0004", "N", "2027-11-10T13:30", "P7 P8"),
      Self.session("S0005", "M", "2028-01-12T09:00", "P1 P7 P8 P9"))
    #expect(names(Self.published, new) == ["S0004", "S0005"])
  }

  @Test("of two that could be it, the one with most people in common is, then the nearest in time")
  func best() {
    let new = Self.plan(
      Self.session("S0010", "M", "2027-11-12T09:00", "P3 P4"),
      Self.session("S0011", "M", "2028-05-10T09:00", "P1 P2 P3 P4"))
    #expect(names(Self.published, new) == ["S0010", "S0001"])
    let even = Self.plan(
      Self.session("S0010", "M", "2028-05-10T09:00", "P1 P2"), Self.session("S0011", "M", "2027-11-12T09:00", "P3 P4"))
    #expect(names(Self.published, even) == ["S0010", "S0001"])
  }

  @Test("what has begun, or has attendance, is never found again at another time")
  func begun() {
    let new = Self.plan(Self.session("S0004", "M", "2028-01-12T09:00", "P1 P2 P3 P4"))
    #expect(names(Self.published, new, past: "2027-11-10") == ["S0004"])
    let held = FormerSessions(sessions: [Self.published.sessions[0]])
    #expect(names(Self.published, new, held: held) == ["S0004"])
  }

  @Test("a number that is taken is not given again")
  func taken() {
    let new = Self.plan(Self.session("S0003", "K", "2028-01-12T09:00", "P1"))
    #expect(names(Self.published, new) == ["S0004"])
  }

  @Test("peer sessions of a school keep their ids in order of time")
  func peers() {
    func peer(_ id: String, _ start: String) -> PeerSession {
      let start = Self.moment(start)
      return PeerSession(
        id: ID(id), school: "E1", referent: "P1", start: start, end: start.adding(minutes: 60), learners: ["P2"])
    }
    let published = Self.plan(peers: [peer("P-E1-1", "2027-11-09T12:00"), peer("P-E1-2", "2027-11-16T12:00")])
    let new = Self.plan(
      peers: [
        peer("P-E1-3", "2027-11-30T12:00"), peer("P-E1-1", "2027-11-09T12:00"), peer("P-E1-4", "2028-01-11T12:00"),
      ])
    let names = SessionNames(published, held: FormerSessions(), fixed: []).apply(to: new)
    #expect(names.peerSessions.map(\.id) == ["P-E1-2", "P-E1-1", "P-E1-4"])
  }
}
