import Planning

/// No learner travels longer one way than the settings allow.
enum TravelCap: HardConstraint {
  static let rule = HardRule.travelCap

  static func findings(in recount: Recount) -> [Finding] {
    let most = recount.settings.limits.travel
    return recount.sessions.filter { !$0.isRemote }.flatMap { facts in
      facts.learners.compactMap { learner in
        let way = recount.way(of: learner, to: facts)
        return way > most ? Finding(rule, facts.id, .travelsTooLong, learner.id.rawValue, "\(way)", "\(most)") : nil
      }
    }
  }
}
