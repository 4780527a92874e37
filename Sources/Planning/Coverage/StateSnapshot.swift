public import SchoolCalendar

/// How the deployments of a year stood on a day: what a later check is compared with.
///
/// It names no person.
public struct StateSnapshot: Hashable, Sendable {
  /// The day on which it was seen.
  public var day: Day
  /// The revision it looked at, where there was one.
  public var revision: Int?
  public var states: [ID<Deployment>: Standing]

  /// One deployment's state with its date.
  public struct Standing: Hashable, Sendable {
    public var state: CoverageState
    public var date: Day?

    public init(state: CoverageState, date: Day?) {
      self.state = state
      self.date = date
    }
  }

  public init(day: Day, revision: Int?, states: [ID<Deployment>: Standing]) {
    self.day = day
    self.revision = revision
    self.states = states
  }

  /// The states of a coverage as seen on a day.
  public init(_ coverage: Coverage, day: Day, revision: Int?) {
    self.day = day
    self.revision = revision
    states = Dictionary(
      coverage.deployments.map { ($0.deployment, Standing(state: $0.state, date: $0.date)) },
      uniquingKeysWith: { _, last in last })
  }
}

/// What has become of one deployment since an earlier look.
public struct StateChange: Hashable, Sendable {
  /// In which direction it went.
  ///
  /// The raw value is its code in files.
  public enum Kind: String, CaseIterable, Sendable {
    /// Further from a delivery than before; told first.
    case worse
    /// The same state, but another date, or none any more.
    case moved
    case better
  }

  public var deployment: ID<Deployment>
  public var kind: Kind
  public var before: StateSnapshot.Standing
  public var after: StateSnapshot.Standing
  /// Why it stands as it does now.
  public var causes: [CoverageCause]
}

extension StateSnapshot {
  /// The deployments that stand otherwise now: the worse ones first, then by date and id; new ones are left out.
  public func changes(to now: [DeploymentCoverage]) -> [StateChange] {
    let found = now.compactMap { one -> StateChange? in
      guard let before = states[one.deployment] else { return nil }
      let after = Standing(state: one.state, date: one.date)
      if before == after { return nil }
      let kind: StateChange.Kind =
        after.state.distance == before.state.distance
        ? .moved : after.state.distance > before.state.distance ? .worse : .better
      return StateChange(deployment: one.deployment, kind: kind, before: before, after: after, causes: one.causes)
    }
    return found.enumerated().sorted { a, b in
      (a.element.kind.rank, a.offset) < (b.element.kind.rank, b.offset)
    }.map(\.element)
  }
}

extension StateChange.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension CoverageState {
  /// How far a state is from a delivery that may go out; the order in which states are worse.
  fileprivate var distance: Int {
    switch self {
    case .delivered: 0
    case .ready, .notApplicable: 1
    case .onTrack: 2
    case .awaitingValidation: 3
    case .atRisk: 4
    case .notReady: 5
    }
  }
}
