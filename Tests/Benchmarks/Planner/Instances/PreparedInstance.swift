import Exchange
import Foundation
import Planning

/// An instance written as a dossier's folder and read again, calendars included: what the planners are given.
struct PreparedInstance {
  var instance: Instance
  var folder: String
  var dossier: Dossier

  var dossierFolder: String { folder + "/dossier" }

  /// Nil where the real schools are wanted and their files are not there.
  init?(_ instance: Instance, in parent: String, shared: SharedFolder?) throws {
    guard let demo = try instance.demo(shared: shared) else { return nil }
    self.instance = instance
    folder = parent + "/\(instance.name.rawValue)-\(instance.kind.rawValue)-\(instance.seed)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let dossierFolder = folder + "/dossier"
    try DossierWriter().write(demo.dossier, agendas: demo.agendas.mapValues { Data($0.utf8) }, to: dossierFolder)
    let reading = DossierReader().read(folder: dossierFolder)
    guard let dossier = reading.dossier else {
      let text = ProblemText(.english)
      throw BenchmarkFailure(
        "The invented dossier cannot be read:\n" + reading.problems.map(text.text).joined(separator: "\n"))
    }
    self.dossier = dossier
  }
}
