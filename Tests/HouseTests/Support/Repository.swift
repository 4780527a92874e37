import Foundation

/// The repository that these tests are part of, as it lies on disk.
enum Repository {
  /// The folder with `Package.swift`, found from this file upwards, links followed.
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/", !holds("Package.swift", folder) { folder.deleteLastPathComponent() }
    return folder
  }()

  /// The folder `shared`, which holds an independent auditor and design notes and which not every machine has.
  ///
  /// It is the one that the environment variable `TANDEM_SHARED` names, else one beside a folder above.
  static let shared: URL? = {
    if let path = ProcessInfo.processInfo.environment["TANDEM_SHARED"] { return URL(fileURLWithPath: path) }
    var folder = root
    while folder.path != "/" {
      let shared = folder.appendingPathComponent("shared")
      if holds("design", shared) { return shared }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// A text file by its path from the root; bytes that are no UTF-8 become replacement characters.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
  }

  /// The Swift files below a folder, by their paths from the root, in alphabetical order.
  static func swiftFiles(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
      .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The files that git keeps, or would keep where nothing has been committed yet; nil where git does not answer.
  static let tracked: [String]? = {
    guard let kept = git(["ls-files", "-z", "--cached"]) else { return nil }
    return kept.isEmpty ? git(["ls-files", "-z", "--others", "--exclude-standard"]) : kept
  }()

  private static func git(_ arguments: [String]) -> [String]? {
    guard holds(".git", root), let answer = try? Program.run("git", ["-C", root.path] + arguments), answer.status == 0
    else { return nil }
    return answer.output.split(separator: "\0").map(String.init)
  }

  private static func holds(_ name: String, _ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }
}
