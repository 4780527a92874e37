import Planning
import SchoolCalendar

extension SearchState {
  /// The plan that the decisions make, with its peer sessions, its score and what is unmet.
  func plan(referents: [ReferentChoice]) -> Plan {
    var peers = PeerSessionPlanner(self)
    var plan = Plan(schoolYear: problem.index.dossier.settings.schoolYear, referents: referents)
    plan.sessions = planSessions()
    plan.deployments = problem.deployments.ids.indices.filter { date[$0] != Self.undated }
      .map { PlannedDeployment(id: problem.deployments.ids[$0], date: problem.day(Int(date[$0]))) }
      .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    plan.peerSessions = peers.sessions(self)
    plan.unmet = unmet()
    plan.score = finalScore(peers: plan.peerSessions, referents: referents)
    return plan
  }

  private func planSessions() -> [Session] {
    var drafts: [Session] = []
    var fixedNumber = 0
    for s in sessions.indices where sessions[s].isOpen && !sessions[s].isShadow {
      let live = sessions[s]
      guard let range = problem.range(of: Int(live.slot)) else { continue }
      let people = (0..<Int(live.count)).map { problem.people.ids[member(s, $0)] }.sorted()
      var id: ID<Session> = live.booking < 0 ? "" : problem.bookings.ids[Int(live.booking)]
      var isPinned = false
      var trainers: [ID<Trainer>] = live.trainer < 0 ? [] : [problem.trainers.ids[Int(live.trainer)]]
      if live.isFixed, fixedNumber < problem.fixed.count {
        let entry = problem.fixed[fixedNumber]
        fixedNumber += 1
        id = entry.id
        isPinned = entry.isPinned
        trainers = entry.trainers.map { problem.trainers.ids[Int($0)] }
      }
      drafts.append(
        Session(
          id: id, module: problem.modules.ids[Int(live.module)], start: range.start, end: range.end,
          place: problem.places.all[Int(live.place)], trainers: trainers, learners: people, isPinned: isPinned))
    }
    drafts.sort { Self.precedes($0, $1) }
    let taken = Set(problem.fixed.map(\.id)).union(problem.bookings.ids)
    var number = 0
    for position in drafts.indices where drafts[position].id.rawValue.isEmpty {
      repeat {
        number += 1
        drafts[position].id = ID("S" + String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)")
      } while taken.contains(drafts[position].id)
    }
    return drafts
  }

  private static func precedes(_ a: Session, _ b: Session) -> Bool {
    if a.start != b.start { return a.start < b.start }
    if a.module != b.module { return a.module < b.module }
    if a.place != b.place { return a.place.text < b.place.text }
    return (a.trainers.first ?? "", a.id) < (b.trainers.first ?? "", b.id)
  }

  /// The running score with the estimate of peer sessions replaced by what was found.
  private func finalScore(peers: [PeerSession], referents: [ReferentChoice]) -> Score {
    var score = score
    let missing = problem.places.all.indices.reduce(0) { $0 + peersMissing(at: $1, held: peers) }
    score.costTerms[.peerSessionsShort] = missing == 0 ? nil : missing * problem.weights[.peerSessionsShort]
    var served: Set<ID<Learner>> = []
    var fit = 0
    for choice in referents {
      guard let learner = problem.index.learners[choice.referent] else { continue }
      fit += ReferentChooser.fit(learner) + (served.insert(choice.referent).inserted ? 0 : 60)
    }
    fit *= problem.weights[.referentFit]
    score.costTerms[.referentFit] = fit == 0 ? nil : fit
    return score
  }

  private func peersMissing(at place: Int, held peers: [PeerSession]) -> Int {
    guard case .school(let id) = problem.places.all[place], problem.people.staffCount[place][0] > 1 else { return 0 }
    let days = peers.filter { $0.school == id }.map { problem.number($0.start.day) }
    var around = 0
    var kits = 0
    for d in problem.deployments.atSchool[place].map({ Int($0) }) {
      let wanted = Int(problem.deployments.peers[d])
      kits += wanted
      guard date[d] != Self.undated else {
        around += wanted
        continue
      }
      let window = Int(date[d]) - 28...Int(date[d]) + 56
      around += max(0, wanted - days.filter { window.contains($0) }.count)
    }
    let wanted = max(problem.index.dossier.settings.goals.peerSessionsPerSchool, kits)
    return max(around, wanted - days.count, 0)
  }
}
