/// A kind of equipment or digital service, with the training it asks for.
public struct EquipmentType: Hashable, Sendable, Keyed {
  public var id: ID<EquipmentType>
  public var title: String
  /// The family by which venues and modules name it (`eni`, `tablettes` …).
  public var family: String?
  public var teacherModules: [ID<TrainingModule>]
  public var agentModules: [ID<TrainingModule>]
  public var referentModules: [ID<TrainingModule>]
  /// Percent of the school's teachers to be trained before it arrives, 0…100.
  public var teacherShare: Double
  /// Percent of the school's agents to be trained before it arrives, 0…100.
  public var agentShare: Double
  /// Days between the end of the training and the arrival at least.
  public var leadDays: Int
  /// Days between the training and the arrival at most.
  public var freshnessDays: Int
  /// Modules wanted once it is there.
  public var followUp: [ID<TrainingModule>]
  /// Days after the arrival within which they are wanted.
  public var followUpDays: Int
  /// Peer sessions wanted around the arrival.
  public var peerSessions: Int

  public init(
    id: ID<EquipmentType>, title: String, family: String? = nil, teacherModules: [ID<TrainingModule>] = [],
    agentModules: [ID<TrainingModule>] = [], referentModules: [ID<TrainingModule>] = [], teacherShare: Double = 100,
    agentShare: Double = 100, leadDays: Int = 0, freshnessDays: Int = 56, followUp: [ID<TrainingModule>] = [],
    followUpDays: Int = 42, peerSessions: Int = 0
  ) {
    self.id = id
    self.title = title
    self.family = family
    self.teacherModules = teacherModules
    self.agentModules = agentModules
    self.referentModules = referentModules
    self.teacherShare = teacherShare
    self.agentShare = agentShare
    self.leadDays = leadDays
    self.freshnessDays = freshnessDays
    self.followUp = followUp
    self.followUpDays = followUpDays
    self.peerSessions = peerSessions
  }

  /// The modules that an audience must have taken before the arrival.
  public func modules(for audience: Audience) -> [ID<TrainingModule>] {
    audience == .teachers ? teacherModules : agentModules
  }

  /// Percent of an audience to be trained before the arrival.
  public func share(of audience: Audience) -> Double { audience == .teachers ? teacherShare : agentShare }

  /// Everything it asks anybody for, before or after.
  public var allModules: Set<ID<TrainingModule>> {
    Set(teacherModules).union(agentModules).union(referentModules).union(followUp)
  }
}
