import Planning
import SchoolCalendar

/// Finds the peer sessions of every school once its official sessions and dates are settled.
///
/// Nothing is searched for: around each deployment the weeks nearest to it, then the earliest weeks that are free, until
/// the school has what is wanted. In a week the slot with most colleagues wins, the earliest of equals. What is past stays,
/// and what the published plan has for a later day is taken again where it is still possible and wanted.
struct PeerSessionPlanner {
  private let problem: Problem
  private let minutes: Int
  private let windows: [Window]
  private var agenda: [[Booking]]
  private let firstOfficial: [Moment?]
  /// By person: when the person, the own school, its circonscription or everything is closed.
  private let closed: [[MomentRange]]

  /// Where somebody is already.
  private struct Booking {
    var range: MomentRange
    var place: Int32
  }

  /// What a school still wants: so many sessions on certain days.
  private struct Wish {
    var days: ClosedRange<Int>
    var center: Int
    var count: Int
  }

  init(_ state: borrowing SearchState) {
    problem = state.problem
    let settings = problem.index.dossier.settings
    minutes = settings.peerSessionMinutes
    windows = settings.windows.peers
    closed = Self.closures(problem)
    var agenda: [[Booking]] = Array(repeating: [], count: problem.people.ids.count)
    var first: [Moment?] = Array(repeating: nil, count: problem.people.ids.count)
    for p in agenda.indices {
      for position in 0..<Int(state.agendaCount[p]) {
        let session = state.sessions[state.agendaEntry(p, position)]
        guard let range = problem.range(of: Int(session.slot)) else { continue }
        agenda[p].append(Booking(range: range, place: session.place))
        if problem.modules.isOfficial[Int(session.module)] { first[p] = min(first[p] ?? range.end, range.end) }
      }
    }
    self.agenda = agenda
    firstOfficial = first
  }

  /// The peer sessions of all schools, in the dossier's order of schools, then by start.
  mutating func sessions(_ state: borrowing SearchState) -> [PeerSession] {
    for (school, settled) in problem.settledPeers.enumerated() { for session in settled { book(session, at: school) } }
    var all: [PeerSession] = []
    for (school, place) in problem.places.all.enumerated() {
      guard case .school(let id) = place else { continue }
      all += problem.settledPeers[school]
      if state.referent[school] >= 0 { all += sessions(of: id, at: school, state) }
    }
    return all
  }

  private mutating func sessions(of id: ID<School>, at school: Int, _ state: borrowing SearchState) -> [PeerSession] {
    let staff = problem.index.people(of: id, audience: .teachers).compactMap { problem.people.number[$0.id] }
    guard staff.count > 1 else { return [] }
    let leaders = [state.referent[school], state.deputy[school]].filter { $0 >= 0 }.map { Int($0) }
    let settled = problem.settledPeers[school]
    var found: [(moment: Moment, session: PeerSession)] = []
    var weeks = Set(settled.map { problem.number($0.start.day) / 7 })
    var published = problem.publishedPeers[school]
    for wish in wishes(at: school, state) {
      let there = settled.map(\.start) + found.map(\.moment)
      var missing = wish.count - there.filter { wish.days.contains(problem.number($0.day)) }.count
      let (first, last) = (max(0, problem.lastPastDay + 1), problem.dayCount - 1)
      guard first <= last, wish.days.upperBound >= first, wish.days.lowerBound <= last else { continue }
      let days = wish.days.clamped(to: first...last)
      for session in published where missing > 0 && days.contains(problem.number(session.start.day)) {
        published.removeAll { $0.id == session.id }
        guard let again = again(session, in: weeks, school: school, staff: staff, leaders: leaders) else { continue }
        weeks.insert(problem.number(session.start.day) / 7)
        found.append((again.start, again))
        book(again, at: school)
        missing -= 1
      }
      let candidates = Set(days.map { $0 / 7 }).subtracting(weeks)
        .sorted { (abs($0 * 7 + 3 - wish.center), $0) < (abs($1 * 7 + 3 - wish.center), $1) }
      for week in candidates where missing > 0 {
        guard let session = best(in: week, days: days, school: school, id: id, staff: staff, leaders: leaders) else {
          continue
        }
        weeks.insert(week)
        found.append((session.start, session))
        book(session, at: school)
        missing -= 1
      }
    }
    let taken = Set((settled + problem.publishedPeers[school]).map(\.id))
    var number = 0
    return found.sorted { $0.moment < $1.moment }.map { _, session in
      var session = session
      guard session.id.rawValue.isEmpty else { return session }
      repeat {
        number += 1
        session.id = ID("P-\(id.rawValue)-\(number)")
      } while taken.contains(session.id)
      return session
    }
  }

  /// A published session as it can be held now, with the colleagues who can come; nil where it cannot.
  private func again(
    _ session: PeerSession, in weeks: Set<Int>, school: Int, staff: [Int], leaders: [Int]
  ) -> PeerSession? {
    let day = session.start.day
    guard let leader = problem.people.number[session.referent], leaders.contains(leader),
      !weeks.contains(problem.number(day) / 7), problem.calendar.isOpen(day), session.end.day == day,
      session.start.minutes(until: session.end) == minutes, session.start.time.minutes % 15 == 0,
      let span = TimeSpan(session.start.time, session.end.time), let first = firstOfficial[leader],
      first <= session.start, isOpen(leader, day, span, school)
    else { return nil }
    let others = staff.filter { $0 != leader }
    let present = session.learners.filter { id in
      problem.people.number[id].map { others.contains($0) && isOpen($0, day, span, school) } ?? false
    }
    guard present.count >= max(1, (others.count + 1) / 2) else { return nil }
    var again = session
    again.learners = present
    return again
  }

