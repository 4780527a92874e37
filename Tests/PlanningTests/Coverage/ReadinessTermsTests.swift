import Planning
import SchoolCalendar
import Testing

/// The numbers are those of the score's rules, and of the second auditor's arithmetic.
@Suite("Readiness terms of a coverage") struct ReadinessTermsTests {
  @Test("Everybody booked in time counts nothing, one of three missing a third rounded up")
  func share() {
    var town = Town()
    town.book("S1", "2027-10-06T09:00", for: "P1 P2")
    #expect(town.coverage().readinessTerms == [.untrainedBeforeDeployment: 334])
    town.book("S2", "2027-10-13T09:00", for: "P3")
    #expect(town.coverage().readinessTerms.isEmpty)
  }

  @Test("A share of the audience is rounded up", arguments: [(50.0, 500), (33, 0), (34, 500), (67, 667), (0, 0)])
  func required(share: Double, thousandths: Int) {
    var town = Town()
    town.kit.teacherShare = share
    town.book("S1", "2027-10-06T09:00", for: "P1")
    #expect(town.coverage().readinessTerms[.untrainedBeforeDeployment] ?? 0 == thousandths)
  }

  @Test(
    "From freshness days before the date to lead days before it, both included",
    arguments: [
      ("2027-10-20" as Day, 7, 28, 0), ("2027-10-20", 7, 27, 1000), ("2027-11-10", 7, 28, 0),
      ("2027-11-10", 8, 28, 1000), ("2027-11-17", 0, 28, 0), ("2027-11-17", 1, 28, 1000), ("2027-11-10", 8, 7, 1000),
    ])
  func freshness(day: Day, lead: Int, fresh: Int, thousandths: Int) {
    var town = Town()
    (town.kit.leadDays, town.kit.freshnessDays) = (lead, fresh)
    town.book("S1", Moment(day, TimeOfDay(minutes: 540)), for: "P1 P2 P3")
    #expect(town.coverage().readinessTerms[.untrainedBeforeDeployment] ?? 0 == thousandths)
  }

  @Test("Attendance recorded before counts while it is fresh, if it was presence")
  func past() {
    var town = Town()
    town.attended("P1", "M", "2027-10-06T00:00")
    town.attended("P2", "M", "2027-10-06T00:00", .absent)
    town.attended("P3", "M", "2027-06-16T00:00")
    #expect(town.coverage().readinessTerms == [.untrainedBeforeDeployment: 667])
  }

  @Test("Each audience counts by itself; leavers count until they leave")
  func audiences() {
    var town = Town(teachers: 4, agents: 2)
    town.kit.agentModules = ["M"]
    town.dossier.learners[2].leaves = "2027-11-17"
    town.dossier.learners[3].leaves = "2027-11-18"
    town.book("S1", "2027-10-06T09:00", for: "P1 P2")
    #expect(town.coverage().readinessTerms == [.untrainedBeforeDeployment: 1334])
  }

  @Test("The referent's modules count 300 each, however long ago they were taken, in time only")
  func referent() {
    var town = Town()
    town.kit = EquipmentType(id: "K", title: "Écran", referentModules: ["M", "N", "R"], leadDays: 7)
    #expect(town.coverage().readinessTerms == [.referentUntrained: 900])
    town.name(referent: "P1")
    town.attended("P1", "M", "2024-01-10T00:00")
    town.book("S1", of: "N", "2027-11-10T09:00", for: "P1")
    town.book("S2", of: "R", "2027-11-11T09:00", for: "P1")
    #expect(town.coverage().readinessTerms == [.referentUntrained: 300])
  }

  @Test("A referent who is no teacher counts as none")
  func agentAsReferent() {
    var town = Town(agents: 1)
    town.kit = EquipmentType(id: "K", title: "Écran", referentModules: ["M"])
    town.name(referent: "A1")
    town.book("S1", "2027-10-06T09:00", for: "A1")
    #expect(town.coverage().readinessTerms == [.referentUntrained: 300])
    #expect(town.coverage()["D1"]?.referent.referent == nil)
  }

  @Test("A deployment without date counts 1000 and all that it would miss if nobody were trained")
  func undated() {
    var town = Town(agents: 1)
    town.kit.agentModules = ["N"]
    town.kit.referentModules = ["R"]
    town.plan.deployments = []
    town.name(referent: "P1")
    town.book("S1", "2027-10-06T09:00", for: "P1 P2 P3")
    town.attended("P1", "R", "2027-01-06T00:00")
    #expect(
      town.coverage().readinessTerms == [
        .untrainedBeforeDeployment: 2000, .referentUntrained: 300, .deploymentUndated: 1000,
      ])
  }

  @Test("Whoever leaves in the year is not in the audience of a deployment without date")
  func undatedLeavers() {
    var town = Town(teachers: 1)
    town.plan.deployments = []
    town.dossier.learners[0].leaves = "2028-03-01"
    #expect(town.coverage().readinessTerms == [.deploymentUndated: 1000])
  }

  @Test("What is delivered, refused or not decided asks for nothing, what is scheduled does")
  func live() {
    var town = Town()
    town.dossier.deployments[0].status = .delivered
    #expect(town.coverage().readinessTerms.isEmpty)
    town.dossier.deployments[0].status = .scheduled
    #expect(town.coverage().readinessTerms == [.untrainedBeforeDeployment: 1000])
    for status in [ProjectStatus.submitted, .refused] {
      town.dossier.projects[0].status = status
      #expect(town.coverage().readinessTerms.isEmpty)
    }
  }

  @Test("The sum is over all deployments")
  func sum() {
    var town = Town()
    town.dossier.deployments.append(
      Deployment(id: "D2", project: "J1", earliest: "2027-11-02", latest: "2028-02-10"))
    town.plan.deployments.append(PlannedDeployment(id: "D2", date: "2028-02-01"))
    town.book("S1", "2027-10-06T09:00", for: "P1 P2")
    #expect(town.coverage().readinessTerms == [.untrainedBeforeDeployment: 1334])
  }
}
