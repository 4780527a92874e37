public import Planning
import SchoolCalendar

extension SeatBook {
  /// The sessions that a person could join, the earliest first.
  ///
  /// - Parameters:
  ///   - module: Of this module only; nil for every module that counts towards the hours due by the person.
  ///   - limit: At most so many.
  public func offers(to learner: Learner, of module: ID<TrainingModule>? = nil, limit: Int = 5) -> [SeatOffer] {
    var offers: [SeatOffer] = []
    for seat in openSessions where offers.count < limit {
      if let module, seat.session.module != module { continue }
      if module == nil, learner.audience == .teachers, index.modules[seat.session.module]?.isOfficial != true {
        continue
      }
      guard obstacle(to: learner, joining: seat.session) == nil else { continue }
      let way = travel.minutes(from: travel.home(of: learner), to: index.place(named: seat.session.place.text))
      offers.append(SeatOffer(seat: seat, way: way, deadline: deadline(of: seat.session, for: learner)))
    }
    return offers
  }

  /// Until when a session's module does for the next deployment of the own school that asks it of the person.
  private func deadline(of session: Session, for learner: Learner) -> SeatDeadline? {
    let dates = Dictionary(plan.deployments.map { ($0.id, $0.date) }, uniquingKeysWith: { _, last in last })
    let deadlines = index.liveDeployments.compactMap { deployment -> (SeatDeadline)? in
      guard let date = dates[deployment.id], date > today, let project = index.projects[deployment.project],
        learner.schools.contains(project.school), let kit = index.equipment[project.equipment],
        kit.modules(for: learner.audience).contains(session.module)
      else { return nil }
      let (first, last) = (date.advanced(by: -kit.freshnessDays), date.advanced(by: -kit.leadDays))
      let isInTime = first <= session.end.day && session.end.day <= last
      return SeatDeadline(deployment: deployment.id, first: first, last: last, isInTime: isInTime)
    }
    return deadlines.min { ($0.last, $0.deployment) < ($1.last, $1.deployment) }
  }

  /// How many could join a session, each for themselves.
  public struct Takers: Hashable, Sendable {
    public var people = 0
    /// Those who lack hours towards what is due.
    public var short = 0

    public init() {}
  }

  /// Who could join a session, by audience; posts that nobody holds are left out.
  ///
  /// - Parameter short: The people who lack hours.
  public func takers(of session: Session, short: Set<ID<Learner>>) -> [Audience: Takers] {
    var takers: [Audience: Takers] = [:]
    for learner in index.dossier.learners where !learner.isVacant {
      guard obstacle(to: learner, joining: session) == nil else { continue }
      takers[learner.audience, default: Takers()].people += 1
      if short.contains(learner.id) { takers[learner.audience, default: Takers()].short += 1 }
    }
    return takers
  }
}
