/// A rule that every kept plan obeys.
///
/// The raw value is its name in reports and plan files.
public enum HardRule: String, CaseIterable, Sendable, Codable {
  /// The plan file itself: an unknown id, an id used twice, another year, a fixed session changed or missing.
  case plan
  case learnerOverlap, learnerDay, travelCap, trainerOverlap, trainerEligibility, venueOverlap, closedTime, capacity
  case groupSize, moduleAudience, prerequisite, replacementCap, deploymentWindow, referentEligibility, peerSession
}

/// What a plan exists for, counted in thousandths: the first thing by which two plans without violation are compared.
public enum ReadinessTerm: String, CaseIterable, Sendable, Codable {
  case untrainedBeforeDeployment, referentUntrained, deploymentUndated, schoolWithoutReferent
}

/// What a plan costs, in weighted minutes of people's time: the second thing by which plans are compared.
public enum CostTerm: String, CaseIterable, Sendable, Codable {
  case officialHoursShort, officialHoursOver, agentHoursShort, peerSessionsShort, followUpShort, relevance
  case referentFit, trainerTime, learnerTravel, classTimeReplaced, deploymentShift, stale, crowdedFortnight
  case awkwardPeriod, unevenLoad, crowdedWeek, disruption

  /// The weight where the settings give none.
  public var usualWeight: Int {
    switch self {
    case .officialHoursShort: 4
    case .agentHoursShort: 3
    case .peerSessionsShort: 240
    case .followUpShort, .deploymentShift: 60
    case .relevance, .awkwardPeriod: 15
    case .stale: 2
    case .crowdedFortnight: 30
    case .officialHoursOver, .referentFit, .trainerTime, .learnerTravel, .classTimeReplaced, .unevenLoad, .crowdedWeek,
      .disruption:
      1
    }
  }
}

/// What one unit of each cost term weighs.
///
/// Weights are whole numbers, zero or more.
public struct Weights: Hashable, Sendable {
  private var changed: [CostTerm: Int]

  /// The usual weights, but for those given.
  public init(_ changed: [CostTerm: Int] = [:]) { self.changed = changed.filter { $0.value != $0.key.usualWeight } }

  public subscript(term: CostTerm) -> Int {
    get { changed[term] ?? term.usualWeight }
    set { changed[term] = newValue == term.usualWeight ? nil : newValue }
  }

  /// The terms whose weight is not the usual one.
  public var changes: [CostTerm: Int] { changed }
}
