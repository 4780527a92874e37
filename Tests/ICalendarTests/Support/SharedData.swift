import Foundation

/// Where the project's shared data lie, if they are here: TANDEM_SHARED, or a folder `shared` beside a parent folder.
enum SharedData {
  static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["TANDEM_SHARED"] { return URL(fileURLWithPath: path) }
    var here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while here.path != "/" {
      let shared = here.appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: shared.appendingPathComponent("design").path) { return shared }
      here.deleteLastPathComponent()
    }
    return nil
  }()

  static func file(_ path: String) -> URL? {
    guard let url = folder?.appendingPathComponent(path), FileManager.default.fileExists(atPath: url.path) else {
      return nil
    }
    return url
  }

  /// All calendar files below a folder, sorted.
  static func calendars(_ path: String) -> [URL] {
    guard let root = file(path), let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    else { return [] }
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "ics" }.sorted { $0.path < $1.path }
  }
}
