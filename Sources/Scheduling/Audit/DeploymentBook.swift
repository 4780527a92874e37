import Planning
import SchoolCalendar

/// The deployments of the dossier with the dates that the plan gives them.
struct DeploymentBook: Sendable {
  /// A deployment that is planned or scheduled, with what it brings.
  struct Live: Sendable {
    let deployment: Deployment
    let school: ID<School>
    let kit: EquipmentType
    /// The plan's date.
    let date: Day?
  }

  /// Equipment of a family that has come, or will come, to a school.
  struct Arrival: Sendable {
    let day: Day
    let family: String
  }

  /// The plan's dates; where a deployment stands twice, the later line counts.
  let dates: [ID<Deployment>: Day]
  /// Those that ask for something: of a validated project, still to come or come in the course of the year.
  let live: [Live]
  let arrivals: [ID<School>: [Arrival]]

  init(_ planned: [PlannedDeployment], _ index: DossierIndex) {
    let dates = Dictionary(planned.map { ($0.id, $0.date) }, uniquingKeysWith: { _, last in last })
    self.dates = dates
    live = index.plannedDeployments.compactMap { deployment in
      guard let project = index.projects[deployment.project], let kit = index.equipment[project.equipment] else {
        return nil
      }
      return Live(deployment: deployment, school: project.school, kit: kit, date: dates[deployment.id])
    }
    var arrivals: [ID<School>: [Arrival]] = [:]
    for deployment in index.dossier.deployments {
      guard let project = index.projects[deployment.project], let family = index.equipment[project.equipment]?.family
      else { continue }
      // What was delivered on an unknown day has been there since ever.
      let day = deployment.fixedDate ?? (deployment.status == .delivered ? .first : dates[deployment.id])
      if let day { arrivals[project.school, default: []].append(Arrival(day: day, family: family)) }
    }
    self.arrivals = arrivals
  }

  /// Whether a school has equipment of a family by a day, that day included.
  func has(_ family: String, _ school: ID<School>, by day: Day) -> Bool {
    (arrivals[school] ?? []).contains { $0.family == family && $0.day <= day }
  }
}

extension DeploymentBook.Live {
  /// The persons of an audience who are still there on the date, or on a given day where there is none.
  func audience(_ audience: Audience, _ index: DossierIndex, undated: Day) -> [Learner] {
    let day = date ?? undated
    return index.people(of: school, audience: audience).filter { person in person.leaves.map { $0 > day } ?? true }
  }
}
