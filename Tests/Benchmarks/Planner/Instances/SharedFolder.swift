import Exchange
import Foundation
import Planning

/// The folder beside the package with the Ministry's files and the second auditor, where it is there.
///
/// It is the one that the environment variable `TANDEM_SHARED` names, else a folder `shared` above this file that has a
/// folder `design`.
struct SharedFolder {
  private let url: URL

  static func find() -> SharedFolder? {
    if let path = ProcessInfo.processInfo.environment["TANDEM_SHARED"], !path.isEmpty {
      return SharedFolder(url: URL(fileURLWithPath: path, isDirectory: true))
    }
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let shared = folder.appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: shared.appendingPathComponent("design").path) {
        return SharedFolder(url: shared)
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// The auditor written in Python; nil without it.
  var secondAuditor: String? {
    let script = url.appendingPathComponent("tools/audit.py").path
    return FileManager.default.fileExists(atPath: script) ? script : nil
  }

  /// The public schools of Ille-et-Vilaine; nil without the Ministry's files.
  func schools() throws -> [School]? {
    let data = url.appendingPathComponent("data/open-data")
    guard let annuaire = try file("annuaire-35-2023.csv", in: data) else { return nil }
    return OfficialData.read(annuaire: annuaire, effectifs: try file("effectifs-35-2019-2022.csv", in: data)).schools
  }

  private func file(_ name: String, in folder: URL) throws -> OfficialData.File? {
    let url = folder.appendingPathComponent(name)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    return OfficialData.File(name: name, bytes: [UInt8](try Data(contentsOf: url)))
  }
}
