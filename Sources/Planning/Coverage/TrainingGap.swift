/// Why a module that a deployment asks for is not met for a person.
///
/// The raw value is its code in files.
public enum GapReason: String, CaseIterable, Sendable, Codable {
  /// A session that would do is over, and nobody has recorded who came.
  case unrecorded
  /// The person was booked in a session that would do, but was recorded absent or excused.
  case missed
  /// The training ends after the lead time has begun.
  case tooLate
  /// The training is older than the freshness limit on the day of arrival.
  case tooEarly
  /// Neither taken nor planned at any time.
  case notBooked
  /// No day would do: the deployment has no date, or its lead time is longer than its freshness.
  case noDayFits
}

/// One module that a person lacks before a deployment.
public struct ModuleGap: Hashable, Sendable {
  public var module: ID<TrainingModule>
  public var reason: GapReason
  /// The session that the reason speaks of, where it is one of the plan.
  public var session: ID<Session>?
  /// What the plan says of it, where it says anything.
  public var unmet: UnmetReason?

  public init(
    module: ID<TrainingModule>, reason: GapReason, session: ID<Session>? = nil, unmet: UnmetReason? = nil
  ) {
    self.module = module
    self.reason = reason
    self.session = session
    self.unmet = unmet
  }
}

/// What one person lacks before a deployment: personal, so never for a commune's eyes.
public struct TrainingGap: Hashable, Sendable {
  public var learner: ID<Learner>
  /// At least one, in the order in which the equipment type asks for them.
  public var modules: [ModuleGap]

  public init(learner: ID<Learner>, modules: [ModuleGap]) {
    self.learner = learner
    self.modules = modules
  }

  /// Whether the person would be trained if the sessions not yet recorded turn out to be attended.
  public var awaitsRecordsOnly: Bool { modules.allSatisfy { $0.reason == .unrecorded } }
}
