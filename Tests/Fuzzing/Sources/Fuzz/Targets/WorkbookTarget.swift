import Planning

@testable import Exchange

/// Workbooks: the archive, the XML of its parts, the dossier in its sheets.
enum WorkbookTarget {
  private static let file = "classeur.xlsx"

  /// - Parameter input: An archive as it is, or the parts of one, see ``PartsText``.
  static func check(_ input: [UInt8]) {
    let bytes = input.starts(with: [0x50, 0x4B]) ? input : StoredZip.bytes(of: PartsText.parts(input))
    let reading = Clock.timed("WorkbookReader") { WorkbookReader().read(bytes, file: file) }
    Problems.check(reading.problems, workbook: file)
    demandCellsInside(reading)
    let isThorough = Sample.takes(bytes)
    if isThorough {
      let again = WorkbookReader().read(bytes, file: file)
      Finding.demand(
        reading.problems == again.problems && reading.tables.elementsEqual(again.tables, by: isSame),
        "the workbook is read otherwise the second time")
      demandSameWhenWritten(reading)
    }
    if !reading.tables.isEmpty { whole(bytes, isThorough) }
  }

  /// The workbook as a whole dossier; where it has no settings, those of the small dossier count.
  private static func whole(_ bytes: [UInt8], _ isThorough: Bool) {
    let ground = Ground.current
    let path = "\(ground.scratch)/workbook/\(file)"
    let usual = ground.dossier.settings
    ground.put(bytes, at: path)
    let reading = Clock.timed("DossierReader, a workbook") { DossierReader().read(workbook: path, usual: usual) }
    Problems.check(reading.problems, workbook: file)
    guard let dossier = reading.dossier, isThorough else { return }
    do {
      ground.put(try WorkbookWriter().bytes(of: dossier), at: path)
    } catch {
      // A sheet has limits that a dossier has not.
      guard case .doesNotFit = error else { Finding.report("the dossier cannot be written: \(error)") }
      return
    }
    Dossiers.demandSame(DossierReader().read(workbook: path, usual: usual), dossier)
  }

  private static func isSame(_ one: WorkbookReading.Table, _ other: WorkbookReading.Table) -> Bool {
    one.table == other.table && one.file == other.file && one.content?.rows == other.content?.rows
      && one.content?.flaws == other.content?.flaws
  }

  private static func demandCellsInside(_ reading: WorkbookReading) {
    for table in reading.tables {
      var last = 0
      for row in table.content?.rows ?? [] {
        Finding.demand(row.line > last && row.line <= CellPlace.maxRow, "rows go back: \(row.line) after \(last)")
        last = row.line
        Finding.demand(row.cells.allSatisfy { $0.line == row.line }, "a cell of another row: \(row)")
      }
    }
  }

  /// The cells written again, by other code than Tandem's, are the same.
  private static func demandSameWhenWritten(_ reading: WorkbookReading) {
    for table in reading.tables {
      guard let content = table.content, content.flaws.isEmpty, !content.rows.isEmpty else { continue }
      let parts = PartsText.parts(sheet: table.table.rawValue, rows: content.rows)
      let read = WorkbookReader().read(StoredZip.bytes(of: parts), file: file)
      guard let rows = read.tables.first?.content?.rows else {
        Finding.report("cells written again are not read: \(read.problems)")
      }
      for (row, other) in zip(content.rows, rows) {
        let (texts, others) = (row.cells.map(\.text), other.cells.map(\.text))
        // A header of less width has been cut at its last heading.
        Finding.demand(
          row.line == other.line && texts.elementsEqual(others, by: Tokens.isSame),
          "cells written again read otherwise: \(row.line) \(texts) as \(other.line) \(others)")
      }
      Finding.demand(rows.count == content.rows.count, "\(content.rows.count) rows written again are \(rows.count)")
    }
  }
}
