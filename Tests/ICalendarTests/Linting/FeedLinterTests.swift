import ICalendar
import Testing

@Suite struct FeedLinterTests {
  private struct Case: CustomTestStringConvertible, Sendable {
    var find: String
    var replacement: String
    var rule: LintFinding.Rule
    var line: Int
    var testDescription: String { find + " → " + replacement }
  }

  @Test("a feed of ours has nothing wrong")
  func clean() throws {
    #expect(try FeedLinter.findings(in: FeedWriter.bytes(of: Samples.feed())) == [])
  }

  private static let base = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VTIMEZONE", "TZID:Z", "BEGIN:STANDARD",
    "DTSTART:19700101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE",
    "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z", "DTSTART;TZID=Z:20260901T090000",
    "DTEND;TZID=Z:20260901T100000", "SUMMARY:a", "END:VEVENT", "END:VCALENDAR", "",
  ].joined(separator: "\r\n")

  private static let cases: [Case] = [
    Case(find: "VERSION:2.0\r\n", replacement: "VERSION:2.0\n", rule: .lineEnd, line: 2),
    Case(find: "END:VCALENDAR\r\n", replacement: "END:VCALENDAR", rule: .lineEnd, line: 19),
    Case(find: "SUMMARY:a", replacement: "SUMMARY:" + String(repeating: "a", count: 68), rule: .lineLength, line: 17),
    Case(find: "SUMMARY:a", replacement: "SUMMARY:\u{1}", rule: .control, line: 17),
    Case(find: "SUMMARY:a", replacement: "SUMMARY:\u{85}", rule: .control, line: 17),
    Case(find: "BEGIN:VCALENDAR", replacement: "\u{FEFF}BEGIN:VCALENDAR", rule: .control, line: 1),
    Case(find: "SUMMARY:a", replacement: "SUMMARY a", rule: .syntax, line: 17),
    Case(find: "END:VEVENT\r\n", replacement: "", rule: .nesting, line: 18),
    Case(find: "END:VCALENDAR\r\n", replacement: "", rule: .nesting, line: 1),
    Case(find: "UID:1\r\n", replacement: "", rule: .missing, line: 12),
    Case(find: "DTSTAMP:20260101T000000Z\r\n", replacement: "", rule: .missing, line: 12),
    Case(find: "VERSION:2.0\r\n", replacement: "", rule: .missing, line: 1),
    Case(find: "SUMMARY:a", replacement: "SUMMARY:a\r\nSUMMARY:b", rule: .repeated, line: 18),
    Case(
      find: "SUMMARY:a",
      replacement: "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260101T000000Z",
      rule: .uniqueUID, line: 19),
    Case(find: "DTSTAMP:20260101T000000Z", replacement: "DTSTAMP:20260132T000000Z", rule: .date, line: 14),
    Case(find: "DTSTAMP:20260101T000000Z", replacement: "DTSTAMP:20260101T000000", rule: .date, line: 14),
    Case(find: "DTEND;TZID=Z:20260901T100000", replacement: "DTEND;TZID=Z:20260901T090000", rule: .span, line: 16),
    Case(find: "DTEND;TZID=Z:20260901T100000", replacement: "DTEND;VALUE=DATE:20260902", rule: .span, line: 16),
    Case(find: "DTEND;TZID=Z", replacement: "DTEND;TZID=Y", rule: .zone, line: 16),
    Case(find: "VERSION:2.0", replacement: "VERSION:2.0\r\nMETHOD:PUBLISH", rule: .method, line: 3),
  ]

  @Test("each rule finds its breach at its line", arguments: cases)
  private func breaches(example: Case) {
    let text = Self.base.replacing(example.find, with: example.replacement, maxReplacements: 1)
    let findings = FeedLinter.findings(in: Array(text.utf8))
    #expect(findings.contains { $0.rule == example.rule && $0.line == example.line }, "\(findings)")
  }

  @Test("a fold inside a character is found on both sides")
  func splitCharacter() {
    var bytes = Array(Self.base.utf8)
    let fold: [UInt8] = Array("SUMMARY:".utf8) + [0xC3, 0x0D, 0x0A, 0x20, 0xA9, 0x0D, 0x0A]
    if let place = bytes.firstRange(of: Array("SUMMARY:a\r\n".utf8)) { bytes.replaceSubrange(place, with: fold) }
    #expect(FeedLinter.findings(in: bytes).filter { $0.rule == .encoding }.map(\.line) == [17, 18])
  }

  @Test("no rule is without a test that it can fail")
  func everyRule() {
    #expect(Set(Self.cases.map(\.rule)).union([.encoding]) == Set(LintFinding.Rule.allCases))
  }

  @Test(
    "nothing, a page and noise are findings, not traps", arguments: ["", "<!doctype html>", "\u{0}\r\n\r\n:\r\nEND:X"])
  func noise(text: String) {
    #expect(!FeedLinter.findings(in: Array(text.utf8)).isEmpty)
  }
}
