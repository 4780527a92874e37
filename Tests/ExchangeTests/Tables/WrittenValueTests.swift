import Foundation
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("Values as people write them")
struct WrittenValueTests {
  @Test(
    "reads a day in both forms and no other",
    arguments: [
      ("2027-11-05", "2027-11-05"), ("05/11/2027", "2027-11-05"), ("5/1/2027", "2027-01-05"),
      ("2027-11-05 00:00:00", "2027-11-05"), ("2027-11-05T00:00", "2027-11-05"), ("05/11/27", nil), ("5.11.2027", nil),
      ("31/02/2027", nil), ("2027-13-01", nil), ("2027-11-05 09:00", nil), ("11-05", nil), ("demain", nil),
    ] as [(String, String?)])
  func days(_ text: String, _ expected: String?) { #expect(WrittenValue.day(text)?.description == expected) }

  @Test(
    "reads a moment, a day alone being its first or its last minute",
    arguments: [
      ("2027-11-09 17:00", "2027-11-09T17:00"), ("2027-11-09T17:00", "2027-11-09T17:00"),
      ("09/11/2027 17h30", "2027-11-09T17:30"), ("09/11/2027 9 h", "2027-11-09T09:00"),
      ("2027-11-09", "2027-11-10T00:00"), ("2027-11-09 24:00", "2027-11-10T00:00"), ("2027-11-09 25:00", nil),
    ] as [(String, String?)])
  func moments(_ text: String, _ expected: String?) {
    #expect(WrittenValue.moment(text, endOfDay: true)?.description == expected)
  }

  @Test(
    "reads a time",
    arguments: [
      ("9:00", "09:00"), ("9h", "09:00"), ("09h30", "09:30"), ("9 h 30", "09:30"), ("9H05", "09:05"), ("24h", "24:00"),
      ("09:30:00", "09:30"), ("9", nil), ("9:", nil), ("9h5", nil), ("25h", nil), ("9:60", nil), ("neuf", nil),
    ] as [(String, String?)])
  func times(_ text: String, _ expected: String?) { #expect(WrittenValue.time(text)?.description == expected) }

  @Test(
    "reads a duration, a bare number being minutes or hours",
    arguments: [
      ("3h", 180, 180), ("1h30", 90, 90), ("1:30", 90, 90), ("90", 90, 5400), ("1,5", 1, 90), ("90 min", 90, 90),
      ("1,5 h", 90, 90), ("0h45", 45, 45), ("1h75", nil, nil), ("h", nil, nil), ("", nil, nil), ("-3", -3, -180),
      ("99999999999999999999h", nil, nil), ("1e400", nil, nil),
    ] as [(String, Int?, Int?)])
  func durations(_ text: String, _ minutes: Int?, _ hours: Int?) {
    #expect(WrittenValue.minutes(text, bareHours: false) == minutes)
    #expect(WrittenValue.minutes(text, bareHours: true) == hours)
  }

  @Test(
    "reads a decimal with point or comma",
    arguments: [
      ("47,98", 47.98), ("-1.9", -1.9), ("−1,9", -1.9), ("1e-05", 1e-05), ("1.2.3", nil), ("nan", nil), ("0x1", nil),
    ]
      as [(String, Double?)])
  func numbers(_ text: String, _ expected: Double?) { #expect(WrittenValue.number(text) == expected) }

  @Test("reads whole numbers, with nothing after the comma")
  func wholes() {
    #expect(WrittenValue.whole("12,0") == 12)
    #expect(WrittenValue.whole("12,5") == nil)
    #expect(WrittenValue.whole("1e30") == nil)
  }

  @Test("reads yes and no in the ways people mark them")
  func yesNo() {
    for text in ["oui", "Oui", "VRAI", "1", "x", "X", "yes", "true"] { #expect(WrittenValue.yesNo(text) == true) }
    for text in ["non", "faux", "0", "no", "FALSE"] { #expect(WrittenValue.yesNo(text) == false) }
    for text in ["peut-être", "2", "-"] { #expect(WrittenValue.yesNo(text) == nil) }
  }

  @Test("reads lists by spaces or bars, and names by bars only")
  func lists() {
    #expect(WrittenValue.items(" M1 M2|M3\nM1 ") == ["M1", "M2", "M3"])
    #expect(WrittenValue.names(" Rennes Sud | Bruz||Bruz") == ["Rennes Sud", "Bruz"])
  }

  @Test("reads class hours with spaces around a hyphen")
  func spans() throws {
    #expect(WrittenValue.spans("08:30-11:30 13:30 - 16:30")?.map(\.description) == ["08:30-11:30", "13:30-16:30"])
    #expect(WrittenValue.spans("8h30–11h30")?.map(\.description) == ["08:30-11:30"])
    #expect(WrittenValue.spans("11:30-08:30") == nil)
  }

  @Test("takes names as the same however they are spelt")
  func folding() {
    #expect(FoldedName("Numéro de l'école") == FoldedName("numero_de_l_ecole"))
    #expect(FoldedName("Au plus tôt") == FoldedName("au_plus_tot"))
    #expect(FoldedName("e\u{301}le\u{300}ves") == FoldedName("élèves"))
    #expect(FoldedName("ŒUVRE") == FoldedName("oeuvre"))
  }

  @Test("keeps a text from being a formula and gives it back")
  func formulas() {
    let texts = ["=1+1", "+33 2", "-x", "@a", "'=x", "''-x", "'tis", "L'école", "", "＝1", "12"]
    for text in texts {
      let written = FormulaGuard.guarded(text)
      #expect(FormulaGuard.unguarded(written) == text)
      #expect(!["=", "+", "-", "@", "＝"].contains(written.first))
    }
    #expect(FormulaGuard.guarded("L'école") == "L'école")
  }

  @Test(
    "means the same as the independent auditor's readers, on clean input",
    .enabled(if: canAudit, "needs python3 and the auditor"))
  func agreesWithAuditor() throws {
    let auditor = try #require(sharedFile("tools/audit.py"))
    let script = """
      import sys; sys.path.insert(0, sys.argv[1]); import audit as a
      for t in ["3h", "1h30", "90", "1,5", "0h45", "6", "2.5", "1:30"]: print(t, a.minutes(t), a.minutes(t, 60))
      for t in ["2027-11-05", "05/11/2027", "5/1/2027"]: print(t, a.day(t))
      for t in ["2027-11-09 17:00", "2027-11-09T17:00", "09/11/2027 17h30", "2027-11-09", "05/11/2027 9h"]:
        print(t, a.instant(t).isoformat()[:16], a.instant(t, True).isoformat()[:16])
      for t in ["9:00", "9h", "09h30", "16:45"]: print(t, a.clock(t))
      for t in ["oui", "Vrai", "x", "1", "non", "0", "faux", "no"]: print(t, a.yes(t))
      for t in ["M1 M2", "M1|M2 M3", ""]: print(t, ",".join(a.items(t)))
      for t in ["47,98", "-1.9", "12"]: print(t, a.num(t))
      """
    let lines = try runPython(["-c", script, auditor.deletingLastPathComponent().path])
    var ours: [String] = []
    for text in ["3h", "1h30", "90", "1,5", "0h45", "6", "2.5", "1:30"] {
      let minutes = try #require(WrittenValue.minutes(text, bareHours: false))
      let hours = try #require(WrittenValue.minutes(text, bareHours: true))
      ours.append("\(text) \(minutes) \(hours)")
    }
    for text in ["2027-11-05", "05/11/2027", "5/1/2027"] {
      ours.append("\(text) \(try #require(WrittenValue.day(text)))")
    }
    for text in ["2027-11-09 17:00", "2027-11-09T17:00", "09/11/2027 17h30", "2027-11-09", "05/11/2027 9h"] {
      let start = try #require(WrittenValue.moment(text, endOfDay: false))
      let end = try #require(WrittenValue.moment(text, endOfDay: true))
      ours.append("\(text) \(start) \(end)")
    }
    for text in ["9:00", "9h", "09h30", "16:45"] {
      ours.append("\(text) \(try #require(WrittenValue.time(text)).minutes)")
    }
    for text in ["oui", "Vrai", "x", "1", "non", "0", "faux", "no"] {
      ours.append("\(text) \(WrittenValue.yesNo(text) == true ? "True" : "False")")
    }
    for text in ["M1 M2", "M1|M2 M3", ""] { ours.append("\(text) \(WrittenValue.items(text).joined(separator: ","))") }
    for text in ["47,98", "-1.9", "12"] { ours.append("\(text) \(try #require(WrittenValue.number(text)))") }
    #expect(lines == ours)
  }

  private static let canAudit: Bool = {
    guard sharedFile("tools/audit.py") != nil else { return false }
    return (try? runPython(["-c", "import yaml"])) != nil
  }()
}

/// The lines that a run of Python prints.
func runPython(_ arguments: [String]) throws -> [String] {
  struct Failed: Error {}
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3"] + arguments
  let output = Pipe()
  process.standardOutput = output
  process.standardError = Pipe()
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw Failed() }
  var lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
    String.init)
  if lines.last == "" { lines.removeLast() }
  return lines
}
