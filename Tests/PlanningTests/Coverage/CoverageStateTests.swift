import Planning
import SchoolCalendar
import Testing

@Suite("State of a deployment in a plan") struct CoverageStateTests {
  private func only(_ town: Town, on today: Day? = nil) throws -> DeploymentCoverage {
    try #require(town.coverage(on: today).deployments.first)
  }

  @Test("A year ahead, everybody booked in time makes it ready, with nothing left to do")
  func ready() throws {
    var town = Town()
    town.name(referent: "P1")
    town.book("S1", "2027-10-06T09:00", for: "P1 P2 P3")
    let one = try only(town)
    #expect(one.state == .ready)
    #expect(one.causes.isEmpty)
    #expect(one.nextStep == nil)
    #expect(one.audiences.map(\.ready) == [3])
    #expect(one.audiences.map(\.held) == [0])
    #expect((one.date, one.deadline) == ("2027-11-17", "2027-11-17"))
  }

  @Test("A year ahead, somebody required and not booked makes it not ready: to be booked by the deadline")
  func notReady() throws {
    var town = Town()
    town.name(referent: "P1")
    town.kit.leadDays = 7
    town.kit.teacherModules = ["N", "M"]
    town.book("S1", "2027-10-06T09:00", for: "P1 P2 P3")
    town.book("S2", of: "N", "2027-10-13T09:00", for: "P1")
    town.plan.unmet = [
      Unmet(learner: "P2", module: "N", deployment: "D1", reason: .noTrainerFree),
      Unmet(learner: "P3", module: "N", reason: .noVenue),
    ]
    let one = try only(town)
    #expect(one.state == .notReady)
    #expect(one.causes == [CoverageCause(.notBooked, audience: .teachers, persons: 2, modules: ["N"])])
    #expect(one.nextStep == NextStep(.bookTraining, by: "2027-11-10", modules: ["N"]))
    #expect(one.nextStep?.who == .planner)
    let teachers = try #require(one.audiences.first)
    #expect(teachers.missing == ["P2", "P3"])
    #expect(teachers.missingModules == ["N"])
    #expect(teachers.gaps.flatMap { $0.modules.map(\.unmet) } == [.noTrainerFree, .noVenue])
  }

  @Test("A session too late or too long before is told apart from none")
  func tooLateTooEarly() throws {
    var town = Town()
    town.name(referent: "P1")
    town.book("S1", "2027-11-24T09:00", for: "P1")
    town.book("S2", "2027-09-15T09:00", for: "P2")
    let one = try only(town)
    #expect(one.causes.map(\.code) == [.trainedTooLate, .trainedTooEarly, .notBooked])
    let gaps = try #require(one.audiences.first).gaps.flatMap(\.modules)
    #expect(gaps.map(\.session) == ["S1", "S2", nil])
  }

  @Test("Who is missing beyond the required share is listed and changes nothing")
  func beyondShare() throws {
    var town = Town()
    town.name(referent: "P1")
    town.kit.teacherShare = 60
    town.book("S1", "2027-10-06T09:00", for: "P1 P3")
    let one = try only(town)
    #expect(one.state == .ready)
    #expect(one.causes.isEmpty)
    #expect(one.audiences.first?.missing == ["P2"])
    #expect(one.audiences.first?.required == 2)
  }

  @Test("A school without referent may be ready, and is to name one")
  func noReferent() throws {
    var town = Town()
    town.book("S1", "2027-10-06T09:00", for: "P1 P2 P3")
    let one = try only(town)
    #expect(one.state == .ready)
    #expect(one.causes == [CoverageCause(.noReferent)])
    #expect(one.nextStep == NextStep(.nameReferent, by: "2027-11-17"))
  }

  @Test("Where modules are asked of the referent, none or an untrained one makes it not ready")
  func referentUntrained() throws {
    var town = Town()
    town.kit.referentModules = ["R"]
    town.book("S1", "2027-10-06T09:00", for: "P1 P2 P3")
    var one = try only(town)
    #expect(one.state == .notReady)
    #expect(one.referent.missingModules == ["R"])
    #expect(one.nextStep?.code == .nameReferent)
    town.name(referent: "P1")
    one = try only(town)
    #expect(one.state == .notReady)
    #expect(one.causes == [CoverageCause(.referentUntrained, persons: 1, modules: ["R"])])
    #expect(one.nextStep == NextStep(.bookTraining, by: "2027-11-17", modules: ["R"]))
    town.book("S2", of: "R", "2027-10-13T09:00", for: "P1")
    #expect(try only(town).state == .ready)
  }

