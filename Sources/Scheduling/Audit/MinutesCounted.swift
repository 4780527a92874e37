import Planning

extension Recount {
  /// The minutes that count towards what a person is due: an agent's in all modules, a teacher's in official ones.
  func minutesCounted() -> Tally<ID<Learner>> {
    var minutes = Tally<ID<Learner>>()
    for facts in sessions {
      for learner in facts.learners where learner.audience == .agents || facts.module.isOfficial {
        minutes[learner.id] += facts.minutes
      }
    }
    return minutes
  }
}
