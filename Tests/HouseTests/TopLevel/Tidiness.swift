/// What every file of the repository is held to, as questions to a text.
enum Tidiness {
  /// What may lie at the top besides dotfiles.
  static let topLevel: Set<String> = [
    "Package.swift", "Sources", "Tests", "Calendars", "Samples", "README.md", "LICENSE",
  ]

  /// The first names of paths that may not lie at the top, each once.
  static func strangers(among paths: [String]) -> [String] {
    let tops = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
    return tops.filter { !topLevel.contains($0) && !$0.hasPrefix(".") }.sorted()
  }

  /// Folders in which people and build machines work; a path that begins so means nothing elsewhere.
  private static let workFolders = ["home", "root", "Users", "work", "workspace", "tmp", "mnt"]

  /// Names in the hosts of package registries, mirrors included.
  private static let registries: Set<String> = [
    "pypi", "pythonhosted", "npmjs", "crates", "rubygems", "proxy", "registry", "docker", "ghcr", "quay", "debian",
    "ubuntu", "artifactory", "nexus", "mirror",
  ]

  /// How a tool is told of a registry; in two pieces, so that this file itself has no trace.
  private static let registryOptions = ["index" + "-url", "INDEX" + "_URL", "--" + "registry"]

  /// The lines that would work on one machine only: absolute paths of a work folder, and hosts of registries.
  static func machineTraces(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).filter { line in
      registryOptions.contains { line.contains($0) } || namesRegistry(line)
        || workFolders.contains { namesFolder($0, line) }
    }.map(String.init)
  }

  /// Whether the host of one of a line's addresses is a registry's.
  private static func namesRegistry(_ line: Substring) -> Bool {
    guard line.contains("://") else { return false }
    return line.matches(of: /:\/\/([\w.\-]+)/).contains { address in
      address.1.split(whereSeparator: { ".-".contains($0) }).contains { registries.contains($0.lowercased()) }
    }
  }

  /// Whether a line has this folder at the top of an absolute path, not in the middle of an address or longer path.
  private static func namesFolder(_ folder: String, _ line: Substring) -> Bool {
    let path = "/" + folder + "/"
    guard line.contains(path) else { return false }
    var rest = line
    while let range = rest.firstRange(of: path) {
      let before = rest[..<range.lowerBound].last
      let isMiddle = before.map { $0.isLetter || $0.isNumber || "._-~/}$)*".contains($0) } ?? false
      if !isMiddle { return true }
      rest = rest[rest.index(after: range.lowerBound)...]
    }
    return false
  }

  /// Declarations for all the world at the left margin that have no documentation before them.
  ///
  /// A simple check: members are the formatter's and the reviewers' business.
  static func undocumented(in source: String) -> [String] {
    var found: [String] = []
    var isDocumented = false
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("///") {
        isDocumented = true
      } else if line.hasPrefix("@") && !line.contains("public ") {
        continue
      } else {
        if !isDocumented, declaresPublicly(line) { found.append(String(line)) }
        isDocumented = false
      }
    }
    return found
  }

  private static func declaresPublicly(_ line: Substring) -> Bool {
    let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
    guard line.first != " ", words.first == "public" else { return false }
    return !["extension", "import"].contains(words.dropFirst().first.map(String.init) ?? "")
  }
}
