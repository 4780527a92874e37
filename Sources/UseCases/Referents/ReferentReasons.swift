import Planning
import Scheduling
import Store

/// Why a school has its referent, and what another one would cost.
public struct ReferentReasons: Sendable {
  public let index: DossierIndex
  public let explanation: ReferentExplanation

  /// Explains the choice that the dossier with its decisions gives.
  ///
  /// - Parameters:
  ///   - school: A code or a name that one school has.
  ///   - person: An id or a name that one person has; nil for every candidate.
  /// - Throws: ``Failure`` where the dossier does not have them.
  public init(_ open: OpenBase, school: String, person: String? = nil) throws {
    index = open.index
    let lookup = ReferentLookup(open.index)
    let id = try lookup.school(school)
    let named = try person.map { try lookup.person($0) }
    explanation = ReferentExplainer(open.index).explain(id, person: named)
  }
}
