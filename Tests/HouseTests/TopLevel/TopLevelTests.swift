import Testing

@Suite("Top level")
struct TopLevelTests {
  private static let hasGit = Repository.tracked != nil
  private static let withoutGit: Comment = "this is no git checkout that git may read"

  @Test("only the known names lie at the top", .enabled(if: hasGit, withoutGit))
  func topLevel() throws {
    let tracked = try #require(Repository.tracked)
    #expect(tracked.contains("Package.swift"))
    #expect(Tidiness.strangers(among: tracked) == [])
  }

  @Test("no file names a folder of one machine or the host of a registry", .enabled(if: hasGit, withoutGit))
  func machineTraces() throws {
    for path in try #require(Repository.tracked) {
      // A file may be deleted and not yet committed so.
      guard let text = try? Repository.text(path) else { continue }
      #expect(Tidiness.machineTraces(in: text) == [], "\(path)")
    }
  }

  @Test("no Swift file is longer than 400 lines")
  func length() throws {
    for path in try Repository.swiftFiles(below: "Sources") + Repository.swiftFiles(below: "Tests") {
      let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 400, "\(path) has \(lines) lines")
    }
  }

  @Test("whatever the sources declare for all the world is documented")
  func documentation() throws {
    for path in try Repository.swiftFiles(below: "Sources") {
      #expect(Tidiness.undocumented(in: try Repository.text(path)) == [], "\(path)")
    }
  }

  @Test("a name that has no place at the top is found out")
  func stranger() {
    let paths = [".ci/run", "Package.swift", "Sources/a.swift", "docs/a.md", "docs/b.md", "Makefile", "README.md"]
    #expect(Tidiness.strangers(among: paths) == ["Makefile", "docs"])
  }

  @Test(
    "a line for one machine only is found out",
    arguments: [
      ("see ", "home", "/ada/plan"), ("\"", "root", "/.cache\""), ("cd ", "work", "/main"), ("`", "Users", "/ada`"),
      ("A=", "tmp", "/x"), ("https://", "pypi", ".org/simple"), ("pip --", "index", "-url X"),
    ])
  func trace(before: String, name: String, after: String) {
    let mark = before.hasPrefix("https") || before.hasPrefix("pip") ? "" : "/"
    #expect(Tidiness.machineTraces(in: "first\n" + before + mark + name + after + "\nlast").count == 1)
  }

  @Test(
    "a path inside an address or a longer path is no trace",
    arguments: [
      "https://example.org/home/a", "$folder/wo" + "rk/a", "Sources/t" + "mp/a", "at home / at work", "../wo" + "rk/a",
      "Docker. Pypi.",
    ])
  func noTrace(line: String) {
    #expect(Tidiness.machineTraces(in: line) == [])
  }

  @Test("a declaration without documentation is found out")
  func undocumented() {
    let source = """
      public import Planning

      /// Documented.
      @frozen
      public struct A {}
      // Not documentation.
      public struct B {
        public var member = 1
      }
      /// For what comes next, which is not C.

      @MainActor public func c() {}
      public extension A {}
      struct D {}
      """
    #expect(Tidiness.undocumented(in: source) == ["public struct B {", "@MainActor public func c() {}"])
  }
}
