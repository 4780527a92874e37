import SchoolCalendar

/// What stands around the requirement: incidents that threaten it, and training wanted afterwards.
extension RequirementCount {
  /// The incidents that touch a session still to come, or the day of arrival while that has not passed.
  func impacts(on coverage: DeploymentCoverage, _ kit: EquipmentType) -> [IncidentImpact] {
    guard !incidents.isEmpty, let date = coverage.date else { return [] }
    let toCome = coverage.sessions.compactMap { sessions[$0] }.filter { session in
      today.map { session.end.day >= $0 } ?? true
    }
    var impacts = toCome.flatMap { session in
      incidents.touching(session, for: kit).map { IncidentImpact(incident: $0.id, session: session.id) }
    }
    if today.map({ date >= $0 }) ?? true {
      impacts += incidents.touching(coverage.school, on: date, for: kit).map { IncidentImpact(incident: $0.id) }
    }
    return impacts
  }

  /// The training wanted after an arrival, of those who had every module asked of them by then, as the score counts it.
  ///
  /// With 42 days, an arrival on 2027-11-17 is followed up to 2027-12-29, included.
  func followUp(of school: ID<School>, _ kit: EquipmentType, since date: Day) -> [FollowUpCoverage] {
    guard kit.followUpDays >= 0 else { return [] }
    let due = date.advanced(by: kit.followUpDays)
    return Audience.allCases.flatMap { audience -> [FollowUpCoverage] in
      let required = kit.modules(for: audience)
      guard !required.isEmpty else { return [] }
      let meant: ModuleAudience = audience == .teachers ? .teachers : .agents
      let people = index.people(of: school, audience: audience).filter { person in
        person.leaves.map { $0 > date } ?? true
          && required.allSatisfy { module in
            history[person.id, module].contains { $0.day <= date && $0.standing != .missed }
          }
      }
      if people.isEmpty { return [] }
      return kit.followUp.filter { index.modules[$0]?.audiences.contains(meant) ?? false }.map { module in
        var one = FollowUpCoverage(
          module: module, audience: audience, due: due, staff: people.count, held: 0, booked: 0)
        for person in people {
          let inTime = history[person.id, module].filter { (date...due).contains($0.day) }
          if inTime.contains(where: { $0.standing == .held }) {
            one.held += 1
          } else if inTime.contains(where: { $0.standing == .booked || $0.standing == .unrecorded }) {
            one.booked += 1
          }
        }
        return one
      }
    }
  }
}
