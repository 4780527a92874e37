import Foundation
import Planning
import Testing

@testable import Exchange

@Suite("Errors sown into a dossier")
struct SeededErrorTests {
  /// A clean dossier of some hundred rows: its files, and none of them with a problem.
  private static func clean(_ seed: Int) throws -> [DossierTable: String] {
    let dossier = try RandomDossier(seed: seed, people: 200, isHostile: false).dossier
    return try withTemporaryFolder { folder in
      try DossierWriter().write(dossier, to: folder.path)
      var files: [DossierTable: String] = [:]
      for table in DossierTable.allCases {
        let text = try String(contentsOf: folder.appendingPathComponent(table.fileName), encoding: .utf8)
        files[table] = String(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
      }
      return files
    }
  }

  @Test("are all found where they are and as what they are, and nothing else is", arguments: 1...40)
  func exactly(_ seed: Int) throws {
    var seeding = try ErrorSeeding(Self.clean(seed % 4), seed: seed)
    let wanted = seed == 1 ? 0 : seed * 3
    var tries = 0
    while seeding.expected.count < wanted, tries < 20_000 {
      _ = seeding.seedOne()
      tries += 1
    }
    #expect(seeding.expected.count == wanted)
    var folder = SampleFolder(seeding.files)
    folder["reglages.yml"] = SampleFolder.clean["reglages.yml"]
    let found = try folder.read().problems.map(SeededError.init)
    let (missed, invented) = (Set(seeding.expected).subtracting(found), Set(found).subtracting(seeding.expected))
    #expect(missed.map(\.description).sorted() == [])
    #expect(invented.map(\.description).sorted() == [])
    #expect(found.count == seeding.expected.count)
  }
}
