import Foundation
import ICalendar
import Testing

@Suite struct HostileFileTests {
  private func refusal(_ text: String, limits: ReadingLimits = ReadingLimits()) throws -> ReadingError.Problem? {
    let window = (try Samples.date(2026, 9, 1), try Samples.date(2027, 9, 1))
    do {
      _ = try BusyTime.read(
        bytes: Array(text.utf8), from: window.0, to: window.1, zone: "Europe/Paris", limits: limits)
      return nil
    } catch {
      return error.problem
    }
  }

  private func event(_ lines: String) -> String {
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260901T090000\r\n\(lines)\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
  }

  @Test("what is no calendar is refused by name")
  func noCalendar() throws {
    #expect(try refusal("") == .notACalendar)
    #expect(try refusal("<!doctype html><p>Not found") == .notACalendar)
    #expect(try refusal("BEGIN:VCARD\nEND:VCARD\n") == .notACalendar)
    #expect(try refusal("BEGIN:VCALENDAR\n\u{0}\nEND:VCALENDAR\n") == .notText)
    #expect(try refusal("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n") == .unbalanced)
    #expect(try refusal("BEGIN:VCALENDAR\n") == .unbalanced)
  }

  @Test("sizes are limited before anything is parsed")
  func sizes() throws {
    #expect(try refusal(String(repeating: "a", count: 10_000_001)) == .tooLarge(limit: 10_000_000))
    #expect(try refusal(event("SUMMARY:" + String(repeating: "a", count: 70_000))) == .lineTooLong(limit: 65_536))
    let folded = "EXDATE:" + String(repeating: "20260901T090000,\r\n ", count: 6000)
    #expect(try refusal(event(folded)) == .lineTooLong(limit: 65_536))
    let nested = String(repeating: "BEGIN:VCALENDAR\n", count: 100_000)
    #expect(try refusal(nested) == .notACalendar || refusal(nested) == .tooDeep(limit: 5))
    let many = String(repeating: "BEGIN:VEVENT\nEND:VEVENT\n", count: 20_001)
    #expect(try refusal("BEGIN:VCALENDAR\n" + many + "END:VCALENDAR\n") == .tooManyComponents(limit: 20_000))
    let properties = String(repeating: "EXDATE:20260901T090000\r\n", count: 5_001)
    #expect(try refusal(event(properties + "X-A:1")) == .tooManyProperties(limit: 5_000))
  }

  @Test(
    "rules that would run for long are refused by name",
    arguments: [
      ("FREQ=SECONDLY", ReadingError.Refusal.frequency), ("FREQ=MINUTELY;COUNT=9", .frequency),
      ("FREQ=HOURLY", .frequency),
      ("FREQ=YEARLY;BYWEEKNO=20", .weekNumbers), ("FREQ=DAILY;BYSETPOS=1", .setPositions),
      ("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1", .setPositions),
      ("FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8;BYMINUTE=1,2,3,4,5,6,7,8;BYSECOND=1,2,3,4,5,6,7,8", .combinations),
      ("FREQ=DAILY;BYMONTHDAY=-1;INTERVAL=2", .monthDays), ("FREQ=SOMETIMES", .malformed), ("BYDAY=MO", .malformed),
      ("FREQ=DAILY;RSCALE=HEBREW", .malformed), ("FREQ=DAILY;INTERVAL=0", .malformed),
      ("FREQ=DAILY;UNTIL=tomorrow", .malformed), ("FREQ=DAILY;FREQ=DAILY", .malformed),
    ])
  func rules(text: String, reason: ReadingError.Refusal) throws {
    #expect(try refusal(event("RRULE:" + text)) == .rule(text, reason))
  }

  @Test("a zone's rule must be yearly and not begin in antiquity")
  func zoneRules() throws {
    func zone(_ start: String, _ rule: String) -> String {
      "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Z\nBEGIN:STANDARD\nDTSTART:\(start)\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\n"
        + "RRULE:\(rule)\nEND:STANDARD\nEND:VTIMEZONE\nEND:VCALENDAR\n"
    }
    #expect(try refusal(zone("16010101T000000", "FREQ=YEARLY;BYMONTH=1;BYDAY=1SU")) == nil)
    #expect(try refusal(zone("16010101T000000", "FREQ=SECONDLY")) == .rule("FREQ=SECONDLY", .zone))
    #expect(try refusal(zone("00010101T000000", "FREQ=YEARLY")) == .rule("00010101T000000", .zone))
  }

  @Test("many cheap rules together are refused before they are expanded")
  func budget() throws {
    let one = "BEGIN:VEVENT\nDTSTART:19500101T090000\nRRULE:FREQ=DAILY;COUNT=100000\nEND:VEVENT\n"
    let text = "BEGIN:VCALENDAR\n" + String(repeating: one, count: 200) + "END:VCALENDAR\n"
    #expect(try refusal(text) == .tooManyInstances(limit: 300_000))
  }

  @Test("the window is at most 18 months, the zone one of the system's")
  func arguments() throws {
    let bytes = Array("BEGIN:VCALENDAR\nEND:VCALENDAR\n".utf8)
    let start = try Samples.date(2026, 9, 1)
    #expect(throws: ReadingError(.window)) {
      try BusyTime.read(bytes: bytes, from: start, to: start, zone: "Europe/Paris")
    }
    #expect(throws: ReadingError(.window)) {
      try BusyTime.read(bytes: bytes, from: start, to: start.adding(days: 551), zone: "Europe/Paris")
    }
    for zone in ["Mars/Phobos", "../../etc/passwd", "", "Europe/Paris\u{0}"] {
      #expect(throws: ReadingError(.unknownZone(zone))) {
        try BusyTime.read(bytes: bytes, from: start, to: start.adding(days: 1), zone: zone)
      }
    }
  }

  @Test("broken properties are left out and reported at their line")
  func findings() throws {
    let text =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261332\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260901T090000\nDURATION:1H\nno colon\nEND:VEVENT\nEND:VCALENDAR\n"
    let report = try BusyTime.report(
      bytes: Array(text.utf8), from: Samples.date(2026, 9, 1), to: Samples.date(2026, 9, 2), zone: "Europe/Paris")
    #expect(
      report.findings == [
        ReadingFinding(.eventWithoutStart, line: 2), ReadingFinding(.malformedValue(property: "DTSTART"), line: 3),
        ReadingFinding(.malformedValue(property: "DURATION"), line: 7),
        ReadingFinding(.malformedLine, line: 8),
      ])
    #expect(report.ranges.count == 1)
  }

  @Test(
    "no public file of test calendars makes reading trap, and each is read or refused by name",
    .enabled(if: SharedData.folder != nil, "the shared data are not here"))
  func publicFiles() throws {
    let files = SharedData.calendars("data/ical")
    #expect(files.count > 300)
    var read = 0
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let first = try Samples.date(2026, 8, 1)
      if (try? BusyTime.read(bytes: bytes, from: first, to: first.adding(days: 400), zone: "Europe/Paris")) != nil,
        (try? FeedReader.read(bytes)) != nil
      {
        read += 1
      }
    }
    #expect(read * 10 >= files.count * 7)
  }
}
