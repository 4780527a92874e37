/// What names an instance of a recurring event: its day, its reading of the clock, or its instant.
enum InstanceKey: Hashable {
  case day(Int)
  case clock(Int)
  case instant(Int)

  /// How EXDATE or RECURRENCE-ID names an instance of that event.
  init(naming moment: Moment, in event: Event, zones: inout ZoneTable) {
    if case .date(let date) = moment { self = .day(date.daysSince1970); return }
    let isZoned =
      switch event.start {
      case .local, .utc: true
      case .date, .floating: false
      }
    if isZoned, let instant = zones.instant(moment) {
      self = .instant(instant.secondsSince1970)
    } else {
      self = .clock(moment.wallClock.secondsSince1970)
    }
  }

  /// All names of the instance that starts at that reading of the event's clock.
  static func keys(of start: CivilDateTime, in event: Event, zones: inout ZoneTable) -> Set<InstanceKey> {
    var keys: Set<InstanceKey> = [.day(start.date.daysSince1970), .clock(start.secondsSince1970)]
    if let instant = zones.instant(event.start.at(start)) { keys.insert(.instant(instant.secondsSince1970)) }
    return keys
  }
}

/// The events of one UID that replace instances of its master.
///
/// Where several replace the same instance, the one with the highest SEQUENCE counts. They count even where the master
/// has no such instance, and where there is no master: Google's feeds that show only times have none.
struct Replacements {
  /// A shift of all later instances, `RANGE=THISANDFUTURE`.
  struct Change {
    let event: Event
    let shift: Int
    let duration: Int
  }

  private(set) var events: [Event] = []
  /// The longest duration and the widest shift, in seconds, which widen the search for instances.
  private(set) var longest = 0
  private(set) var shift = 0
  private var byKey: Set<InstanceKey> = []
  /// By the clock of the zone asked for.
  private var changes: [(from: CivilDateTime, change: Change)] = []

  init(_ candidates: [Event], zones: inout ZoneTable) {
    var newest: [RecurrenceID: Int] = [:]
    for event in candidates {
      guard var replaced = event.recurrenceID else { continue }
      replaced.andFuture = false
      if let place = newest[replaced] {
        if event.sequence > events[place].sequence { events[place] = event }
      } else {
        newest[replaced] = events.count
        events.append(event)
      }
    }
    for event in events {
      guard let replaced = event.recurrenceID else { continue }
      byKey.insert(InstanceKey(naming: replaced.start, in: event, zones: &zones))
      guard replaced.andFuture else { continue }
      let here = zones.wallClock(event.start).secondsSince1970
      let change = Change(
        event: event, shift: here - zones.wallClock(replaced.start).secondsSince1970,
        duration: event.seconds(zones: &zones))
      changes.append((zones.wallClock(replaced.start), change))
      longest = max(longest, change.duration)
      shift = max(shift, abs(change.shift))
    }
    changes.sort { $0.from < $1.from }
  }

  func replaces(_ keys: Set<InstanceKey>) -> Bool { !byKey.isDisjoint(with: keys) }

  /// The latest shift before an instance.
  func change(at start: CivilDateTime, in master: Event, zones: inout ZoneTable) -> Change? {
    if changes.isEmpty { return nil }
    let here = zones.wallClock(master.start.at(start))
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].from < here { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? changes[low - 1].change : nil
  }

  /// Whether the master's EXDATE names the replaced instance.
  func isExcluded(_ event: Event, by excluded: Set<InstanceKey>, zones: inout ZoneTable) -> Bool {
    guard !excluded.isEmpty, let replaced = event.recurrenceID else { return false }
    let key = InstanceKey(naming: replaced.start, in: event, zones: &zones)
    return excluded.contains(key) || excluded.contains(.day(replaced.start.wallClock.date.daysSince1970))
  }
}

extension Event {
  /// Whether the event takes up time.
  var isBusy: Bool { transparency == .opaque && status != .cancelled }

  /// The duration on the clock of the start, negative where the end comes first; exact where start and end are in different zones.
  func seconds(zones: inout ZoneTable) -> Int {
    guard let end else { return start.isDate ? 86_400 : 0 }
    let onClock = end.wallClock.secondsSince1970 - start.wallClock.secondsSince1970
    if start.isDate, end.isDate { return onClock == 0 ? 86_400 : onClock }
    if start.zone == end.zone, start.at(end.wallClock) == end { return onClock }
    guard let first = zones.instant(start), let last = zones.instant(end) else { return onClock }
    return last.secondsSince1970 - first.secondsSince1970
  }
}
