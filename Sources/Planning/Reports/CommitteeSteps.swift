import SchoolCalendar

/// What a commune and those it works with have to do next.
struct CommitteeSteps {
  let field: CommuneField
  let report: CommitteeReport
  let plan: Plan

  var all: [ReportStep] {
    own + others.sorted { ($0.by ?? .last, $0.school ?? "") < ($1.by ?? .last, $1.school ?? "") }
  }

  private var own: [ReportStep] {
    var steps: [ReportStep] = []
    let coming = report.meetings.filter { meeting in report.date.map { meeting.day >= $0 } ?? true }
    if !report.meetings.contains(where: { $0.kind == .deployment }) {
      steps.append(ReportStep(.setCommittee, who: .commune))
    }
    steps += coming.map { ReportStep(.attendCommittee($0.kind), who: .commune, by: $0.day) }
    for line in report.deployments where line.status != .delivered && line.installer == nil {
      guard line.state != .awaitingValidation else { continue }
      steps.append(
        ReportStep(
          .chooseInstaller, who: .commune, by: line.window?.lowerBound, school: line.schoolName,
          equipment: line.equipment))
    }
    let sessions = agentSessions
    if let first = sessions.first {
      steps.append(ReportStep(.releaseAgents, who: .commune, by: first, count: sessions.count))
    }
    if let total = report.hours[.agents]?.total, total.missing > 0 {
      steps.append(ReportStep(.findAgentsTime, who: .commune, count: total.missing))
    }
    if !hasTownHall { steps.append(ReportStep(.giveTownHall, who: .commune)) }
    return steps
  }

  /// The days of sessions still to come in which shown agents of the commune take part.
  private var agentSessions: [Day] {
    plan.sessions.filter { session in
      session.learners.contains { field.index.learners[$0]?.audience == .agents && field.unit(of: $0) != nil }
        && (report.date.map { session.start.day >= $0 } ?? true)
    }.map(\.start.day).sorted()
  }

  private var hasTownHall: Bool {
    let book = ContactBook(field.index, referents: plan.referents)
    return field.schools.allSatisfy { !book.closestRows(of: .townHall, for: $0).isEmpty }
  }

  private var others: [ReportStep] {
    let arrivals = report.deployments.compactMap { ReportStep($0) }
    // One that waits for its project's decision has said so already.
    let waiting = Set(
      report.deployments.filter { $0.state == .awaitingValidation }.map { "\($0.school) \($0.equipment)" })
    let projects = report.projects.filter {
      $0.status == .submitted && !waiting.contains("\($0.school) \($0.equipment)")
    }.map { ReportStep(.decideProject, who: .other(.ien), school: $0.schoolName, equipment: $0.equipment) }
    let named = Set(report.deployments.filter { $0.nextStep?.code == .nameReferent }.map(\.school))
    let vacant = report.schools.filter { !$0.hasReferent && !named.contains($0.school) }.map {
      ReportStep(.nameReferent, who: .other(.planner), school: $0.name)
    }
    return arrivals + projects + vacant
  }
}
