import ICalendar
import Testing

@Suite struct FoldingTests {
  private static let units = ["a", "é", "€", "😀", " ", "a b", "👩‍🏫", "\n", "\\", ",;"]

  @Test(
    "no line is longer than 75 octets or splits a character, at whatever length of whatever characters",
    arguments: units)
  func length(unit: String) throws {
    for count in 1...160 {
      var event = try Samples.session()
      event.summary = String(repeating: unit, count: count) + "."
      let bytes = try FeedWriter.bytes(of: Feed(events: [event]))
      #expect(FeedLinter.findings(in: bytes) == [])
    }
  }

  @Test("no fold lies beside a space, because some readers trim lines before they join them")
  func spaces() throws {
    var event = try Samples.session()
    event.description = String(repeating: "un deux trois ", count: 100)
    let folded = try Samples.text(Feed(events: [event])).split(separator: "\r\n")
    #expect(folded.allSatisfy { !$0.hasSuffix(" ") && !$0.hasPrefix("  ") })
  }
}
