import Foundation
import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("A dossier written as a workbook and read again")
struct WorkbookRoundTripTests {
  /// What reading a workbook that lies alone in a folder gives, its calendars being read for good.
  private func read(_ bytes: [UInt8]) throws -> DossierReading {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("classeur.xlsx")
      try Data(bytes).write(to: file)
      return DossierReader().read(workbook: file.path)
    }
  }

  @Test("is the same, whatever its texts and ids are, and gives the same bytes again", arguments: 1...40)
  func random(_ seed: Int) throws {
    let dossier = try RandomDossier(seed: seed, people: 20 + seed * 2, isHostile: true).dossier
    let bytes = try WorkbookWriter().bytes(of: dossier)
    let reading = try read(bytes)
    #expect(reading.problems.filter { $0.severity == .error }.map { ProblemText(.english).text($0) } == [])
    let again = try #require(reading.dossier)
    let isSame = again == dossier
    #expect(isSame)
    #expect(DossierDifference(from: dossier, to: again).changes == [])
    let isSameFile = try WorkbookWriter().bytes(of: again) == bytes
    #expect(isSameFile)
  }

  @Test("has every field and every setting in use, calendars too")
  func full() throws {
    let dossier = try FullDossier().dossier
    let reading = try read(WorkbookWriter().bytes(of: dossier))
    #expect(reading.dossier == dossier)
    #expect(reading.settingsFile == "classeur.xlsx#reglages")
    #expect(reading.files[.schools] == "classeur.xlsx#ecoles")
  }

  @Test("keeps periods to avoid apart from none and from the usual ones")
  func avoidedPeriods() throws {
    var dossier = try FullDossier().dossier
    for periods in [nil, []] as [[ClosedRange<Day>]?] {
      dossier.settings.avoidedPeriods = periods
      #expect(try read(WorkbookWriter().bytes(of: dossier)).dossier?.settings == dossier.settings)
    }
  }

  @Test("keeps every text that breaks careless programs", arguments: RandomDossier.hostile + odd)
  func text(_ text: String) throws {
    var dossier = try FullDossier().dossier
    dossier.schools[0].name = text
    let reading = try read(WorkbookWriter().bytes(of: dossier))
    // As in tables of text: composed, without the white space around it, line breaks as line feeds.
    let expected = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmingSpaces().composed
    let found = reading.dossier?.schools[0].name ?? ""
    #expect(Array(found.unicodeScalars) == Array(expected.unicodeScalars))
  }

  static let odd = [
    "\u{1}a\u{1F}", "a\u{0}b", "x\u{B}y\u{C}z", "a\r\nb\rc", "_x0001_", "_x005F_", "\u{FFFE}x\u{FFFF}", "a\u{7F}b",
    "👩‍👩‍👧‍👦 🇫🇷", "Cafe\u{301}", "\u{65}\u{301}\u{323}", "]]>", "&amp;", "<!--", "2027-11-05", "05/11/2027", "9:00",
    "1,5", "1.50", "-0", "1e400", "0x10", "TRUE", "#N/A", "'", "''", "'0123", "  ", "a\u{85}b",
    String(repeating: "é", count: 32_767),
    "𝕏" + String(repeating: "x\n", count: 1000),
  ].filter { !$0.trimmingSpaces().isEmpty }

  @Test("is refused with the cell where a text is too long for a spreadsheet")
  func tooLong() throws {
    var dossier = try FullDossier().dossier
    dossier.schools[1].name = String(repeating: "x", count: 32_768)
    let long = dossier
    #expect(throws: WorkbookFault.doesNotFit(at: "ecoles!B3")) { try WorkbookWriter().bytes(of: long) }
  }

  @Test("comes back from tables with calendars of their own as well")
  func calendars() throws {
    var dossier = try FullDossier().dossier
    let texts = [
      "2027-08-03T00:00/2027-08-05T00:00", "2027-10-06T09:00/2027-10-06T12:00", "2027-10-31T01:00/2027-10-31T04:00",
      "2028-03-26T23:00/2028-03-27T01:30",
    ]
    dossier.trainers[0].busy = texts.compactMap { MomentRange($0) }
    #expect(dossier.trainers[0].busy.count == texts.count)
    dossier.venues[0].busy = dossier.trainers[0].busy
    dossier.trainers[1].agenda = "vide.ics"
    try withTemporaryFolder { folder in
      let count = try DossierWriter().writeWhole(dossier, to: folder.path)
      #expect(count > 20)
      #expect(DossierReader().read(folder: folder.path).dossier == dossier)
    }
    #expect(try read(WorkbookWriter().bytes(of: dossier)).dossier == dossier)
  }

  @Test("keeps what is known of a calendar that is no longer beside it, with a warning")
  func missingCalendar() throws {
    let dossier = try FullDossier().dossier
    try withTemporaryFolder { folder in
      try DossierWriter().write(dossier, to: folder.path)
      let reading = DossierReader().read(folder: folder.path) { _ in dossier }
      #expect(reading.dossier == dossier)
      #expect(reading.problems.count { $0.cause == .agendaKept } == 1)
    }
  }
}
