import Planning
import SchoolCalendar

/// An official session of the plan with what it names looked up.
struct SessionFacts: Sendable {
  let session: Session
  let module: TrainingModule
  let learners: [Learner]
  let place: Place
  /// What others have fixed, when it is theirs.
  let fixed: FixedSession?
  /// The open time of each learner, in the order of `learners`; empty for a fixed session, which it does not bind.
  let openness: [Openness]

  init?(_ session: Session, _ index: DossierIndex, _ openTime: OpenTimeCheck) {
    guard let module = index.modules[session.module] else { return nil }
    self.session = session
    self.module = module
    learners = session.learners.compactMap { index.learners[$0] }
    place = index.place(named: session.place.text)
    fixed = index.fixedSessions[session.id]
    let (windows, place) = (index.dossier.settings.windows, place)
    openness =
      fixed != nil
      ? []
      : learners.map {
        openTime.openness(
          of: $0, from: session.start, to: session.end, at: place, windows: windows[$0.audience],
          isRemote: module.mode == .remote)
      }
  }

  var id: String { session.id.rawValue }
  var day: Day { session.start.day }
  var minutes: Int { session.minutes }
  /// Whether its module is a remote one, whatever its place says.
  var isRemote: Bool { module.mode == .remote }

  /// The school it is held in, be it named itself or by a venue that lies in it.
  func house(_ recount: Recount) -> School? {
    if case .school(let id) = recount.travel.site(place) { return recount.index.schools[id] }
    return nil
  }

  /// Minutes of a person's class hours that it takes.
  func classMinutes(of learner: Learner, _ index: DossierIndex) -> Int {
    let (start, end) = (session.start.time.minutes, session.end.time.minutes)
    return index.classHours(of: learner, on: day)
      .reduce(0) { $0 + max(0, min(end, $1.end.minutes) - max(start, $1.start.minutes)) }
  }
}

/// A peer session of the plan with what it names looked up.
struct PeerFacts: Sendable {
  let session: PeerSession
  /// The leader and the colleagues, each once, by id.
  let people: [Learner]
  /// The open time of each of `people`, in their order.
  let openness: [Openness]

  init(_ session: PeerSession, _ index: DossierIndex, _ openTime: OpenTimeCheck) {
    self.session = session
    people = Set(session.learners).union([session.referent]).sorted().compactMap { index.learners[$0] }
    let windows = index.dossier.settings.windows.peers
    openness = people.map {
      openTime.openness(
        of: $0, from: session.start, to: session.end, at: .school(session.school), windows: windows, isRemote: false)
    }
  }

  var id: String { session.id.rawValue }
  var day: Day { session.start.day }
  /// Everybody but the leader.
  var colleagues: [Learner] { people.filter { $0.id != session.referent } }
}
