import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Another time for a peer session") struct PeerSessionFinderTests {
  private let base = Given.all(
    .school("E1"), .teachers("P1 P2 P3 P4 P5", of: "E1"), .trainer("F1"), .module("M"),
    .session("S1", "2027-10-06T09:00", for: "P1"), .referent("P1", of: "E1", deputy: "P2"))

  /// The replacement, and whether the auditor has nothing against it.
  private func replace(_ parts: Given..., from first: Day = "2027-09-01") throws -> PeerSession? {
    let scenario = Scenario([base] + parts)
    let index = DossierIndex(scenario.dossier)
    var plan = scenario.plan
    let session = try #require(plan.peerSessions.first)
    let found = try PeerSessionFinder(index).replacement(for: session, in: plan, from: first)
    if let found {
      #expect(found.id == session.id && found.school == session.school)
      plan.peerSessions[0] = found
      let findings = try Auditor(index).audit(plan).findings
      #expect(findings.filter { $0.subject == found.id.rawValue } == [])
    }
    return found
  }

  @Test("the nearest day counts, then who can come; who led it leads it, and all who can come come")
  func nearest() throws {
    let found = try #require(try replace(.peer("X1", by: "P1", "2027-10-04T12:00", for: "P3 P4")))
    #expect(found.start == "2027-10-06T13:30")
    #expect(found.referent == "P1")
    #expect(found.learners == ["P2", "P3", "P4", "P5"])
  }

  @Test("not before a day, not in a week that has one, not when they are elsewhere")
  func obstacles() throws {
    let late = try #require(
      try replace(.peer("X1", by: "P1", "2027-10-04T12:00", for: "P3 P4"), from: "2027-11-15"))
    #expect(late.start.day >= "2027-11-15")
    let other = try #require(
      try replace(
        .peer("X1", by: "P1", "2027-10-04T12:00", for: "P3 P4"), .peer("X2", by: "P1", "2027-10-07T12:00", for: "P3 P4")
      ))
    #expect(other.start.day.week != ("2027-10-07" as Day).week)
    let busy = try #require(
      try replace(
        .peer("X1", by: "P1", "2027-10-07T12:00", for: "P3 P4"), .fixed("C1", "2027-10-07T11:00", for: "P1")))
    #expect(busy.start.day != "2027-10-07" || busy.start.time.minutes >= 14 * 60)
  }

  @Test("there is none without a leader who has been trained, or without colleagues")
  func none() throws {
    let peer = Given.peer("X1", by: "P1", "2027-10-07T12:00", for: "P3 P4")
    #expect(try replace(peer, .plan { $0.sessions = [] }) == nil)
    #expect(try replace(peer, .plan { $0.referents = [] }) == nil)
    #expect(try replace(peer, .closure(.everything, "2027-09-01T00:00/2028-08-01T00:00")) == nil)
  }
}
