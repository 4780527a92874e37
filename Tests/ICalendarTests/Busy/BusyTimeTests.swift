import ICalendar
import Testing

/// Calendars of invented people, with the ranges they must give in Paris from 1 August 2026 to 30 August 2027.
@Suite struct BusyTimeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var lines: String
    var expected: [String]
  }

  static func clock(_ time: CivilDateTime) -> String {
    func pad(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    let date = "\(time.date.year)-\(pad(time.date.month))-\(pad(time.date.day))"
    return date + "T" + pad(time.hour) + ":" + pad(time.minute) + ":" + pad(time.second)
  }

  static func ranges(_ lines: String, zone: String = "Europe/Paris") throws -> [String] {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n" + lines + "\nEND:VCALENDAR\n"
    let ranges = try BusyTime.read(
      bytes: Array(text.replacing("\n", with: "\r\n").utf8), from: Samples.date(2026, 8, 1),
      to: Samples.date(2027, 8, 31), zone: zone)
    return ranges.map { clock($0.start) + "/" + clock($0.end) }
  }

  /// An event with these lines; the identifier is the same for all unless given.
  private static func event(_ lines: String, uid: String = "a") -> String {
    "BEGIN:VEVENT\nUID:\(uid)\nDTSTAMP:20260101T000000Z\n\(lines)\nEND:VEVENT\n"
  }

  static let cases: [Case] = [
    Case(
      testDescription: "an event in Paris keeps its clock",
      lines: event("DTSTART;TZID=Europe/Paris:20260915T090000\nDTEND;TZID=Europe/Paris:20260915T120000"),
      expected: ["2026-09-15T09:00:00/2026-09-15T12:00:00"]),
    Case(
      testDescription: "universal time moves with the clock: two hours in summer, one in winter",
      lines: event(
        "DTSTART:20261001T070000Z\nDTEND:20261001T080000Z\nRRULE:FREQ=MONTHLY;COUNT=2\nRDATE:20261201T070000Z"),
      expected: [
        "2026-10-01T09:00:00/2026-10-01T10:00:00", "2026-11-01T08:00:00/2026-11-01T09:00:00",
        "2026-12-01T08:00:00/2026-12-01T09:00:00",
      ]),
    Case(
      testDescription: "New York changes its clock a week after Paris",
      lines: event("DTSTART;TZID=America/New_York:20261024T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3"),
      expected: [
        "2026-10-24T15:00:00/2026-10-24T16:00:00", "2026-10-31T14:00:00/2026-10-31T15:00:00",
        "2026-11-07T15:00:00/2026-11-07T16:00:00",
      ]),
    Case(
      testDescription: "Outlook's Romance Standard Time is Paris without a VTIMEZONE",
      lines: event(
        "DTSTART;TZID=Romance Standard Time:20260915T090000\nDTEND;TZID=Romance Standard Time:20260915T100000")
        + event("DTSTART;TZID=\"GMT Standard Time\":20260916T090000\nDURATION:PT30M", uid: "b"),
      expected: ["2026-09-15T09:00:00/2026-09-15T10:00:00", "2026-09-16T10:00:00/2026-09-16T10:30:00"]),
    Case(
      testDescription: "a zone of the file's own is followed",
      lines: "BEGIN:VTIMEZONE\nTZID:Bureau\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0500\n"
        + "TZOFFSETTO:+0500\nEND:STANDARD\nEND:VTIMEZONE\n"
        + event("DTSTART;TZID=Bureau:20260915T120000\nDURATION:PT1H"),
      expected: ["2026-09-15T09:00:00/2026-09-15T10:00:00"]),
    Case(
      testDescription: "a vendor's prefix is taken off, a floating or unknown zone is Paris",
      lines: event("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20260915T090000\nDURATION:PT1H")
        + event("DTSTART:20260916T090000\nDURATION:PT1H", uid: "b")
        + event("DTSTART;TZID=Nulle part:20260917T090000\nDURATION:PT1H", uid: "c"),
      expected: [
        "2026-09-15T10:00:00/2026-09-15T11:00:00", "2026-09-16T09:00:00/2026-09-16T10:00:00",
        "2026-09-17T09:00:00/2026-09-17T10:00:00",
      ]),
    Case(
      testDescription: "whole days run from midnight to midnight; one without an end, or ending on its day, is one day",
      lines: event("DTSTART;VALUE=DATE:20261019\nDTEND;VALUE=DATE:20261102")
        + event("DTSTART;VALUE=DATE:20261201", uid: "b")
        + event("DTSTART;VALUE=DATE:20261202\nDTEND;VALUE=DATE:20261202", uid: "c")
        + event("DTSTART;VALUE=DATE:20261204\nDURATION:P2D", uid: "d"),
      expected: [
        "2026-10-19T00:00:00/2026-11-02T00:00:00", "2026-12-01T00:00:00/2026-12-02T00:00:00",
        "2026-12-02T00:00:00/2026-12-03T00:00:00", "2026-12-04T00:00:00/2026-12-06T00:00:00",
      ]),
    Case(
      testDescription: "free and cancelled events take no time, tentative ones do",
      lines: event("DTSTART:20260915T090000\nDURATION:PT1H\nTRANSP:TRANSPARENT")
        + event("DTSTART:20260916T090000\nDURATION:PT1H\nSTATUS:CANCELLED", uid: "b")
        + event("DTSTART:20260917T090000\nDURATION:PT1H\nSTATUS:TENTATIVE\nTRANSP:OPAQUE", uid: "c"),
      expected: ["2026-09-17T09:00:00/2026-09-17T10:00:00"]),
    Case(
      testDescription: "exceptions fall out, a moved instance moves, a cancelled one goes, an added one comes",
      lines: event(
        "DTSTART;TZID=Europe/Paris:20260902T140000\nDTEND;TZID=Europe/Paris:20260902T160000\n"
          + "RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261007T215959Z\nEXDATE;TZID=Europe/Paris:20260909T140000\n"
          + "RDATE;TZID=Europe/Paris:20261010T140000\nRDATE;VALUE=PERIOD;TZID=Europe/Paris:20261011T140000/PT30M")
        + event(
          "RECURRENCE-ID;TZID=Europe/Paris:20260916T140000\nDTSTART;TZID=Europe/Paris:20260917T090000\n"
            + "DTEND;TZID=Europe/Paris:20260917T100000")
        + event("RECURRENCE-ID:20260923T120000Z\nDTSTART;TZID=Europe/Paris:20260923T140000\nSTATUS:CANCELLED"),
      expected: [
        "2026-09-02T14:00:00/2026-09-02T16:00:00", "2026-09-17T09:00:00/2026-09-17T10:00:00",
        "2026-09-30T14:00:00/2026-09-30T16:00:00", "2026-10-07T14:00:00/2026-10-07T16:00:00",
        "2026-10-10T14:00:00/2026-10-10T16:00:00", "2026-10-11T14:00:00/2026-10-11T14:30:00",
      ]),
    Case(
      testDescription: "this and all later instances shift",
      lines: event("DTSTART:20260907T090000\nDTEND:20260907T100000\nRRULE:FREQ=WEEKLY;COUNT=4")
        + event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260921T090000\nDTSTART:20260922T093000\nDTEND:20260922T113000"),
      expected: [
        "2026-09-07T09:00:00/2026-09-07T10:00:00", "2026-09-14T09:00:00/2026-09-14T10:00:00",
        "2026-09-22T09:30:00/2026-09-22T11:30:00", "2026-09-29T09:30:00/2026-09-29T11:30:00",
      ]),
    Case(
      testDescription: "an instance without its master stands alone, as in Google's feeds of times only",
      lines: event("RECURRENCE-ID:20260915T090000Z\nDTSTART:20260915T090000Z\nDTEND:20260915T100000Z"),
      expected: ["2026-09-15T11:00:00/2026-09-15T12:00:00"]),
    Case(
      testDescription: "the last Friday of each month, and the 31st where there is one",
      lines: event("DTSTART:20260828T170000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3")
        + event("DTSTART;VALUE=DATE:20261231\nRRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", uid: "b"),
      expected: [
        "2026-08-28T17:00:00/2026-08-28T18:00:00", "2026-09-25T17:00:00/2026-09-25T18:00:00",
        "2026-10-30T17:00:00/2026-10-30T18:00:00", "2026-12-31T00:00:00/2027-01-01T00:00:00",
        "2027-01-31T00:00:00/2027-02-01T00:00:00", "2027-03-31T00:00:00/2027-04-01T00:00:00",
      ]),
    Case(
      testDescription: "a rule of years ago goes on into the window and ends with it",
      lines: event(
        "DTSTART;TZID=Europe/Paris:20010110T180000\nDURATION:PT2H\nRRULE:FREQ=YEARLY;BYMONTH=6,12;BYDAY=1MO"),
      expected: ["2026-12-07T18:00:00/2026-12-07T20:00:00", "2027-06-07T18:00:00/2027-06-07T20:00:00"]),
    Case(
      testDescription: "an event that began before the window counts while it lasts; one that touches it does not",
      lines: event("DTSTART:20260720T090000\nDTEND:20260803T120000")
        + event("DTSTART:20260731T200000\nDTEND:20260801T000000", uid: "b")
        + event("DTSTART:20270831T000000\nDTEND:20270831T010000", uid: "c"),
      expected: ["2026-07-20T09:00:00/2026-08-03T12:00:00"]),
    Case(
      testDescription: "times taken count unless they are free",
      lines: "BEGIN:VFREEBUSY\nUID:f\nFREEBUSY:20260915T070000Z/PT2H,20260916T070000Z/20260916T080000Z\n"
        + "FREEBUSY;FBTYPE=FREE:20260917T070000Z/PT2H\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:20260918T070000Z/PT1H\nEND:VFREEBUSY",
      expected: [
        "2026-09-15T09:00:00/2026-09-15T11:00:00", "2026-09-16T09:00:00/2026-09-16T10:00:00",
        "2026-09-18T09:00:00/2026-09-18T10:00:00",
      ]),
    Case(
      testDescription: "titles, alarms, tasks and people are not looked at, however they are written",
      lines: "BEGIN:VTODO\nDUE:never\nEND:VTODO\n"
        + event(
          "SUMMARY:a\\n\\,\nATTENDEE:mailto:personne@example.fr\nDTSTART:20260915T090000\nDTEND:20260915T1\n 00000\n"
            + "BEGIN:VALARM\nTRIGGER:-PT5M\nDTSTART:20260101T000000\nEND:VALARM"),
      expected: ["2026-09-15T09:00:00/2026-09-15T10:00:00"]),
    Case(
      testDescription: "an older version of an event is superseded by its SEQUENCE",
      lines: event("SEQUENCE:1\nDTSTART:20260915T090000\nDURATION:PT1H")
        + event("SEQUENCE:2\nDTSTART:20260916T090000\nDURATION:PT1H"),
      expected: ["2026-09-16T09:00:00/2026-09-16T10:00:00"]),
    Case(
      testDescription: "a weekly rule with an interval starts at its first day after DTSTART",
      lines: event("DTSTART;VALUE=DATE:20270520\nRRULE:FREQ=WEEKLY;INTERVAL=4;BYDAY=SU;UNTIL=20270724"),
      expected: [
        "2027-05-20T00:00:00/2027-05-21T00:00:00", "2027-05-23T00:00:00/2027-05-24T00:00:00",
        "2027-06-20T00:00:00/2027-06-21T00:00:00", "2027-07-18T00:00:00/2027-07-19T00:00:00",
      ]),
    Case(
      testDescription: "every last day of the month, written as a daily rule",
      lines: event("DTSTART;VALUE=DATE:20270131\nRRULE:FREQ=DAILY;BYMONTHDAY=-1;COUNT=3"),
      expected: [
        "2027-01-31T00:00:00/2027-02-01T00:00:00", "2027-02-28T00:00:00/2027-03-01T00:00:00",
        "2027-03-31T00:00:00/2027-04-01T00:00:00",
      ]),
  ]

  @Test("an agenda gives its ranges on the clock of Paris", arguments: cases)
  func agenda(_ example: Case) throws {
    #expect(try Self.ranges(example.lines) == example.expected)
  }

  @Test("the same file gives the clock of whatever zone is asked for")
  func zone() throws {
    let lines = Self.event("DTSTART;TZID=Europe/Paris:20260915T090000\nDURATION:PT1H")
    #expect(try Self.ranges(lines, zone: "Indian/Reunion") == ["2026-09-15T11:00:00/2026-09-15T12:00:00"])
    #expect(try Self.ranges(lines, zone: "America/Cayenne") == ["2026-09-15T04:00:00/2026-09-15T05:00:00"])
  }

  @Test("a time that the clock skips is read with the offset before, a double one is the first (RFC 5545 §3.3.5)")
  func changesOfTheClock() throws {
    let skipped = Self.event("DTSTART;TZID=Europe/Paris:20270328T023000\nDURATION:PT0S")
    let double = Self.event("DTSTART;TZID=Europe/Paris:20261025T023000\nDURATION:PT0S")
    #expect(try Self.ranges(skipped, zone: "UTC") == ["2027-03-28T01:30:00/2027-03-28T01:30:00"])
    #expect(try Self.ranges(double, zone: "UTC") == ["2026-10-25T00:30:00/2026-10-25T00:30:00"])
  }

  @Test("what this program writes, it reads back as busy where it is opaque")
  func ownFeed() throws {
    let ranges = try BusyTime.read(
      bytes: FeedWriter.bytes(of: Samples.feed()), from: Samples.date(2026, 8, 1), to: Samples.date(2027, 8, 1),
      zone: "Europe/Paris")
    #expect(ranges.map { Self.clock($0.start) } == ["2026-09-16T14:00:00"])
  }

  @Test("many readers at once get the same answer")
  func concurrency() async throws {
    let example = try #require(Self.cases.first { $0.lines.contains("New_York") })
    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<64 { group.addTask { try Self.ranges(example.lines) } }
      for try await ranges in group { #expect(ranges == example.expected) }
    }
  }
}
