import Planning
import SchoolCalendar

/// No more teachers of a circonscription are out of class in a half-day than it has substitutes then.
enum ReplacementCap: HardConstraint {
  static let rule = HardRule.replacementCap

  private struct HalfDay: Hashable {
    let circonscription: ID<Circonscription>
    let day: Day
    /// By the start of the session: noon is afternoon.
    let isMorning: Bool
  }

  static func findings(in recount: Recount) -> [Finding] {
    var out = Tally<HalfDay>()
    for facts in recount.sessions {
      for (learner, openness) in zip(facts.learners, facts.openness) where openness.needsSubstitute {
        guard let circonscription = recount.index.circonscription(of: learner) else { continue }
        let isMorning = facts.session.start.time < .noon
        out[HalfDay(circonscription: circonscription, day: facts.day, isMorning: isMorning)] += 1
      }
    }
    return out.sums.compactMap { half, teachers in
      let substitutes = recount.index.dossier.substitutes
        .filter { $0.circonscription == half.circonscription && $0.first <= half.day && half.day <= $0.last }
        .reduce(0) { $0 + $1.substitutes }
      guard teachers > substitutes else { return nil }
      let code = half.isMorning ? FaultCode.tooFewSubstitutesInTheMorning : .tooFewSubstitutesInTheAfternoon
      return Finding(
        rule, half.circonscription.rawValue, code, half.day.description, "\(teachers)", "\(substitutes)")
    }
  }
}
