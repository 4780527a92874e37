public import Planning
public import Store

/// What a change by hand does, or would do, to a plan.
public struct EditReport: Sendable {
  /// The dossier that the plan is held against afterwards.
  public var index: DossierIndex
  /// The draft that was changed; nil where nothing was stored and none is there yet.
  public var revision: Int?
  /// The revision that was read.
  public var source: Int
  /// What was kept; nil where nothing was.
  public var kept: KeptAmendment?
  /// Whether it was only asked what would come of it.
  public var isDryRun: Bool
  public var before: Plan
  public var after: Plan
  /// What changes, field by field.
  public var fields: [FieldChange]
  /// The rules that the change breaks and that were not broken before; where there are some, nothing was stored.
  public var broken: [Finding]
  /// Broken rules that the change mends.
  public var mended: [Finding]
  /// Rules that are broken before and after.
  public var remaining: [Finding]
  /// Peer sessions that stand in the way, where nothing else does: they could be held at another time.
  public var peersInTheWay: [ID<PeerSession>]
  /// Peer sessions that found no other time and are cancelled.
  public var peersLost: [ID<PeerSession>]
  public var scoreBefore: Score
  public var scoreAfter: Score
  public var impact: PlanImpact

  /// Whether a rule stands against it.
  public var isRefused: Bool { !broken.isEmpty }

  /// The terms that differ, readiness first.
  public var differences: [(term: String, isReadiness: Bool, before: Int, after: Int)] {
    let readiness = ReadinessTerm.allCases.map { term in
      (
        term: term.rawValue, isReadiness: true, before: scoreBefore.readinessTerms[term] ?? 0,
        after: scoreAfter.readinessTerms[term] ?? 0
      )
    }
    let cost = CostTerm.allCases.map { term in
      (
        term: term.rawValue, isReadiness: false, before: scoreBefore.costTerms[term] ?? 0,
        after: scoreAfter.costTerms[term] ?? 0
      )
    }
    return (readiness + cost).filter { $0.before != $0.after }
  }
}
