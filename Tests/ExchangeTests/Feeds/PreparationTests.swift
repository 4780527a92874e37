import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("What a session prepares")
struct PreparationTests {
  private func prepares(
    on day: String, module: ID<TrainingModule> = "M1", learners: [ID<Learner>] = ["P2"],
    changing change: (inout EquipmentType) -> Void = { _ in }
  ) throws -> Bool {
    var dossier = try SampleYear.dossier()
    change(&dossier.equipment[0])
    let plan = try SampleYear.plan()
    let preparation = Preparation(
      DossierIndex(dossier), arrivals: plan.deployments, referents: plan.referents)
    let session = Session(
      id: "S9", module: module, start: try SampleYear.moment(day + "T09:00"),
      end: try SampleYear.moment(day + "T12:00"), place: .remote, trainers: [], learners: learners)
    return preparation.arrivals(preparedBy: session).map(\.deployment.id) == ["D12"]
  }

  // The arrival is on 2027-11-17, with 7 days' lead and 56 days' freshness.
  @Test(
    "It counts from the first fresh day to the last day before the lead",
    arguments: [
      ("2027-09-21", false), ("2027-09-22", true), ("2027-11-10", true), ("2027-11-11", false), ("2027-11-24", false),
    ])
  func window(_ day: String, _ counts: Bool) throws {
    #expect(try prepares(on: day) == counts)
  }

  @Test("It counts for the school's people and the modules that are asked for only")
  func asked() throws {
    #expect(try !prepares(on: "2027-10-06", module: "M3"))
    #expect(try !prepares(on: "2027-10-06", learners: ["P5", "A1"]))
    #expect(try prepares(on: "2027-10-06", learners: ["P5", "P4"]))
  }

  @Test("What the referent must have taken counts without freshness, for the referent and the deputy only")
  func referents() throws {
    let change: (inout EquipmentType) -> Void = { $0.referentModules = ["M3"] }
    #expect(try prepares(on: "2027-09-08", module: "M3", learners: ["P1"], changing: change))
    #expect(try prepares(on: "2027-09-08", module: "M3", learners: ["P2"], changing: change))
    #expect(try !prepares(on: "2027-09-08", module: "M3", learners: ["P3"], changing: change))
    #expect(try !prepares(on: "2027-11-11", module: "M3", learners: ["P1"], changing: change))
  }
}
