/// Collects the ranges of one file that meet a window.
struct Agenda {
  private(set) var ranges: Set<BusyRange> = []

  var zones: ZoneTable
  private let first: CivilDateTime
  private let last: CivilDateTime
  private let limits: ReadingLimits
  private var steps = 0

  init(zones: ZoneTable, from: CivilDate, to: CivilDate, limits: ReadingLimits) {
    (self.zones, self.limits) = (zones, limits)
    (first, last) = (CivilDateTime(midnightOf: from), CivilDateTime(midnightOf: to))
  }

  /// Events of one UID belong together: masters, and instances that replace one of theirs.
  mutating func add(_ events: [Event]) throws(ReadingError) {
    try estimate(events)
    var order: [String] = []
    var groups: [String: [Event]] = [:]
    for (place, event) in events.enumerated() {
      let key = event.uid.isEmpty ? "\u{0}\(place)" : event.uid
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(event)
    }
    for key in order {
      let group = groups[key] ?? []
      let replacements = Replacements(group.filter { $0.recurrenceID != nil }, zones: &zones)
      let masters = group.filter { $0.recurrenceID == nil }
      let newest = masters.map(\.sequence).max()
      var excluded: Set<InstanceKey> = []
      for master in masters where master.sequence == newest {
        excluded.formUnion(try add(master, replacements))
      }
      for event in replacements.events where !replacements.isExcluded(event, by: excluded, zones: &zones) {
        addOne(event)
      }
    }
  }

  /// Refuses what would plainly take too many steps before the first is taken.
  private func estimate(_ events: [Event]) throws(ReadingError) {
    var sum = 0
    for event in events {
      for rule in event.rules.compactMap({ ScreenedRule(text: $0) }) where rule.isPossible {
        let start = event.start.wallClock
        let begin = rule.count == nil ? max(start, first) : start
        let end = min(rule.until?.wallClock ?? last, last)
        if begin <= end { sum += rule.steps(days: end.date.daysSince1970 - begin.date.daysSince1970) }
        if sum > limits.steps { throw ReadingError(.tooManyInstances(limit: limits.steps)) }
      }
    }
  }

  /// A range in any form of time; ends before starts are read the other way round, as calendars show them.
  mutating func add(_ start: Moment, _ end: Moment) {
    let (a, b) = (zones.wallClock(start), zones.wallClock(end))
    let range = a <= b ? BusyRange(start: a, end: b) : BusyRange(start: b, end: a)
    let isShort = range.start == range.end
    if range.start < last, isShort ? first <= range.start : first < range.end { ranges.insert(range) }
  }

  private mutating func addOne(_ event: Event) {
    guard event.isBusy else { return }
    let start = event.start.wallClock
    add(event.start, event.start.onClock(start.adding(seconds: event.seconds(zones: &zones))))
  }

  /// Adds the instances of a master and returns the keys of its exceptions.
  private mutating func add(_ master: Event, _ replacements: Replacements) throws(ReadingError) -> Set<InstanceKey> {
    let excluded = Set(master.exceptions.map { InstanceKey(naming: $0, in: master, zones: &zones) })
    let duration = master.seconds(zones: &zones)
    let reach = max(duration, replacements.longest) + replacements.shift + 2 * 86_400
    let earliest = first.adding(seconds: -reach)
    let latest = last.adding(seconds: replacements.shift + 2 * 86_400)
    var starts: Set<CivilDateTime> = []
    var periods: [CivilDateTime: Int] = [:]
    try expand(master, from: earliest, to: latest, into: &starts)
    for added in master.additions {
      let start = clock(of: added.start, in: master)
      starts.insert(start)
      if let end = added.end { periods[start] = clock(of: end, in: master).secondsSince1970 - start.secondsSince1970 }
    }
    for start in starts.sorted() where start >= earliest && start <= latest {
      let keys = InstanceKey.keys(of: start, in: master, zones: &zones)
      if !excluded.isDisjoint(with: keys) || replacements.replaces(keys) { continue }
      let change = replacements.change(at: start, in: master, zones: &zones)
      guard (change?.event ?? master).isBusy else { continue }
      let moved = start.adding(seconds: change?.shift ?? 0)
      let length = periods[start] ?? change?.duration ?? duration
      add(master.start.onClock(moved), master.start.onClock(moved.adding(seconds: length)))
    }
    return excluded
  }

  /// DTSTART counts as an instance whatever the rules, unless they all end before it.
  private mutating func expand(
    _ master: Event, from earliest: CivilDateTime, to latest: CivilDateTime, into starts: inout Set<CivilDateTime>
  ) throws(ReadingError) {
    let start = master.start.wallClock
    var lastUntil: CivilDateTime?
    var endless = master.rules.isEmpty
    for text in master.rules {
      guard let rule = ScreenedRule(text: text) else { throw ReadingError(.rule(text, .malformed)) }
      if let refusal = rule.refusal { throw ReadingError(.rule(text, refusal)) }
      let until = rule.until.map { lastStart($0, in: master) }
      if let until { lastUntil = max(lastUntil ?? until, until) } else { endless = true }
      let end = min(until ?? latest, latest)
      let begin = rule.count == nil ? max(start, earliest) : start
      if end < begin || !rule.isPossible { continue }
      steps += rule.steps(days: end.date.daysSince1970 - begin.date.daysSince1970)
      if steps > limits.steps { throw ReadingError(.tooManyInstances(limit: limits.steps)) }
      var isFruitless = true
      Recurrence.starts(
        rule: rule.text, from: start, isDate: master.start.isDate, skippingTo: rule.count == nil ? begin : nil,
        until: end
      ) { next in
        if next >= earliest { starts.insert(next) }
        isFruitless = false
        return true
      }
      // Then libical has looked far beyond the window.
      if isFruitless { steps += 10_000 }
    }
    if endless || start <= (lastUntil ?? start) { starts.insert(start) }
  }

  /// UNTIL on the master's clock.
  ///
  /// A day without a time includes that day's instance, as its writers mean it.
  private mutating func lastStart(_ until: Moment, in master: Event) -> CivilDateTime {
    switch (until, master.start) {
    case (.date, .date): until.wallClock
    case (.date(let day), _): CivilDateTime(midnightOf: day).adding(seconds: 86_399)
    case (_, .date): CivilDateTime(midnightOf: until.wallClock.date)
    default: clock(of: until, in: master)
    }
  }

  /// Any moment on the clock of a master's start.
  private mutating func clock(of moment: Moment, in master: Event) -> CivilDateTime {
    guard case .local(_, let zone) = master.start, zone != moment.zone, let utc = zones.instant(moment) else {
      if case .utc = master.start, let utc = zones.instant(moment) { return utc }
      return moment.wallClock
    }
    return zones.wallClock(in: zone, at: utc)
  }
}
