public import Planning
public import SchoolCalendar
import Store

/// A window that has moved because a supplier is late.
public struct RecordedSlip: Sendable {
  public var before: Deployment
  public var after: Deployment
  /// The plan's date; nil where there is no plan or no date in it.
  public var plannedDate: Day?
  /// Whether the plan's date lies outside the new window, or a fixed date has fallen.
  public var mustReplan: Bool
  /// How the deployment stood in the plan before.
  public var coverageBefore: DeploymentCoverage?
  /// How it would stand if it came on the first day of the new window that the plan's date allows, and no session moved.
  public var coverageAfter: DeploymentCoverage?
}

extension FieldRecording {
  /// Moves the window of a deployment whose supplier is late.
  ///
  /// A window of 2 November to 10 December that slips to 29 November ends on 10 December still; one that slips to
  /// 13 December keeps its length and ends on 20 January. A fixed date before the new window falls.
  ///
  /// - Parameters:
  ///   - day: The first day on which it can come now.
  ///   - until: The last day, where it is said.
  /// - Throws: ``Failure`` for an unknown id, a day outside the year, equipment that is there, or a window that does not
  ///   slip.
  public func slip(of id: ID<Deployment>, to day: Day, until: Day? = nil, note: String? = nil) throws -> RecordedSlip {
    let deployment = try index.demand(id)
    try demandInYear(day)
    let progress = index.progress(of: deployment)
    if progress.isComplete { throw Failure.record(.alreadyDelivered(id, progress.last)) }
    if progress.isPartial { throw Failure.record(.partlyDelivered(id, progress.first)) }
    guard day > deployment.earliest else { throw Failure.record(.noSlip(id, earliest: deployment.earliest)) }
    var after = deployment
    after.earliest = day
    let length = deployment.earliest.distance(to: deployment.latest)
    after.latest = until ?? (day <= deployment.latest ? deployment.latest : day.advanced(by: length))
    guard after.earliest <= after.latest else {
      throw Failure.record(.windowReversed(from: after.earliest, to: after.latest))
    }
    try demandInYear(min(after.latest, until ?? open.year.lastCivilDay))
    after.latest = min(after.latest, open.year.lastCivilDay)
    let hasFallen = deployment.fixedDate.map { $0 < day } ?? false
    if hasFallen {
      after.date = nil
      after.status = .ordered
    }
    var plan = try FollowUpView.plan(open, .followed)
    let planned = plan.deployments.last { $0.id == id }?.date
    let before = Coverage(index, plan: plan)[id]
    let says = note.map { ", \($0)" } ?? ""
    try amend(
      DossierAmendment(deployments: [.init(from: deployment, to: after)]), as: .moveWindow,
      note: "\(id) \(deployment.earliest)/\(deployment.latest) → \(after.earliest)/\(after.latest)\(says)")
    var dossier = index.dossier
    if let place = dossier.deployments.firstIndex(where: { $0.id == id }) { dossier.deployments[place] = after }
    if let place = plan.deployments.lastIndex(where: { $0.id == id }) {
      plan.deployments[place].date = min(max(plan.deployments[place].date, day), after.latest)
    }
    let isOutside = planned.map { !(after.earliest...after.latest).contains($0) } ?? false
    return RecordedSlip(
      before: deployment, after: after, plannedDate: planned, mustReplan: isOutside || hasFallen,
      coverageBefore: before, coverageAfter: Coverage(DossierIndex(dossier, held: index.held), plan: plan)[id])
  }
}
