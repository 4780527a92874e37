import Foundation

/// The open data beside the repository, which not every machine has.
enum SharedData {
  static let reason = "the shared data are not beside the repository"

  /// The folder `data/open-data`, or nil where there is none.
  static let openData: URL? = {
    var candidates: [URL] = []
    if let given = ProcessInfo.processInfo.environment["TANDEM_SHARED"] { candidates.append(URL(filePath: given)) }
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      candidates.append(folder.appending(path: "shared"))
    }
    let found = candidates.first { FileManager.default.fileExists(atPath: $0.appending(path: "design").path()) }
    return found?.appending(path: "data/open-data")
  }()

  static var isThere: Bool { openData != nil }

  /// One field of every row of a file, counted from 0, without the header; no field before it may hold a semicolon.
  static func fields(_ position: Int, of name: String) throws -> [String] {
    guard let openData else { return [] }
    let text = try String(contentsOf: openData.appending(path: name), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let fields = line.split(separator: ";", maxSplits: position + 1, omittingEmptySubsequences: false)
      return position < fields.count ? String(fields[position]) : nil
    }
  }
}
