import Planning
import SchoolCalendar

/// No learner is in more minutes of sessions on a day than the settings allow; peer sessions are left out.
enum LearnerDay: HardConstraint {
  static let rule = HardRule.learnerDay

  static func findings(in recount: Recount) -> [Finding] {
    let most = recount.settings.limits.learnerDay
    var minutes = Tally<Pair<ID<Learner>, Day>>()
    for facts in recount.sessions {
      for learner in facts.learners { minutes[Pair(learner.id, facts.day)] += facts.minutes }
    }
    return minutes.sums.filter { $0.value > most }.map { key, sum in
      Finding(rule, key.first.rawValue, .overLearnerDay, key.second.description, "\(sum)", "\(most)")
    }
  }
}
