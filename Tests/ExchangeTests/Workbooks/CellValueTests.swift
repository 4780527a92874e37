import Testing

@testable import Exchange

@Suite("Values of cells")
struct CellValueTests {
  @Test(
    "take the meaning of a number from its written format",
    arguments: [
      ("General", CellFormat.number), ("0.00", .number), ("#,##0 \"jours\"", .number), ("_-* #,##0.00 _d", .number),
      ("0.00E+00", .number), ("\\h0", .number), ("[Red]0", .number), ("0%", .percent), ("dd/mm/yyyy", .day),
      ("[$-40C]d mmmm yyyy;@", .day), ("mmm-yy", .day), ("mmmm", .day), ("yyyy\\-mm\\-dd\\Thh:mm", .moment),
      ("h:mm", .time), ("mm:ss", .time), ("h:mm AM/PM", .time), ("[h]:mm;@", .elapsed), ("[mm]:ss", .elapsed),
    ])
  func formats(_ code: String, _ expected: CellFormat) { #expect(CellFormat(code: code) == expected) }

  @Test("take the meaning of the formats that have a number only")
  func builtIn() {
    let dates = (0...60).filter { CellFormat(builtIn: $0) != .number && CellFormat(builtIn: $0) != .percent }
    #expect(dates == Array(14...22) + Array(45...47))
  }

  @Test(
    "are days and times of the count from 1900, which has a 29 February that never was",
    arguments: [
      (46700.0, CellFormat.day, "2027-11-09"), (46700.708333333336, .moment, "2027-11-09 17:00"),
      (46700.7083333, .moment, "2027-11-09 17:00"), (46700.5, .day, "2027-11-09 12:00"),
      (1, .day, "1900-01-01"), (59, .day, "1900-02-28"), (61, .day, "1900-03-01"), (2_958_465, .day, "9999-12-31"),
      (0.375, .time, "09:00"), (0.375, .moment, "09:00"), (0.99999999, .time, "1900-01-01"), (1.5, .elapsed, "36:00"),
      (0.0625, .elapsed, "01:30"), (0.000011574, .time, "00:00:01"), (46811, .day, "2028-02-28"),
      (46812, .day, "2028-02-29"), (46813, .day, "2028-03-01"),
    ])
  func dates(_ value: Double, _ format: CellFormat, _ expected: String) throws {
    #expect(try CellNumber(countsFrom1904: false).text(value, format) == expected)
  }

  @Test("are days of the count from 1904 where the workbook says so")
  func dates1904() throws {
    let number = CellNumber(countsFrom1904: true)
    #expect(try number.text(0, .day) == "1904-01-01")
    #expect(try number.text(46700 - 1462, .day) == "2027-11-09")
    #expect(try number.text(0.375, .time) == "09:00")
  }

  @Test("are refused where no calendar has the day", arguments: [0.0, 60, -1, 2_958_466, 1e300, .nan, .infinity])
  func impossible(_ value: Double) {
    #expect(throws: WorkbookFault.impossibleDate) { try CellNumber(countsFrom1904: false).text(value, .day) }
  }

  @Test(
    "are numbers as a person wrote them",
    arguments: [
      (35016.0, "35016"), (0.1 + 0.2, "0.3"), (1.1 * 3, "3.3"), (47.98614492070133, "47.98614492070133"),
      (-1.9294895003671315, "-1.9294895003671315"), (62.5, "62.5"), (0, "0"), (1e14, "100000000000000"),
      (4.35 * 100, "435"), (0.00001, "1e-05"),
    ])
  func numbers(_ value: Double, _ expected: String) { #expect(CellNumber.number(value) == expected) }

  @Test(
    "escape what XML cannot hold and come back",
    arguments: ["a_x000D_b", "_x005F_", "\u{1}\u{B}é & <b> \"", "_x", "__"])
  func escapes(_ text: String) {
    let once = EscapedText.encoded(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    #expect(EscapedText.decoded(once) == text)
  }
}
