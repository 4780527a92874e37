import SchoolCalendar

/// Gives a counted deployment its state, the causes and the next step.
struct CoverageJudgement: Sendable {
  let deployment: Deployment
  let today: Day?
  /// The earliest session that somebody required, or the referent, is booked in.
  let nextSession: TrainingHistory.Training?
  /// The first day of the school year: follow-up that was due before it is the year before's business.
  let firstDay: Day
  /// The date in the plan, whatever has been fixed since.
  let plannedDate: Day?

  func judge(_ coverage: inout DeploymentCoverage) {
    coverage.state = state(of: coverage)
    coverage.causes = causes(of: coverage)
    coverage.nextStep = nextStep(for: coverage)
  }

  /// A deployment that asks nothing but has no date is not ready: leaving it out of the plan never pays.
  private func state(of coverage: DeploymentCoverage) -> CoverageState {
    switch coverage.projectStatus {
    case .refused: return .notApplicable
    case .submitted: return .awaitingValidation
    case .validated: break
    }
    if coverage.status == .delivered { return .delivered }
    let state = trainingState(of: coverage)
    if isPlanBroken { return .notReady }
    // The plan as such knows nothing of what breaks down.
    guard today != nil, !coverage.incidents.isEmpty, state == .ready || state == .onTrack else { return state }
    return .atRisk
  }

  /// Whether the plan's date lies outside the window, which must have changed since.
  private var isPlanBroken: Bool {
    guard deployment.fixedDate == nil, let plannedDate else { return false }
    return !(deployment.earliest...deployment.latest).contains(plannedDate)
  }

  /// Whether the dossier has fixed another date than the plan's.
  private var isPlanLate: Bool {
    guard let fixed = deployment.fixedDate, let plannedDate else { return false }
    return fixed != plannedDate
  }

  private func trainingState(of coverage: DeploymentCoverage) -> CoverageState {
    guard coverage.date != nil, let deadline = coverage.deadline else { return .notReady }
    if coverage.asksNothing { return .notApplicable }
    guard let today else { return coverage.isCovered ? .ready : .notReady }
    if coverage.isCovered { return coverage.isHeld ? .ready : .onTrack }
    return today <= deadline || awaitsRecordsOnly(coverage) ? .atRisk : .notReady
  }

  /// Whether everybody required would be trained if the sessions not yet recorded turn out to be attended.
  private func awaitsRecordsOnly(_ coverage: DeploymentCoverage) -> Bool {
    coverage.referent.gaps.allSatisfy { $0.reason == .unrecorded }
      && coverage.audiences.allSatisfy { audience in
        audience.shortfall <= audience.gaps.filter(\.awaitsRecordsOnly).count
      }
  }

  private func causes(of coverage: DeploymentCoverage) -> [CoverageCause] {
    switch coverage.projectStatus {
    case .refused: return [CoverageCause(.projectRefused)]
    case .submitted: return [CoverageCause(.projectSubmitted)]
    case .validated: break
    }
    if coverage.status == .delivered { return [CoverageCause(.delivered)] + followUpCauses(coverage) }
    var causes = incidentCauses(coverage)
    if isPlanBroken || isPlanLate { causes.append(CoverageCause(.planOutdated)) }
    if coverage.progress?.isPartial == true { causes.append(CoverageCause(.partlyDelivered)) }
    if coverage.date == nil { causes.append(CoverageCause(.undated)) }
    if coverage.asksNothing { return causes + [CoverageCause(.nothingAsked)] }
    if coverage.referent.referent == nil { causes.append(CoverageCause(.noReferent)) }
    guard coverage.date != nil else { return causes }
    causes += referentCauses(coverage.referent)
    for audience in coverage.audiences { causes += audienceCauses(audience) }
    return causes
  }

  private func incidentCauses(_ coverage: DeploymentCoverage) -> [CoverageCause] {
    coverage.incidents.map { impact in
      CoverageCause(
        impact.session == nil ? .incidentAtSchool : .incidentAtSession, incident: impact.incident,
        session: impact.session)
    }
  }

  private func followUpCauses(_ coverage: DeploymentCoverage) -> [CoverageCause] {
    dueFollowUp(coverage).filter { $0.missing > 0 }.map { one in
      CoverageCause(.followUpMissing, audience: one.audience, persons: one.missing, modules: [one.module])
    }
  }

  /// The follow-up that is not done and for which there is still time.
  private func dueFollowUp(_ coverage: DeploymentCoverage) -> [FollowUpCoverage] {
    coverage.followUp.filter { one in !one.isDone && (today ?? firstDay) <= one.due }
  }

