import Exchange
import ICalendar
import Planning

/// Calendars: busy times, whole feeds, published holidays.
enum CalendarTarget {
  static func check(_ bytes: [UInt8]) {
    let lines = LineMap(utf8: bytes)
    busyTime(bytes, lines)
    feed(bytes, lines)
    holidays(bytes, lines)
  }

  private static func busyTime(_ bytes: [UInt8], _ lines: LineMap) {
    guard let from = CivilDate(year: 2027, month: 8, day: 1), let to = CivilDate(year: 2028, month: 8, day: 1) else {
      return
    }
    let read = {
      Result { () throws(ReadingError) in
        try BusyTime.report(bytes: bytes, from: from, to: to, zone: "Europe/Paris")
      }
    }
    let result = Clock.timed("BusyTime", read)
    Finding.demand(result == read(), "the busy times read otherwise the second time")
    switch result {
    case .failure(let error): check(error, lines)
    case .success(let report):
      check(report.findings, lines)
      Finding.demand(report.ranges == report.ranges.sorted(), "the ranges are not in order")
      for (range, next) in zip(report.ranges, report.ranges.dropFirst()) where range == next {
        Finding.report("a range comes twice: \(range)")
      }
      for range in report.ranges {
        Finding.demand(range.start <= range.end, "a range ends before it begins: \(range)")
        Finding.demand(
          range.start < CivilDateTime(midnightOf: to) && range.end >= CivilDateTime(midnightOf: from),
          "a range outside the window: \(range)")
      }
    }
  }

  private static func feed(_ bytes: [UInt8], _ lines: LineMap) {
    let read = { Result { () throws(ReadingError) in try FeedReader.read(bytes) } }
    let result = Clock.timed("FeedReader", read)
    Finding.demand(result == read(), "the feed reads otherwise the second time")
    switch result {
    case .failure(let error): check(error, lines)
    case .success(let reading):
      check(reading.findings, lines)
      demandSameWhenWritten(reading.feed)
    }
  }

  /// What can be written has no fault, and reading it and writing it again gives the same bytes.
  private static func demandSameWhenWritten(_ feed: Feed) {
    let bytes: [UInt8]
    do {
      bytes = try FeedWriter.bytes(of: feed)
    } catch {
      for language in MessageLanguage.allCases {
        Finding.demand(!error.message(in: language).isEmpty, "an error that cannot be said: \(error)")
      }
      return
    }
    let text = { String(decoding: bytes, as: UTF8.self) }
    // Others write several rules for one event, which RFC 5545 advises against; they are kept, and found.
    let hasSeveralRules = feed.events.contains { $0.rules.count > 1 }
    let faults = FeedLinter.findings(in: bytes).filter {
      !($0.rule == .repeated && $0.detail == "RRULE" && hasSeveralRules)
    }
    Finding.demand(faults.isEmpty, "the linter finds \(faults) in what was written:\n\(text())")
    do {
      let reading = try FeedReader.read(bytes)
      Finding.demand(reading.findings.isEmpty, "what was written has slips: \(reading.findings)\n\(text())")
      let again = try FeedWriter.bytes(of: reading.feed)
      Finding.demand(
        again == bytes, "written again it is otherwise:\n\(text())\nnow:\n\(String(decoding: again, as: UTF8.self))")
    } catch {
      Finding.report("what was written is refused: \(error)\n\(text())")
    }
  }

  private static func holidays(_ bytes: [UInt8], _ lines: LineMap) {
    let read = { Result { () throws(ReadingError) in try HolidayFeed.read(bytes) } }
    let result = Clock.timed("HolidayFeed", read)
    Finding.demand(result == read(), "the holidays read otherwise the second time")
    switch result {
    case .failure(let error): check(error, lines)
    case .success(let feed):
      Finding.demand(feed.holidays == feed.holidays.sorted(), "the holidays are not in order")
      for finding in feed.findings {
        for language in Language.allCases {
          Finding.demand(!finding.message(in: language).isEmpty, "a finding that cannot be said: \(finding)")
        }
      }
    }
  }

  private static func check(_ error: ReadingError, _ lines: LineMap) {
    Finding.demand(error.line.map { lines.has(line: $0, character: nil) } ?? true, "a line outside the file: \(error)")
    for language in MessageLanguage.allCases {
      Finding.demand(!error.message(in: language).isEmpty, "an error that cannot be said: \(error)")
    }
  }

  private static func check(_ findings: [ReadingFinding], _ lines: LineMap) {
    for finding in findings {
      Finding.demand(lines.has(line: finding.line, character: nil), "a line outside the file: \(finding)")
      for language in MessageLanguage.allCases {
        Finding.demand(!finding.message(in: language).isEmpty, "a finding that cannot be said: \(finding)")
      }
    }
  }
}
