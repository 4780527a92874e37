import Planning
import SchoolCalendar

extension ProblemDraft {
  /// Numbers the live deployments, with the days each may have and what it asks of whom.
  mutating func compileDeployments() {
    let dossier = index.dossier
    var installerNumber: [ID<Installer>: Int] = [:]
    for installer in dossier.installers where installerNumber[installer.id] == nil {
      installerNumber[installer.id] = installerNumber.count
      deployments.installerRoom += Array(
        repeating: Int16(clamping: index.installers[installer.id]?.dailyCapacity ?? 1), count: dayCount)
    }
    deployments.installerCount = installerNumber.count
    for deployment in dossier.deployments {
      guard let installer = deployment.installer.flatMap({ installerNumber[$0] }), let date = deployment.fixedDate
      else { continue }
      let day = number(date)
      if (0..<dayCount).contains(day) { deployments.installerRoom[installer * dayCount + day] -= 1 }
    }
    deployments.atSchool = Array(repeating: [], count: places.all.count)
    deployments.demandsOfPerson = Array(repeating: [], count: people.ids.count)
    for deployment in index.plannedDeployments {
      guard let project = index.projects[deployment.project], let kit = index.equipment[project.equipment],
        let school = places.number[.school(project.school)]
      else { continue }
      let d = deployments.ids.count
      deployments.ids.append(deployment.id)
      deployments.school.append(Int32(school))
      deployments.atSchool[school].append(Int32(d))
      let candidates = deployment.fixedDate == nil ? candidates(for: deployment, at: project.school) : []
      let settledDay = settled.dates[deployment.id].map { Int32(clamping: number($0)) }
      let pastDay = settledDay.flatMap { candidates.contains($0) ? $0 : nil }
      deployments.fixedDay.append(deployment.fixedDate.map { Int32(number($0)) } ?? pastDay)
      if let pastDay, let installer = deployment.installer.flatMap({ installerNumber[$0] }) {
        deployments.installerRoom[installer * dayCount + Int(pastDay)] -= 1
      }
      deployments.requested.append(deployment.requested.map { Int32(number($0)) })
      deployments.installer.append(deployment.installer.flatMap { installerNumber[$0] }.map { Int32($0) } ?? -1)
      deployments.candidates.append(pastDay == nil ? candidates.filter { $0 > lastPastDay } : [])
      deployments.lead.append(Int32(kit.leadDays))
      deployments.freshness.append(Int32(kit.freshnessDays))
      deployments.followUp.append(kit.followUp.compactMap { modules.number[$0].map { Int32($0) } })
      deployments.followUpDays.append(Int32(kit.followUpDays))
      deployments.referentModules.append(kit.referentModules.compactMap { modules.number[$0].map { Int32($0) } })
      deployments.peers.append(Int32(kit.peerSessions))
      deployments.family.append(kit.family.flatMap { places.families[$0] }.map { Int32($0) } ?? -1)
      deployments.demandsOf.append([])
      for audience in Audience.allCases { addDemand(of: d, kit: kit, audience: audience, school: project.school) }
    }
    noteAskedModules()
  }

  private mutating func noteAskedModules() {
    let count = modules.ids.count
    people.isAsked = Array(repeating: false, count: people.ids.count * count)
    for demand in deployments.demands {
      for p in demand.members {
        for m in demand.modules + demand.followUp { people.isAsked[Int(p) * count + Int(m)] = true }
      }
    }
    for d in deployments.ids.indices {
      guard case .school(let school) = places.all[Int(deployments.school[d])],
        let p = referents[school].flatMap({ people.number[$0] })
      else { continue }
      for m in deployments.referentModules[d] { people.isAsked[p * count + Int(m)] = true }
    }
  }

  private func candidates(for deployment: Deployment, at school: ID<School>) -> [Int32] {
    let worksInHolidays = deployment.installer.flatMap { index.installers[$0] }?.worksInHolidays ?? false
    let circonscription = index.schools[school]?.circonscription
    let closed = index.dossier.closures.filter {
      $0.reach == .everything || $0.reach == .school(school) || $0.reach == circonscription.map { .circonscription($0) }
    }
    guard deployment.earliest <= deployment.latest else { return [] }
    return (deployment.earliest...deployment.latest).compactMap { day in
      let number = number(day)
      guard (0..<dayCount).contains(number), day.weekday.rawValue <= 5, !calendar.isPublicHoliday(day),
        worksInHolidays || !calendar.isHoliday(day)
      else { return nil }
      let start = Moment(day, TimeOfDay(minutes: 480))
      let end = Moment(day, TimeOfDay(minutes: 1080))
      return closed.contains { $0.range.start < end && start < $0.range.end } ? nil : Int32(number)
    }
  }

  private mutating func addDemand(of d: Int, kit: EquipmentType, audience: Audience, school: ID<School>) {
    let required = kit.modules(for: audience).compactMap { modules.number[$0].map { Int32($0) } }
    let staff = index.people(of: school, audience: audience)
    guard !required.isEmpty, !staff.isEmpty else { return }
    let meant: ModuleAudience = audience == .teachers ? .teachers : .agents
    let followUp = kit.followUp.filter { index.modules[$0]?.audiences.contains(meant) ?? false }
    let offset = deployments.demands.last.map { $0.offset + $0.members.count } ?? 0
    let number = deployments.demands.count
    deployments.demandsOf[d].append(Int32(number))
    let members = staff.compactMap { people.number[$0.id].map { Int32($0) } }
    for (position, p) in members.enumerated() {
      deployments.demandsOfPerson[Int(p)].append(Membership(demand: Int32(number), position: Int32(position)))
    }
    deployments.demands.append(
      Demand(
        deployment: Int32(d), isTeachers: audience == .teachers, modules: required,
        followUp: followUp.compactMap { modules.number[$0].map { Int32($0) } }, members: members,
        share: kit.share(of: audience), offset: offset))
  }
}
