import Planning
import SchoolCalendar
import Testing

/// P1, P2, P3 need M before 2027-11-17; S1 on 6 October has P1 and P2, S2 on 3 November has P3.
@Suite("State of a deployment on a day") struct CoverageOnADayTests {
  private var town: Town {
    var town = Town()
    town.name(referent: "P1")
    town.book("S1", "2027-10-06T09:00", for: "P1 P2")
    town.book("S2", "2027-11-03T09:00", for: "P3")
    return town
  }

  private func only(_ town: Town, on today: Day) throws -> DeploymentCoverage {
    try #require(town.coverage(on: today).deployments.first)
  }

  @Test("While all sessions are to come it is on track, and the first of them is next")
  func onTrack() throws {
    let one = try only(town, on: "2027-10-06")
    #expect(one.state == .onTrack)
    #expect(one.causes == [CoverageCause(.sessionsToCome, audience: .teachers, persons: 3)])
    #expect(one.nextStep == NextStep(.holdSession, by: "2027-10-06", session: "S1"))
    #expect(one.nextStep?.who == .trainer)
  }

  @Test("The day after a session nobody recorded, it is at risk until somebody does")
  func unrecorded() throws {
    let one = try only(town, on: "2027-10-07")
    #expect(one.state == .atRisk)
    #expect(one.causes.map(\.code) == [.attendanceUnrecorded, .sessionsToCome])
    #expect(one.nextStep == NextStep(.recordAttendance, by: "2027-11-17", session: "S1"))
    #expect(one.audiences.first?.missing == ["P1", "P2"])
  }

  @Test("With presence recorded it is on track again, and ready once all of it is")
  func held() throws {
    var town = town
    town.record("P1 P2", at: "S1")
    var one = try only(town, on: "2027-10-07")
    #expect(one.state == .onTrack)
    #expect(one.audiences.map(\.held) == [2])
    #expect(one.nextStep?.session == "S2")
    town.record("P3", at: "S2")
    one = try only(town, on: "2027-11-04")
    #expect(one.state == .ready)
    #expect(one.nextStep == NextStep(.deliver, by: "2027-11-17"))
    #expect(one.nextStep?.who == .mutualisation)
    #expect(try only(town, on: "2027-11-18").nextStep?.code == .recordDelivery)
  }

  @Test(
    "Whoever was absent or excused is not trained: at risk while there is time, not ready after",
    arguments: [
      AttendanceStatus.absent, .excused,
    ])
  func absent(status: AttendanceStatus) throws {
    var town = town
    town.kit.leadDays = 7
    town.record("P1", at: "S1")
    town.record("P2", at: "S1", status)
    town.record("P3", at: "S2")
    var one = try only(town, on: "2027-11-10")
    #expect(one.state == .atRisk)
    #expect(one.causes == [CoverageCause(.sessionMissed, audience: .teachers, persons: 1, modules: ["M"])])
    #expect(one.nextStep == NextStep(.bookTraining, by: "2027-11-10", modules: ["M"]))
    one = try only(town, on: "2027-11-11")
    #expect(one.state == .notReady)
    #expect(one.nextStep?.code == .moveDate)
    #expect(town.coverage(on: "2027-11-11").readinessTerms == [.untrainedBeforeDeployment: 334])
    #expect(town.coverage().readinessTerms.isEmpty)
  }

  @Test("An absence is made up for by another session in time")
  func secondChance() throws {
    var town = town
    town.record("P1", at: "S1")
    town.record("P2", at: "S1", .absent)
    town.book("S3", "2027-11-10T09:00", for: "P2")
    #expect(try only(town, on: "2027-10-07").state == .onTrack)
  }

  @Test("Who came without being booked is trained")
  func guest() throws {
    var town = town
    town.record("P1 P2 P3", at: "S1")
    let one = try only(town, on: "2027-10-07")
    #expect(one.state == .ready)
    #expect(town.coverage()["D1"]?.audiences.first?.held == 2)
  }

  @Test("After the deadline, records that may still come keep it at risk, but only if they could suffice")
  func lateRecords() throws {
    var town = town
    #expect(try only(town, on: "2027-12-01").state == .atRisk)
    town.record("P1", at: "S1", .absent)
    #expect(try only(town, on: "2027-12-01").state == .notReady)
  }

  @Test("Of several records of one person at one session the last counts")
  func corrected() throws {
    var town = town
    town.record("P1 P2", at: "S1", .absent)
    town.record("P1 P2", at: "S1")
    town.record("P3", at: "S2")
    #expect(try only(town, on: "2027-11-04").state == .ready)
  }

  @Test("The referent's session must be held as well")
  func referent() throws {
    var town = town
    town.kit = EquipmentType(id: "K", title: "Écran", referentModules: ["R"])
    town.book("S3", of: "R", "2027-10-13T09:00", for: "P1")
    var one = try only(town, on: "2027-10-12")
    #expect(one.state == .onTrack)
    #expect(one.referent.bookedModules == ["R"])
    #expect(one.nextStep?.session == "S3")
    one = try only(town, on: "2027-10-14")
    #expect(one.state == .atRisk)
    #expect(one.causes.map(\.code) == [.referentUntrained, .attendanceUnrecorded])
    town.record("P1", at: "S3")
    #expect(try only(town, on: "2027-10-14").state == .ready)
  }

  @Test("What asks for no training is only to be delivered")
  func nothingAsked() throws {
    var town = town
    town.kit.teacherModules = []
    let one = try only(town, on: "2027-10-14")
    #expect(one.state == .notApplicable)
    #expect(one.nextStep?.code == .deliver)
  }
}
