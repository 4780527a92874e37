import Demo
import Exchange
import Foundation
import Planning
import SchoolCalendar

/// A size of problem with a name on the command line.
enum InstanceName: String, CaseIterable {
  case commune, circonscription, city, departement
  /// The real schools of Ille-et-Vilaine, people and projects invented.
  case departement35 = "departement-35"
}

/// Whether there is enough of everything.
enum InstanceKind: String, CaseIterable {
  case comfortable, scarce
}

/// One problem to plan: the same name, kind and seed give the same dossier everywhere.
struct Instance {
  var name: InstanceName
  var kind: InstanceKind
  var seed: UInt64

  /// Invents the dossier; nil where the real schools are wanted and their files are not there.
  func demo(shared: SharedFolder?) throws -> Demo? {
    var schools: [School]?
    if name == .departement35 {
      guard let real = try shared?.schools() else { return nil }
      schools = real
    }
    let size: DemoSize =
      switch name {
      case .commune: .oneClassCommune
      case .circonscription: .circonscription()
      case .city: .city()
      case .departement, .departement35: .departement
      }
    return invent(
      DemoRequest(
        size: size, schools: schools, schoolYear: SchoolYear(startingIn: 2027), isScarce: kind == .scarce, seed: seed))
  }
}
