import Planning
import SchoolCalendar

/// Which person took which module when.
struct TrainingBook: Sendable {
  struct Taken: Sendable {
    /// When it ended.
    let end: Moment
    /// Whether it is a session of this plan; else attendance recorded before.
    let isThisYear: Bool
  }

  private var taken: [ID<Learner>: [ID<TrainingModule>: [Taken]]] = [:]

  /// What was attended before: records of presence that name a module and a date.
  init(_ records: [AttendanceRecord]) {
    for record in records where record.status == .present {
      guard let module = record.module, let moment = record.moment else { continue }
      taken[record.learner, default: [:]][module, default: []].append(Taken(end: moment, isThisYear: false))
    }
  }

  /// Adds the plan's session for everyone in it.
  mutating func add(_ facts: SessionFacts) {
    for learner in facts.learners { add(facts, for: learner.id) }
  }

  /// Adds the plan's session for one person.
  mutating func add(_ facts: SessionFacts, for learner: ID<Learner>) {
    taken[learner, default: [:]][facts.module.id, default: []].append(Taken(end: facts.session.end, isThisYear: true))
  }

  /// When a person took a module, what was recorded before first.
  subscript(learner: ID<Learner>, module: ID<TrainingModule>) -> [Taken] { taken[learner]?[module] ?? [] }

  /// Whether a person took a module on one of these days.
  func took(_ learner: ID<Learner>, _ module: ID<TrainingModule>, in days: ClosedRange<Day>) -> Bool {
    self[learner, module].contains { days.contains($0.end.day) }
  }

  /// Sessions in the order in which they end, then by id.
  static func inOrderOfEnd(_ sessions: [SessionFacts]) -> [SessionFacts] {
    sessions.sorted { ($0.session.end, $0.session.id) < ($1.session.end, $1.session.id) }
  }
}
