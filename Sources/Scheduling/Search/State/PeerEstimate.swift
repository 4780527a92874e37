import Planning

extension SearchState {
  /// Estimates how many peer sessions a school will miss: one a week with classes once its referent or deputy has been
  /// in an official session, those of a deployment within 28 days before and 56 after it.
  mutating func recountPeers(at school: Int) {
    guard case .school = problem.places.all[school] else { return }
    let missing = Int32(problem.weights[.peerSessionsShort] * peersMissing(at: school))
    charge(.peerSessionsShort, Int(missing - peerShort[school]))
    peerShort[school] = missing
  }

  private func peersMissing(at school: Int) -> Int {
    guard problem.people.staffCount[school][0] > 1 else { return 0 }
    var first = Int32.max
    for leader in [referent[school], deputy[school]] where leader >= 0 {
      let p = Int(leader)
      for position in 0..<Int(agendaCount[p]) {
        let s = agendaEntry(p, position)
        guard problem.modules.isOfficial[Int(sessions[s].module)] else { continue }
        first = min(first, slot(of: s).day)
        break
      }
    }
    var around = 0
    var kits = 0
    for d in problem.deployments.atSchool[school] {
      let wanted = Int(problem.deployments.peers[Int(d)])
      kits += wanted
      let date = date[Int(d)]
      around +=
        date == Self.undated
        ? wanted
        : max(
          0,
          wanted - settled(at: school, date - 28...date + 56) - weeks(from: max(first, date - 28), through: date + 56))
    }
    let wanted = max(problem.index.dossier.settings.goals.peerSessionsPerSchool, kits)
    let all = problem.settledPeers[school].count + weeks(from: first, through: Int32(problem.dayCount - 1))
    return max(around, wanted - all, 0)
  }

  /// Peer sessions that stay as they are, on certain days.
  private func settled(at school: Int, _ days: ClosedRange<Int32>) -> Int {
    problem.settledPeers[school].count { days.contains(Int32(clamping: problem.number($0.start.day))) }
  }

  /// Weeks with classes that end in a range of days and are not past.
  private func weeks(from first: Int32, through last: Int32) -> Int {
    let last = min(Int(last), problem.dayCount - 1)
    let first = max(0, problem.lastPastDay + 1, Int(first))
    guard first <= last else { return 0 }
    return Int(problem.time.classWeeks[last] - (first > 0 ? problem.time.classWeeks[first - 1] : 0))
  }
}
