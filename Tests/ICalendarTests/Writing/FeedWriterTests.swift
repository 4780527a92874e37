import ICalendar
import Testing

@Suite struct FeedWriterTests {
  @Test("a feed has its header, its zone and its events by start, each property in its place")
  func wholeFile() throws {
    #expect(
      try Samples.lines(Samples.feed()) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tandem//Tandem 1//FR", "CALSCALE:GREGORIAN",
        "NAME:Formations\\, Rennes nord", "X-WR-CALNAME:Formations\\, Rennes nord", "DESCRIPTION:Plan 2026-2027",
        "X-WR-CALDESC:Plan 2026-2027", "X-WR-TIMEZONE:Europe/Paris", "COLOR:teal",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
        "BEGIN:VTIMEZONE", "TZID:Europe/Paris",
        "BEGIN:DAYLIGHT", "DTSTART:19700329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZNAME:CEST", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19701025T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZNAME:CET", "END:STANDARD", "END:VTIMEZONE",
        "BEGIN:VEVENT", "UID:b7f1c2d0-0002@tandem.invalid", "DTSTAMP:20260630T090000Z", "SEQUENCE:0",
        "DTSTART;VALUE=DATE:20260902", "DTEND;VALUE=DATE:20260903", "SUMMARY:Livraison : 4 ENI",
        "TRANSP:TRANSPARENT", "END:VEVENT",
        "BEGIN:VEVENT", "UID:b7f1c2d0-0003@tandem.invalid", "DTSTAMP:20260630T090000Z", "SEQUENCE:0",
        "DTSTART;TZID=Europe/Paris:20260909T090000", "DTEND;TZID=Europe/Paris:20260909T120000",
        "SUMMARY:ANNULÉ – Robotique", "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "END:VEVENT",
        "BEGIN:VEVENT", "UID:b7f1c2d0-0001@tandem.invalid", "DTSTAMP:20260630T090000Z",
        "CREATED:20260601T080000Z", "LAST-MODIFIED:20260630T090000Z", "SEQUENCE:2",
        "DTSTART;TZID=Europe/Paris:20260916T140000", "DTEND;TZID=Europe/Paris:20260916T170000",
        "SUMMARY:Prise en main de l’écran \\; salle B\\, 2e étage",
        "DESCRIPTION:Apporter :\\n- la tablette\\n- le câble\\nhttps://plan.example.fr/s/0001",
        "LOCATION:École des Tilleuls\\, 3 rue du Port\\, 35000 Rennes", "GEO:48.117266;-1.677793",
        "URL:https://plan.example.fr/s/0001", "CATEGORIES:Formation\\, présentiel", "CATEGORIES:ENI",
        "STATUS:CONFIRMED", "TRANSP:OPAQUE", "COLOR:steelblue", "X-TANDEM-MODULE:eni\\;1", "END:VEVENT",
        "END:VCALENDAR",
      ])
  }

  @Test("a download of one event has no name, no description and no refreshing")
  func singleEvent() throws {
    let lines = try Samples.lines(Feed(events: [Samples.session()]))
    #expect(!lines.contains { $0.hasPrefix("NAME") || $0.hasPrefix("X-WR") || $0.hasPrefix("REFRESH") })
    #expect(lines[4] == "BEGIN:VTIMEZONE")
  }

  @Test("the same events in another order give the same bytes, whole or in pieces")
  func sameBytes() throws {
    var feed = try Samples.feed()
    let expected = try FeedWriter.bytes(of: feed)
    feed.events.reverse()
    #expect(try FeedWriter.bytes(of: feed) == expected)
    var pieces: [[UInt8]] = []
    try FeedWriter.write(feed) { pieces.append($0) }
    #expect(pieces.count == 5)
    #expect(pieces.flatMap(\.self) == expected)
  }

  @Test("a recurring event carries its rule, its exceptions and its added dates")
  func recurrence() throws {
    var event = try Samples.session()
    event.rules = ["FREQ=WEEKLY;BYDAY=WE;UNTIL=20261216T225959Z"]
    event.exceptions = [try Samples.paris(2026, 10, 21, 14), try Samples.paris(2026, 10, 28, 14)]
    event.additions = [
      AddedDate(try Samples.paris(2027, 1, 6, 14)),
      AddedDate(try Samples.paris(2027, 1, 13, 14), end: try Samples.paris(2027, 1, 13, 18)),
    ]
    var moved = try Samples.session()
    moved.recurrenceID = RecurrenceID(try Samples.paris(2026, 9, 23, 14), andFuture: true)
    let feed = Feed(events: [event, moved])
    let lines = try Samples.lines(feed)
    for line in [
      "RRULE:FREQ=WEEKLY;UNTIL=20261216T225959Z;BYDAY=WE", "RDATE;TZID=Europe/Paris:20270106T140000",
      "RDATE;VALUE=PERIOD;TZID=Europe/Paris:20270113T140000/20270113T180000",
      "EXDATE;TZID=Europe/Paris:20261021T140000", "EXDATE;TZID=Europe/Paris:20261028T140000",
      "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20260923T140000",
    ] { #expect(lines.contains(line)) }
    #expect(try FeedLinter.findings(in: FeedWriter.bytes(of: feed)) == [])
  }

  @Test("times taken are written in universal time, sorted")
  func freeBusy() throws {
    let periods = [
      FreeBusy.Period(start: try Samples.time(2026, 9, 3, 7), end: try Samples.time(2026, 9, 3, 9), kind: .tentative),
      FreeBusy.Period(start: try Samples.time(2026, 9, 2, 7), end: try Samples.time(2026, 9, 2, 9)),
    ]
    let component = FreeBusy(uid: "fb-1", stamp: try Samples.time(2026, 6, 30, 9), periods: periods)
    let lines = try Samples.lines(Feed(freeBusy: [component]))
    #expect(
      Array(lines.dropFirst(4)) == [
        "BEGIN:VFREEBUSY", "UID:fb-1", "DTSTAMP:20260630T090000Z", "DTSTART:20260902T070000Z",
        "DTEND:20260903T090000Z", "FREEBUSY;FBTYPE=BUSY:20260902T070000Z/20260902T090000Z",
        "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260903T070000Z/20260903T090000Z", "END:VFREEBUSY", "END:VCALENDAR",
      ])
  }

  @Test(
    "every zone of the Republic that has a definition is declared once and passes the linter",
    arguments: ZoneDefinition.names)
  func zones(name: String) throws {
    let start = Moment.local(try Samples.time(2026, 9, 16, 14), zone: name)
    let end = Moment.local(try Samples.time(2026, 9, 16, 16), zone: name)
    let event = Event(uid: "z", stamp: try Samples.time(2026, 6, 30, 9), start: start, end: end)
    let bytes = try FeedWriter.bytes(of: Feed(events: [event]))
    #expect(FeedLinter.findings(in: bytes) == [])
    #expect(try Samples.lines(Feed(events: [event])).count { $0 == "TZID:" + name } == 1)
  }
}
