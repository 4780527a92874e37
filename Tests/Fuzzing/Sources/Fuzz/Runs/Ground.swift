import Foundation
import Planning
import Synchronization

@testable import Exchange

/// The folders an input is read in, and the small dossier around it.
struct Ground: Sendable {
  /// Where the seeds of all formats lie.
  var corpus: String
  /// An empty folder of this process alone.
  var scratch: String
  /// The dossier whose tables are the seeds of CSV.
  var dossier: Dossier
  var index: DossierIndex
  /// Its calendars by their names.
  var agendas: [String: Data]

  private static let stored = Mutex<Ground?>(nil)

  static var current: Ground {
    guard let ground = stored.withLock({ $0 }) else { Finding.report("no ground was prepared") }
    return ground
  }

  /// Reads the small dossier and makes a copy of it for each table, in which an input takes that table's place.
  static func prepare(corpus: String, scratch: String) {
    let folder = corpus + "/csv"
    let reading = DossierReader().read(folder: folder)
    guard let dossier = reading.dossier else {
      for problem in reading.problems { Finding.say(ProblemText(.english).text(problem)) }
      Finding.report("the small dossier in \(folder) has errors")
    }
    var agendas: [String: Data] = [:]
    do {
      let manager = FileManager.default
      for name in try manager.contentsOfDirectory(atPath: folder) where name.hasSuffix(".ics") {
        agendas[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      }
      for name in DossierTable.allCases.map(\.rawValue) + ["reglages"] {
        try? manager.removeItem(atPath: "\(scratch)/whole-\(name)")
        try manager.copyItem(atPath: folder, toPath: "\(scratch)/whole-\(name)")
      }
      for name in ["part", "workbook", "again"] {
        try manager.createDirectory(atPath: "\(scratch)/\(name)", withIntermediateDirectories: true)
      }
      for (name, data) in agendas {
        try data.write(to: URL(fileURLWithPath: "\(scratch)/part/\(name)"))
        try data.write(to: URL(fileURLWithPath: "\(scratch)/workbook/\(name)"))
      }
    } catch {
      Finding.report("the scratch folder cannot be prepared: \(error)")
    }
    let ground = Ground(
      corpus: corpus, scratch: scratch, dossier: dossier, index: DossierIndex(dossier), agendas: agendas)
    stored.withLock { $0 = ground }
  }

  /// Puts an input where it will be read.
  func put(_ bytes: [UInt8], at path: String) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    } catch {
      Finding.report("the scratch folder cannot be written: \(error)")
    }
  }

  /// An empty folder.
  func emptied(_ name: String) -> String {
    let path = "\(scratch)/\(name)"
    try? FileManager.default.removeItem(atPath: path)
    return path
  }
}