  /// What a school wants around its deployments, then over the year.
  private func wishes(at school: Int, _ state: borrowing SearchState) -> [Wish] {
    var wishes: [Wish] = []
    var kits = 0
    for d in problem.deployments.atSchool[school].map({ Int($0) }) {
      let count = Int(problem.deployments.peers[d])
      kits += count
      guard state.date[d] != SearchState.undated, count > 0 else { continue }
      let date = Int(state.date[d])
      wishes.append(Wish(days: date - 28...date + 56, center: date, count: count))
    }
    wishes.sort { ($0.center, $0.count) < ($1.center, $1.count) }
    let wanted = max(problem.index.dossier.settings.goals.peerSessionsPerSchool, kits)
    return wishes + [Wish(days: 0...problem.dayCount - 1, center: 0, count: wanted)]
  }

  private mutating func book(_ session: PeerSession, at school: Int) {
    guard let range = MomentRange(session.start, session.end) else { return }
    for id in session.learners + [session.referent] {
      if let p = problem.people.number[id] { agenda[p].append(Booking(range: range, place: Int32(school))) }
    }
  }

  private func best(
    in week: Int, days: ClosedRange<Int>, school: Int, id: ID<School>, staff: [Int], leaders: [Int]
  ) -> PeerSession? {
    var best: PeerSession?
    for number in week * 7..<week * 7 + 7 where days.contains(number) && problem.calendar.isOpen(problem.day(number)) {
      let day = problem.day(number)
      for start in starts(on: day.weekday) {
        guard let span = TimeSpan(TimeOfDay(minutes: start), TimeOfDay(minutes: start + minutes)) else { continue }
        let begin = Moment(day, span.start)
        for leader in leaders {
          guard let first = firstOfficial[leader], first <= begin,
            isOpen(leader, day, span, school)
          else { continue }
          let others = staff.filter { $0 != leader }
          let present = others.filter { isOpen($0, day, span, school) }
          guard present.count >= max(1, (others.count + 1) / 2), present.count > best?.learners.count ?? 0 else {
            continue
          }
          best = PeerSession(
            id: "", school: id, referent: problem.people.ids[leader], start: begin, end: Moment(day, span.end),
            learners: present.map { problem.people.ids[$0] })
        }
      }
    }
    return best
  }

  private func starts(on weekday: Weekday) -> [Int] {
    Set(
      windows.filter { $0.weekday == weekday }.flatMap { window in
        let first = (window.span.start.minutes + 14) / 15 * 15
        let last = window.span.end.minutes - minutes
        return first <= last ? Array(stride(from: first, through: last, by: 15)) : []
      }
    ).sorted()
  }

  /// Whether a teacher can be at a peer session at a school: inside a window, not in class, not away, not elsewhere.
  private func isOpen(_ p: Int, _ day: Day, _ span: TimeSpan, _ school: Int) -> Bool {
    guard let learner = problem.index.learners[problem.people.ids[p]],
      let range = MomentRange(Moment(day, span.start), Moment(day, span.end))
    else { return false }
    let own = learner.ownSchool.flatMap { problem.index.schools[$0] }
    guard !learner.absentDays.contains(day.weekday), learner.leaves.map({ day < $0 }) ?? true,
      windows.contains(where: {
        $0.weekday == day.weekday && $0.span.contains(span) && ($0.week == nil || $0.week == own?.week)
      })
    else { return false }
    let way = problem.places.minutes(problem.people.home[p], Int32(school))
    for hours in own.map({ $0.week.classSpans(of: $0.classHours, on: day.weekday) }) ?? [] {
      if hours.overlaps(span) { return false }
      if hours.end <= span.start, span.start.minutes - hours.end.minutes < way { return false }
      if span.end <= hours.start, hours.start.minutes - span.end.minutes < way { return false }
    }
    for booking in agenda[p] where booking.range.start.day == day {
      let between = problem.places.minutes(booking.place, Int32(school))
      if booking.range.start < range.end.adding(minutes: between)
        && range.start < booking.range.end.adding(minutes: between)
      {
        return false
      }
    }
    return !closed[p].contains { $0.overlaps(range) }
  }

  private static func closures(_ problem: Problem) -> [[MomentRange]] {
    let byReach = Dictionary(grouping: problem.index.dossier.closures, by: \.reach).mapValues { $0.map(\.range) }
    return problem.people.ids.map { id in
      guard let learner = problem.index.learners[id] else { return [] }
      let reaches: [Reach?] = [
        .everything, .learner(id), learner.ownSchool.map { .school($0) },
        problem.index.circonscription(of: learner).map { .circonscription($0) },
      ]
      return reaches.compactMap { $0 }.flatMap { byReach[$0] ?? [] }
    }
  }
}

extension Problem {
  /// The moments of a slot.
  func range(of k: Int) -> MomentRange? {
    let slot = time.slots[k]
    let start = Moment(day(Int(slot.day)), TimeOfDay(minutes: Int(slot.start)))
    return MomentRange(start, start.adding(minutes: Int(slot.end - slot.start)))
  }
}
