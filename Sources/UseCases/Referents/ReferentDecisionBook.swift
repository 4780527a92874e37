import Planning
import SchoolCalendar

/// The decisions of a year, changed one by one so that no two contradict each other.
struct ReferentDecisionBook {
  private(set) var decisions: [ReferentDecision]

  init(_ decisions: [ReferentDecision]) { self.decisions = decisions }

  /// Settles a school's post: what was settled before gives way, from the decision's first day on where it has one.
  ///
  /// - Parameter after: Who holds the post until then where nothing is settled yet.
  mutating func set(_ decision: ReferentDecision, after holder: ReferentChoice?) {
    let school = decision.school
    decisions.removeAll {
      $0.school == school && $0.state != .confirmed && $0.state != .vacant && $0.person == decision.person
    }
    guard let from = decision.from else {
      decisions.removeAll { $0.school == school && $0.settlesPost }
      decisions.append(decision)
      return
    }
    decisions.removeAll { $0.school == school && $0.settlesPost && ($0.from ?? .first) >= from }
    let eve = from.advanced(by: -1)
    for place in decisions.indices where decisions[place].school == school && decisions[place].settlesPost {
      if decisions[place].through.map({ $0 >= from }) ?? true { decisions[place].through = eve }
    }
    let isSettled = decisions.contains { $0.school == school && $0.settlesPost }
    if !isSettled, let holder, holder.referent != decision.person {
      decisions.append(
        ReferentDecision(
          school: school, person: holder.referent, deputy: holder.deputy == decision.person ? nil : holder.deputy,
          through: eve))
    }
    decisions.append(decision)
  }

  /// Confirms a choice, its hand-over included.
  mutating func confirm(_ choice: ReferentChoice) {
    decisions.removeAll { $0.school == choice.school && $0.state == .proposed }
    let deputy = choice.successor?.learner == choice.deputy ? nil : choice.deputy
    let eve = choice.successor?.from.advanced(by: -1)
    decisions.append(
      ReferentDecision(school: choice.school, person: choice.referent, deputy: deputy, through: eve))
    if let successor = choice.successor {
      decisions.append(
        ReferentDecision(school: choice.school, person: successor.learner, from: successor.from))
    }
  }

  /// Notes a refusal; a confirmation of the same person goes.
  mutating func refuse(_ refusal: ReferentDecision) {
    decisions.removeAll { $0.school == refusal.school && $0.person == refusal.person && $0.state != .vacant }
    for place in decisions.indices
    where decisions[place].school == refusal.school && decisions[place].deputy == refusal.person {
      decisions[place].deputy = nil
    }
    decisions.append(refusal)
  }

  /// Says that the post stays without anybody; what was settled before goes.
  mutating func leaveVacant(_ school: ID<School>, reason: String?) {
    decisions.removeAll { $0.school == school && $0.settlesPost }
    decisions.append(ReferentDecision(school: school, state: .vacant, reason: reason))
  }
}
