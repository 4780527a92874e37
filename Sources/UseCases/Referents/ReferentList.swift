import Exchange
import Planning
import SchoolCalendar
import Store

/// The referents of a revision, with what is decided by hand, their own training and the posts that are vacant.
public struct ReferentList: Sendable {
  /// Which schools are shown; nil shows all.
  public struct Filter: Sendable {
    /// By its name, whatever the case and accents.
    public var circonscription: String?
    /// By its name, whatever the case and accents.
    public var commune: String?

    public init(circonscription: String? = nil, commune: String? = nil) {
      self.circonscription = circonscription
      self.commune = commune
    }
  }

  public let index: DossierIndex
  public let revision: Int
  public let entries: [ReferentEntry]
  /// The networks of the circonscriptions that are shown.
  public let networks: [ReferentNetwork]
  /// What is wrong with the decisions by hand.
  public let faults: [ReferentDecisionFault]

  /// Looks at a revision.
  ///
  /// - Throws: ``Failure`` for a circonscription or commune that the dossier does not have.
  public init(_ open: OpenBase, revision choice: RevisionChoice, filter: Filter) throws {
    let index = open.index
    self.index = index
    let (summary, plan) = try open.revision(choice)
    revision = summary.number
    let roster = ReferentRoster(index, plan: plan)
    let schools = try Self.schools(index, filter)
    entries = roster.entries.filter { schools.contains($0.school) }
    let shown = Set(schools.compactMap { index.schools[$0]?.circonscription })
    networks = roster.networks.filter { shown.contains($0.circonscription) }
    faults = ReferentPosts(index).faults
  }

  /// The schools that a filter lets through.
  static func schools(_ index: DossierIndex, _ filter: Filter) throws -> Set<ID<School>> {
    var schools = Set(index.schools.keys)
    if let name = filter.circonscription { schools.formIntersection(try index.demand(circonscription: name)) }
    if let name = filter.commune { schools.formIntersection(try index.demand(commune: name)) }
    return schools
  }
}
