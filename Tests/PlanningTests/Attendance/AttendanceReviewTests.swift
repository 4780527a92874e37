import Planning
import SchoolCalendar
import Testing

@Suite("Attendance is held against the plan that is followed") struct AttendanceReviewTests {
  /// P1 and P2 are booked in S1 on 6 October 2027, P1 leads X1 for P2 on 8 November; today is 10 November.
  private func town() -> Town {
    var town = Town()
    town.plan.revision = 4
    town.plan.status = .published
    town.book("S1", "2027-10-06T09:00", for: "P1 P2")
    town.book("S2", of: "N", "2027-12-01T09:00", for: "P1")
    town.plan.peerSessions = [
      PeerSession(
        id: "X1", school: "E1", referent: "P1", start: "2027-11-08T12:00", end: "2027-11-08T13:00", learners: ["P2"])
    ]
    return town
  }

  private func review(
    _ records: [AttendanceRecord], _ town: Town, published: Bool = true, closed: String? = nil
  ) -> AttendanceReview {
    AttendanceReview(
      records,
      on: .init(
        DossierIndex(town.dossier), published: published ? town.plan : nil, lastSeen: ["S0": 2], today: "2027-11-10",
        closedSince: closed))
  }

  @Test(
    "What is wrong is told with its column",
    arguments: [
      (
        AttendanceRecord(learner: "P1", status: .present, session: "S0"), AttendanceField.session,
        AttendanceFault.notInPlan(published: 4, lastIn: 2, meant: nil)
      ),
      (
        AttendanceRecord(learner: "P1", status: .present, session: "s1"), .session,
        .notInPlan(published: 4, lastIn: nil, meant: "S1")
      ),
      (AttendanceRecord(learner: "P1", status: .present, session: "S2"), .session, .inFuture("2027-12-01")),
      (AttendanceRecord(learner: "p1", status: .present, session: "S1"), .learner, .unknownPerson(meant: "P1")),
      (
        AttendanceRecord(learner: "P1", status: .present, session: "S1", minutes: 181), .minutes,
        .overLength(minutes: 180)
      ),
      (AttendanceRecord(learner: "P1", status: .absent, session: "S1", minutes: 20), .minutes, .minutesWithoutPresence),
      (AttendanceRecord(learner: "P3", status: .present, session: "S1"), .learner, .guest),
      (AttendanceRecord(learner: "P3", status: .excused, session: "S1"), .learner, .absentGuest),
      (AttendanceRecord(learner: "P3", status: .present, session: "X1"), .learner, .guest),
      (
        AttendanceRecord(learner: "P1", status: .present, session: "X1", minutes: 61), .minutes,
        .overLength(minutes: 60)
      ),
      (
        AttendanceRecord(learner: "P1", status: .present, module: "M", moment: "2027-11-11T00:00"), .date,
        .inFuture("2027-11-11")
      ),
      (
        AttendanceRecord(learner: "P1", status: .present, module: "Z", moment: "2027-11-01T00:00"), .module,
        .unknownModule(meant: nil)
      ),
    ] as [(AttendanceRecord, AttendanceField, AttendanceFault)])
  func faults(_ record: AttendanceRecord, _ field: AttendanceField, _ fault: AttendanceFault) {
    let review = review([record], town())
    #expect(review.findings == [AttendanceFinding(record: 0, field: field, fault: fault)])
    #expect(review.hasErrors == fault.isError)
  }

  @Test("Present, absent and excused people of a session or a peer session are no fault")
  func right() {
    let records = [
      AttendanceRecord(learner: "P1", status: .present, session: "S1", minutes: 180),
      AttendanceRecord(learner: "P2", status: .excused, session: "S1"),
      AttendanceRecord(learner: "P1", status: .present, session: "X1"),
      AttendanceRecord(learner: "P2", status: .absent, session: "X1"),
      AttendanceRecord(learner: "P2", status: .present, module: "M", moment: "2026-03-04T00:00", organiser: "GAIA"),
    ]
    let review = review(records, town())
    #expect(review.findings.isEmpty)
    #expect(review.news == [0, 1, 2, 3, 4])
    #expect(review.changes.isEmpty)
  }

  @Test("The same person twice is an error; what is known word for word is not looked at again")
  func twiceAndKnown() {
    var town = town()
    let known = AttendanceRecord(learner: "P1", status: .present, session: "S0")
    town.dossier.attendance = [known]
    let again = AttendanceRecord(learner: "P1", status: .absent, session: "S1")
    let review = review([known, again, again], town)
    #expect(review.findings == [AttendanceFinding(record: 2, field: .session, fault: .saidTwice)])
    #expect(review.news == [1])
  }

  @Test("A record that says something else takes the place of the known one, and the change is told")
  func change() {
    var town = town()
    town.record("P1", at: "S1", .absent)
    let after = AttendanceRecord(learner: "P1", status: .present, session: "S1")
    let review = review([after], town)
    #expect(review.findings.isEmpty)
    #expect(review.changes == [AttendanceChange(before: town.dossier.attendance[0], after: after)])
  }

  @Test("Leavers are flagged from the day of departure on, and so is a leader who had left")
  func leavers() {
    var town = town()
    town.dossier.learners[0].leaves = "2027-11-08"
    let review = review(
      [
        AttendanceRecord(learner: "P1", status: .present, session: "S1"),
        AttendanceRecord(learner: "P1", status: .present, session: "X1"),
      ], town)
    #expect(
      review.findings == [
        AttendanceFinding(record: 1, field: .session, fault: .leaderHadLeft("P1", "2027-11-08")),
        AttendanceFinding(record: 1, field: .learner, fault: .hadLeft("2027-11-08")),
      ])
    #expect(!review.hasErrors)
  }

  @Test("Nothing is recorded of a session before a plan is published, nor in a closed year")
  func ground() {
    let record = AttendanceRecord(learner: "P1", status: .present, session: "S1")
    let year = SchoolYear(startingIn: 2027)
    #expect(review([record], town(), published: false).findings.map(\.fault) == [.nothingPublished(year)])
    let closed = review([record], town(), closed: "2028-08-20T08:00:00Z")
    #expect(closed.findings.map(\.fault) == [.yearClosed(year, since: "2028-08-20T08:00:00Z")])
  }

  @Test("Every fault has its sentence and its remedy in both languages")
  func texts() {
    let year = SchoolYear(startingIn: 2027)
    let faults: [AttendanceFault] = [
      .unknownPerson(meant: nil), .unknownModule(meant: "M1"), .nothingPublished(year),
      .notInPlan(published: 4, lastIn: 2, meant: nil), .notInPlan(published: 4, lastIn: nil, meant: nil),
      .inFuture("2027-12-01"), .afterYear(year), .yearClosed(year, since: "2028-08-20T08:00:00Z"), .saidTwice,
      .overLength(minutes: 60), .minutesWithoutPresence, .guest, .absentGuest, .hadLeft("2027-12-01"),
      .leaderHadLeft("P1", "2027-12-01"),
    ]
    let french = faults.map { $0.sentence(in: .french) }
    let english = faults.map { $0.sentence(in: .english) }
    #expect(Set(french.map(\.what)).count == faults.count)
    #expect(Set(english.map(\.what)).count == faults.count)
    for (one, other) in zip(french, english) {
      #expect(one.what != other.what)
      #expect(!one.mend.isEmpty && !other.mend.isEmpty)
    }
  }
}
