import Planning
import SchoolCalendar

/// Which arrivals the sessions of a plan prepare.
struct Preparation {
  /// An arrival on a day, with what it asks for.
  struct Arrival {
    var deployment: Deployment
    var school: School
    var equipment: EquipmentType
    var date: Day
  }

  /// By id.
  let arrivals: [ID<Deployment>: Arrival]
  private let bySchool: [ID<School>: [Arrival]]
  private let leaders: [ID<School>: Set<ID<Learner>>]
  private let index: DossierIndex

  init(_ index: DossierIndex, arrivals planned: [PlannedDeployment], referents: [ReferentChoice]) {
    self.index = index
    var arrivals: [ID<Deployment>: Arrival] = [:]
    for one in planned {
      guard let deployment = index.deployments[one.id], let project = index.projects[deployment.project],
        let school = index.schools[project.school], let equipment = index.equipment[project.equipment]
      else { continue }
      arrivals[one.id] = Arrival(deployment: deployment, school: school, equipment: equipment, date: one.date)
    }
    self.arrivals = arrivals
    bySchool = Dictionary(grouping: arrivals.values, by: \.school.id)
    var leaders: [ID<School>: Set<ID<Learner>>] = [:]
    for choice in referents {
      leaders[choice.school, default: []].formUnion([choice.referent] + [choice.deputy].compactMap(\.self))
    }
    self.leaders = leaders
  }

  /// The arrivals for which a session counts, by date, then id.
  ///
  /// A session counts where someone of the school's audience takes a module that the equipment asks of the audience
  /// and the session lies in [date − freshness, date − lead]; or where its referent or deputy takes one asked of
  /// referents, by date − lead. Example: with 7 days' lead and 56 days' freshness, an arrival on 2027-11-17 is prepared
  /// by sessions from 2027-09-22 to 2027-11-10.
  func arrivals(preparedBy session: Session) -> [Arrival] {
    let learners = session.learners.compactMap { index.learners[$0] }
    let schools = Set(learners.flatMap(\.schools))
    let found = schools.flatMap { school in
      (bySchool[school] ?? []).filter { arrival in
        counts(session, for: arrival, learners: learners.filter { $0.schools.contains(school) })
      }
    }
    return found.sorted { ($0.date, $0.deployment.id) < ($1.date, $1.deployment.id) }
  }

  private func counts(_ session: Session, for arrival: Arrival, learners: [Learner]) -> Bool {
    let daysBefore = session.end.day.distance(to: arrival.date)
    let kit = arrival.equipment
    guard daysBefore >= kit.leadDays else { return false }
    if kit.referentModules.contains(session.module),
      let leaders = leaders[arrival.school.id], learners.contains(where: { leaders.contains($0.id) })
    {
      return true
    }
    return daysBefore <= kit.freshnessDays
      && learners.contains { kit.modules(for: $0.audience).contains(session.module) }
  }

  /// The arrivals around which a peer session counts and which it comes before: at its school, with peer sessions
  /// asked for, within the 28 days before the date.
  func arrivals(preparedBy session: PeerSession) -> [Arrival] {
    (bySchool[session.school] ?? []).filter { arrival in
      arrival.equipment.peerSessions > 0 && (0...28).contains(session.start.day.distance(to: arrival.date))
    }
    .sorted { ($0.date, $0.deployment.id) < ($1.date, $1.deployment.id) }
  }
}
