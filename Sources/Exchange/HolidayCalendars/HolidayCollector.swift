import ICalendar
import SchoolCalendar

/// Brings the events of a feed together zone by zone: doubles go, cut holidays are joined, dates become days.
struct HolidayCollector {
  /// Whether events begin with the first day without class, as ours do, or the day before.
  let startsWithFirstDayOff: Bool
  private(set) var holidays: [FeedHoliday] = []
  private(set) var findings: [HolidayFeedFinding] = []

  init(startsWithFirstDayOff: Bool) { self.startsWithFirstDayOff = startsWithFirstDayOff }

  private struct Group: Hashable {
    var zone: Zone
    var name: String
  }

  mutating func add(_ events: [PublishedEvent]) {
    var groups: [Group: [PublishedEvent]] = [:]
    for event in events {
      for zone in event.zones {
        groups[Group(zone: zone, name: HolidayName.folded(event.name)), default: []].append(event)
      }
    }
    for (group, events) in groups.sorted(by: {
      ($0.key.zone.rawValue, $0.key.name) < ($1.key.zone.rawValue, $1.key.name)
    }) {
      for event in joined(single(events)) { collect(event, group.zone) }
    }
    // One finding for all the zones of an event.
    var seen: Set<HolidayFeedFinding> = []
    findings = findings.filter { seen.insert($0).inserted }
  }

  /// One event for each start: the newest where there are several, none where nothing tells which holds.
  private mutating func single(_ events: [PublishedEvent]) -> [PublishedEvent] {
    var result: [PublishedEvent] = []
    for (_, same) in Dictionary(grouping: events, by: \.start).sorted(by: { $0.key < $1.key }) {
      let newest = same.map(\.stamp).max()
      let current = same.filter { $0.stamp == newest }
      let ends = Set(current.map(\.end))
      guard let one = current.first else { continue }
      if same.contains(where: { !ends.contains($0.end) }) { note(.superseded, one) }
      if same.count > Set(same.map(\.end)).count { note(.repeated, one) }
      if ends.count == 1 {
        result.append(one)
      } else if let two = forPupilsAndTeachers(one, ends) {
        note(.teachersWithinPupils, one)
        result += two
      } else {
        note(.twoEnds, one)
      }
    }
    return result
  }

  /// The long break twice, up to the teachers' return and up to the pupils' a few days later.
  private func forPupilsAndTeachers(_ event: PublishedEvent, _ ends: Set<Day?>) -> [PublishedEvent]? {
    let days = ends.compactMap(\.self).sorted()
    guard HolidayName.isLongBreak(HolidayName.folded(event.name)), ends.count == 2, days.count == 2,
      days[0].distance(to: days[1]) <= 5
    else { return nil }
    var (pupils, teachers) = (event, event)
    pupils.end = days[1]
    teachers.end = days[0]
    teachers.population = .teachers
    teachers.name += " (enseignants)"
    return [pupils, teachers]
  }

  /// Joins pieces of which each begins on the day the last ends; single days stay apart.
  private mutating func joined(_ events: [PublishedEvent]) -> [PublishedEvent] {
    // Our own files cut nothing, and their single days have ends.
    if startsWithFirstDayOff { return events }
    var result: [PublishedEvent] = []
    var pieces = 1
    for event in events {
      if let last = result.last, last.end == event.start, event.end != nil, last.population == event.population {
        result[result.count - 1].end = event.end
        pieces += 1
        continue
      }
      if pieces > 1, let whole = result.last { note(.cutByZones(pieces), whole) }
      pieces = 1
      result.append(event)
    }
    if pieces > 1, let whole = result.last { note(.cutByZones(pieces), whole) }
    return result
  }

  private mutating func collect(_ event: PublishedEvent, _ zone: Zone) {
    var days = event.start..<event.start.advanced(by: 1)
    if let end = event.end {
      let first = startsWithFirstDayOff ? event.start : event.start.advanced(by: 1)
      var resume = end
      if !startsWithFirstDayOff, end.weekday == .sunday {
        note(.endIsLastDay, event)
        resume = end.advanced(by: 1)
      }
      guard first < resume else { return note(.noDay, event) }
      days = first..<resume
    }
    holidays.append(
      FeedHoliday(
        zone: zone, kind: event.kind, population: event.population,
        holiday: SchoolHoliday(name: event.name, days: days)))
  }

  private mutating func note(_ quirk: HolidayFeedFinding.Quirk, _ event: PublishedEvent) {
    findings.append(HolidayFeedFinding(quirk, event.name, event.start))
  }
}