  private func referentCauses(_ referent: ReferentCoverage) -> [CoverageCause] {
    guard referent.referent != nil else { return [] }
    var causes: [CoverageCause] = []
    if !referent.isCovered {
      causes.append(CoverageCause(.referentUntrained, persons: 1, modules: referent.missingModules))
    }
    let unrecorded = referent.gaps.filter { $0.reason == .unrecorded }.map(\.module)
    if !unrecorded.isEmpty { causes.append(CoverageCause(.attendanceUnrecorded, persons: 1, modules: unrecorded)) }
    if today != nil, !referent.bookedModules.isEmpty {
      causes.append(CoverageCause(.sessionsToCome, persons: 1, modules: referent.bookedModules))
    }
    return causes
  }

  /// One cause for each kind of gap where the required number is not reached; a person may stand in several.
  private func audienceCauses(_ audience: AudienceCoverage) -> [CoverageCause] {
    var causes: [CoverageCause] = []
    if !audience.isCovered {
      for reason in GapReason.allCases {
        let persons = audience.gaps.filter { gap in gap.modules.contains { $0.reason == reason } }
        guard !persons.isEmpty else { continue }
        let modules = Set(persons.flatMap { $0.modules.filter { $0.reason == reason }.map(\.module) })
        causes.append(
          CoverageCause(
            CoverageCauseCode(reason), audience: audience.audience, persons: persons.count,
            modules: audience.modules.filter { modules.contains($0) }))
      }
    }
    if today != nil, !audience.isHeld, audience.ready > audience.held {
      causes.append(
        CoverageCause(.sessionsToCome, audience: audience.audience, persons: audience.ready - audience.held))
    }
    return causes
  }
}

extension CoverageJudgement {
  private func nextStep(for coverage: DeploymentCoverage) -> NextStep? {
    switch coverage.state {
    case .awaitingValidation: return NextStep(.decideProject, by: deployment.latest)
    case .delivered: return followUpStep(coverage)
    case .notApplicable: return coverage.isLive ? arrival(coverage) : nil
    case .ready:
      if coverage.referent.referent == nil { return NextStep(.nameReferent, by: coverage.deadline) }
      return arrival(coverage)
    case .onTrack: return NextStep(.holdSession, by: nextSession?.day, session: nextSession?.session)
    case .atRisk, .notReady: return remedy(coverage)
    }
  }

  /// Nothing to do in the plan itself; on a day, the delivery.
  private func arrival(_ coverage: DeploymentCoverage) -> NextStep? {
    if coverage.progress?.isPartial == true { return NextStep(.deliverRest, by: deployment.latest) }
    guard let today, let date = coverage.date else { return nil }
    return NextStep(date < today ? .recordDelivery : .deliver, by: date)
  }

  private func followUpStep(_ coverage: DeploymentCoverage) -> NextStep? {
    let due = dueFollowUp(coverage)
    let missing = due.filter { $0.missing > 0 }
    if let first = missing.map(\.due).min() {
      return NextStep(.bookFollowUp, by: first, modules: missing.map(\.module).inOrderOnce)
    }
    return due.map(\.due).min().map { NextStep(.holdFollowUp, by: $0, modules: due.map(\.module).inOrderOnce) }
  }

  private func remedy(_ coverage: DeploymentCoverage) -> NextStep {
    if isPlanBroken { return NextStep(.remakePlan, by: deployment.latest) }
    if coverage.isCovered, !coverage.incidents.isEmpty {
      return NextStep(.mendIncident, by: coverage.date, session: coverage.incidents.lazy.compactMap(\.session).first)
    }
    guard let deadline = coverage.deadline else { return NextStep(.setDate, by: deployment.latest) }
    let short = coverage.audiences.filter { !$0.isCovered }
    let gaps = coverage.referent.gaps + short.flatMap { $0.gaps.flatMap(\.modules) }
    if let unrecorded = gaps.first(where: { $0.reason == .unrecorded }) {
      return NextStep(.recordAttendance, by: coverage.date, session: unrecorded.session)
    }
    if gaps.contains(where: { $0.reason == .noDayFits }) { return NextStep(.mendRequirement) }
    if let today, today > deadline { return NextStep(.moveDate, by: coverage.date) }
    if coverage.referent.referent == nil, !coverage.referent.isCovered {
      return NextStep(.nameReferent, by: deadline)
    }
    let modules = coverage.referent.missingModules + short.flatMap(\.missingModules)
    return NextStep(.bookTraining, by: deadline, modules: modules.inOrderOnce)
  }
}

extension [ID<TrainingModule>] {
  /// Each element once, where it comes first.
  fileprivate var inOrderOnce: Self {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
