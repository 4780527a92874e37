import Planning
import Scheduling
import SchoolCalendar
import Store

/// Chooses referents anew and sets them beside what the newest plan has; nothing is kept.
public struct ReferentProposing: Sendable {
  /// One school before and after.
  public struct Row: Hashable, Sendable {
    public var school: ID<School>
    /// What the newest plan has; nil where it has nobody or there is no plan.
    public var planned: ReferentChoice?
    /// What is proposed; nil where nobody is.
    public var proposed: ReferentChoice?
    /// What is decided by hand.
    public var post: ReferentPost

    /// Whether the referent or the deputy is another one than the plan's.
    public var isChange: Bool {
      planned?.referent != proposed?.referent || planned?.deputy != proposed?.deputy
        || planned?.successor != proposed?.successor
    }
  }

  public let index: DossierIndex
  /// The newest plan's number; nil where there is none.
  public let revision: Int?
  public let proposal: ReferentProposal
  /// In the dossier's order of schools.
  public let rows: [Row]
  /// What is wrong with the decisions by hand, which are then not followed.
  public let faults: [ReferentDecisionFault]

  /// Chooses for all schools of a year.
  public init(_ open: OpenBase) throws {
    index = open.index
    let plan = try open.base.plan(.latest, year: open.year)
    revision = plan?.revision
    let chooser = ReferentChooser(open.index)
    proposal = chooser.propose()
    faults = chooser.posts.faults
    let planned = Dictionary((plan?.referents ?? []).map { ($0.school, $0) }, uniquingKeysWith: { _, last in last })
    let proposed = Dictionary(proposal.choices.map { ($0.school, $0) }, uniquingKeysWith: { _, last in last })
    var seen: Set<ID<School>> = []
    rows = open.index.dossier.schools.map(\.id).filter { seen.insert($0).inserted }.map {
      Row(school: $0, planned: planned[$0], proposed: proposed[$0], post: chooser.posts[$0])
    }
  }
}
