import Foundation

/// The folder of the competition's public files, which not every machine has.
enum InstanceFolder {
  /// `data/cb-ctt` in the folder that the environment variable `TANDEM_SHARED` names, else in a folder `shared` above this
  /// file; nil where it is not there.
  static func find() -> URL? {
    var candidates: [URL] = []
    if let path = ProcessInfo.processInfo.environment["TANDEM_SHARED"], !path.isEmpty {
      candidates = [URL(fileURLWithPath: path, isDirectory: true)]
    } else {
      var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      while folder.path != "/" {
        candidates.append(folder.appendingPathComponent("shared"))
        folder.deleteLastPathComponent()
      }
    }
    return candidates.map { $0.appendingPathComponent("data/cb-ctt") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }
}
