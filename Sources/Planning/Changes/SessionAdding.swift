import SchoolCalendar

/// Sessions that are new.
extension PlanChanging {
  mutating func add(_ new: NewSession) throws(ChangeFault) {
    guard let module = index.modules[new.module] else { throw .unknown(.module, new.module.rawValue) }
    try demandOpen(new.start.day)
    try demand(new.place)
    try demand(new.trainers)
    try demand(new.learners)
    plan.sessions.append(
      Session(
        id: ID(nextID("S", width: 4)), module: new.module, start: new.start,
        end: new.start.adding(minutes: module.minutes), place: new.place, trainers: new.trainers, learners: new.learners
      ))
  }

  mutating func add(_ new: NewPeerSession) throws(ChangeFault) {
    guard index.schools[new.school] != nil else { throw .unknown(.school, new.school.rawValue) }
    let referent = plan.referents.last { $0.school == new.school }?.referent
    guard let leader = new.leader ?? referent else { throw .noReferent(new.school) }
    try demandOpen(new.start.day)
    try demand(new.learners + [leader])
    plan.peerSessions.append(
      PeerSession(
        id: ID(nextID("P-\(new.school)-", width: 1)), school: new.school, referent: leader, start: new.start,
        end: new.start.adding(minutes: index.dossier.settings.peerSessionMinutes),
        learners: new.learners.filter { $0 != leader }))
  }

  /// The number after the greatest that was ever used with these letters.
  private func nextID(_ stem: String, width: Int) -> String {
    let known = [
      plan.sessions.map(\.id.rawValue), plan.peerSessions.map(\.id.rawValue),
      index.fixedSessions.keys.map(\.rawValue), Array(ground.usedIDs),
    ].joined()
    let greatest = known.lazy.filter { $0.hasPrefix(stem) }.compactMap { Int($0.dropFirst(stem.count)) }.max() ?? 0
    let number = "\(max(0, greatest) + 1)"
    return stem + String(repeating: "0", count: max(0, width - number.count)) + number
  }
}
