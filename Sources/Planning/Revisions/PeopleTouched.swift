public import SchoolCalendar

/// Who has to learn of what differs between two plans.
public struct PeopleTouched: Hashable, Sendable {
  /// Whose sessions or peer sessions are at another time or place, are new or are cancelled.
  public var participants: Set<ID<Learner>>
  /// Who becomes or is no longer referent, deputy or successor, and the referents of schools whose deliveries have
  /// another day.
  public var referents: Set<ID<Learner>>
  /// Trainers of sessions that are new, cancelled, at another time or place, or somebody else's.
  public var trainers: Set<ID<Trainer>>

  /// Participants and referents together, each once.
  public var people: Set<ID<Learner>> { participants.union(referents) }
}

extension PlanDifference {
  /// Who has to be told.
  public var touched: PeopleTouched { touched(personChanges) }

  /// Who has to be told, with the changes of persons at hand already.
  public func touched(_ changes: [PersonChange]) -> PeopleTouched {
    var referents: Set<ID<Learner>> = []
    for change in self.referents {
      let (old, new) = (change.before?.holders ?? [], change.after?.holders ?? [])
      // A post that only its order or a day of handing over changes concerns all who have it.
      referents.formUnion(old == new ? new : old.symmetricDifference(new))
    }
    for change in deployments { referents.formUnion(change.referents) }
    var trainers: Set<ID<Trainer>> = []
    for change in sessions {
      let (old, new) = (Set(change.before?.trainers ?? []), Set(change.after?.trainers ?? []))
      let aspects = change.aspects
      if !aspects.isDisjoint(with: [.added, .cancelled, .moved, .relocated]) {
        trainers.formUnion(old.union(new))
      } else if aspects.contains(.trainers) {
        trainers.formUnion(old == new ? new : old.symmetricDifference(new))
      }
    }
    return PeopleTouched(participants: Set(changes.map(\.person)), referents: referents, trainers: trainers)
  }

  /// Units of the cost term `disruption`, unweighted, where the earlier plan is the one that is followed.
  ///
  /// 60 for each person and session at another time or place or without the person; twice that when it was due within 42
  /// days of the day of planning, three times within 14. A session due on 2027-11-29 counts three times on 2027-11-15.
  ///
  /// - Parameter day: The day of planning; nil counts every change once.
  public func disruption(plannedOn day: Day?) -> Int {
    let later = Dictionary(
      sessions.compactMap { change in change.after.map { (change.id, $0) } }, uniquingKeysWith: { _, last in last })
    return sessions.reduce(0) { sum, change in
      guard let before = change.before else { return sum }
      var people = Set(before.learners)
      if let after = later[change.id], after.start == before.start, after.place.text == before.place.text {
        people.subtract(after.learners)
      }
      guard let day else { return sum + 60 * people.count }
      let notice = day.distance(to: before.start.day)
      return sum + 60 * people.count * (notice <= 14 ? 3 : notice <= 42 ? 2 : 1)
    }
  }

  /// How many things differ, each kind by itself.
  public struct Counts: Hashable, Sendable {
    /// Official sessions by what differs; one that is moved and relocated counts in both.
    public var sessions: [ChangeAspect: Int]
    /// Peer sessions in the same way.
    public var peerSessions: [ChangeAspect: Int]
    /// Deployments with another day.
    public var deployments: Int
    /// Schools with another referent, deputy or successor.
    public var referents: Int
  }

  /// How many sessions are moved, cancelled, added and so on.
  public var counts: Counts {
    func count(_ aspects: [Set<ChangeAspect>]) -> [ChangeAspect: Int] {
      aspects.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    return Counts(
      sessions: count(sessions.map(\.aspects)), peerSessions: count(peerSessions.map(\.aspects)),
      deployments: deployments.count, referents: referents.count)
  }
}
