public import SchoolCalendar

/// What two plans have for one person, where it differs: what the person has to be told.
public struct PersonChange: Hashable, Sendable {
  /// What becomes of the person's appointment.
  ///
  /// The raw values are stable.
  public enum Kind: String, CaseIterable, Sendable {
    /// There was none.
    case added
    /// Another time or place, in the same session or in another one for the same.
    case moved
    /// There is none any more.
    case cancelled
  }

  public var person: ID<Learner>
  /// Nil where there was none.
  public var before: Appointment?
  /// Nil where there is none any more.
  public var after: Appointment?

  public var kind: Kind { before == nil ? .added : after == nil ? .cancelled : .moved }
}

/// One session or peer session as a person has it in the diary.
public struct Appointment: Hashable, Sendable {
  /// A peer session by the id that attendance names it by.
  public var session: ID<Session>
  /// Nil among peers.
  public var module: ID<TrainingModule>?
  public var start: Moment
  public var end: Moment
  public var place: Place
  /// Whether the person leads it.
  public var leads: Bool

  init(_ session: Session) {
    self.session = session.id
    module = session.module
    (start, end, place, leads) = (session.start, session.end, session.place, false)
  }

  init(_ session: PeerSession, leads: Bool) {
    self.session = session.asSession
    module = nil
    (start, end, place) = (session.start, session.end, .school(session.school))
    self.leads = leads
  }

  /// Whether a diary would show the same.
  func reads(like other: Appointment) -> Bool {
    (start, end, place, leads) == (other.start, other.end, other.place, other.leads)
  }
}

extension PlanDifference {
  /// What each person has to be told about sessions, by person, then by time.
  ///
  /// Somebody who takes the same module in another session instead has one change, from the one to the other. Another
  /// trainer or other participants change nothing for a person.
  public var personChanges: [PersonChange] {
    var lost: [ID<Learner>: [Appointment]] = [:]
    var gained: [ID<Learner>: [Appointment]] = [:]
    var result: [PersonChange] = []
    func note(_ before: [ID<Learner>: Appointment], _ after: [ID<Learner>: Appointment]) {
      for person in Set(before.keys).union(after.keys) {
        switch (before[person], after[person]) {
        case (let old?, let new?):
          if !old.reads(like: new) { result.append(PersonChange(person: person, before: old, after: new)) }
        case (let old?, nil): lost[person, default: []].append(old)
        case (nil, let new?): gained[person, default: []].append(new)
        case (nil, nil): break
        }
      }
    }
    for change in sessions { note(change.before?.appointments ?? [:], change.after?.appointments ?? [:]) }
    for change in peerSessions { note(change.before?.appointments ?? [:], change.after?.appointments ?? [:]) }
    for (person, appointments) in lost {
      var free = (gained.removeValue(forKey: person) ?? []).inOrder
      for old in appointments.inOrder {
        let place = free.firstIndex { $0.module == old.module && $0.leads == old.leads }
        let new = place.map { free.remove(at: $0) }
        // The same time and place under another id reads the same in a diary.
        if new.map({ $0.reads(like: old) }) ?? false { continue }
        result.append(PersonChange(person: person, before: old, after: new))
      }
      result += free.map { PersonChange(person: person, before: nil, after: $0) }
    }
    for (person, appointments) in gained {
      result += appointments.map { PersonChange(person: person, before: nil, after: $0) }
    }
    return result.sorted { a, b in a.person != b.person ? a.person < b.person : a.order < b.order }
  }

  /// The session of the same module to which most people of a cancelled one go, and how many; nil where nobody does.
  public func replacement(of change: SessionChange) -> (session: ID<Session>, start: Moment, people: Int)? {
    replacements(of: personChanges)[change.id]
  }

  /// For each session that people have left for another one of its module, the one to which most go.
  public func replacements(
    of changes: [PersonChange]
  ) -> [ID<Session>: (session: ID<Session>, start: Moment, people: Int)] {
    var counts: [ID<Session>: [Appointment: Int]] = [:]
    for change in changes {
      guard let before = change.before, let after = change.after, before.session != after.session else { continue }
      counts[before.session, default: [:]][after, default: 0] += 1
    }
    return counts.compactMapValues { targets in
      targets.max { a, b in a.value != b.value ? a.value < b.value : b.key.session < a.key.session }
        .map { ($0.key.session, $0.key.start, $0.value) }
    }
  }
}

extension PersonChange {
  /// The time by which changes of a person are put in order.
  fileprivate var order: String {
    let first = [before?.start, after?.start].compactMap(\.self).min().map(\.description) ?? ""
    return "\(first) \(before?.session.rawValue ?? "") \(after?.session.rawValue ?? "")"
  }
}

extension [Appointment] {
  fileprivate var inOrder: Self { sorted { ($0.start, $0.session) < ($1.start, $1.session) } }
}

extension Session {
  fileprivate var appointments: [ID<Learner>: Appointment] {
    Dictionary(learners.map { ($0, Appointment(self)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension PeerSession {
  fileprivate var appointments: [ID<Learner>: Appointment] {
    var found = Dictionary(
      learners.map { ($0, Appointment(self, leads: false)) }, uniquingKeysWith: { first, _ in first })
    found[referent] = Appointment(self, leads: true)
    return found
  }
}
