public import SchoolCalendar

/// One delivery of a deployment's equipment, the whole of it or a part: what a delivery note says.
public struct Delivery: Hashable, Sendable {
  public var deployment: ID<Deployment>
  public var day: Day
  /// Pieces that came, 1 or more; nil for all that was still to come.
  public var quantity: Int?
  public var note: String?

  public init(deployment: ID<Deployment>, day: Day, quantity: Int? = nil, note: String? = nil) {
    self.deployment = deployment
    self.day = day
    self.quantity = quantity
    self.note = note
  }
}

extension [Delivery] {
  /// By day; those of one day stay as they are.
  var inOrderOfDays: [Delivery] {
    enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }
}

/// How much of a deployment's equipment has come, and when.
public struct DeliveryProgress: Hashable, Sendable {
  /// Pieces ordered: the deployment's quantity, else the project's; nil where neither is known.
  public var ordered: Int?
  /// Pieces that have come; nil where some came uncounted and the order is unknown.
  public var delivered: Int?
  /// The day of the first delivery, before which people are to be trained.
  public var first: Day?
  public var last: Day?
  /// Whether all of it is there.
  public var isComplete: Bool

  /// Adds up what has come.
  ///
  /// A deployment that the dossier calls delivered is complete, whatever the delivery notes add up to. Without a
  /// number ordered, only a delivery without a number completes it.
  public init(_ deployment: Deployment, _ project: Project?, _ deliveries: [Delivery]) {
    ordered = deployment.quantity ?? project?.quantity
    let counted = deliveries.reduce(0) { sum, one in
      let (total, overflow) = sum.addingReportingOverflow(one.quantity ?? 0)
      return overflow ? .max : total
    }
    let hasRest = deliveries.contains { $0.quantity == nil }
    let reachesOrder = ordered.map { counted >= $0 && !deliveries.isEmpty } ?? false
    isComplete = deployment.status == .delivered || hasRest || reachesOrder
    if isComplete {
      delivered = ordered ?? (hasRest || deliveries.isEmpty ? nil : counted)
    } else {
      delivered = counted
    }
    let fixed = deployment.status == .delivered ? deployment.date : nil
    first = deliveries.map(\.day).min() ?? fixed
    last = deliveries.map(\.day).max() ?? fixed
  }

  /// Pieces still to come; nil where it is not known how many were ordered.
  public var rest: Int? {
    if isComplete { return 0 }
    guard let ordered, let delivered else { return nil }
    return max(0, ordered - delivered)
  }

  /// Whether a part has come and another has not.
  public var isPartial: Bool { !isComplete && first != nil }
}

extension DossierIndex {
  /// How much of a deployment has come.
  public func progress(of deployment: Deployment) -> DeliveryProgress {
    DeliveryProgress(deployment, projects[deployment.project], deliveries[deployment.id] ?? [])
  }
}

extension Deployment {
  /// The deployment as its deliveries make it: scheduled for the day of the first while more is to come, delivered on
  /// that day once all of it is there.
  ///
  /// What arrives first is what people must be trained for, so the first day stays the date: of four screens, three on
  /// 2027-11-17 and one on 2027-12-01, delivered on 2027-11-17. A deployment that is delivered already keeps its date.
  public func settled(_ project: Project?, _ deliveries: [Delivery]) -> Deployment {
    guard let first = deliveries.map(\.day).min() else { return self }
    var settled = self
    if status == .delivered {
      settled.date = date ?? first
    } else {
      settled.date = first
      settled.status = DeliveryProgress(self, project, deliveries).isComplete ? .delivered : .scheduled
    }
    return settled
  }
}

extension Deployment {
  /// Whether deliveries of a school year have completed it, by what the delivery notes say themselves.
  ///
  /// What the dossier calls delivered without a delivery recorded came before: nobody is asked for anything any more.
  /// Three of four screens on 2027-11-17 and one on 2027-12-01 are an arrival in 2027-2028, on 2027-11-17.
  func hasArrived(in year: SchoolYear, _ project: Project?, _ deliveries: [Delivery]) -> Bool {
    guard status == .delivered, let first = deliveries.map(\.day).min(), date == first, year.firstCivilDay <= first,
      first <= year.lastCivilDay
    else { return false }
    var ordered = self
    ordered.status = .scheduled
    return DeliveryProgress(ordered, project, deliveries).isComplete
  }
}

extension Dossier {
  /// The deployments that have come in the course of the year as they were before all was there: scheduled for the day of
  /// the first delivery.
  ///
  /// With the delivery notes it says the same as before, ``settleDeliveries()`` brings it back; without them, to whoever
  /// reads the table of deployments only, they still ask for their training, as they do of the year's plan.
  public mutating func unsettleDeliveries() {
    if deliveries.isEmpty { return }
    let index = DossierIndex(self)
    for place in deployments.indices where index.hasArrivedThisYear(deployments[place]) {
      deployments[place].status = .scheduled
    }
  }

  /// Gives every deployment the status and date that its deliveries make.
  public mutating func settleDeliveries() {
    if deliveries.isEmpty { return }
    let index = DossierIndex(self)
    for place in deployments.indices {
      let one = deployments[place]
      deployments[place] = one.settled(index.projects[one.project], index.deliveries[one.id] ?? [])
    }
  }
}
