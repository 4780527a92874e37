import ICalendar
import SchoolCalendar

/// An event of a published feed with its name and dates mended, for one or several zones.
struct PublishedEvent {
  var name: String
  var kind: FeedHoliday.Kind
  var population: FeedHoliday.Population
  var zones: Set<Zone>
  /// As written: mostly the day after whose classes the holiday begins.
  var start: Day
  /// As written, nil for one day.
  var end: Day?
  var stamp: CivilDateTime

  /// Longer than any school holiday; the longest are those of the summer, of ten weeks at most.
  private static let longest = 100

  /// The event, or the two that were merged into it, and whatever was mended; none where it is refused.
  static func read(
    _ event: Event, fileZones: Set<Zone>?, isFileOfPublicHolidays: Bool, findings: inout [HolidayFeedFinding]
  ) -> [PublishedEvent] {
    let title = event.summary.isEmpty ? event.description : event.summary
    let (written, titleZones) = ZoneWords.split(title)
    let name = mended(written)
    guard case .date(let date) = event.start, let start = Day(date), event.rules.isEmpty, event.additions.isEmpty,
      event.end?.isDate != false
    else {
      findings.append(HolidayFeedFinding(.notWholeDays, name))
      return []
    }
    var quirks: [HolidayFeedFinding.Quirk] = name == written ? [] : [.questionMark]
    defer { findings += quirks.map { HolidayFeedFinding($0, name, start) } }
    if event.status == .cancelled {
      quirks = [.cancelled]
      return []
    }
    let zones = titleZones.isEmpty ? ZoneWords.zones(in: event.location) ?? zonesOfFile(event, fileZones) : titleZones
    if zones.isEmpty {
      quirks = [isFileOfPublicHolidays ? .publicHoliday : .noZone]
      return []
    }
    var result = PublishedEvent(
      name: name, kind: .holiday, population: .everyone, zones: zones, start: start, end: nil, stamp: event.stamp)
    if let writtenEnd = event.end.flatMap({ Day($0.wallClock.date) }) {
      if writtenEnd == start { quirks.append(.endIsStart) } else { result.end = writtenEnd }
    } else {
      quirks.append(.noEnd)
    }
    result.classify(&quirks)
    return result.withSensibleEnd(&quirks)
  }

  /// The zone of the file, from the UID or the calendar's name; a file of several zones tells nothing of one event.
  private static func zonesOfFile(_ event: Event, _ calendar: Set<Zone>?) -> Set<Zone> {
    for zones in [ZoneWords.zones(inUID: event.uid), calendar] {
      if let zones, zones.count == 1 { return zones }
    }
    return []
  }

  /// Puts an apostrophe for a question mark between two letters.
  private static func mended(_ name: String) -> String { name.replacing(/(\p{L})\?(\p{L})/) { "\($0.1)’\($0.2)" } }

  /// Finds out what the event is by its name; the days that open and close a year get one name each.
  private mutating func classify(_ quirks: inout [HolidayFeedFinding.Quirk]) {
    let folded = HolidayName.folded(name)
    let opening = folded.hasPrefix("debut-des-") ? String(folded.dropFirst("debut-des-".count)) : ""
    if folded.contains("prerentree") || (folded.contains("rentree") && folded.contains("enseignants")) {
      if let end, start.distance(to: end) > 1 { quirks.append(.teachersWithinPupils) }
      mark(.teachersReturn, HolidayName.teachersReturn, .teachers)
    } else if folded.hasPrefix("rentree") {
      mark(.pupilsReturn, HolidayName.pupilsReturn, .pupils)
    } else if HolidayName.isLongBreak(opening) || folded.hasPrefix("fin-des-cours") {
      mark(.lastDay, HolidayName.lastDay, .everyone)
    } else if HolidayName.isLongBreak(folded) {
      population = .pupils
      if end == nil {
        quirks.append(.longBreakWithoutEnd)
        mark(.lastDay, HolidayName.lastDay, .everyone)
      }
    }
  }

  private mutating func mark(_ kind: FeedHoliday.Kind, _ name: String, _ population: FeedHoliday.Population) {
    (self.kind, self.name, self.population, end) = (kind, name, population, nil)
  }

  private func withSensibleEnd(_ quirks: inout [HolidayFeedFinding.Quirk]) -> [PublishedEvent] {
    guard let end, !(1...Self.longest).contains(start.distance(to: end)) else { return [self] }
    var result = self
    let isPeriod = ["vacances", "grandes-vacances"].contains { HolidayName.folded(name).hasPrefix($0) }
    if isPeriod {
      for year in [start.year, start.year + 1] {
        guard let other = Day(year: year, month: end.month, day: end.day),
          (1...Self.longest).contains(start.distance(to: other))
        else { continue }
        quirks.append(.endYear(end))
        result.end = other
        return [result]
      }
    } else if start < end {
      quirks.append(.daysMerged(end))
      result.end = nil
      var second = result
      second.start = end
      return [result, second]
    }
    quirks.append(start < end ? .tooLong(end) : .endBeforeStart(end))
    return []
  }
}
