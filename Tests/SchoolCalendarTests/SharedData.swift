import Foundation

/// The data files beside the repository, which not every machine has.
enum SharedData {
  /// The folder `data/school-year`, or nil where there is none.
  static let schoolYear: URL? = {
    let files = FileManager.default
    var candidates: [URL] = []
    if let given = ProcessInfo.processInfo.environment["TANDEM_SHARED"] {
      candidates.append(URL(filePath: given))
    }
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    while folder.path() != "/", folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      candidates.append(folder.appending(path: "shared"))
    }
    return candidates.first { files.fileExists(atPath: $0.appending(path: "design").path()) }?
      .appending(path: "data/school-year")
  }()

  static var isThere: Bool { schoolYear != nil }

  static let reason = "the shared data are not beside the repository"

  /// The rows of a table, by its header's names.
  static func rows(of name: String) throws -> [[String: String]] {
    guard let folder = schoolYear else { return [] }
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    var lines = text.split(whereSeparator: \.isNewline).map { fields(of: $0) }
    guard !lines.isEmpty else { return [] }
    let header = lines.removeFirst()
    return lines.map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
