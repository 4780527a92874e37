import Exchange
import SchoolCalendar
import Testing

/// A calendar as somebody hostile or a poor program might write it, with what must come of it.
struct HostileAgenda: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var bytes: @Sendable () -> [UInt8]
  /// The ranges in order; `nil` where the file is refused.
  var busy: [String]?
  /// Why it is refused.
  var fault: AgendaFault.Kind?
  var remarks: [AgendaRemark.Kind] = []

  private static func busy(
    _ name: String, _ lines: @autoclosure @escaping @Sendable () -> String, _ busy: [String],
    remarks: [AgendaRemark.Kind] = []
  ) -> HostileAgenda {
    HostileAgenda(testDescription: name, bytes: { AgendaTrial.calendar(lines()) }, busy: busy, remarks: remarks)
  }

  private static func refused(
    _ name: String, _ lines: @autoclosure @escaping @Sendable () -> String, _ fault: AgendaFault.Kind
  ) -> HostileAgenda {
    HostileAgenda(testDescription: name, bytes: { AgendaTrial.calendar(lines()) }, fault: fault)
  }

  private static func raw(
    _ name: String, _ bytes: @autoclosure @escaping @Sendable () -> [UInt8], _ fault: AgendaFault.Kind
  ) -> HostileAgenda {
    HostileAgenda(testDescription: name, bytes: bytes, fault: fault)
  }

  private static func event(_ lines: String) -> String { AgendaTrial.event(lines) }

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static func rule(_ text: String) -> String { event("DTSTART:20280830T090000\nDURATION:PT1H\nRRULE:" + text) }

  /// A zone of the file's own with one STANDARD.
  private static func zone(_ name: String, _ lines: String) -> String {
    "BEGIN:VTIMEZONE\nTZID:\(name)\nBEGIN:STANDARD\nTZOFFSETFROM:+0500\nTZOFFSETTO:+0500\n\(lines)\nEND:STANDARD\n"
      + "END:VTIMEZONE\n"
  }

  /// Days from 5 December 2025 to 30 August 2028.
  private static let thousandDays: String = {
    let first = Day(daysSince1970: 20_427)
    return (0..<1000).map { first.advanced(by: $0).description.replacing("-", with: "") + "T090000" }.joined(
      separator: ",")
  }()

  static let sizes: [HostileAgenda] = [
    raw("a line of 50 MB", Array(repeating: 0x41, count: 50_000_000), .tooLarge),
    refused("a line of 9 MB", event("SUMMARY:" + many("a", 9_000_000)), .tooLarge),
    refused("100,000 components, one within the other", many("BEGIN:VEVENT\n", 100_000), .tooLarge),
    busy(
      "10 MB of properties that nobody reads",
      event("DTSTART:20280301T090000\nDURATION:PT1H\n" + many("X-A:" + many("a", 60) + "\n", 140_000) + "X-B:1"),
      ["2028-03-01T09:00/2028-03-01T10:00"]),
    refused("5,001 properties that are read", event(many("EXDATE:20280301T090000\n", 5001) + "X-A:1"), .tooLarge),
    refused("as many that are invalid", event(many("DTSTART:x\n", 5001) + "X-A:1"), .tooLarge),
    refused("20,001 events", many("BEGIN:VEVENT\nEND:VEVENT\n", 20_001), .tooLarge),
    refused("RDATE of 100,000 values on a line", event("RDATE:" + many("20280301T090000,", 100_000)), .tooLarge),
    refused(
      "RDATE of 100,000 values on many lines",
      event("DTSTART:20280301T090000\n" + many("RDATE:" + many("20280301T090000,", 100) + "\n", 1000) + "X-A:1"),
      .tooLarge),
    refused("a folded line of 100 kB", event("EXDATE:" + many("20280301T090000,\n ", 6000)), .tooLarge),
  ]

  static let shapes: [HostileAgenda] = [
    raw("nothing", [], .notACalendar), raw("a page", Array("<!doctype html>\r\n<p>Not found".utf8), .notACalendar),
    raw(
      "UTF-16",
      [0xFF, 0xFE] + "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      .notACalendar),
    refused("a null byte", event("SUMMARY:a\u{0}b"), .notACalendar),
    raw("cut short", Array("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2028".utf8), .damaged),
    refused("an END too many", "END:VEVENT", .damaged),
    busy(
      "a line that a text has smuggled in", event("DTSTART:20280301T090000\nDURATION:PT1H\nSUMMARY:a\nX-INJ:1"),
      ["2028-03-01T09:00/2028-03-01T10:00"]),
    busy(
      "a day that does not exist", event("DTSTART:20261332"), [],
      remarks: [.eventWithoutStart, .badValue(property: "DTSTART")]),
    busy(
      "a duration beyond all numbers",
      event("DTSTART:20280301T090000\nDTEND:20280301T093000\nDURATION:P" + many("9999999999W", 5000)),
      ["2028-03-01T09:00/2028-03-01T09:30"], remarks: [.badValue(property: "DURATION")]),
  ]

  static let rules: [HostileAgenda] = [
    refused("every second", rule("FREQ=SECONDLY"), .repetition("FREQ=SECONDLY")),
    refused("every minute", rule("FREQ=MINUTELY;COUNT=9"), .repetition("FREQ=MINUTELY;COUNT=9")),
    refused(
      "BY lists multiplied",
      rule("FREQ=YEARLY;BYMONTH=1,2,3,4,5,6;BYMONTHDAY=1,2,3,4,5,6;BYHOUR=1,2,3,4,5,6;BYMINUTE=1,2"),
      .repetition("FREQ=YEARLY;BYMONTH=1,2,3,4,5,6;BYMONTHDAY=1,2,3,4,5,6;BYHOUR=1,2,3,4,5,6;BYMINUTE=1,2")),
    refused(
      "many rules that are cheap each",
      many("BEGIN:VEVENT\nDTSTART:19800101T090000\nRRULE:FREQ=DAILY;COUNT=99999\nEND:VEVENT\n", 40), .tooLarge),
    busy(
      "COUNT of 2 billion", rule("FREQ=DAILY;COUNT=2147483647"),
      ["2028-08-30T09:00/2028-08-30T10:00", "2028-08-31T09:00/2028-08-31T10:00"]),
    refused(
      "COUNT of 100 billion", rule("FREQ=DAILY;COUNT=100000000000"), .repetition("FREQ=DAILY;COUNT=100000000000")),
    busy(
      "UNTIL the year 9999", rule("FREQ=DAILY;UNTIL=99991231T235959Z"),
      ["2028-08-30T09:00/2028-08-30T10:00", "2028-08-31T09:00/2028-08-31T10:00"]),
    busy(
      "30 February, which libical looks for until 2582",
      (0..<50).map { "BEGIN:VEVENT\nUID:\($0)\nDTSTART:20280301T09\($0 + 10)00\nDURATION:PT1M\n" }
        .map { $0 + "RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30\nEND:VEVENT\n" }.joined(),
      (10..<60).map { "2028-03-01T09:\($0)/2028-03-01T" + ($0 < 59 ? "09:\($0 + 1)" : "10:00") }),
    busy("the sixth Monday of a month", rule("FREQ=MONTHLY;BYDAY=6MO"), ["2028-08-30T09:00/2028-08-30T10:00"]),
    busy("the twentieth of five", rule("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=20"), ["2028-08-30T09:00/2028-08-30T10:00"]),
    busy(
      "EXDATE of 1,000 values on a line",
      event("DTSTART:20270801T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY\nEXDATE:" + thousandDays),
      ["2028-08-31T09:00/2028-08-31T10:00"]),
    busy(
      "an instance without its master",
      event("RECURRENCE-ID:20280301T080000Z\nDTSTART:20280302T080000Z\nDTEND:20280302T090000Z"),
      ["2028-03-02T09:00/2028-03-02T10:00"]),
    busy(
      "3,000 shifts of all later instances",
      event("DTSTART:20270801T000000\nDURATION:PT1M\nRRULE:FREQ=DAILY;BYHOUR=0,6,12,18")
        + (0..<3000).map { number in
          let minute = "\(10 + number / 60 % 50)"
          let start = "20270801T00\(minute)\(number % 60 < 10 ? "0" : "")\(number % 60)"
          return "\nBEGIN:VEVENT\nUID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:\(start)\nDTSTART:\(start)\n"
            + "TRANSP:TRANSPARENT\nEND:VEVENT"
        }.joined(),
      ["2027-08-01T00:00/2027-08-01T00:01"]),
    refused(
      "a zone's rule of every second",
      zone("Z", "DTSTART:16010101T000000\nRRULE:FREQ=SECONDLY") + event("DTSTART;TZID=Z:20280301T090000"),
      .repetition("FREQ=SECONDLY")),
    refused(
      "zones whose clocks change too often",
      many(zone("Z", "DTSTART:16010101T000000\nRRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6;BYDAY=1SU,2SU,3SU"), 20), .tooLarge
    ),
    busy(
      "a zone's rule that never matches",
      zone("Z", "DTSTART:16010101T000000\nRRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=6SU")
        + event("DTSTART;TZID=Z:20280301T120000\nDURATION:PT1H"),
      ["2028-03-01T08:00/2028-03-01T09:00"], remarks: [.badValue(property: "RRULE")]),
    refused(
      "a zone's rule from antiquity", zone("Z", "DTSTART:00010101T000000\nRRULE:FREQ=YEARLY"),
      .repetition("00010101T000000")),
    busy(
      "a zone that changes for ever, asked about the year 9999",
      zone("Z", "DTSTART:19700101T000000\nRRULE:FREQ=YEARLY;BYMONTH=1,2,3;BYDAY=1SU,2SU,3SU")
        + event("DTSTART;TZID=Z:99990301T090000\nDURATION:PT1H"), []),
  ]

  static let clocks: [HostileAgenda] = [
    busy(
      "an end before its start, and a negative duration",
      event("DTSTART:20280301T100000\nDTEND:20280301T090000")
        + "\nBEGIN:VEVENT\nUID:b\nDTSTART:20280302T100000\nDURATION:-PT1H\nEND:VEVENT",
      ["2028-03-01T09:00/2028-03-01T10:00", "2028-03-02T09:00/2028-03-02T10:00"]),
    busy(
      "the hour that comes twice, 31 October 2027", event("DTSTART:20271031T000000Z\nDURATION:PT2H"),
      ["2027-10-31T02:00/2027-10-31T03:00"]),
    busy(
      "the hour that is missing, 26 March 2028", event("DTSTART:20280326T003000Z\nDURATION:PT1H"),
      ["2028-03-26T01:30/2028-03-26T03:30"]),
    busy(
      "9 o'clock in Paris on both sides of the change",
      event("DTSTART;TZID=Europe/Paris:20271024T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2"),
      ["2027-10-24T09:00/2027-10-24T10:00", "2027-10-31T09:00/2027-10-31T10:00"]),
    busy(
      "7 o'clock in universal time on both sides",
      event("DTSTART:20280325T070000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2"),
      ["2028-03-25T08:00/2028-03-25T09:00", "2028-03-26T09:00/2028-03-26T10:00"]),
    busy(
      "a whole day is busy where TRANSP is not said", event("DTSTART;VALUE=DATE:20271225"),
      ["2027-12-25T00:00/2027-12-26T00:00"]),
    busy(
      "a floating time is local time", event("DTSTART:20280301T090000\nDURATION:PT1H"),
      ["2028-03-01T09:00/2028-03-01T10:00"]),
    busy(
      "names that Windows gives to zones",
      event("DTSTART;TZID=Romance Standard Time:20280301T090000\nDURATION:PT1H")
        + "\nBEGIN:VEVENT\nUID:b\nDTSTART;TZID=\"GMT Standard Time\":20280302T090000\nDURATION:PT1H\nEND:VEVENT",
      ["2028-03-01T09:00/2028-03-01T10:00", "2028-03-02T10:00/2028-03-02T11:00"]),
    busy(
      "a zone that nobody knows is local time", event("DTSTART;TZID=../../etc/passwd:20280301T090000\nDURATION:PT1H"),
      ["2028-03-01T09:00/2028-03-01T10:00"], remarks: [.unknownZone("../../etc/passwd")]),
    busy(
      "times taken of every kind, with ends and durations",
      "BEGIN:VFREEBUSY\nUID:f\nFREEBUSY;FBTYPE=FREE:20280301T080000Z/PT1H\nFREEBUSY;FBTYPE=BUSY:20280302T080000Z/PT1H\n"
        + "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20280303T080000Z/20280303T090000Z\n"
        + "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20280304T080000Z/P1D\nFREEBUSY;FBTYPE=X-ODD:20280306T080000Z/PT30M\n"
        + "FREEBUSY:20280307T080000Z/PT1H,20280308T080000Z/PT1H\nEND:VFREEBUSY",
      [
        "2028-03-02T09:00/2028-03-02T10:00", "2028-03-03T09:00/2028-03-03T10:00", "2028-03-04T09:00/2028-03-05T09:00",
        "2028-03-06T09:00/2028-03-06T09:30", "2028-03-07T09:00/2028-03-07T10:00", "2028-03-08T09:00/2028-03-08T10:00",
      ]),
  ]
}
