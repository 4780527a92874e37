/// A set of up to 256 courses.
typealias CourseSet = SIMD4<UInt64>

/// A problem in flat rows of numbers, as the search reads it.
///
/// Courses and rooms have numbers of their own here: the largest course and the smallest room come first, so that the
/// lowest bit of a set is the first to be served, or the tightest room. A *slot* is a period and a room:
/// `period × rooms + room`.
struct CompiledTimetabling: Sendable {
  static let mostCourses = 256

  let problem: CourseTimetabling
  let courses: Int
  let rooms: Int
  let periods: Int
  let days: Int
  /// By number here, the number in the problem.
  let courseNumber: [Int]
  let roomNumber: [Int]
  /// By lecture.
  let courseOf: [Int32]
  let minimumDays: [Int32]
  /// By course: those that may not be held at once with it, itself included.
  let rivals: [CourseSet]
  /// By period: the courses that may not be held then.
  let closed: [CourseSet]
  /// By course, from `rivalStart` on: its rivals one by one.
  let rivalStart: [Int]
  let rivalList: [Int32]
  /// By course, from `curriculumStart` on: its curricula, times days.
  let curriculumStart: [Int]
  let curricula: [Int32]
  /// By course and room: students without a seat.
  let unseated: [Int32]
  /// By course: the rooms with the fewest students without a seat, as bits.
  let fitting: [UInt64]
  /// By course, from `choiceStart` on: the rooms worth trying.
  let choiceStart: [Int]
  let choices: [Int32]
  /// By period.
  let day: [Int32]
  let bit: [UInt16]
  /// By the set of a day's periods: the penalty for those that stand alone.
  let alone: [Int32]

  init(_ problem: CourseTimetabling) {
    self.problem = problem
    (courses, rooms) = (problem.courses.count, problem.rooms.count)
    (periods, days) = (problem.periods, problem.days)
    let order = problem.courses.indices.sorted { problem.courses[$0].students > problem.courses[$1].students }
    let roomOrder = problem.rooms.indices.sorted { problem.rooms[$0].seats < problem.rooms[$1].seats }
    (courseNumber, roomNumber) = (order, roomOrder)
    courseOf = order.enumerated().flatMap { here, number in
      Array(repeating: Int32(here), count: problem.courses[number].lectures)
    }
    minimumDays = order.map { Int32(problem.courses[$0].minimumDays) }
    let rows = order.map { a in order.indices.filter { problem.conflicts(a, order[$0]) } }
    rivals = rows.map { Self.set($0) }
    (rivalStart, rivalList) = Self.lists(rows)
    closed = (0..<problem.periods).map { p in Self.set(order.indices.filter { problem.closed[order[$0]].contains(p) }) }
    (curriculumStart, curricula) = Self.lists(
      order.map { course in
        problem.curricula.indices.filter { problem.curricula[$0].courses.contains(course) }.map { $0 * problem.days }
      })
    let gaps = order.map { course in
      roomOrder.map { Int32(max(0, problem.courses[course].students - problem.rooms[$0].seats)) }
    }
    unseated = gaps.flatMap { $0 }
    fitting = gaps.map { row in
      row.indices.reduce(0) { row[$1] == row.min() ? $0 | 1 << UInt64($1) : $0 }
    }
    // A room that leaves ten more without a seat costs as much as two broken days.
    (choiceStart, choices) = Self.lists(gaps.map { row in row.indices.filter { row[$0] <= (row.min() ?? 0) + 10 } })
    day = (0..<problem.periods).map { Int32($0 / problem.periodsPerDay) }
    bit = (0..<problem.periods).map { UInt16(1) << UInt16($0 % problem.periodsPerDay) }
    alone = (0..<1 << problem.periodsPerDay).map { set in
      let single = set & ~(set << 1) & ~(set >> 1)
      return Int32(2 * single.nonzeroBitCount)
    }
  }

  private static func set(_ members: [Int]) -> CourseSet {
    var set = CourseSet.zero
    for member in members { set[member / 64] |= 1 << UInt64(member % 64) }
    return set
  }

  /// Rows of different lengths as one list, with where each begins.
  private static func lists(_ rows: [[Int]]) -> (starts: [Int], all: [Int32]) {
    var (starts, all): ([Int], [Int32]) = ([0], [])
    for row in rows {
      all += row.map { Int32($0) }
      starts.append(all.count)
    }
    return (starts, all)
  }

  /// Whether two courses may not be held at once.
  @inline(__always)
  func conflicts(_ a: Int, _ b: Int) -> Bool { rivals[a][b >> 6] >> UInt64(b & 63) & 1 != 0 }
}
