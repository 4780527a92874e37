import Planning
import Testing

@testable import Exchange

@Suite("Zeros that a spreadsheet has dropped")
struct LostZerosTests {
  @Test(
    "come back where the check letter confirms the code",
    arguments: [("350122T", "0350122T"), ("350122t", "0350122T"), ("350122A", nil), ("0350122T", nil), ("T", nil)]
      as [(String, String?)])
  func codes(_ written: String, _ expected: String?) { #expect(LostZeros.uai(written) == expected) }

  @Test("come back two at a time for the départements 01 to 09")
  func twoZeros() throws {
    let letter = UAI.letter(for: 10_123)
    #expect(LostZeros.uai("10123\(letter)") == "0010123\(letter)")
  }

  @Test(
    "come back to a commune's code of four digits",
    arguments: [("1004", "01004"), ("35016", nil), ("2A04", nil)] as [(String, String?)])
  func communes(_ written: String, _ expected: String?) { #expect(LostZeros.communeCode(written) == expected) }

  @Test("come back in every table, each with a warning at its cell, and the dossier is the same")
  func everywhere() throws {
    let expected = try #require(SampleFolder.clean.read().dossier)
    var folder = SampleFolder.clean
    var cells = 0
    for (name, bytes) in folder.files where name.hasSuffix(".csv") {
      let text = String(decoding: bytes, as: UTF8.self)
      cells += text.split(separator: /0350122T|0350103X/, omittingEmptySubsequences: false).count - 1
      folder[name] = text.replacing("0350122T", with: "350122T").replacing("0350103X", with: "350103X")
    }
    let reading = try folder.read()
    #expect(reading.dossier == expected)
    let warnings = reading.problems.filter { if case .lostZeros = $0.cause { true } else { false } }
    #expect(warnings.count == cells)
    #expect(warnings.allSatisfy { $0.severity == .warning && $0.place.character != nil })
    let first = try #require(warnings.first { $0.place.file == "ecoles.csv" })
    #expect(first.place == .init(file: "ecoles.csv", line: 2, column: "uai", columnNumber: 1, character: 1))
    #expect(first.value == "350122T")
    #expect(first.cause == .lostZeros(restored: "0350122T"))
  }

  @Test("are a warning in code_insee too")
  func insee() throws {
    var folder = SampleFolder.clean
    folder["ecoles.csv"] = folder["ecoles.csv"].replacing("classes\n", with: "classes;code_insee\n").replacing(
      "-1,929;6", with: "-1,929;6;1004"
    ).replacing("-1.53;12", with: "-1.53;12;35001")
    let reading = try folder.read()
    #expect(reading.dossier?.schools.map(\.communeCode) == ["01004", "35001"])
    let found = reading.problems.filter { $0.cause == .lostZeros(restored: "01004") }
    #expect(found.map(\.place.line) == [2])
    #expect(found.map(\.place.column) == ["code_insee"])
  }
}
