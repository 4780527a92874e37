import Demo
import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

/// A dossier compiled for the search, with its referents and its auditor.
struct Workbench: Sendable {
  let index: DossierIndex
  let referents: [ReferentChoice]
  let problem: Problem
  let ground: PlanGround
  private let auditor: Auditor

  init(_ dossier: Dossier, on ground: PlanGround = PlanGround()) throws {
    self.ground = ground
    index = DossierIndex(dossier)
    let chooser = ReferentChooser(index)
    referents = chooser.propose(on: ground, index).choices
    problem = try Problem(index, referents: referents, ground: ground)
    auditor = try Auditor(index)
  }

  /// The state before anything is decided.
  var beginning: SearchState { SearchState(problem, referents: referents) }

  /// A search with its construction done.
  func constructed(seed: UInt64 = 1) -> Search {
    var search = Search(beginning, seed: seed)
    search.construct { false }
    return search
  }

  /// A search that has taken over a plan and repaired it.
  func resumed(_ plan: Plan, seed: UInt64 = 1) -> Search {
    var search = Search(beginning, seed: seed)
    search.resume(plan) { false }
    return search
  }

  /// The plan of a state.
  func plan(_ state: borrowing SearchState) -> Plan { state.plan(referents: referents) }

  /// The public planner of the dossier, compiled anew.
  func planner() throws -> Planner { try Planner(index.dossier, ground: ground) }

  func audit(_ plan: Plan) -> AuditResult {
    auditor.audit(
      plan, against: ground.keeping.startsFromPublished ? ground.published : nil, plannedOn: ground.plannedOn)
  }

  /// The state that the same decisions make when they are taken one by one from nothing.
  func retaken(_ state: borrowing SearchState) -> SearchState {
    var fresh = beginning
    fresh.restore(state.snapshot)
    return fresh
  }
}

/// The demos that the tests of the search run on, each compiled once.
enum DemoCase: String, CaseIterable, CustomTestStringConvertible {
  case oneClass, oneClassScarce, comfortable, comfortableToo, scarce, scarceToo

  var testDescription: String { rawValue }

  var request: DemoRequest {
    let year = SchoolYear(startingIn: 2027)
    return switch self {
    case .oneClass: DemoRequest(size: .oneClassCommune, schoolYear: year)
    case .oneClassScarce: DemoRequest(size: .oneClassCommune, schoolYear: year, isScarce: true, seed: 2)
    case .comfortable: DemoRequest(size: .circonscription(schools: 8), schoolYear: year)
    case .comfortableToo: DemoRequest(size: .circonscription(schools: 7), schoolYear: year, seed: 2)
    case .scarce: DemoRequest(size: .circonscription(schools: 8), schoolYear: year, isScarce: true, seed: 3)
    case .scarceToo: DemoRequest(size: .circonscription(schools: 9), schoolYear: year, isScarce: true, seed: 4)
    }
  }

  var dossier: Dossier { invent(request).dossier }

  func workbench() throws -> Workbench { try #require(Self.compiled[self]) }

  func planner() throws -> Planner { try #require(Self.planners[self]) }

  private static let compiled: [DemoCase: Workbench] = {
    var all: [DemoCase: Workbench] = [:]
    for demo in allCases { all[demo] = try? Workbench(demo.dossier) }
    return all
  }()

  private static let planners: [DemoCase: Planner] = compiled.compactMapValues { try? $0.planner() }
}

extension Search {
  /// Does the steps of one neighbourhood, and the tidying after them.
  ///
  /// - Returns: whether they may stand.
  mutating func attempt(_ neighbourhood: Neighbourhood) -> Bool {
    let isDone =
      switch neighbourhood {
      case .transfer: transfer()
      case .enlist: enlist()
      case .dismiss: dismiss()
      case .exchange: exchange()
      case .transferGroup: transferGroup()
      case .rebook: rebook()
      case .openSession: openSession()
      case .closeSession: closeSession()
      case .replaceSession: replaceSession()
      case .shiftDeployment: shiftDeployment()
      case .gather: gather()
      }
    return isDone && tidy()
  }
}
