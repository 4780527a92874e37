/// The minutes of training that a year asks of a person.
public struct HoursDue: Sendable {
  private let goals: Goals

  public init(_ goals: Goals) { self.goals = goals }

  /// Official minutes due by a teacher, or training minutes due by an agent.
  ///
  /// None for whoever leaves in the year, and for a teacher with an exemption. A teacher's follow from the share of
  /// service: by the settings' table, else 100 % the goal, 80 % and 75 % five sixths of it, 50 % half of it, any other
  /// share in proportion, rounded to the nearest quarter-hour, half up.
  public func minutes(for learner: Learner) -> Int {
    if learner.leaves != nil { return 0 }
    switch learner.audience {
    case .agents: return learner.targetMinutes ?? goals.agentMinutes
    case .teachers:
      if !(learner.exemption ?? "").isEmpty { return 0 }
      return learner.targetMinutes ?? minutes(forShare: learner.workShare)
    }
  }

  /// Official minutes due for a percent of service; the table is entered with the whole percent.
  public func minutes(forShare share: Double) -> Int {
    let percent = Int(share)
    if let own = goals.officialMinutesByShare[percent] { return own }
    switch percent {
    case 100: return goals.officialMinutes
    case 75, 80: return 300 * goals.officialMinutes / 360
    case 50: return goals.officialMinutes / 2
    default: return Int((Double(goals.officialMinutes) * share / 100 / 15 + 0.5).rounded(.down)) * 15
    }
  }
}
