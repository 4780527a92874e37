import ICalendar
import Testing

@Suite struct RoundTripTests {
  private static let hostile = [
    "a\r\nX-INJ:1", "a\nEND:VEVENT\nBEGIN:VEVENT", "; , \\ : \" '", "\\n \\, \\; \\\\n", "\u{FEFF}bom",
    "\u{0}\u{1}\u{1B}[0m",
    "👩‍🏫 🇫🇷 é e\u{301}", "<script>alert(1)</script>", "=1+1", "\u{2028}\u{2029}\u{85}", "\t tab \t",
    String(repeating: "très long ", count: 1000), "X\r", "%0d%0aX-INJ:1", "a,b,c;d", "\u{202E}rtl", "::;;=\"\"",
  ]

  @Test("a hostile value comes back as its cleaned self and adds no property", arguments: hostile)
  func hostileValue(text: String) throws {
    var event = try Samples.session()
    event.uid = "uid " + text
    (event.summary, event.description, event.location) = (text, text + "\n2", text)
    event.url = "https://plan.example.fr/?q=" + text
    event.categories = ["c " + text, "autre"]
    event.extras = [ExtraProperty(name: "X-TANDEM-A", value: text)]
    let feed = Feed(
      name: "n " + text, description: "d " + text, zone: "Europe/Paris", refreshMinutes: 60, events: [event])
    let bytes = try FeedWriter.bytes(of: feed)
    #expect(FeedLinter.findings(in: bytes) == [])
    let reading = try FeedReader.read(bytes)
    #expect(reading.findings == [])
    #expect(reading.feed.name == CleanText.line("n " + text))
    #expect(reading.feed.description == CleanText.line("d " + text))
    #expect(reading.feed.events.count == 1)
    let back = try #require(reading.feed.events.first)
    #expect(back.uid == CleanText.line(event.uid))
    #expect(back.summary == CleanText.lines(text))
    #expect(back.description == CleanText.lines(event.description))
    #expect(back.location == CleanText.lines(text))
    #expect(back.url == CleanText.address(event.url))
    #expect(back.categories == event.categories.map(CleanText.line))
    #expect(back.extras.map(\.value) == [CleanText.lines(text)].filter { !$0.isEmpty })
  }

  @Test("a feed comes back whole, and writing it again gives the same bytes")
  func wholeFeed() throws {
    let feed = try Samples.feed()
    let bytes = try FeedWriter.bytes(of: feed)
    let back = try FeedReader.read(bytes).feed
    #expect(back.name == feed.name && back.zone == feed.zone && back.refreshMinutes == 60 && back.color == "teal")
    #expect(try FeedWriter.bytes(of: back) == bytes)
    var expected = try Samples.session()
    expected.position = GeoPoint(latitude: 48.117266, longitude: -1.677793)
    #expect(back.events.last == expected)
  }

  @Test("recurring events and times taken come back")
  func recurrence() throws {
    var event = try Samples.session()
    event.position = nil
    event.rules = ["FREQ=WEEKLY;UNTIL=20261216T225959Z;BYDAY=WE"]
    event.exceptions = [try Samples.paris(2026, 10, 21, 14)]
    event.additions = [AddedDate(try Samples.paris(2027, 1, 13, 14), end: try Samples.paris(2027, 1, 13, 18))]
    let period = FreeBusy.Period(
      start: try Samples.time(2026, 9, 3, 7), end: try Samples.time(2026, 9, 3, 9), kind: .unavailable)
    let component = FreeBusy(uid: "fb", stamp: try Samples.time(2026, 6, 30, 9), periods: [period])
    let back = try FeedReader.read(FeedWriter.bytes(of: Feed(events: [event], freeBusy: [component]))).feed
    #expect(back.events == [event])
    #expect(back.freeBusy == [component])
  }

  @Test("a thousand exceptions on one line all come back")
  func longLists() throws {
    let days = (0..<1000).map { CivilDate(daysSince1970: 20_000 + $0) }
    let list = days.map { "\($0.year)" + pad($0.month) + pad($0.day) }.joined(separator: ",")
    let text =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20240101\nRRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:\(list)\nEND:VEVENT\nEND:VCALENDAR\n"
    let back = try FeedReader.read(Array(text.utf8)).feed
    #expect(back.events.first?.exceptions == days.map { .date($0) })
  }

  private func pad(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }

  @Test(
    "Python's icalendar reads our feeds without an error in any component",
    .enabled(if: CalendarTool.isHere, "python3 with icalendar is not here"))
  func python() throws {
    var feed = try Samples.feed()
    for (place, text) in Self.hostile.enumerated() {
      var event = try Samples.session()
      event.uid = "h\(place)"
      (event.summary, event.description, event.categories) = (text, text, [text])
      feed.events.append(event)
    }
    let program = """
      import sys, icalendar
      cal = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
      errors = [e for c in cal.walk() for e in c.errors]
      events = cal.walk('VEVENT')
      for e in events: e.start, e.end
      print(len(errors), len(events), '')
      """
    let answer = try CalendarTool.run(program, input: FeedWriter.bytes(of: feed))
    #expect(answer?.hasPrefix("0 \(feed.events.count) ") == true, "\(answer ?? "")")
  }
}
