import SchoolCalendar

/// Counts who meets the requirements of deployments.
struct RequirementCount: Sendable {
  let index: DossierIndex
  let history: TrainingHistory
  private let dates: [ID<Deployment>: Day]
  private let referents: [ID<School>: ID<Learner>]
  private let unmet: [UnmetKey: UnmetReason]
  /// The last day of class, on which the audience of an undated deployment is counted.
  private let lastDay: Day
  let today: Day?
  let incidents: IncidentBook
  let sessions: [ID<Session>: Session]

  /// What counting one deployment has met on its way.
  private struct Trace {
    /// The earliest session that somebody required, or the referent, is booked in.
    var nextSession: TrainingHistory.Training?
    /// The plan's sessions that lie in time for somebody.
    var sessions: Set<ID<Session>> = []
  }

  private struct UnmetKey: Hashable {
    let learner: ID<Learner>?
    let module: ID<TrainingModule>
    let deployment: ID<Deployment>?
  }

  init(_ index: DossierIndex, plan: Plan, today: Day?) {
    self.index = index
    self.today = today
    history = TrainingHistory(
      attendance: index.dossier.attendance, sessions: plan.sessions, former: index.held.sessions, today: today)
    incidents = IncidentBook(index)
    sessions = Dictionary(
      (index.held.sessions + plan.sessions).map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    dates = Dictionary(plan.deployments.map { ($0.id, $0.date) }, uniquingKeysWith: { _, last in last })
    let named = plan.referents.filter {
      index.schools[$0.school] != nil && index.learners[$0.referent]?.audience == .teachers
    }
    referents = Dictionary(named.map { ($0.school, $0.referent) }, uniquingKeysWith: { _, last in last })
    let reasons = plan.unmet.compactMap { unmet in
      unmet.module.map { (UnmetKey(learner: unmet.learner, module: $0, deployment: unmet.deployment), unmet.reason) }
    }
    unmet = Dictionary(reasons, uniquingKeysWith: { first, _ in first })
    // Where the year has no calendar nothing can be planned; the civil year's end then stands in.
    let settings = index.dossier.settings
    lastDay = (try? index.dossier.calendar())?.lastDay ?? settings.lastDay ?? settings.schoolYear.lastCivilDay
  }

  func coverage(of deployment: Deployment, _ project: Project, _ kit: EquipmentType) -> DeploymentCoverage {
    let date = date(of: deployment, project)
    var trace = Trace()
    let isRefused = project.status == .refused
    var coverage = DeploymentCoverage(
      deployment: deployment.id, project: project.id, school: project.school, equipment: kit.id,
      status: deployment.status, projectStatus: project.status, date: date,
      deadline: date?.advanced(by: -kit.leadDays), state: .ready,
      audiences: isRefused
        ? [] : Audience.allCases.compactMap { audience($0, deployment, project, kit, date, &trace) },
      referent: referent(deployment, project, kit, date, &trace))
    coverage.sessions = trace.sessions.compactMap { sessions[$0] }
      .sorted { ($0.start, $0.id) < ($1.start, $1.id) }.map(\.id)
    coverage.progress = index.progress(of: deployment)
    if coverage.isLive { coverage.incidents = impacts(on: coverage, kit) }
    if coverage.status == .delivered, !isRefused, let date {
      coverage.followUp = followUp(of: project.school, kit, since: date)
    }
    let judgement = CoverageJudgement(
      deployment: deployment, today: today, nextSession: trace.nextSession,
      firstDay: index.dossier.settings.schoolYear.firstCivilDay, plannedDate: dates[deployment.id])
    judgement.judge(&coverage)
    return coverage
  }

  private func date(of deployment: Deployment, _ project: Project) -> Day? {
    guard project.status == .validated else { return nil }
    if deployment.status == .delivered { return deployment.date }
    // The plan as such counts with its own date, as its score does.
    return today == nil ? dates[deployment.id] : deployment.fixedDate ?? dates[deployment.id]
  }

  private func audience(
    _ audience: Audience, _ deployment: Deployment, _ project: Project, _ kit: EquipmentType, _ date: Day?,
    _ trace: inout Trace
  ) -> AudienceCoverage? {
    let modules = kit.modules(for: audience)
    guard !modules.isEmpty else { return nil }
    let day = date ?? lastDay
    let staff = index.people(of: project.school, audience: audience).filter { $0.leaves.map { $0 > day } ?? true }
    let required = Int((Double(staff.count) * kit.share(of: audience) / 100 - 1e-9).rounded(.up))
    let days = date.flatMap { range(from: $0.advanced(by: -kit.freshnessDays), to: $0.advanced(by: -kit.leadDays)) }
    var coverage = AudienceCoverage(
      audience: audience, modules: modules, staff: staff.count, required: required, ready: 0, held: 0, gaps: [])
    for person in staff {
      var (gaps, isHeld): ([ModuleGap], Bool) = ([], true)
      for module in modules {
        switch standing(of: person.id, module, in: days, &trace) {
        case .held: break
        case .booked(let training):
          isHeld = false
          trace.nextSession = earlier(trace.nextSession, training)
        case .gap(let reason, let session):
          gaps.append(gap(person.id, module, deployment.id, reason, session))
        }
      }
      if gaps.isEmpty {
        coverage.ready += 1
        if isHeld { coverage.held += 1 }
      } else {
        coverage.gaps.append(TrainingGap(learner: person.id, modules: gaps))
      }
    }
    return coverage
  }

  private func referent(
    _ deployment: Deployment, _ project: Project, _ kit: EquipmentType, _ date: Day?,
    _ trace: inout Trace
  ) -> ReferentCoverage {
    let referent = referents[project.school]
    guard project.status != .refused else { return ReferentCoverage(referent: referent) }
    var coverage = ReferentCoverage(referent: referent, modules: kit.referentModules)
    let days = date.flatMap { range(from: .first, to: $0.advanced(by: -kit.leadDays)) }
    for module in kit.referentModules {
      guard let referent else {
        let said = unmet[UnmetKey(learner: nil, module: module, deployment: deployment.id)]
        coverage.gaps.append(ModuleGap(module: module, reason: days == nil ? .noDayFits : .notBooked, unmet: said))
        continue
      }
      switch standing(of: referent, module, in: days, &trace) {
      case .held: break
      case .booked(let training):
        coverage.bookedModules.append(module)
        trace.nextSession = earlier(trace.nextSession, training)
      case .gap(let reason, let session):
        coverage.gaps.append(gap(referent, module, deployment.id, reason, session))
      }
    }
    return coverage
  }
}

extension RequirementCount {
  /// How one person stands to one module.
  private enum ModuleStanding {
    case held
    case booked(TrainingHistory.Training)
    case gap(GapReason, ID<Session>?)
  }

