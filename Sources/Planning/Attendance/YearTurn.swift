import SchoolCalendar

/// What a school year hands to the next one.
///
/// Schools, places, people, trainers, modules, equipment, contacts and measured ways go on. Of what was recorded go on:
/// who attended which module on which day (for freshness and prerequisites), the equipment that was delivered (for modules
/// that need it) with its deliveries, whole or in part, and who is referent at the year's end with the decisions about it
/// that still hold. What is over is left behind: dated settings, sessions of others, closures,
/// visits, incidents that have ended, exemptions and own targets of the year, people who have left, calendars of trainers
/// and venues, and deployments whose window has passed without a delivery, which are named.
public struct YearTurn: Sendable {
  /// The next year's dossier.
  public private(set) var dossier: Dossier
  /// People who have left, by id.
  public private(set) var left: [ID<Learner>] = []
  /// Deployments whose window is over and that were not delivered.
  public private(set) var undelivered: [ID<Deployment>] = []
  /// Records of attendance carried over.
  public private(set) var attended = 0
  /// Decisions about referents carried over.
  public private(set) var decisions = 0

  private let next: SchoolYear

  /// - Parameters:
  ///   - index: The dossier of the year that ends, with the sessions that attendance is recorded of.
  ///   - plan: The plan that was followed; nil where none was.
  ///   - known: The next year's dossier where there is one already: it only takes what was recorded.
  public init(_ index: DossierIndex, plan: Plan?, known: Dossier? = nil) {
    next = index.dossier.settings.schoolYear.next
    dossier = known ?? Dossier(settings: index.dossier.settings)
    let isNew = known == nil
    if isNew {
      carryGround(index.dossier)
      carryPeople(index.dossier)
      carryDated(index.dossier)
    }
    carryReferents(index, plan)
    carryDeployments(index, isNew: isNew)
    carryDeliveries(index)
    carryAttendance(index, plan)
  }

  private mutating func carryGround(_ old: Dossier) {
    dossier.settings.schoolYear = next
    dossier.settings.firstDay = nil
    dossier.settings.lastDay = nil
    dossier.settings.localHolidays = []
    dossier.settings.avoidedPeriods = nil
    dossier.schools = old.schools
    dossier.centres = old.centres
    dossier.modules = old.modules
    dossier.equipment = old.equipment
    dossier.installers = old.installers
    dossier.contacts = old.contacts
    dossier.travelTimes = old.travelTimes
    dossier.trainers = old.trainers.map { trainer in
      var fresh = trainer
      fresh.agenda = nil
      fresh.busy = []
      return fresh
    }
    dossier.venues = old.venues.map { venue in
      var fresh = venue
      fresh.agenda = nil
      fresh.busy = []
      return fresh
    }
  }

  private mutating func carryPeople(_ old: Dossier) {
    for learner in old.learners {
      if let leaves = learner.leaves, leaves <= next.firstCivilDay {
        left.append(learner.id)
        continue
      }
      var fresh = learner
      fresh.exemption = nil
      fresh.targetMinutes = nil
      dossier.learners.append(fresh)
    }
  }

  private mutating func carryDated(_ old: Dossier) {
    let first = next.firstCivilDay
    dossier.fixedSessions = old.fixedSessions.filter { $0.start.day >= first }
    for place in dossier.fixedSessions.indices {
      dossier.fixedSessions[place].learners.removeAll { left.contains($0) }
    }
    dossier.incidents = old.incidents.filter { $0.end.map { $0.day >= first } ?? true }
    dossier.visits = old.visits.filter { $0.day >= first }
    dossier.committees = old.committees.filter { $0.day >= first }
    dossier.closures = old.closures.filter { closure in
      if case .learner(let id) = closure.reach, left.contains(id) { return false }
      return closure.range.end > .startOfDay(first)
    }
    dossier.substitutes = old.substitutes.filter { $0.last >= first }
  }

