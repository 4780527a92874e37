import Exchange
import Foundation
import Planning

/// A dossier that comes with the repository, or one of the user's own.
struct Sample: CustomStringConvertible {
  var folder: URL

  var description: String { folder.lastPathComponent }

  /// The folders with settings below `Samples`, or below the folder that the environment variable `TANDEM_SAMPLES`
  /// names, in alphabetical order.
  static let all: [Sample] = {
    let given = ProcessInfo.processInfo.environment["TANDEM_SAMPLES"].map {
      URL(fileURLWithPath: $0, isDirectory: true)
    }
    let folder = given ?? Repository.root.appendingPathComponent("Samples", isDirectory: true)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { Sample(folder: folder.appendingPathComponent($0, isDirectory: true)) }.filter {
      FileManager.default.fileExists(atPath: $0.folder.appendingPathComponent("reglages.yml").path)
    }
  }()

  /// Its dossier, with the busy times of its agendas.
  ///
  /// - Throws: The errors of its files, as a reader sees them.
  func dossier() throws -> Dossier {
    let reading = DossierReader().read(folder: folder.path)
    guard let dossier = reading.dossier else {
      throw Unreadable(errors: reading.problems.filter { $0.severity == .error }.map { "\($0)" })
    }
    return dossier
  }

  struct Unreadable: Error, CustomStringConvertible {
    var errors: [String]
    var description: String { errors.prefix(20).joined(separator: "\n") }
  }

  /// Steps of the search that a debug build does in a few seconds, fewer the more people there are.
  static func steps(for dossier: Dossier) -> Int { min(3_000, 400_000 / max(1, dossier.learners.count)) }
}
