import Exchange
import Foundation
import ICalendar
import Planning
import Testing

@Suite("An export of feeds")
struct FeedExportTests {
  private static func builder(language: Language = .french) throws -> FeedBuilder {
    let stamp = try #require(FeedStamp(iso: "2027-06-01T08:30:00Z"))
    return FeedBuilder(
      DossierIndex(try SampleYear.dossier(language: language)), plan: try SampleYear.plan(), stamp: stamp)
  }

  private static func bytes(_ name: String, in folder: URL) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  @Test("Writes a file for each feed and two lists, the same bytes each time, into a folder that it makes")
  func files() throws {
    try OutsideProgram.withFolder { folder in
      let target = folder.appendingPathComponent("a/b")
      let result = try Self.builder().write(to: target.path)
      let names = Set(try FileManager.default.contentsOfDirectory(atPath: target.path))
      #expect(names == Set(result.files + ["index.csv", "index.html"]))
      #expect(
        names.isSuperset(of: [
          "personne-P1.ics", "ecole-0350122T.ics", "formateur-F1.ics", "commune-bruz.ics", "circonscription-redon.ics",
          "deploiement-D12.ics",
        ]))
      let first = try names.sorted().map { try Self.bytes($0, in: target) }
      _ = try Self.builder().write(to: target.path)
      #expect(try names.sorted().map { try Self.bytes($0, in: target) } == first)
      #expect(
        result.bytes == first.reduce(0) { $0 + $1.count } - (try Self.bytes("index.csv", in: target).count)
          - (try Self.bytes("index.html", in: target).count))
      for file in result.files { #expect(FeedLinter.findings(in: try Self.bytes(file, in: target)) == []) }
    }
  }

  @Test("The lists say what each file is about and how many events it has, without a person's name")
  func lists() throws {
    try OutsideProgram.withFolder { folder in
      let result = try Self.builder().write(to: folder.path)
      let table = String(decoding: try Self.bytes("index.csv", in: folder).dropFirst(3), as: UTF8.self)
      let page = String(decoding: try Self.bytes("index.html", in: folder), as: UTF8.self)
      #expect(table.hasPrefix("fichier;type;id;objet;evenements\r\n"))
      #expect(table.contains("personne-P1.ics;personne;P1;P1;3\r\n"))
      #expect(table.contains("formateur-F1.ics;formateur;F1;F1 – ERUN;2\r\n"))
      #expect(table.contains("ecole-0350200C.ics;ecole;0350200C;\"École du Moulin; annexe, Saint-Éloi-l’Œuvre\";2\r\n"))
      for file in result.files {
        #expect(table.contains(file))
        #expect(page.contains("<a href=\"\(file)\">"))
      }
      for name in SampleYear.names { #expect(!table.contains(name) && !page.contains(name)) }
      #expect(page.contains("<html lang=\"fr\">"))
      #expect(page.contains("<caption>Déploiements : 1 calendrier</caption>"))
      #expect(page.components(separatedBy: "<caption>").count == 8)
      #expect(page.components(separatedBy: "<th scope=\"row\">").count == result.files.count + 1)
    }
  }

  @Test("The page speaks the settings' language")
  func language() throws {
    try OutsideProgram.withFolder { folder in
      _ = try Self.builder(language: .english).write(to: folder.path)
      let page = String(decoding: try Self.bytes("index.html", in: folder), as: UTF8.self)
      #expect(page.contains("<html lang=\"en\">") && page.contains("<caption>Deployments: 1 calendar</caption>"))
    }
  }

  @Test("A folder that cannot be made is named")
  func noFolder() throws {
    try OutsideProgram.withFolder { folder in
      let file = folder.appendingPathComponent("taken")
      try Data().write(to: file)
      let builder = try Self.builder()
      let error = try #require(throws: FeedExportError.self) { try builder.write(to: file.path) }
      #expect(error.path.hasPrefix(file.path))
    }
  }
}
