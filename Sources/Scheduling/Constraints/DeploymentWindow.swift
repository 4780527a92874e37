import Planning
import SchoolCalendar

/// A deployment comes in its window, on a day when its school and its installer can, and a date already fixed stays.
enum DeploymentWindow: HardConstraint {
  static let rule = HardRule.deploymentWindow

  static func findings(in recount: Recount) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<ID<Deployment>> = []
    for planned in recount.plan.deployments {
      guard let deployment = recount.index.deployments[planned.id] else { continue }
      var faults: [Finding.Fault] = seen.insert(planned.id).inserted ? [] : [.init(.deploymentTwice)]
      if let fixed = deployment.fixedDate {
        if planned.date != fixed { faults.append(.init(.dateIsFixed, planned.date.description, fixed.description)) }
      } else {
        faults += self.faults(of: deployment, on: planned.date, recount)
      }
      findings += faults.map { Finding(rule: rule, subject: planned.id.rawValue, fault: $0) }
    }
    for deployment in recount.index.dossier.deployments
    where deployment.status == .scheduled || recount.index.hasArrivedThisYear(deployment) {
      guard let date = deployment.date, !seen.contains(deployment.id) else { continue }
      findings.append(Finding(rule, deployment.id.rawValue, .scheduledMissing, date.description))
    }
    return findings + installers(in: recount)
  }

  static func faults(of deployment: Deployment, on date: Day, _ recount: Recount) -> [Finding.Fault] {
    guard let project = recount.index.projects[deployment.project] else { return [] }
    var faults: [Finding.Fault] = []
    if project.status != .validated { faults.append(.init(.projectNotValidated, project.id.rawValue)) }
    if date < deployment.earliest || deployment.latest < date {
      faults.append(
        .init(.outsideWindow, date.description, deployment.earliest.description, deployment.latest.description))
    }
    let worksInHolidays = deployment.installer.flatMap { recount.index.installers[$0]?.worksInHolidays } ?? false
    let isHoliday = recount.calendar.isHoliday(date) && !worksInHolidays
    if date.weekday >= .saturday || recount.calendar.isPublicHoliday(date) || isHoliday {
      faults.append(.init(.closedDate, date.description))
    }
    var reaches: [Reach] = [.school(project.school)]
    if let school = recount.index.schools[project.school] { reaches.append(.circonscription(school.circonscription)) }
    let (morning, evening) = (TimeOfDay(minutes: 8 * 60), TimeOfDay(minutes: 18 * 60))
    if recount.closures.touch(from: Moment(date, morning), to: Moment(date, evening), reaches) {
      faults.append(.init(.schoolClosed, date.description, project.school.rawValue))
    }
    return faults
  }

  /// Days on which an installer has more than the daily capacity, counting dates already fixed where the plan adds to
  /// them.
  private static func installers(in recount: Recount) -> [Finding] {
    let index = recount.index
    var added = Tally<Pair<ID<Installer>, Day>>()
    for planned in recount.plan.deployments {
      guard let deployment = index.deployments[planned.id], deployment.fixedDate == nil else { continue }
      if let installer = deployment.installer { added[Pair(installer, planned.date)] += 1 }
    }
    var fixed = Tally<Pair<ID<Installer>, Day>>()
    for deployment in index.dossier.deployments {
      if let installer = deployment.installer, let date = deployment.fixedDate { fixed[Pair(installer, date)] += 1 }
    }
    return added.sums.compactMap { key, count in
      guard let installer = index.installers[key.first] else { return nil }
      let all = count + fixed[key]
      guard all > installer.dailyCapacity else { return nil }
      return Finding(
        rule, key.first.rawValue, .overInstallerCapacity, key.second.description, "\(all)",
        "\(installer.dailyCapacity)")
    }
  }
}
