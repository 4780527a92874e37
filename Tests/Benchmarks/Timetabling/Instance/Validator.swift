/// Counts a timetable as the competition's rules do (formulation UD2), knowing nothing of the search.
struct Validator {
  /// Hard rules broken, by rule.
  struct Violations: Equatable, Sendable {
    /// Lectures missing, too many, or twice in one period.
    var lectures = 0
    /// Pairs of lectures at once that one teacher or one curriculum has both of.
    var conflicts = 0
    var availability = 0
    /// Lectures beyond the first of a room and period.
    var roomOccupation = 0

    var sum: Int { lectures + conflicts + availability + roomOccupation }
  }

  /// Penalties, weighted.
  struct Costs: Equatable, Sendable {
    /// 1 for each student without a seat.
    var roomCapacity = 0
    /// 5 for each day below the minimum.
    var minimumDays = 0
    /// 2 for each lecture of a curriculum without another right before or after it.
    var compactness = 0
    /// 1 for each room beyond the first.
    var roomStability = 0

    var sum: Int { roomCapacity + minimumDays + compactness + roomStability }
  }

  let problem: CourseTimetabling

  func violations(_ timetable: Timetable) -> Violations {
    var found = Violations()
    var byCourse = Array(repeating: [Int](), count: problem.courses.count)
    var bySlot: [[Int]: Int] = [:]
    for entry in timetable.entries {
      byCourse[entry.course].append(entry.period)
      bySlot[[entry.period, entry.room], default: 0] += 1
      if problem.closed[entry.course].contains(entry.period) { found.availability += 1 }
    }
    for (course, periods) in byCourse.enumerated() {
      found.lectures += abs(problem.courses[course].lectures - periods.count) + periods.count - Set(periods).count
    }
    found.roomOccupation = bySlot.values.reduce(0) { $0 + $1 - 1 }
    for (position, a) in timetable.entries.enumerated() {
      for b in timetable.entries[(position + 1)...] where a.period == b.period && a.course != b.course {
        if problem.conflicts(a.course, b.course) { found.conflicts += 1 }
      }
    }
    return found
  }

  func costs(_ timetable: Timetable) -> Costs {
    var costs = Costs()
    let byCourse = Dictionary(grouping: timetable.entries, by: \.course)
    for (number, course) in problem.courses.enumerated() {
      let entries = byCourse[number] ?? []
      for entry in entries { costs.roomCapacity += max(0, course.students - problem.rooms[entry.room].seats) }
      let days = Set(entries.map { $0.period / problem.periodsPerDay }).count
      costs.minimumDays += 5 * max(0, course.minimumDays - days)
      costs.roomStability += max(0, Set(entries.map(\.room)).count - 1)
    }
    for curriculum in problem.curricula {
      let held = timetable.entries.filter { curriculum.courses.contains($0.course) }.map(\.period)
      let periods = Set(held)
      for period in held {
        let place = period % problem.periodsPerDay
        let hasBefore = place > 0 && periods.contains(period - 1)
        let hasAfter = place + 1 < problem.periodsPerDay && periods.contains(period + 1)
        if !hasBefore, !hasAfter { costs.compactness += 2 }
      }
    }
    return costs
  }
}
