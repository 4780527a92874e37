import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Disruption") struct DisruptionTests {
  private let base = Given.all(
    .smallSchool, .school("E2"), .session("S1", "2027-11-17T09:00", for: "P1 P2"),
    .session("S2", "2028-01-12T09:00", for: "P1"))

  @Test("Without a published revision, or without a change, nothing is disrupted; another trainer or end is no change")
  func unchanged() throws {
    try verifyThat(.disruption).given(base).costs(0)
    try verifyThat(.disruption).given(
      base, .published(plannedOn: "2027-11-16"), .plan { $0.sessions[0].trainers = ["F2"] }, .trainer("F2")
    ).costs(0)
  }

  @Test("60 for each person of a session moved in time or place, or cancelled")
  func changes() throws {
    let published = Given.all(base, .published())
    try verifyThat(.disruption).given(published, .plan { $0.sessions[0].start = "2027-11-17T13:30" }).costs(120)
    try verifyThat(.disruption).given(published, .plan { $0.sessions[0].place = .school("E2") }).costs(120)
    try verifyThat(.disruption).given(published, .plan { $0.sessions.removeFirst() }).costs(120)
    try verifyThat(.disruption).given(published, .plan { $0.sessions.removeAll() }).costs(180)
  }

  @Test("Who is taken out of a session finds it cancelled; who is added, or a new session, disrupts nobody")
  func persons() throws {
    try verifyThat(.disruption).given(base, .published(), .plan { $0.sessions[0].learners = ["P2"] }).costs(60)
    try verifyThat(.disruption).given(
      base, .published(), .plan { $0.sessions[1].learners.append("P2") }, .session("S3", "2028-03-15T09:00", for: "P1")
    ).costs(0)
  }

  @Test(
    "Doubled when it was due within 42 days of the day of planning, tripled within 14",
    arguments: [("2027-10-05", 60), ("2027-10-06", 120), ("2027-11-02", 120), ("2027-11-03", 180), ("2027-11-17", 180)])
  func notice(plannedOn: String, each: Int) throws {
    let plannedOn = try #require(Day(plannedOn))
    try verifyThat(.disruption).given(base, .published(plannedOn: plannedOn), .plan { $0.sessions.removeFirst() })
      .costs(2 * each)
  }
}
