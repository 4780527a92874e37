import Planning
import SchoolCalendar

extension Invention {
  /// What people took part in during the spring before: whole teams where equipment came, else one person in twelve.
  mutating func addPastAttendance() {
    guard !isOneSchool else { return }
    var dice = dice("attendance")
    var recorded: Set<ID<Learner>> = []
    let index = DossierIndex(dossier)
    for deployment in dossier.deployments where deployment.status == .delivered {
      guard let project = index.projects[deployment.project], let kit = index.equipment[project.equipment],
        let arrival = deployment.date
      else { continue }
      for audience in Audience.allCases {
        for learner in index.people(of: project.school, audience: audience) where !learner.isVacant {
          for module in kit.modules(for: audience) where !recorded.contains(learner.id) {
            let day = arrival.advanced(by: -14).onOrAfter(.wednesday)
            let throwOfDice = dice.below(20)
            record(learner.id, module, on: day, throwOfDice == 0 ? .absent : throwOfDice == 1 ? .excused : .present)
          }
          recorded.insert(learner.id)
        }
      }
    }
    let teachers: [ID<TrainingModule>] = ["ENT1", "ENI1", "TAB1", "RAD1", "CYB"]
    for learner in dossier.learners where !learner.isVacant && !recorded.contains(learner.id) && dice.isOne(in: 12) {
      let module = learner.audience == .teachers ? dice.pick(teachers) ?? "CYB" : "CYB"
      record(
        learner.id, module, on: year.springBefore(3, 15).advanced(by: dice.below(30)).onOrAfter(.wednesday), .present)
    }
  }

  private mutating func record(
    _ learner: ID<Learner>, _ module: ID<TrainingModule>, on day: Day, _ status: AttendanceStatus
  ) {
    let minutes = dossier.modules.first { $0.id == module }?.minutes
    dossier.attendance.append(
      AttendanceRecord(
        learner: learner, status: status, module: module, moment: .startOfDay(day),
        minutes: status == .present ? minutes : nil))
  }
}
