import Planning
import SchoolCalendar

extension Wall {
  /// The peer sessions of every school: the first weeks that are free after the referent's own training, around the
  /// deliveries first.
  mutating func peerSessions(_ choices: [ReferentChoice], _ deliveries: [Delivery]) -> [PeerSession] {
    let table = WindowTable(settings.windows.peers)
    return choices.flatMap { choice -> [PeerSession] in
      let own = deliveries.filter { $0.school == choice.school }
      var wishes = own.sorted { $0.date < $1.date }.map {
        (days: $0.date - 28...$0.date + 56, count: $0.kit.peerSessions)
      }
      let wanted = max(settings.goals.peerSessionsPerSchool, own.reduce(0) { $0 + $1.kit.peerSessions })
      wishes.append((0...days.count - 1, wanted))
      var held: [PeerSession] = []
      for wish in wishes {
        guard let span = days.clamped(wish.days) else { continue }
        for day in span where days.isOpen(day) {
          if held.filter({ wish.days.contains(days.number($0.start.day)) }).count >= wish.count { break }
          let week = days.weeks[day]
          if held.contains(where: { days.weeks[days.number($0.start.day)] == week }) { continue }
          if let session = peerSession(choice, on: day, table) { held.append(session) }
        }
      }
      return held.sorted { $0.start < $1.start }.enumerated().map { turn, session in
        var session = session
        session.id = ID("P-\(choice.school.rawValue)-\(turn + 1)")
        return session
      }
    }
  }

  private mutating func peerSession(_ choice: ReferentChoice, on day: Int, _ table: WindowTable) -> PeerSession? {
    guard let place = places.number[.school(choice.school)] else { return nil }
    let staff = index.people(of: choice.school, audience: .teachers).compactMap { number[$0.id] }
    guard staff.count > 1 else { return nil }
    let minutes = settings.peerSessionMinutes
    for start in Set(table.starts(on: days.weekdays[day].position, lasting: minutes)).sorted() {
      let slot = Slot(day: day, from: start, to: start + minutes)
      for leader in [choice.referent, choice.deputy].compactMap({ $0.flatMap { number[$0] } }) {
        guard isTrained(leader, before: slot), presence(leader, slot, at: place, in: table) == .free else { continue }
        let others = staff.filter { $0 != leader }
        let present = others.filter { presence($0, slot, at: place, in: table) == .free }
        guard present.count >= max(1, (others.count + 1) / 2) else { continue }
        for p in present + [leader] { diaries[p].book(slot, at: place, counts: false) }
        return PeerSession(
          id: "", school: choice.school, referent: people[leader].learner.id, start: days.moment(day, slot.from),
          end: days.moment(day, slot.to), learners: present.map { people[$0].learner.id })
      }
    }
    return nil
  }

  /// Whether a person has taken part in an official session of the year by then.
  private func isTrained(_ p: Int, before slot: Slot) -> Bool {
    attended[p].contains {
      $0.isThisYear && index.modules[$0.module]?.isOfficial ?? false && slot.isAfter(day: $0.day, minute: $0.end)
    }
  }
}
