/// For whom a module is meant.
public enum ModuleAudience: String, CaseIterable, Sendable, Codable {
  case teachers = "enseignants"
  case agents
  /// Referents and deputies, whatever else the module is.
  case referents
}

/// Whether a session has a place.
public enum SessionMode: String, CaseIterable, Sendable, Codable {
  case onSite = "presentiel"
  case remote = "distanciel"
}

/// A unit of training that sessions are held of.
public struct TrainingModule: Hashable, Sendable, Keyed {
  public var id: ID<TrainingModule>
  public var title: String
  /// The length of every session of it.
  public var minutes: Int
  public var audiences: Set<ModuleAudience>
  /// Persons in a session at most.
  public var maxGroup: Int
  /// Persons in a session at least.
  public var minGroup: Int
  public var mode: SessionMode
  /// Modules that must have been taken before.
  public var prerequisites: [ID<TrainingModule>]
  /// Whether it counts in the six official hours.
  public var isOfficial: Bool
  /// Whether it is held in the learners' own school only.
  public var inOwnSchool: Bool
  /// The equipment family its place must have.
  public var equipment: String?
  /// 1 priority, 2 useful, 3 offered: may fill hours that requirements leave open.
  ///
  /// Nil: only where a deployment asks.
  public var catalogueLevel: Int?

  public init(
    id: ID<TrainingModule>, title: String, minutes: Int, audiences: Set<ModuleAudience>, maxGroup: Int,
    minGroup: Int = 1, mode: SessionMode = .onSite, prerequisites: [ID<TrainingModule>] = [],
    isOfficial: Bool = true, inOwnSchool: Bool = false, equipment: String? = nil, catalogueLevel: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.audiences = audiences
    self.maxGroup = maxGroup
    self.minGroup = minGroup
    self.mode = mode
    self.prerequisites = prerequisites
    self.isOfficial = isOfficial
    self.inOwnSchool = inOwnSchool
    self.equipment = equipment
    self.catalogueLevel = catalogueLevel
  }
}
