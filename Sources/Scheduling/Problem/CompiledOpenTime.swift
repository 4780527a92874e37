import Planning
import SchoolCalendar

/// What two people must share to have the same open time.
private struct OpenTimeKey: Hashable {
  var home: Int32
  var isTeacher: Bool
  var absentDays: Set<Weekday>
  var leaves: Day?
  var circonscription: ID<Circonscription>?
  var ownClosures: [MomentRange]
}

/// The class spans that a school week gives on each weekday.
private struct ClassWeek: Hashable {
  var week: SchoolWeek
  var hours: [TimeSpan]

  func spans(_ weekday: Weekday) -> [TimeSpan] { week.classSpans(of: hours, on: weekday) }
}

extension ProblemDraft {
  /// Works out the rows of openness of people, trainers and places.
  mutating func compileOpenTime() {
    compilePeopleRows()
    compileTrainerRows()
    compilePlaceRows()
  }

  private func closures(_ isWanted: (Reach) -> Bool) -> [MomentRange] {
    index.dossier.closures.filter { $0.reach == .everything || isWanted($0.reach) }.map(\.range)
  }

  private mutating func compilePeopleRows() {
    var rows: [OpenTimeKey: Int32] = [:]
    var classRows: [ClassWeek: Int32] = [:]
    let regular = time.slots.count - fixed.count
    for id in people.ids {
      guard let learner = index.learners[id], let p = people.number[id] else { continue }
      let school = learner.ownSchool.flatMap { index.schools[$0] }
      let classWeek = school.map { ClassWeek(week: $0.week, hours: $0.classHours) }
      let hasClass = learner.audience == .teachers && classWeek != nil
      let key = OpenTimeKey(
        home: people.home[p], isTeacher: learner.audience == .teachers, absentDays: learner.absentDays,
        leaves: learner.leaves, circonscription: index.circonscription(of: learner),
        ownClosures: index.dossier.closures.filter { $0.reach == .learner(id) }.map(\.range))
      if let known = rows[key] {
        people.openRow.append(known)
      } else {
        let row = openRow(
          learner, classWeek: classWeek, regular: regular,
          closed: closures {
            $0 == .learner(id) || $0 == learner.ownSchool.map { .school($0) }
              || $0 == key.circonscription.map { .circonscription($0) }
          })
        rows[key] = Int32(rows.count)
        people.openRow.append(Int32(rows.count - 1))
        time.openRows += row
      }
      guard hasClass, let classWeek else {
        people.classRow.append(-1)
        continue
      }
      if let known = classRows[classWeek] {
        people.classRow.append(known)
      } else {
        classRows[classWeek] = Int32(classRows.count)
        people.classRow.append(Int32(classRows.count - 1))
        time.classRows += time.slots.map { slot in
          let spans = classWeek.spans(day(Int(slot.day)).weekday)
          return UInt16(clamping: spans.reduce(0) { $0 + Self.overlap(slot, $1) })
        }
      }
    }
  }

  private static func overlap(_ slot: Slot, _ span: TimeSpan) -> Int {
    max(0, min(Int(slot.end), span.end.minutes) - max(Int(slot.start), span.start.minutes))
  }

  private func openRow(_ learner: Learner, classWeek: ClassWeek?, regular: Int, closed: [MomentRange]) -> [OpenByte] {
    let windows = index.dossier.settings.windows[learner.audience].filter {
      $0.week == nil || $0.week == classWeek?.week
    }
    let spans = Weekday.allCases.map { weekday in
      learner.audience == .teachers ? classWeek?.spans(weekday) ?? [] : []
    }
    var byTime: [Int: OpenByte] = [:]
    var row = Array(repeating: OpenCode.closed, count: time.slots.count)
    let last = learner.leaves.map { number($0) } ?? Int.max
    for k in row.indices {
      let slot = time.slots[k]
      guard slot.day < last else { continue }
      let weekday = day(Int(slot.day)).weekday
      guard !learner.absentDays.contains(weekday) else { continue }
      let isFixed = k >= regular && !fixed[k - regular].isKept
      let pattern = ((isFixed ? 8 : weekday.rawValue) << 24) | Int(slot.start) << 12 | Int(slot.end)
      if !isFixed, let known = byTime[pattern] {
        row[k] = known
        continue
      }
      row[k] = openness(
        slot, windows: windows.filter { $0.weekday == weekday }, classes: spans[weekday.rawValue - 1], isFixed: isFixed)
      byTime[pattern] = row[k]
    }
    close(&row, during: closed)
    return row
  }

  /// A fixed session needs no window, but nobody is taken out of class for it.
  private func openness(_ slot: Slot, windows: [Window], classes: [TimeSpan], isFixed: Bool) -> OpenByte {
    let (start, end) = (Int(slot.start), Int(slot.end))
    let fitting = windows.filter { $0.span.start.minutes <= start && end <= $0.span.end.minutes }
    guard isFixed || !fitting.isEmpty else { return OpenCode.closed }
    if classes.contains(where: { Self.overlap(slot, $0) > 0 }) {
      return !isFixed && fitting.contains(where: \.isClassTime) ? OpenCode.withSubstitute : OpenCode.closed
    }
    var way = Int.max
    for span in classes {
      if span.end.minutes <= start { way = min(way, start - span.end.minutes) }
      if end <= span.start.minutes { way = min(way, span.start.minutes - end) }
    }
    return OpenCode.within(way)
  }

  private func close(_ row: inout [OpenByte], during ranges: [MomentRange]) {
    for range in ranges {
      let days = number(range.start.day)...number(range.end.day)
      let (from, to) = (minutes(range.start), minutes(range.end))
      for k in row.indices where row[k] != OpenCode.closed && days.contains(Int(time.slots[k].day)) {
        let slot = time.slots[k]
        let begin = Int(slot.day) * 1440
        if begin + Int(slot.start) < to && from < begin + Int(slot.end) { row[k] = OpenCode.closed }
      }
    }
  }

  private func minutes(_ moment: Moment) -> Int { number(moment.day) * 1440 + moment.time.minutes }

  private mutating func compileTrainerRows() {
    for (t, id) in trainers.ids.enumerated() {
      var row = Array(repeating: OpenCode.unbound, count: time.slots.count)
      if t < trainers.known, let trainer = index.trainers[id] {
        close(&row, during: trainer.busy + closures { $0 == .trainer(id) })
      }
      time.trainerRows += row
    }
  }

  private mutating func compilePlaceRows() {
    var rows: [[MomentRange]: Int32] = [:]
    places.row = places.all.map { place in
      let ranges: [MomentRange]
      switch place {
      case .school(let id): ranges = closures { $0 == .school(id) }
      case .venue(let id):
        let school = index.venues[id]?.school
        ranges =
          (index.venues[id]?.busy ?? []) + closures { $0 == .venue(id) || $0 == school.map { .school($0) } }
      case .remote, .elsewhere: ranges = []
      }
      if let known = rows[ranges] { return known }
      var row = Array(repeating: OpenCode.unbound, count: time.slots.count)
      close(&row, during: ranges)
      time.placeRows += row
      rows[ranges] = Int32(rows.count)
      return Int32(rows.count - 1)
    }
  }
}
