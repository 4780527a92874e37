public import SchoolCalendar

/// A session that others have fixed (plan académique or départemental, Canopé, CNFPT): never moved, its free seats may
/// be used.
public struct FixedSession: Hashable, Sendable, Keyed {
  public var id: ID<Session>
  public var module: ID<TrainingModule>
  public var start: Moment
  public var place: Place
  /// Its trainers as written; they need not be in the dossier.
  public var trainers: [ID<Trainer>]
  /// Persons it takes in all.
  public var seats: Int
  /// Who is in it already.
  public var learners: [ID<Learner>]
  public var organiser: String?

  public init(
    id: ID<Session>, module: ID<TrainingModule>, start: Moment, place: Place = .remote, trainers: [ID<Trainer>] = [],
    seats: Int, learners: [ID<Learner>] = [], organiser: String? = nil
  ) {
    self.id = id
    self.module = module
    self.start = start
    self.place = place
    self.trainers = trainers
    self.seats = seats
    self.learners = learners
    self.organiser = organiser
  }
}
