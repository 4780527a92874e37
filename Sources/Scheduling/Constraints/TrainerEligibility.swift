import Planning
import SchoolCalendar

/// A session has trainers, each qualified, in the own territory, neither busy nor away, and within the hours of the
/// day, the week and the year.
enum TrainerEligibility: HardConstraint {
  static let rule = HardRule.trainerEligibility

  static func findings(in recount: Recount) -> [Finding] {
    recount.sessions.filter { $0.fixed == nil }.flatMap { persons(of: $0, recount) } + hours(in: recount)
  }

  private static func persons(of facts: SessionFacts, _ recount: Recount) -> [Finding] {
    let (session, index) = (facts.session, recount.index)
    var findings = session.trainers.isEmpty ? [Finding(rule, facts.id, .noTrainer)] : []
    for trainer in session.trainers.compactMap({ index.trainers[$0] }) {
      let name = trainer.id.rawValue
      if !trainer.modules.contains(session.module) {
        findings.append(Finding(rule, facts.id, .notQualified, name, session.module.rawValue))
      }
      let serves = facts.learners.allSatisfy { learner in
        index.circonscription(of: learner).map(trainer.territory.contains) ?? (trainer.territory == .all)
      }
      if !serves { findings.append(Finding(rule, facts.id, .outsideTerritory, name)) }
      let isBusy = trainer.busy.contains { session.start < $0.end && $0.start < session.end }
      if isBusy || recount.closures.touch(from: session.start, to: session.end, [.trainer(trainer.id)]) {
        findings.append(Finding(rule, facts.id, .trainerBusy, name))
      }
    }
    return findings
  }

  private static func hours(in recount: Recount) -> [Finding] {
    var days = Tally<Pair<ID<Trainer>, Day>>()
    var weeks = Tally<Pair<ID<Trainer>, Week>>()
    var years = Tally<ID<Trainer>>()
    for facts in recount.sessions {
      for trainer in facts.session.trainers {
        days[Pair(trainer, facts.day)] += facts.minutes
        weeks[Pair(trainer, facts.day.week)] += facts.minutes
        years[trainer] += facts.minutes
      }
    }
    let (most, trainers) = (recount.settings.limits.trainerDay, recount.index.trainers)
    let overDay = days.sums.filter { $0.value > most }.map { key, sum in
      Finding(rule, key.first.rawValue, .overTrainerDay, key.second.description, "\(sum)", "\(most)")
    }
    let overWeek = weeks.sums.compactMap { key, sum in
      trainers[key.first]?.maxMinutesPerWeek.flatMap { most in
        sum > most
          ? Finding(rule, key.first.rawValue, .overTrainerWeek, key.second.description, "\(sum)", "\(most)") : nil
      }
    }
    let overYear = years.sums.compactMap { trainer, sum in
      trainers[trainer]?.maxMinutesPerYear.flatMap { most in
        sum > most ? Finding(rule, trainer.rawValue, .overTrainerYear, "\(sum)", "\(most)") : nil
      }
    }
    return overDay + overWeek + overYear
  }
}
