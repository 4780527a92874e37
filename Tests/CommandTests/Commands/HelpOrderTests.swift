import Foundation
import Testing

@Suite("How a newcomer finds the way")
struct HelpOrderTests {
  /// The commands of `tandem --help`, in the order in which they stand there.
  private func listed() throws -> [String] {
    let help = try Trial().run("--help", "--lang", "en").output
    let lines = help.split(separator: "\n").drop { !$0.contains("SUBCOMMANDS") }
    return lines.compactMap { line in
      guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
  }

  @Test("commands stand in the order of a year: import, plan, publish, record, check, report, year")
  func order() throws {
    let all = try listed()
    let path = ["init", "import", "plan", "publish", "record", "check", "report", "year"]
    #expect(all.filter(path.contains) == path)
    #expect(Set(all).count == all.count)
  }

  @Test("the README has each command once, in the order of the help")
  func readme() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let text = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `tandem ") }
    let commands = rows.compactMap { $0.dropFirst("| `tandem ".count).split(separator: "`").first.map(String.init) }
    #expect(try commands == listed())
  }
}
