import Planning
import SchoolCalendar

extension ProblemDraft {
  /// Lists the slots of every length that a module has: quarter-hours inside a window on an open day.
  mutating func compileSlots() {
    let settings = index.dossier.settings
    let windows = settings.windows.teachers + settings.windows.agents
    let lengths = Set(modules.minutes).sorted()
    var rangeOf: [Int32: Range<Int>] = [:]
    let openDays = (0..<dayCount).filter { calendar.isOpen(day($0)) }
    let avoided = settings.avoidedPeriods ?? calendar.busyPeriods
    for length in lengths {
      let begin = time.slots.count
      let starts = Weekday.allCases.map { weekday in
        Set(windows.filter { $0.weekday == weekday }.flatMap { Self.starts(in: $0.span, length: Int(length)) }).sorted()
      }
      for number in openDays where number > lastPastDay {
        let civil = day(number)
        let isAwkward = avoided.contains { $0.contains(civil) }
        for start in starts[civil.weekday.rawValue - 1] {
          time.slots.append(
            Slot(
              day: Int32(number), start: Int32(start), end: Int32(start) + length, week: Int32(number / 7),
              isAwkward: isAwkward))
        }
      }
      rangeOf[length] = begin..<time.slots.count
    }
    time.range = modules.minutes.map { rangeOf[$0] ?? 0..<0 }
    var weeks: Int32 = 0
    for (position, number) in openDays.enumerated() {
      while time.classWeeks.count < number { time.classWeeks.append(weeks) }
      if position + 1 == openDays.count || openDays[position + 1] / 7 != number / 7 { weeks += 1 }
    }
    while time.classWeeks.count < dayCount { time.classWeeks.append(weeks) }
  }

  private static func starts(in span: TimeSpan, length: Int) -> [Int] {
    let first = (span.start.minutes + 14) / 15 * 15
    let last = span.end.minutes - length
    return first <= last ? Array(stride(from: first, through: last, by: 15)) : []
  }

  /// Compiles the sessions of others and those that stay, each with a slot of its own behind all others.
  mutating func compileFixedSessions() {
    let settings = index.dossier.settings
    let avoided = settings.avoidedPeriods ?? calendar.busyPeriods
    for session in index.dossier.fixedSessions {
      guard let module = modules.number[session.module] else { continue }
      let joined = settled.joined[session.id]
      let learners = (joined ?? session.learners).compactMap { people.number[$0].map { Int32($0) } }
      addFixed(
        FixedEntry(
          id: session.id, module: Int32(module), slot: 0, place: 0,
          trainers: session.trainers.compactMap { trainers.number[$0].map { Int32($0) } },
          seats: joined == nil ? Int32(session.seats) : Int32(learners.count), learners: learners,
          isPinned: settled.pinned.contains(session.id)),
        at: session.start, minutes: modules.minutes[module], place: session.place, avoided)
    }
    for session in settled.sessions {
      guard let module = modules.number[session.module] else { continue }
      let learners = session.learners.compactMap { people.number[$0].map { Int32($0) } }
      addFixed(
        FixedEntry(
          id: session.id, module: Int32(module), slot: 0, place: 0,
          trainers: session.trainers.compactMap { trainers.number[$0].map { Int32($0) } },
          seats: Int32(learners.count), learners: learners, isKept: true, isPinned: session.isPinned),
        at: session.start, minutes: Int32(clamping: session.minutes), place: index.place(named: session.place.text),
        avoided)
    }
  }

  /// Adds a fixed entry with its slot, unless it lies outside the year or at a place that is not known.
  private mutating func addFixed(
    _ entry: FixedEntry, at start: Moment, minutes: Int32, place: Place, _ avoided: [ClosedRange<Day>]
  ) {
    let number = number(start.day)
    guard (0..<dayCount).contains(number), let place = places.number[place] else { return }
    var entry = entry
    entry.slot = Int32(time.slots.count)
    entry.place = Int32(place)
    fixed.append(entry)
    let begin = Int32(start.time.minutes)
    time.slots.append(
      Slot(
        day: Int32(number), start: begin, end: begin + minutes, week: Int32(number / 7),
        isAwkward: avoided.contains { $0.contains(start.day) }))
  }
}
