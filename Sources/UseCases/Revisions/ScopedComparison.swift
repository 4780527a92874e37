public import Planning

/// The part of a comparison that concerns a scope.
public struct ScopedComparison: Sendable {
  public let lines: [ComparisonLine]
  /// What the lines are about.
  public let difference: PlanDifference
  /// What persons of the scope have to be told.
  public let personChanges: [PersonChange]
  /// Who has to be told; of trainers those of every session of the lines.
  public let touched: PeopleTouched

  /// - Parameter people: The persons of the scope; nil for all.
  init(_ lines: [ComparisonLine], of whole: PlanDifference, _ personChanges: [PersonChange], people: Set<ID<Learner>>?)
  {
    self.lines = lines
    var part = whole
    (part.sessions, part.peerSessions, part.deployments, part.referents) = ([], [], [], [])
    for line in lines {
      switch line.subject {
      case .session(let change): part.sessions.append(change)
      case .peerSession(let change): part.peerSessions.append(change)
      case .deployment(let change): part.deployments.append(change)
      case .referent(let change): part.referents.append(change)
      }
    }
    if let people {
      part.newlyUnmet.removeAll { one in one.learner.map { !people.contains($0) } ?? true }
      part.noLongerUnmet.removeAll { one in one.learner.map { !people.contains($0) } ?? true }
    }
    difference = part
    let own = people.map { people in personChanges.filter { people.contains($0.person) } } ?? personChanges
    self.personChanges = own
    var touched = part.touched(own)
    if let people { touched.referents.formIntersection(people) }
    self.touched = touched
  }
}
