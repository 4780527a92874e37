import Planning
import SchoolCalendar

/// What speaks against a person's being in a session at its time.
struct Openness: Hashable, Sendable {
  /// Why the person's time is closed then.
  var closed: [Finding.Fault] = []
  /// Why the person could not come from class, or be back for it, in time.
  var ways: [Finding.Fault] = []
  /// Whether the person is taken out of class, in a window that allows it.
  var needsSubstitute = false
}

/// Holds a session's time against the open time of the people in it.
struct OpenTimeCheck: Sendable {
  private let index: DossierIndex
  private let closures: ClosureBook
  private let travel: Travel

  init(_ index: DossierIndex, _ closures: ClosureBook, _ travel: Travel) {
    self.index = index
    self.closures = closures
    self.travel = travel
  }

  /// A person is open inside one window of the audience, on no weekday off, before leaving, outside every closure of
  /// the person, the own school and the own circonscription, and outside class unless the window is in class time.
  ///
  /// Outside class a teacher must come from the own school after class, and be back before it, in the travel time.
  func openness(
    of learner: Learner, from start: Moment, to end: Moment, at place: Place, windows: [Window], isRemote: Bool
  ) -> Openness {
    var found = Openness()
    let (day, from, to) = (start.day, start.time.minutes, end.time.minutes)
    let week = learner.ownSchool.flatMap { index.schools[$0]?.week }
    let inside = windows.filter {
      $0.weekday == day.weekday && $0.span.start.minutes <= from && to <= $0.span.end.minutes && $0.admits(week)
    }
    let id = learner.id.rawValue
    if inside.isEmpty { found.closed.append(.init(.outsideWindows, id)) }
    if learner.absentDays.contains(day.weekday) { found.closed.append(.init(.absentThatDay, id, day.description)) }
    if let leaves = learner.leaves, day >= leaves { found.closed.append(.init(.hasLeft, id, leaves.description)) }
    if closures.touch(from: start, to: end, reaches(of: learner)) { found.closed.append(.init(.closedFor, id)) }

    let classes = index.classHours(of: learner, on: day)
    if classes.contains(where: { from < $0.end.minutes && $0.start.minutes < to }) {
      found.needsSubstitute = inside.contains(where: \.isClassTime)
      if !found.needsSubstitute { found.closed.append(.init(.hasClass, id)) }
    } else if !isRemote, !classes.isEmpty {
      let way = travel.minutes(from: travel.home(of: learner), to: place)
      if classes.contains(where: { $0.end.minutes <= from && from < $0.end.minutes + way }) {
        found.ways.append(.init(.cannotComeInTime, id, "\(way)"))
      }
      if classes.contains(where: { $0.start.minutes - way < to && to <= $0.start.minutes }) {
        found.ways.append(.init(.cannotBeBack, id, "\(way)"))
      }
    }
    return found
  }

  private func reaches(of learner: Learner) -> [Reach] {
    var reaches: [Reach] = [.learner(learner.id)]
    if let school = learner.ownSchool { reaches.append(.school(school)) }
    if let circonscription = index.circonscription(of: learner) { reaches.append(.circonscription(circonscription)) }
    return reaches
  }
}
