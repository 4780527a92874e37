import Foundation
import Planning
import Testing

@testable import Exchange

@Suite("A dossier written and read again")
struct RoundTripTests {
  @Test("is the same, whatever its texts and ids are", arguments: 1...40)
  func random(_ seed: Int) throws {
    let dossier = try RandomDossier(seed: seed, people: 20 + seed * 2, isHostile: true).dossier
    try withTemporaryFolder { folder in
      try DossierWriter().write(dossier, to: folder.path)
      let reading = DossierReader { _, _, _, _ in [] }.read(folder: folder.path)
      #expect(reading.problems.filter { $0.severity == .error }.map { ProblemText(.english).text($0) } == [])
      let again = try #require(reading.dossier)
      let isSame = again == dossier
      #expect(isSame)
      #expect(DossierDifference(from: dossier, to: again).changes == [])
      let isMergedSame = DossierMerge(base: dossier, read: again).dossier == dossier
      #expect(isMergedSame)
      // Nothing that a spreadsheet would run, in any cell that is not a number.
      for table in DossierTable.allCases {
        let bytes = try [UInt8](Data(contentsOf: folder.appendingPathComponent(table.fileName)))
        let cells = ByteTable(bytes).rows.flatMap { $0.cells.map(\.text) }
        let risky = cells.filter { ["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains($0.unicodeScalars.first) }
        #expect(risky.filter { WrittenValue.number($0) == nil } == [], "\(table)")
      }
      // Written once more, the tables are the same byte for byte.
      try withTemporaryFolder { second in
        try DossierWriter().write(again, to: second.path)
        for table in DossierTable.allCases {
          let pair = try [folder, second].map { try Data(contentsOf: $0.appendingPathComponent(table.fileName)) }
          #expect(pair[0] == pair[1], "\(table)")
        }
      }
    }
  }

  @Test("every text that breaks careless programs comes back", arguments: RandomDossier.hostile)
  func text(_ text: String) throws {
    let bytes = TableWriter.bytes(of: [Installer(id: "I1", name: text)])
    let table = ByteTable(bytes)
    let sheet = Sheet(table, schema: Schema[.installers], file: "")
    var reader = RowReader(sheet)
    reader.begin(try #require(sheet.rows.first))
    #expect(Installer(reading: &reader)?.name == text)
    #expect(reader.problems.isEmpty && sheet.problems.isEmpty)
  }

  @Test("loses what no cell can hold: control characters, and white space around a text")
  func normal() throws {
    let table = ByteTable(TableWriter.bytes(of: [Installer(id: "I1", name: " a\u{0}b\r\nc\u{1B}\r ")]))
    #expect(table.flaws.isEmpty)
    #expect(table.rows[1].cells[1].text == "ab\nc")
  }

  @Test("hours a week come back to the minute", arguments: [0...1200, 1201...2400, 2401...3600])
  func hours(_ range: ClosedRange<Int>) {
    for minutes in range {
      #expect(WrittenValue.minutes(ValueText.number(Double(minutes) / 60), bareHours: true) == minutes)
    }
  }
}
