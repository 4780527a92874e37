import Planning
import SchoolCalendar
import Store
import Testing

@Suite("A plan comes back from the base as it was kept")
struct PlanRoundTripTests {
  let folder: TemporaryFolder
  let base: Base
  let year = SchoolYear(startingIn: 2027)

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
  }

  @Test("the sample has two values of every field of every row")
  func sampleIsFull() throws {
    #expect(constantFields(of: try fullPlan()) == [])
  }

  @Test("every field of every row is equal, in the same order and to the byte")
  func everyField() throws {
    var plan = try fullPlan()
    let number = try base.keep(
      plan, by: "IEN", at: noon, seed: .max, steps: 12_000, elapsed: .milliseconds(20_500))
    plan.revision = number
    let read = try #require(try Base.open(folder.file()).plan(.latest, year: year))
    #expect(read == plan)
    #expect(texts(in: read) == texts(in: plan))
  }

  @Test("a plan with nothing in it comes back, without score and bound")
  func emptyPlan() throws {
    let number = try base.keep(Plan(schoolYear: year), by: "IEN", at: noon)
    #expect(try base.plan(.number(number), year: year) == Plan(schoolYear: year, revision: number))
  }

  @Test("every reason and every term of a score is taken")
  func everyWord() throws {
    var plan = Plan(schoolYear: year, revision: 1)
    plan.unmet = UnmetReason.allCases.map { Unmet(learner: "P1", module: "M1", reason: $0) }
    plan.score = Score(
      readinessTerms: Dictionary(uniqueKeysWithValues: ReadinessTerm.allCases.map { ($0, 7) }),
      costTerms: Dictionary(uniqueKeysWithValues: CostTerm.allCases.map { ($0, 11) }))
    _ = try base.keep(plan, by: "IEN", at: noon)
    #expect(try base.plan(.latest, year: year) == plan)
  }

  @Test("a year without plan, or without dossier, has none")
  func noPlan() throws {
    #expect(try base.plan(.latest, year: year) == nil)
    #expect(try base.plan(.published, year: year) == nil)
    #expect(try base.plan(.number(1), year: year.next) == nil)
    #expect(try base.revisions(of: year.next) == [])
  }
}
