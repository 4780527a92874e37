import Testing

@Suite("Floors")
struct FloorsTests {
  @Test("no source file imports a neighbour or a floor above", arguments: Floors.house.keys.sorted())
  func imports(target: String) throws {
    let files = try Repository.swiftFiles(below: "Sources/\(target)")
    #expect(files.isEmpty == ["CLibical", "CZip", "CExpat", "CSodium", "CQrencode"].contains(target))
    let breaches = try files.flatMap { Floors.breaches(in: try Repository.text($0), of: target, file: $0) }
    #expect(breaches == [])
  }

  @Test("every folder of Sources has a floor")
  func folders() throws {
    let folders = Set(
      try Repository.swiftFiles(below: "Sources").compactMap { $0.split(separator: "/").dropFirst().first })
    #expect(folders.subtracting(Floors.house.keys.map { $0[...] }) == [])
  }

  @Test("the manifest declares every target with dependencies that its floor allows, and no other target")
  func manifest() throws {
    let declared = DeclaredTarget.all(in: try Repository.text("Package.swift"))
    let own = declared.filter { $0.kind != "testTarget" && !($0.path ?? "").hasPrefix("Tests/") }
    #expect(Set(own.map(\.name)) == Set(Floors.house.keys))
    for target in own {
      #expect(target.dependencies.filter { !Floors.allows(target.name, toImport: $0) } == [], "\(target.name)")
    }
  }

  @Test("nothing in the sources imports a test library")
  func testing() throws {
    for file in try Repository.swiftFiles(below: "Sources") {
      let modules = ImportLine.all(in: try Repository.text(file)).map(\.module)
      #expect(!modules.contains("Testing") && !modules.contains("XCTest"), "\(file)")
    }
  }

  @Test(
    "a made-up file that breaks the floors is found out",
    arguments: [
      ("import Store", "Scheduling"), ("import Scheduling", "Planning"), ("import Exchange", "Demo"),
      ("public import Foundation", "SchoolCalendar"), ("import Foundation", "Planning"),
      ("import ICalendar", "Planning"), ("import CLibical", "Exchange"),
      ("internal import struct Store.Base", "Exchange"),
      ("@preconcurrency import Foundation.NSURL", "Demo"), ("  @testable import tandem", "UseCases"),
      ("import Yams", "UseCases"), ("import Planning", "Attic"),
    ])
  func breach(line: String, target: String) {
    let source = "// A file.\n\(line)\nimport Swiftly\n"
    let found = Floors.breaches(in: source, of: target, file: "Made.swift")
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("Made.swift:2: \(target) imports ") == true)
  }

  @Test(
    "an import in a comment or in a text is none",
    arguments: [
      "// import Store", "/// import Store", "/* text\nimport Store\n*/", "let a = \"\"\"\nimport Store\n\"\"\"",
      "important(Store)", "import Planning  // not import Store",
    ])
  func notAnImport(source: String) {
    #expect(Floors.breaches(in: source, of: "Scheduling", file: "Made.swift") == [])
  }

  @Test("a manifest that lets a floor see its neighbour is found out")
  func madeUpManifest() {
    let text = """
      .target(
        name: "Demo", dependencies: ["Planning", "Store", .product(name: "GRDB", package: "GRDB.swift")]),
      // .target(name: "Attic"),
      .executableTarget(name: "benchmark", dependencies: [], path: "Tests/Benchmarks/Planner"),
      """
    #expect(
      DeclaredTarget.all(in: text) == [
        DeclaredTarget(kind: "target", name: "Demo", dependencies: ["Planning", "Store", "GRDB"], path: nil),
        DeclaredTarget(kind: "executableTarget", name: "benchmark", dependencies: [], path: "Tests/Benchmarks/Planner"),
      ])
    #expect(!Floors.allows("Demo", toImport: "Store") && !Floors.allows("Demo", toImport: "GRDB"))
  }
}