  /// Whoever is referent at the year's end is so since then, or since the year before where the dossier says nothing.
  private mutating func carryReferents(_ index: DossierIndex, _ plan: Plan?) {
    let turn = ReferentTurn(index, plan: plan, into: next)
    for place in dossier.learners.indices {
      let learner = dossier.learners[place]
      guard index.learners[learner.id] != nil else { continue }
      if let since = turn.since[learner.id] {
        dossier.learners[place].referentSince = since
      } else if plan != nil || learner.schools.contains(where: { turn.settled.contains($0) }) {
        dossier.learners[place].referentSince = nil
      }
    }
    decisions = turn.carry(into: &dossier)
  }

  private mutating func carryDeployments(_ index: DossierIndex, isNew: Bool) {
    let known = Set(dossier.deployments.map(\.id))
    var projects = Set(dossier.projects.map(\.id))
    let schools = Set(dossier.schools.map(\.id))
    let kits = Set(dossier.equipment.map(\.id))
    for project in index.dossier.projects where !projects.contains(project.id) {
      guard schools.contains(project.school), kits.contains(project.equipment) else { continue }
      let own = index.dossier.deployments.filter { $0.project == project.id }
      let carried = own.filter { deployment in
        if deployment.status == .delivered || index.progress(of: deployment).first != nil { return true }
        let isOver = deployment.latest < next.firstCivilDay
        if isOver, project.status == .validated, isNew { undelivered.append(deployment.id) }
        return isNew && !isOver
      }
      let waits = isNew && project.status != .refused && own.isEmpty
      guard waits || !carried.isEmpty, projects.insert(project.id).inserted else { continue }
      dossier.projects.append(project)
      dossier.deployments += carried.filter { !known.contains($0.id) }
    }
    // Delivered since the next year's dossier was made.
    for place in dossier.deployments.indices {
      guard let before = index.deployments[dossier.deployments[place].id], before.status == .delivered else { continue }
      dossier.deployments[place].status = .delivered
      dossier.deployments[place].date = before.date
    }
  }

  /// What came in the year that ends comes with its deployments; the next year's own deliveries stay.
  private mutating func carryDeliveries(_ index: DossierIndex) {
    let carried = Set(dossier.deployments.map(\.id)).intersection(index.deliveries.keys)
    if carried.isEmpty { return }
    let first = next.firstCivilDay
    let own = dossier.deliveries.filter { !carried.contains($0.deployment) || $0.day >= first }
    dossier.deliveries = index.dossier.deliveries.filter { carried.contains($0.deployment) && $0.day < first } + own
    dossier.settleDeliveries()
  }

  private mutating func carryAttendance(_ index: DossierIndex, _ plan: Plan?) {
    let sessions = Dictionary(
      (index.held.sessions + (plan?.sessions ?? [])).map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    let people = Set(dossier.learners.map(\.id))
    let modules = Set(dossier.modules.map(\.id))
    var places: [AttendanceRecord: Int] = [:]
    for (place, record) in dossier.attendance.enumerated() { places[Self.key(record)] = place }
    for record in index.dossier.attendance where record.status == .present && people.contains(record.learner) {
      var carried = AttendanceRecord(
        learner: record.learner, status: .present, module: record.module, moment: record.moment,
        minutes: record.minutes, organiser: record.organiser)
      if let session = record.session.flatMap({ sessions[$0] }) {
        carried.module = session.module
        carried.moment = session.end
        carried.minutes = record.minutes ?? session.minutes
      }
      guard let module = carried.module, carried.moment != nil, modules.contains(module) else { continue }
      if let place = places[Self.key(carried)] {
        dossier.attendance[place] = carried
      } else {
        places[Self.key(carried)] = dossier.attendance.count
        dossier.attendance.append(carried)
        attended += 1
      }
    }
  }
  /// What tells one person's attendance of one module at one moment from another.
  private static func key(_ record: AttendanceRecord) -> AttendanceRecord {
    AttendanceRecord(
      learner: record.learner, status: .present, session: record.session,
      module: record.session == nil ? record.module : nil, moment: record.session == nil ? record.moment : nil)
  }
}
