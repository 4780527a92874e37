import Planning
import SchoolCalendar

/// The substitutes of each circonscription and half-day, and how many of them a plan takes.
struct SubstituteBook: Sendable {
  private struct HalfDay: Hashable {
    let circonscription: ID<Circonscription>
    let day: Day
    /// By the start of the session: noon is afternoon.
    let isMorning: Bool
  }

  private let index: DossierIndex
  private var out: [HalfDay: Int] = [:]

  init(_ index: DossierIndex, _ plan: Plan, _ openTime: OpenTimeCheck) {
    self.index = index
    let windows = index.dossier.settings.windows
    guard windows.teachers.contains(where: \.isClassTime) else { return }
    for session in plan.sessions where index.fixedSessions[session.id] == nil {
      let isRemote = index.modules[session.module]?.mode == .remote
      let place = index.place(named: session.place.text)
      for learner in session.learners.compactMap({ index.learners[$0] }) where learner.audience == .teachers {
        let openness = openTime.openness(
          of: learner, from: session.start, to: session.end, at: place, windows: windows.teachers, isRemote: isRemote)
        if openness.needsSubstitute, let half = halfDay(of: learner, session.start) { out[half, default: 0] += 1 }
      }
    }
  }

  /// Whether one more teacher may be out of class then.
  func hasOneMore(for learner: Learner, at start: Moment) -> Bool {
    // Nobody counts the substitutes of a person without circonscription.
    guard let half = halfDay(of: learner, start) else { return true }
    let substitutes = index.dossier.substitutes
      .filter { $0.circonscription == half.circonscription && $0.first <= half.day && half.day <= $0.last }
      .reduce(0) { $0 + $1.substitutes }
    return out[half] ?? 0 < substitutes
  }

  private func halfDay(of learner: Learner, _ start: Moment) -> HalfDay? {
    index.circonscription(of: learner).map {
      HalfDay(circonscription: $0, day: start.day, isMorning: start.time < .noon)
    }
  }
}
