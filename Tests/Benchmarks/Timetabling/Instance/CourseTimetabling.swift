/// A problem of curriculum-based course timetabling (International Timetabling Competition 2007, track 3).
struct CourseTimetabling: Sendable {
  struct Course: Sendable {
    var name: String
    var teacher: String
    var lectures: Int
    /// Days over which the lectures should be spread at least.
    var minimumDays: Int
    var students: Int
  }

  struct Room: Sendable {
    var name: String
    var seats: Int
  }

  /// Courses with students in common: no two of them at once, and close together in a day.
  struct Curriculum: Sendable {
    var name: String
    /// Numbers of courses.
    var courses: [Int]
  }

  var name: String
  var days: Int
  var periodsPerDay: Int
  var courses: [Course]
  var rooms: [Room]
  var curricula: [Curriculum]
  /// By course, the periods at which it cannot be held; numbered from 0 through all days.
  var closed: [Set<Int>]

  var periods: Int { days * periodsPerDay }

  /// Whether lectures of two courses may not be held at once: one teacher, one curriculum, or one course.
  func conflicts(_ a: Int, _ b: Int) -> Bool {
    a == b || courses[a].teacher == courses[b].teacher
      || curricula.contains { $0.courses.contains(a) && $0.courses.contains(b) }
  }
}
