import Planning

/// A rule that a kept plan never breaks.
protocol HardConstraint: SendableMetatype {
  static var rule: HardRule { get }
  /// One finding per breach.
  static func findings(in recount: Recount) -> [Finding]
}

/// A part of what the plan exists for.
protocol ReadinessConstraint: SendableMetatype {
  static var term: ReadinessTerm { get }
  static func thousandths(in recount: Recount) -> Int
}

/// A part of what the plan costs.
protocol CostConstraint: SendableMetatype {
  static var term: CostTerm { get }
  /// What is counted, before the weight of the settings.
  static func units(in recount: Recount) -> Int
}

/// Every constraint there is, one for each rule and term.
enum Constraints {
  static let hard: [any HardConstraint.Type] = [
    PlanFile.self, LearnerOverlap.self, LearnerDay.self, TravelCap.self, TrainerOverlap.self, TrainerEligibility.self,
    VenueOverlap.self, ClosedTime.self, Capacity.self, GroupSize.self, ModuleAudienceRule.self, Prerequisite.self,
    ReplacementCap.self, DeploymentWindow.self, ReferentEligibility.self, PeerSessionRule.self,
  ]

  static let readiness: [any ReadinessConstraint.Type] = [
    UntrainedBeforeDeployment.self, ReferentUntrained.self, DeploymentUndated.self, SchoolWithoutReferent.self,
  ]

  static let cost: [any CostConstraint.Type] = [
    OfficialHoursShort.self, OfficialHoursOver.self, AgentHoursShort.self, PeerSessionsShort.self, FollowUpShort.self,
    Relevance.self, ReferentFit.self, TrainerTime.self, LearnerTravel.self, ClassTimeReplaced.self,
    DeploymentShift.self, Stale.self, CrowdedFortnight.self, AwkwardPeriod.self, UnevenLoad.self, CrowdedWeek.self,
    Disruption.self,
  ]
}
