import Foundation

/// The targets that `Package.swift` declares, with what each says it depends on.
///
/// Read from the text: asking the package manager would lock the build folder, which is in use while tests run.
struct DeclaredTarget: Equatable {
  /// `target`, `executableTarget`, `testTarget` or `systemLibrary`.
  var kind: String
  var name: String
  /// Names of targets and of packages' products.
  var dependencies: [String]
  /// Where it does not lie in the usual folder.
  var path: String?
}

extension DeclaredTarget {
  /// The targets of a manifest in their order.
  static func all(in manifest: String) -> [DeclaredTarget] {
    let code = manifest.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: " ")
    var targets: [DeclaredTarget] = []
    for match in code.matches(of: /\.(target|executableTarget|testTarget|systemLibrary)\(\s*name: "(\w+)"/) {
      // The declaration ends where its parenthesis closes.
      var depth = 1
      let rest = code[match.range.upperBound...].prefix {
        depth += $0 == "(" ? 1 : $0 == ")" ? -1 : 0
        return depth > 0
      }
      var dependencies: [String] = []
      if let list = rest.firstMatch(of: /dependencies: \[(.*?)\]/) {
        dependencies = list.1.matches(of: /(package: )?"([^"]+)"/).filter { $0.1 == nil }.map { String($0.2) }
      }
      let path = rest.firstMatch(of: /path: "([^"]+)"/).map { String($0.1) }
      targets.append(
        DeclaredTarget(kind: String(match.1), name: String(match.2), dependencies: dependencies, path: path))
    }
    return targets
  }
}
