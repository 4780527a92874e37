import Planning
import SchoolCalendar
import Testing

@testable import Demo

/// Requests that the tests go through: every size, both kinds.
let everyKind: [DemoRequest] = {
  let sizes: [DemoSize] = [.oneClassCommune, .circonscription(), .city(), .circonscription(schools: 3)]
  return sizes.flatMap { size in
    [false, true].map { DemoRequest(size: size, schoolYear: SchoolYear(startingIn: 2027), isScarce: $0, seed: 3) }
  }
}()

/// The département in both kinds, for tests that count.
let departements: [DemoRequest] = [false, true].map {
  DemoRequest(size: .departement, schoolYear: SchoolYear(startingIn: 2027), isScarce: $0)
}

extension DemoRequest: CustomTestStringConvertible {
  public var testDescription: String { "\(size)\(isScarce ? ", scarce" : "")" }
}

/// Demos made once for all tests.
private let departementDemos = departements.map(invent)

/// The demo of a request; those of a département are made once, as they take longest.
func demo(_ request: DemoRequest) -> Demo {
  departements.firstIndex(of: request).map { departementDemos[$0] } ?? invent(request)
}

/// Ids that a dossier names but does not have, and ids that it has twice.
func brokenReferences(of dossier: Dossier) -> [String] {
  var broken: [String] = []
  func unique<Element: Keyed>(_ list: [Element]) -> Set<ID<Element.Entity>> {
    var seen: Set<ID<Element.Entity>> = []
    for element in list where !seen.insert(element.id).inserted { broken.append("twice: \(element.id)") }
    return seen
  }
  func check<Key: Hashable>(_ keys: [Key], in known: Set<Key>, _ what: String) {
    broken += keys.filter { !known.contains($0) }.map { "\(what): \($0)" }
  }
  let schools = unique(dossier.schools)
  let centres = unique(dossier.centres)
  let learners = unique(dossier.learners)
  let trainers = unique(dossier.trainers)
  let venues = unique(dossier.venues)
  let modules = unique(dossier.modules)
  let equipment = unique(dossier.equipment)
  let projects = unique(dossier.projects)
  let installers = unique(dossier.installers)
  _ = unique(dossier.deployments)
  _ = unique(dossier.fixedSessions)
  _ = unique(dossier.incidents)
  let circonscriptions = Set(dossier.schools.map(\.circonscription))
  let communes = Set(dossier.schools.map(\.commune))
  check(dossier.learners.flatMap(\.schools), in: schools, "school of a person")
  check(dossier.learners.compactMap(\.centre), in: centres, "centre of a person")
  broken += dossier.learners.filter { $0.schools.isEmpty && $0.centre == nil }.map { "belongs nowhere: \($0.id)" }
  check(dossier.centres.flatMap(\.schools), in: schools, "school of a centre")
  check(dossier.centres.map(\.circonscription), in: circonscriptions, "circonscription of a centre")
  for trainer in dossier.trainers {
    if case .only(let few) = trainer.territory { check(few, in: circonscriptions, "territory") }
    if case .only(let few) = trainer.modules { check(few, in: modules, "trainer's module") }
  }
  check(dossier.venues.compactMap(\.school), in: schools, "school of a venue")
  check(dossier.modules.flatMap(\.prerequisites), in: modules, "prerequisite")
  check(dossier.equipment.flatMap { Array($0.allModules) }, in: modules, "module of an equipment")
  check(dossier.projects.map(\.school), in: schools, "school of a project")
  check(dossier.projects.map(\.equipment), in: equipment, "equipment")
  check(dossier.deployments.map(\.project), in: projects, "project")
  check(dossier.deployments.compactMap(\.installer), in: installers, "installer")
  check(dossier.fixedSessions.map(\.module), in: modules, "fixed module")
  check(dossier.fixedSessions.flatMap(\.trainers), in: trainers, "fixed trainer")
  check(dossier.fixedSessions.flatMap(\.learners), in: learners, "fixed person")
  check(dossier.attendance.map(\.learner), in: learners, "attendance")
  check(dossier.attendance.compactMap(\.module), in: modules, "attended module")
  check(dossier.visits.map(\.project), in: projects, "visit")
  check(dossier.committees.compactMap(\.commune), in: communes, "committee")
  check(dossier.substitutes.map(\.circonscription), in: circonscriptions, "substitutes")
  for reach in dossier.closures.map(\.reach) + dossier.contacts.map(\.reach) {
    switch reach {
    case .everything: break
    case .circonscription(let id): check([id], in: circonscriptions, "reach")
    case .commune(let name): check([name], in: communes, "reach")
    case .school(let id): check([id], in: schools, "reach")
    case .venue(let id): check([id], in: venues, "reach")
    case .trainer(let id): check([id], in: trainers, "reach")
    case .learner(let id): check([id], in: learners, "reach")
    }
  }
  for place in dossier.fixedSessions.map(\.place) + dossier.incidents.map(\.place) {
    switch place {
    case .remote: break
    case .school(let id): check([id], in: schools, "place")
    case .venue(let id): check([id], in: venues, "place")
    case .elsewhere(let text): broken.append("place: \(text)")
    }
  }
  let places = Set(dossier.schools.map(\.id.rawValue) + dossier.venues.map(\.id.rawValue))
  check(dossier.travelTimes.flatMap { [$0.from, $0.to] }, in: places, "way")
  return broken
}

/// Percent, rounded down.
func percent(_ part: Int, of whole: Int) -> Int { whole == 0 ? 0 : 100 * part / whole }
