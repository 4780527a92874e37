/// Where and when every lecture is held.
struct Timetable: Equatable, Sendable {
  struct Entry: Hashable, Sendable {
    /// Numbers in the problem.
    var course: Int
    var room: Int
    var period: Int
  }

  var entries: [Entry]

  /// As the competition's validator reads it: a line for each lecture with course, room, day and period of the day.
  func text(_ problem: CourseTimetabling) -> String {
    entries.map { entry in
      let (day, period) = entry.period.quotientAndRemainder(dividingBy: problem.periodsPerDay)
      return "\(problem.courses[entry.course].name) \(problem.rooms[entry.room].name) \(day) \(period)\n"
    }.joined()
  }
}
