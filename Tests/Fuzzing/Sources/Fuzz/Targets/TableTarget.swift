import Foundation
import Planning

@testable import Exchange

/// Tables of text: cutting, the dossier around them, the Ministry's files.
///
/// The first byte of an input says what the rest is: `A` to `S` the tables in the order of a dossier as single files, `a`
/// to `s` the same in a whole dossier, `Y` the directory of schools, `Z` the numbers of pupils; anything else is cut only.
enum TableTarget {
  static func check(_ input: [UInt8]) {
    guard let kind = input.first else { return }
    let bytes = Array(input.dropFirst())
    let table = Clock.timed("ByteTable") { ByteTable(bytes) }
    let lines = LineMap(bytes)
    Tokens.check(table, bytes, lines)
    let tables = DossierTable.allCases
    switch kind {
    case UInt8(ascii: "A")..<UInt8(ascii: "A") + UInt8(tables.count):
      part(tables[Int(kind - UInt8(ascii: "A"))], bytes, lines)
    case UInt8(ascii: "a")..<UInt8(ascii: "a") + UInt8(tables.count):
      whole(tables[Int(kind - UInt8(ascii: "a"))], bytes, lines)
    case UInt8(ascii: "Y"): official(bytes, isAnnuaire: true, lines)
    case UInt8(ascii: "Z"): official(bytes, isAnnuaire: false, lines)
    default: break
    }
  }

  /// A supplier's table that brings known rows up to date.
  private static func part(_ table: DossierTable, _ bytes: [UInt8], _ lines: LineMap) {
    let ground = Ground.current
    let path = "\(ground.scratch)/part/\(table.fileName)"
    ground.put(bytes, at: path)
    let read = { DossierReader().read(parts: [path], stored: ground.dossier) }
    let reading = Clock.timed("DossierReader, a part", read)
    Problems.check(reading.problems, file: table.fileName, lines: lines)
    guard Sample.takes(bytes) else { return }
    Dossiers.demandSame(reading, read())
    if let part = reading.dossier { _ = DossierMerge(base: ground.dossier, part: part) }
    // Given back with remarks, the table has the same rows.
    let annotated = TableAnnotation(ByteTable(bytes), of: table, ProblemText(.french)).bytes(reading.problems)
    Finding.demand(ByteTable(annotated).flaws.isEmpty, "remarks damage the table")
  }

  /// A dossier of which this is one table.
  private static func whole(_ table: DossierTable, _ bytes: [UInt8], _ lines: LineMap) {
    let ground = Ground.current
    let folder = "\(ground.scratch)/whole-\(table.rawValue)"
    ground.put(bytes, at: "\(folder)/\(table.fileName)")
    let reading = Clock.timed("DossierReader, a folder") { DossierReader().read(folder: folder) }
    Problems.check(reading.problems, file: table.fileName, lines: lines)
    guard let dossier = reading.dossier, Sample.takes(bytes) else { return }
    Dossiers.demandSameWhenWritten(dossier, ground)
  }

  private static func official(_ bytes: [UInt8], isAnnuaire: Bool, _ lines: LineMap) {
    let name = "donnees.csv"
    let known = OfficialData.File(name: "annuaire.csv", bytes: Seeds.annuaire)
    let file = OfficialData.File(name: name, bytes: bytes)
    let read = {
      isAnnuaire ? OfficialData.read(annuaire: file) : OfficialData.read(annuaire: known, effectifs: file)
    }
    let data = Clock.timed("OfficialData", read)
    Problems.check(data.problems, file: name, lines: lines)
    _ = file.dataSet
    guard Sample.takes(bytes) else { return }
    let again = read()
    Finding.demand(
      data.schools == again.schools && data.problems == again.problems && data.year == again.year,
      "the official data read otherwise the second time")
  }
}
