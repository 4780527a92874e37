import Planning
import SchoolCalendar

extension Invention {
  /// Projects of a good third of the schools, with deployments in three waves, and the installers who carry them out.
  mutating func addDeployments() {
    var dice = dice("deployments")
    addInstallers(&dice)
    let count = dossier.schools.count
    // Live deployments: 14 in a circonscription of 35 schools, 160 in a département of 520.
    let live = max(1, (count < 100 ? count * 40 + 50 : count * 31 + 50) / 100)
    let twice = live / 8
    let schools = dice.shuffled(dossier.schools)
    var stages = Deck((DeploymentStatus.scheduled, 1), (.ordered, 3), (.foreseen, 6))
    for (turn, school) in schools.prefix(live - twice).enumerated() {
      let kits = dice.shuffled(kits(for: school))
      for kit in kits.prefix(turn < twice ? 2 : 1) {
        addLiveProject(kit, at: school, stage: isOneSchool ? .ordered : stages.deal(&dice), &dice)
      }
    }
    guard !isOneSchool else { return }
    let others = Array(schools.dropFirst(live - twice))
    let delivered = max(1, count / 12)
    for school in others.prefix(delivered) {
      if let kit = dice.pick(kits(for: school)) { addDelivered(kit, at: school, &dice) }
    }
    for (turn, school) in others.dropFirst(delivered).prefix(max(2, count / 8)).enumerated() {
      if let kit = dice.pick(kits(for: school)) { addWaiting(kit, at: school, isRefused: turn % 3 == 2, &dice) }
    }
  }

  private mutating func addInstallers(_ dice: inout Dice) {
    dossier.installers = [Installer(id: "I1", name: "Atelier de la mutualisation", dailyCapacity: isOneSchool ? 1 : 2)]
    if isOneSchool { return }
    dossier.installers += [
      Installer(id: "I2", name: "Tableaux & Compagnie", dailyCapacity: 1, worksInHolidays: true),
      Installer(id: "I3", name: "Câbles du Bocage", dailyCapacity: isScarce ? 1 : 2),
    ]
  }

  /// The equipment that suits the pupils' age, one of each family.
  private func kits(for school: School) -> [EquipmentType] {
    if isOneClass { return dossier.equipment.filter { $0.id == "ENI" } }
    let wanted: [ID<EquipmentType>] =
      school.kind == .maternelle
      ? ["ENT", "ENI", "TABLETTES", "ROBOTS1"] : ["ENT", "ENI", "TABLETTES", "ROBOTS3", "WEBRADIO"]
    return dossier.equipment.filter { wanted.contains($0.id) }
  }

  private mutating func addLiveProject(
    _ kit: EquipmentType, at school: School, stage: DeploymentStatus, _ dice: inout Dice
  ) {
    let project = addProject(kit, at: school, .validated, &dice)
    let installer = kit.family == "ent" ? nil : dice.pick(dossier.installers)
    let window = deliveryWindow(at: school, &dice)
    let asked = deliveryDays(from: window.lowerBound, through: window.upperBound, at: school)
    let requested = dice.pick(asked)
    var deployment = Deployment(
      id: ID(numbered("D", dossier.deployments.count + 1, width: 3)), project: project, earliest: window.lowerBound,
      latest: window.upperBound, requested: requested, installer: installer?.id,
      status: stage == .scheduled ? .ordered : stage)
    let free = asked.first { hasRoom(installer, on: $0) && $0 >= soonestDate }
    if stage == .scheduled, let free {
      deployment.status = .scheduled
      deployment.date = free
      deployment.requested = free
    }
    dossier.deployments.append(deployment)
  }

  /// Whether an installer has nothing else that day: dates that are fixed already count against the capacity.
  private func hasRoom(_ installer: Installer?, on day: Day) -> Bool {
    guard let installer else { return true }
    let taken = dossier.deployments.filter { $0.installer == installer.id && $0.fixedDate == day }.count
    return taken < installer.dailyCapacity
  }

  /// The first date that leaves a month of classes to train people in.
  private var soonestDate: Day { year.firstDay.advanced(by: 30) }

  private mutating func addDelivered(_ kit: EquipmentType, at school: School, _ dice: inout Dice) {
    let project = addProject(kit, at: school, .validated, &dice)
    let day = year.springBefore(6, 1).advanced(by: dice.below(20)).onOrAfter(.thursday)
    dossier.deployments.append(
      Deployment(
        id: ID(numbered("D", dossier.deployments.count + 1, width: 3)), project: project,
        earliest: day.advanced(by: -14), latest: day.advanced(by: 14), requested: day, installer: "I1",
        status: .delivered, date: day))
  }

  /// A project that waits for the IEN's word, with the date its commune hopes for, or one that was refused.
  private mutating func addWaiting(_ kit: EquipmentType, at school: School, isRefused: Bool, _ dice: inout Dice) {
    let project = addProject(kit, at: school, isRefused ? .refused : .submitted, &dice)
    guard !isRefused, dice.isOne(in: 2) else { return }
    let window = deliveryWindow(at: school, &dice)
    dossier.deployments.append(
      Deployment(
        id: ID(numbered("D", dossier.deployments.count + 1, width: 3)), project: project, earliest: window.lowerBound,
        latest: window.upperBound))
  }

  private mutating func addProject(
    _ kit: EquipmentType, at school: School, _ status: ProjectStatus, _ dice: inout Dice
  ) -> ID<Project> {
    let id = ID<Project>(numbered("PR", dossier.projects.count + 1, width: 3))
    let decided = year.springBefore(2, 1).advanced(by: dice.below(40)).onOrAfter(.tuesday)
    let carriers = ["mairie, \(school.commune)", "directrice ou directeur", "mutualisation"]
    dossier.projects.append(
      Project(
        id: id, school: school.id, equipment: kit.id, status: status, title: kit.title,
        quantity: kit.family == "eni" ? max(1, (school.classes ?? 5) / 2) : 1, sponsor: dice.pick(carriers),
        decidedOn: status == .submitted ? nil : decided))
    return id
  }
}
