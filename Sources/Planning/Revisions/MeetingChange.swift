public import SchoolCalendar

/// What may differ in a session or peer session between two plans.
///
/// The raw values are stable.
public enum ChangeAspect: String, CaseIterable, Sendable {
  case added, cancelled
  /// Another start or end.
  case moved
  /// Another place.
  case relocated
  /// Others teach it, or in another order; of a peer session somebody else leads it.
  case trainers
  case joined, left
  case pinned, unpinned
}

/// A session or peer session as it is in two plans.
public protocol MeetingChange: Hashable, Sendable {
  /// Sessions or peer sessions.
  associatedtype Meeting: Keyed & Hashable
  var id: ID<Meeting.Entity> { get }
  /// Nil where it is added.
  var before: Meeting? { get }
  /// Nil where it is cancelled.
  var after: Meeting? { get }
  /// What differs; ``ChangeAspect/added`` and ``ChangeAspect/cancelled`` stand alone.
  var aspects: Set<ChangeAspect> { get }
}

extension Sequence where Element: MeetingChange {
  /// By id; what is cancelled comes before what is added under the same id.
  var inOrder: [Element] {
    sorted { a, b in a.id != b.id ? a.id < b.id : a.after == nil && b.after != nil }
  }
}

extension PlanDifference {
  /// An official session as it is in two plans.
  public struct SessionChange: MeetingChange {
    public var id: ID<Session>
    public var before: Session?
    public var after: Session?

    public init(id: ID<Session>, before: Session?, after: Session?) {
      self.id = id
      self.before = before
      self.after = after
    }

    public var aspects: Set<ChangeAspect> {
      guard let before else { return [.added] }
      guard let after else { return [.cancelled] }
      var aspects: Set<ChangeAspect> = []
      if (before.start, before.end) != (after.start, after.end) { aspects.insert(.moved) }
      if before.place != after.place { aspects.insert(.relocated) }
      if before.trainers != after.trainers { aspects.insert(.trainers) }
      if !joined.isEmpty { aspects.insert(.joined) }
      if !left.isEmpty { aspects.insert(.left) }
      if before.isPinned != after.isPinned { aspects.insert(after.isPinned ? .pinned : .unpinned) }
      return aspects
    }

    /// Who is in it later and was not, by id; all of an added one.
    public var joined: [ID<Learner>] { Set(after?.learners ?? []).subtracting(before?.learners ?? []).sorted() }
    /// Who was in it and is not later, by id; all of a cancelled one.
    public var left: [ID<Learner>] { Set(before?.learners ?? []).subtracting(after?.learners ?? []).sorted() }
    /// The one there is, the later one first.
    public var either: Session? { after ?? before }
  }

  /// A peer session as it is in two plans.
  public struct PeerSessionChange: MeetingChange {
    public var id: ID<PeerSession>
    public var before: PeerSession?
    public var after: PeerSession?

    public init(id: ID<PeerSession>, before: PeerSession?, after: PeerSession?) {
      self.id = id
      self.before = before
      self.after = after
    }

    public var aspects: Set<ChangeAspect> {
      guard let before else { return [.added] }
      guard let after else { return [.cancelled] }
      var aspects: Set<ChangeAspect> = []
      if (before.start, before.end) != (after.start, after.end) { aspects.insert(.moved) }
      if before.referent != after.referent { aspects.insert(.trainers) }
      if !joined.isEmpty { aspects.insert(.joined) }
      if !left.isEmpty { aspects.insert(.left) }
      return aspects
    }

    /// Colleagues who are in it later and were not, by id; all of an added one.
    public var joined: [ID<Learner>] { Set(after?.learners ?? []).subtracting(before?.learners ?? []).sorted() }
    /// Colleagues who were in it and are not later, by id; all of a cancelled one.
    public var left: [ID<Learner>] { Set(before?.learners ?? []).subtracting(after?.learners ?? []).sorted() }
    /// The one there is, the later one first.
    public var either: PeerSession? { after ?? before }
  }

  /// The day of a deployment in two plans.
  public struct DateChange: Hashable, Sendable {
    public var id: ID<Deployment>
    /// Nil where the dossier is not known.
    public var school: ID<School>?
    /// Nil where it had no day.
    public var before: Day?
    /// Nil where it has none any more.
    public var after: Day?
    /// The school's referents and deputies in either plan, who are told.
    public var referents: [ID<Learner>]
  }

  /// A school's referent, deputy and successor in two plans.
  public struct PostChange: Hashable, Sendable {
    public var school: ID<School>
    /// Nil where the post was vacant.
    public var before: ReferentChoice?
    /// Nil where it falls vacant.
    public var after: ReferentChoice?
  }

  /// The scores of two plans.
  public struct ScoreChange: Hashable, Sendable {
    public var before: Score?
    public var after: Score?

    /// A term whose weighted value differs.
    public struct Term: Hashable, Sendable {
      /// Its name in plan files.
      public var name: String
      /// Whether it counts thousandths of readiness rather than minutes of cost.
      public var isReadiness: Bool
      public var before: Int
      public var after: Int
    }

    /// The terms that differ, readiness first; none where a plan carries no score.
    public var terms: [Term] {
      guard let before, let after else { return [] }
      let readiness = ReadinessTerm.allCases.map { term in
        Term(
          name: term.rawValue, isReadiness: true, before: before.readinessTerms[term] ?? 0,
          after: after.readinessTerms[term] ?? 0)
      }
      let cost = CostTerm.allCases.map { term in
        Term(
          name: term.rawValue, isReadiness: false, before: before.costTerms[term] ?? 0,
          after: after.costTerms[term] ?? 0)
      }
      return (readiness + cost).filter { $0.before != $0.after }
    }
  }
}
