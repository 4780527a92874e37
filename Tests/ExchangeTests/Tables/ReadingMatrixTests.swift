import Foundation
import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("Every way to write one table")
struct ReadingMatrixTests {
  @Test("gives one model for 1,000 combinations of encoding, delimiter, line end, letters, dates, decimals and headers")
  func matrix() throws {
    let folder = Self.sample
    let expected = try #require(folder.read().dossier)
    let expectedText = try Self.text(of: expected)
    let dresses = Dress.all
    #expect(dresses.count == 2304)
    // 5 and 2304 have no common divisor, so no combination comes twice.
    let chosen = (0..<1000).map { dresses[($0 * 5 + 3) % dresses.count] }
    for encoding in SampleEncoding.allCases { #expect(chosen.contains { $0.encoding == encoding }) }
    for dress in chosen {
      var dressed = folder
      for (name, bytes) in folder.files where name.hasSuffix(".csv") {
        dressed.files[name] = dress.dressed(String(decoding: bytes, as: UTF8.self))
      }
      let dossier = try dressed.read().dossier
      let isSame = dossier == expected
      #expect(isSame, "\(dress)")
      // Equal texts may differ in their letters' form; what is written again shows it.
      if let dossier { #expect(try Self.text(of: dossier) == expectedText, "\(dress)") }
    }
  }

  /// The clean sample with every letter and sign in which encodings differ, a quoted line break and decimals.
  private static var sample: SampleFolder {
    var folder = SampleFolder.clean
    folder["ecoles.csv"] = folder["ecoles.csv"].replacing("École des Lucioles", with: "Le Cœur de L'HAŸ, 5 € à Živé")
    folder["installateurs.csv"] = "id;nom\nI1;\"Poseur\nsecond étage; à droite\"\n"
    folder["formateurs.csv"] = folder["formateurs.csv"].replacing("Dubois", with: "Œuvrard")
    return folder
  }

  /// The bytes of the tables with the most letters.
  private static func text(of dossier: Dossier) throws -> [UInt8] {
    TableWriter.bytes(of: dossier.schools) + TableWriter.bytes(of: dossier.learners)
      + TableWriter.bytes(of: dossier.installers) + TableWriter.bytes(of: dossier.trainers)
  }
}

/// One way to write a table.
struct Dress {
  var encoding: SampleEncoding
  var delimiter: String
  var lineEnd: String
  var isDecomposed: Bool
  var frenchDates: Bool
  var decimalCommas: Bool
  var header: HeaderStyle

  static let all: [Dress] = SampleEncoding.allCases.flatMap { encoding in
    [";", ",", "\t"].flatMap { delimiter in
      ["\r\n", "\n", "\r"].flatMap { lineEnd in
        (0..<8).flatMap { bits in
          HeaderStyle.allCases.map { header in
            Dress(
              encoding: encoding, delimiter: delimiter, lineEnd: lineEnd, isDecomposed: bits & 1 > 0,
              frenchDates: bits & 2 > 0, decimalCommas: bits & 4 > 0, header: header)
          }
        }
      }
    }
  }

  /// A table of the sample, written with `;` and line feeds, as this has it.
  func dressed(_ text: String) -> [UInt8] {
    var rows = ByteTable(Array(text.utf8)).rows.map { $0.cells.map(\.text) }
    let width = rows.first?.count ?? 0
    rows = rows.map { $0 + Array(repeating: "", count: width - $0.count) }
    header.change(&rows)
    let lines = rows.map { $0.map { cell(value($0)) }.joined(separator: delimiter) + lineEnd }
    let whole = lines.joined()
    return encoding.bytes(of: isDecomposed && encoding.isUnicode ? whole.decomposedStringWithCanonicalMapping : whole)
  }

  private func value(_ text: String) -> String {
    if let day = Day(text) {
      let (year, month, date) = day.date
      return frenchDates ? "\(date < 10 ? "0" : "")\(date)/\(month < 10 ? "0" : "")\(month)/\(year)" : text
    }
    guard WrittenValue.number(text) != nil else { return text }
    return decimalCommas ? text.replacing(".", with: ",") : text.replacing(",", with: ".")
  }

  private func cell(_ text: String) -> String {
    let isPlain = !text.contains(delimiter) && !text.contains("\n") && !text.contains("\"")
    if isPlain { return text }
    return "\"" + text.replacing("\"", with: "\"\"").replacing("\n", with: lineEnd) + "\""
  }
}

/// Ways to write the same header, columns in another order included.
enum HeaderStyle: CaseIterable {
  case contract, spaced, loud, reversed

  func change(_ rows: inout [[String]]) {
    switch self {
    case .contract: break
    case .spaced:
      rows[0] = rows[0].map { $0.replacing("_", with: " ").replacing("ecole", with: "École") }
      rows = rows.map { Array($0.dropFirst(2)) + $0.prefix(2) }
    case .loud: rows[0] = rows[0].map { " " + $0.uppercased().replacing("_", with: "-") + "  " }
    case .reversed: rows = rows.map { $0.reversed() }
    }
  }
}
