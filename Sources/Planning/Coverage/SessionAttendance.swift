/// What is recorded of sessions, person by person; where a person has several records of one session, the last counts.
struct SessionAttendance: Sendable {
  private var records: [ID<Session>: [ID<Learner>: AttendanceRecord]] = [:]

  init(_ all: [AttendanceRecord]) {
    for record in all {
      if let session = record.session { records[session, default: [:]][record.learner] = record }
    }
  }

  /// The record of one person at one session.
  subscript(learner: ID<Learner>, session: ID<Session>) -> AttendanceRecord? { records[session]?[learner] }

  /// The records of everybody who was at a session or peer session, by person.
  func present(at session: ID<Session>) -> [ID<Learner>: AttendanceRecord] {
    (records[session] ?? [:]).filter { $0.value.status == .present }
  }

  /// The records of people who came to a session without being in it, by person.
  func guests(of session: Session) -> [AttendanceRecord] {
    guard let all = records[session.id] else { return [] }
    let booked = Set(session.learners)
    return all.values.filter { $0.status == .present && !booked.contains($0.learner) }
      .sorted { $0.learner < $1.learner }
  }
}
