extension PlanDifference {
  /// The plan in which everything has become what it is later.
  ///
  /// Applied to the earlier plan it gives the later one, but for the order of its lists, its revision, status and bound.
  /// What the plan does not have is left aside, so that it may be applied to a plan that has gone on.
  public func applied(to plan: Plan) -> Plan {
    var plan = plan
    plan.sessions = Self.replaced(plan.sessions, sessions)
    plan.peerSessions = Self.replaced(plan.peerSessions, peerSessions)
    let dates = Dictionary(deployments.map { ($0.id, $0.after) }, uniquingKeysWith: { _, last in last })
    plan.deployments.removeAll { dates.keys.contains($0.id) }
    plan.deployments += deployments.compactMap { change in
      change.after.map { PlannedDeployment(id: change.id, date: $0) }
    }
    let schools = Set(referents.map(\.school))
    plan.referents.removeAll { schools.contains($0.school) }
    plan.referents += referents.compactMap(\.after)
    var met = noLongerUnmet.reduce(into: [Unmet: Int]()) { $0[$1, default: 0] += 1 }
    plan.unmet.removeAll { one in
      guard let count = met[one], count > 0 else { return false }
      met[one] = count - 1
      return true
    }
    plan.unmet += newlyUnmet
    plan.score = score.after
    return plan
  }

  private static func replaced<Change: MeetingChange>(
    _ meetings: [Change.Meeting], _ changes: [Change]
  ) -> [Change.Meeting] where Change.Meeting.Entity == Change.Meeting {
    let after = Dictionary(changes.map { ($0.id, $0.after) }, uniquingKeysWith: { first, last in last ?? first })
    var seen: Set<ID<Change.Meeting>> = []
    var result = meetings.compactMap { meeting -> Change.Meeting? in
      guard let change = after[meeting.id] else { return meeting }
      seen.insert(meeting.id)
      return change
    }
    for change in changes where !seen.contains(change.id) {
      if let added = change.after { result.append(added) }
    }
    return result
  }
}