  private func range(from first: Day, to last: Day) -> ClosedRange<Day>? { first <= last ? first...last : nil }

  /// Any one attendance on one of the days meets the module; where none does, the gap that is easiest to mend is told.
  private func standing(
    of learner: ID<Learner>, _ module: ID<TrainingModule>, in days: ClosedRange<Day>?, _ trace: inout Trace
  ) -> ModuleStanding {
    guard let days else { return .gap(.noDayFits, nil) }
    let trainings = history[learner, module]
    let inTime = trainings.filter { days.contains($0.day) }
    trace.sessions.formUnion(inTime.compactMap(\.session))
    if inTime.contains(where: { $0.standing == .held }) { return .held }
    if let booked = inTime.first(where: { $0.standing == .booked }) { return .booked(booked) }
    if let unrecorded = inTime.first(where: { $0.standing == .unrecorded }) {
      return .gap(.unrecorded, unrecorded.session)
    }
    if let missed = inTime.first(where: { $0.standing == .missed }) { return .gap(.missed, missed.session) }
    let taken = trainings.filter { $0.standing == .held || $0.standing == .booked }
    if let late = taken.first(where: { $0.day > days.upperBound }) { return .gap(.tooLate, late.session) }
    if let early = taken.first(where: { $0.day < days.lowerBound }) { return .gap(.tooEarly, early.session) }
    return .gap(.notBooked, nil)
  }

  private func gap(
    _ learner: ID<Learner>, _ module: ID<TrainingModule>, _ deployment: ID<Deployment>, _ reason: GapReason,
    _ session: ID<Session>?
  ) -> ModuleGap {
    let own = unmet[UnmetKey(learner: learner, module: module, deployment: deployment)]
    let said = own ?? unmet[UnmetKey(learner: learner, module: module, deployment: nil)]
    return ModuleGap(module: module, reason: reason, session: session, unmet: said)
  }

  private func earlier(
    _ known: TrainingHistory.Training?, _ other: TrainingHistory.Training
  ) -> TrainingHistory.Training {
    guard let known else { return other }
    return (other.day, other.session ?? "") < (known.day, known.session ?? "") ? other : known
  }
}
