public import Planning
public import SchoolCalendar
import Store

/// Records what happens to deliveries, equipment and projects, each as one change of the base with its log entry.
public struct FieldRecording {
  let open: OpenBase
  let author: String
  let clock: WallClock

  /// Records into a base opened for writing.
  public init(_ open: OpenBase, by author: String, clock: WallClock) {
    self.open = open
    self.author = author
    self.clock = clock
  }

  var index: DossierIndex { open.index }

  /// Writes rows with their log entry.
  func amend(_ amendment: DossierAmendment, as change: AuditEntry.Change, note: String) throws {
    let instant = clock.instant
    try CalendarKeeping(open.base).following(at: instant) {
      try open.base.amend(amendment, year: open.year, as: change, note: note, by: author, at: instant)
    }
  }

  /// Deliveries belong to the school year.
  func demandInYear(_ day: Day) throws(Failure) {
    let (first, last) = (open.year.firstCivilDay, open.year.lastCivilDay)
    guard first <= day, day <= last else { throw .record(.dayOutside(day, from: first, to: last)) }
  }

  /// Orders, decisions and incidents may come in the year before, when it is prepared.
  func demandInYearOrBefore(_ day: Day) throws(Failure) {
    let (first, last) = (open.year.previous.firstCivilDay, open.year.lastCivilDay)
    guard first <= day, day <= last else { throw .record(.dayOutside(day, from: first, to: last)) }
  }

  /// A deployment of a validated project.
  func validated(_ id: ID<Deployment>) throws(Failure) -> Deployment {
    let deployment = try index.demand(id)
    let status = index.projects[deployment.project]?.status ?? .submitted
    guard status == .validated else { throw .record(.notValidated(id, project: deployment.project, status)) }
    return deployment
  }
}

/// A delivery that has been recorded.
public struct RecordedDelivery: Sendable {
  public var deployment: Deployment
  public var delivery: Delivery
  public var progress: DeliveryProgress
  /// How its people were trained on the day, before it came; nil where the base has no plan.
  public var coverage: DeploymentCoverage?
}

extension FieldRecording {
  /// Records that equipment has come.
  ///
  /// The deployment is scheduled for the day of the first delivery until all is there, then delivered on that day.
  ///
  /// - Parameter quantity: Pieces; nil for all that was still to come.
  /// - Throws: ``Failure`` for an unknown id, a day outside the year, more than was ordered, a project not validated, or
  ///   a deployment delivered in full.
  public func delivery(
    of id: ID<Deployment>, on day: Day, quantity: Int? = nil, note: String? = nil
  ) throws -> RecordedDelivery {
    let deployment = try validated(id)
    try demandInYear(day)
    let known = index.deliveries[id] ?? []
    let before = index.progress(of: deployment)
    if before.isComplete { throw Failure.record(.alreadyDelivered(id, before.last)) }
    if let ordered = before.ordered, let quantity, quantity > before.rest ?? 0 {
      throw Failure.record(
        .beyondOrder(id, ordered: ordered, delivered: before.delivered ?? 0, quantity: quantity))
    }
    let plan = try FollowUpView.plan(open, .followed)
    let coverage = plan.revision == nil ? nil : Coverage(index, plan: plan, today: day)[id]
    // An order of none, or one that nothing is left of, is completed without a number.
    let counted = quantity ?? before.rest.flatMap { $0 > 0 ? $0 : nil }
    let delivery = Delivery(deployment: id, day: day, quantity: counted, note: note)
    let project = index.projects[deployment.project]
    let after = deployment.settled(project, known + [delivery])
    let progress = DeliveryProgress(after, project, known + [delivery])
    let number = counted.map { ", \($0)" } ?? ""
    try amend(
      DossierAmendment(
        deployments: after == deployment ? [] : [.init(from: deployment, to: after)], delivery: (known, delivery)),
      as: .recordDelivery, note: "\(id) \(day)\(number)\(note.map { ", \($0)" } ?? "")")
    return RecordedDelivery(deployment: after, delivery: delivery, progress: progress, coverage: coverage)
  }

  /// Records that equipment has been ordered.
  ///
  /// - Parameter quantity: Pieces, where they are not those of the project.
  /// - Throws: ``Failure`` for an unknown id, a day outside the year and the one before, a project not validated, or
  ///   fewer pieces than have come.
  public func order(of id: ID<Deployment>, on day: Day, quantity: Int? = nil) throws -> Deployment {
    let deployment = try validated(id)
    try demandInYearOrBefore(day)
    let progress = index.progress(of: deployment)
    if progress.isComplete { throw Failure.record(.alreadyDelivered(id, progress.last)) }
    if let quantity, let delivered = progress.delivered, quantity < delivered {
      throw Failure.record(.orderBelowDelivered(id, delivered: delivered, quantity: quantity))
    }
    var after = deployment
    after.orderedOn = day
    after.quantity = quantity ?? deployment.quantity
    if after.status == .foreseen { after.status = .ordered }
    after = after.settled(index.projects[after.project], index.deliveries[id] ?? [])
    try amend(
      DossierAmendment(deployments: [.init(from: deployment, to: after)]), as: .recordOrder,
      note: "\(id) \(day)\(quantity.map { ", \($0)" } ?? "")")
    return after
  }
}