  @Test("A module that the referent and the colleagues lack is to be booked once")
  func onceEach() throws {
    var town = Town()
    town.name(referent: "P1")
    town.kit.referentModules = ["M"]
    #expect(try only(town).nextStep?.modules == ["M"])
  }

  @Test("Without a date it is not ready, whatever is booked")
  func undated() throws {
    var town = Town()
    town.name(referent: "P1")
    town.plan.deployments = []
    town.book("S1", "2027-10-06T09:00", for: "P1 P2 P3")
    let one = try only(town)
    #expect(one.state == .notReady)
    #expect(one.causes == [CoverageCause(.undated)])
    #expect(one.nextStep == NextStep(.setDate, by: "2027-12-10"))
    #expect(one.audiences.first?.gaps.first?.modules == [ModuleGap(module: "M", reason: .noDayFits)])
    #expect(one.deadline == nil)
  }

  @Test("A lead time longer than the freshness leaves no day: the requirement is to be mended")
  func noDayFits() throws {
    var town = Town()
    town.name(referent: "P1")
    (town.kit.leadDays, town.kit.freshnessDays) = (14, 7)
    town.book("S1", "2027-11-03T09:00", for: "P1 P2 P3")
    let one = try only(town)
    #expect(one.causes.map(\.code) == [.noDayFits])
    #expect(one.nextStep?.code == .mendRequirement)
  }

  @Test(
    "An undecided project waits for the IEN; a refused one, and one that asks no training, do not apply"
  )
  func otherStates() throws {
    var town = Town()
    town.dossier.projects[0].status = .submitted
    var one = try only(town)
    #expect((one.state, one.date) == (.awaitingValidation, nil))
    #expect(one.causes == [CoverageCause(.projectSubmitted)])
    #expect(one.nextStep?.code == .decideProject)
    #expect(one.nextStep?.who == .ien)

    town.dossier.projects[0].status = .refused
    one = try only(town)
    #expect(one.state == .notApplicable)
    #expect(one.causes == [CoverageCause(.projectRefused)])
    #expect(one.audiences.isEmpty && one.nextStep == nil)

    town.dossier.projects[0].status = .validated
    town.kit.teacherModules = []
    one = try only(town)
    #expect(one.state == .notApplicable)
    #expect(one.causes == [CoverageCause(.nothingAsked)])
    #expect(one.nextStep == nil)
    town.plan.deployments = []
    one = try only(town)
    #expect(one.state == .notReady)
    #expect(one.causes == [CoverageCause(.undated), CoverageCause(.nothingAsked)])
  }

  @Test("What is delivered is told as such, and still tells who was trained")
  func delivered() throws {
    var town = Town()
    town.dossier.deployments[0].status = .delivered
    town.dossier.deployments[0].date = "2027-10-20"
    town.book("S1", "2027-10-06T09:00", for: "P1 P2")
    let one = try only(town, on: "2027-12-01")
    #expect((one.state, one.date) == (.delivered, "2027-10-20"))
    #expect(one.audiences.first?.ready == 0)
    #expect(try only(town).audiences.first?.ready == 2)
    #expect(one.nextStep == nil)
  }

  @Test("Deployments stand in the order of their dates, those without one last, then by id")
  func order() {
    var town = Town()
    for (id, date) in [("D2", Day("2027-11-08")), ("D0", nil), ("D3", Day("2027-11-08")), ("D4", nil)] {
      town.dossier.deployments.append(
        Deployment(id: ID(id), project: "J1", earliest: "2027-11-02", latest: "2027-12-10"))
      if let date { town.plan.deployments.append(PlannedDeployment(id: ID(id), date: date)) }
    }
    #expect(town.coverage().deployments.map(\.deployment) == ["D2", "D3", "D1", "D0", "D4"])
  }

  @Test("With one or two persons an audience is too small for counts")
  func small() throws {
    #expect(try #require(only(Town(teachers: 2)).audiences.first).isSmall)
    #expect(try !#require(only(Town(teachers: 3)).audiences.first).isSmall)
  }
}
