import SchoolCalendar

/// Which person takes, or took, which module on which day, and how sure that is.
struct TrainingHistory: Sendable {
  enum Standing: Hashable, Sendable {
    /// Attendance is recorded.
    case held
    /// In the plan, and nothing yet speaks against it.
    case booked
    /// In the plan, over by today, and nobody has recorded who came.
    case unrecorded
    /// In the plan, but recorded absent or excused.
    case missed
  }

  struct Training: Hashable, Sendable {
    /// The day on which it ends.
    let day: Day
    let standing: Standing
    /// The plan's session; nil for attendance recorded by module and day.
    let session: ID<Session>?
  }

  private var trainings: [ID<Learner>: [ID<TrainingModule>: [Training]]] = [:]

  /// Attendance recorded by module and day, then the plan's sessions.
  ///
  /// Without a day of today every session of the plan counts as booked, whatever is recorded against it. With one,
  /// a session that ended on an earlier day needs a record, and whoever came without being booked counts as well; so
  /// do those who came to a session of an earlier revision that the plan no longer has.
  init(attendance: [AttendanceRecord], sessions: [Session], former: [Session] = [], today: Day?) {
    for record in attendance where record.status == .present {
      guard let module = record.module, let moment = record.moment else { continue }
      add(Training(day: moment.day, standing: .held, session: record.session), record.learner, module)
    }
    let recorded = SessionAttendance(attendance)
    for session in sessions {
      let day = session.end.day
      for learner in session.learners {
        let standing = Self.standing(recorded[learner, session.id]?.status, endedOn: day, today)
        add(Training(day: day, standing: standing, session: session.id), learner, session.module)
      }
      guard today != nil else { continue }
      for guest in recorded.guests(of: session) {
        add(Training(day: day, standing: .held, session: session.id), guest.learner, session.module)
      }
    }
    if today != nil { add(former, besides: sessions, recorded) }
  }

  /// Adds who came to sessions of earlier revisions.
  private mutating func add(_ former: [Session], besides sessions: [Session], _ recorded: SessionAttendance) {
    let known = Set(sessions.map(\.id))
    for session in former where !known.contains(session.id) {
      for learner in recorded.present(at: session.id).keys.sorted() {
        add(Training(day: session.end.day, standing: .held, session: session.id), learner, session.module)
      }
    }
  }

  private static func standing(_ recorded: AttendanceStatus?, endedOn day: Day, _ today: Day?) -> Standing {
    if recorded == .present { return .held }
    guard let today else { return .booked }
    if recorded != nil { return .missed }
    return day < today ? .unrecorded : .booked
  }

  private mutating func add(_ training: Training, _ learner: ID<Learner>, _ module: ID<TrainingModule>) {
    trainings[learner, default: [:]][module, default: []].append(training)
  }

  /// A person's trainings in a module; attendance recorded by module and day first.
  subscript(learner: ID<Learner>, module: ID<TrainingModule>) -> [Training] { trainings[learner]?[module] ?? [] }
}
