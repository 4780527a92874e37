public import Planning
public import SchoolCalendar

/// Finds another time for a peer session that a change by hand has put in the wrong.
///
/// It looks at a finished plan, day by day away from the time the session had, and changes nothing else: the same id, at
/// the same school, led by its referent or deputy, with everyone of the other teachers who can come.
public struct PeerSessionFinder: Sendable {
  private let index: DossierIndex
  private let calendar: YearCalendar
  private let travel: Travel
  private let openTime: OpenTimeCheck

  /// - Throws: `CalendarError` where the dossier's year has no calendar.
  public init(_ index: DossierIndex) throws(CalendarError) {
    self.index = index
    calendar = try index.dossier.calendar()
    travel = Travel(index)
    openTime = OpenTimeCheck(index, ClosureBook(index.dossier.closures), travel)
  }

  /// The session at the nearest time that no rule speaks against; of one day's the time at which most can come.
  ///
  /// - Parameters:
  ///   - plan: Whether it has the session or not makes no difference.
  ///   - first: The first day that may be taken.
  /// - Returns: Nil where there is no such time.
  public func replacement(for session: PeerSession, in plan: Plan, from first: Day) -> PeerSession? {
    var plan = plan
    plan.peerSessions.removeAll { $0.id == session.id }
    let staff = index.people(of: session.school, audience: .teachers)
    guard staff.count > 1 else { return nil }
    let busy = bookings(of: Set(staff.map(\.id)), plan)
    let weeks = Set(plan.peerSessions.filter { $0.school == session.school }.map(\.start.day.week))
    let book = ReferentBook(plan.referents, index)
    let both = [book.referents[session.school], book.deputies[session.school]].compactMap(\.self)
    // Who led it leads it, where equally many can come.
    let leaders = both.filter { $0 == session.referent } + both.filter { $0 != session.referent }
    let trained = firstTraining(of: leaders, plan)
    let days = calendar.openDays.filter { $0 >= first && !weeks.contains($0.week) }
      .sorted { (abs($0.distance(to: session.start.day)), $0) < (abs($1.distance(to: session.start.day)), $1) }
    for day in days {
      var best: PeerSession?
      for start in starts(on: day) {
        for leader in leaders where trained[leader].map({ $0 <= start }) ?? false {
          guard let found = candidate(session, start, leader, staff, busy) else { continue }
          if found.learners.count > best?.learners.count ?? 0 { best = found }
        }
      }
      if let best { return best }
    }
    return nil
  }

  private func candidate(
    _ session: PeerSession, _ start: Moment, _ leader: ID<Learner>, _ staff: [Learner],
    _ busy: [ID<Learner>: [(start: Moment, end: Moment, place: Place)]]
  ) -> PeerSession? {
    let end = start.adding(minutes: index.dossier.settings.peerSessionMinutes)
    let place = Place.school(session.school)
    let windows = index.dossier.settings.windows.peers
    func isFree(_ learner: Learner) -> Bool {
      let openness = openTime.openness(
        of: learner, from: start, to: end, at: place, windows: windows, isRemote: false)
      guard openness.closed.isEmpty, openness.ways.isEmpty, !openness.needsSubstitute else { return false }
      return (busy[learner.id] ?? []).allSatisfy { other in
        guard other.start.day == start.day else { return true }
        let way = travel.minutes(from: place, to: other.place)
        return end.adding(minutes: way) <= other.start || other.end.adding(minutes: way) <= start
      }
    }
    guard let head = index.learners[leader], isFree(head) else { return nil }
    let others = staff.filter { $0.id != leader }
    let present = others.filter(isFree).map(\.id)
    guard present.count >= max(1, (others.count + 1) / 2) else { return nil }
    return PeerSession(
      id: session.id, school: session.school, referent: leader, start: start, end: end, learners: present)
  }

  private func bookings(
    of people: Set<ID<Learner>>, _ plan: Plan
  ) -> [ID<Learner>: [(start: Moment, end: Moment, place: Place)]] {
    var busy: [ID<Learner>: [(start: Moment, end: Moment, place: Place)]] = [:]
    for session in plan.sessions {
      for id in session.learners where people.contains(id) {
        busy[id, default: []].append((session.start, session.end, index.place(named: session.place.text)))
      }
    }
    for session in plan.peerSessions {
      for id in session.learners + [session.referent] where people.contains(id) {
        busy[id, default: []].append((session.start, session.end, .school(session.school)))
      }
    }
    return busy
  }

  /// When each leader's first official session of the year ends.
  private func firstTraining(of leaders: [ID<Learner>], _ plan: Plan) -> [ID<Learner>: Moment] {
    var first: [ID<Learner>: Moment] = [:]
    for session in plan.sessions where index.modules[session.module]?.isOfficial == true {
      for leader in leaders where session.learners.contains(leader) {
        first[leader] = min(first[leader] ?? session.end, session.end)
      }
    }
    return first
  }

  private func starts(on day: Day) -> [Moment] {
    let minutes = index.dossier.settings.peerSessionMinutes
    let all = index.dossier.settings.windows.peers.filter { $0.weekday == day.weekday }.flatMap { window in
      let first = (window.span.start.minutes + 14) / 15 * 15
      let last = window.span.end.minutes - minutes
      return first <= last ? Array(stride(from: first, through: last, by: 15)) : []
    }
    return Set(all).sorted().map { Moment(day, TimeOfDay(minutes: $0)) }
  }
}
