import Planning
import SchoolCalendar
import Store

/// A base with the school year that a command is about, and that year's dossier.
public struct OpenBase: Sendable {
  /// The file.
  public let base: Base
  /// The year asked for, or the latest that the base has.
  public let year: SchoolYear
  /// The year's dossier.
  public let index: DossierIndex
  /// The number of the log's newest entry when the dossier was read: what came later, it may not know.
  let change: Int

  /// Opens a base for one of its years.
  ///
  /// - Parameters:
  ///   - year: Nil for the latest year of the base.
  ///   - forWriting: Whether the command changes the base.
  /// - Throws: `BaseError`; ``Failure`` where the base has no dossier, or none for the year.
  public init(_ path: String, year: SchoolYear? = nil, forWriting: Bool = false) throws {
    let base = try Self.open(path, forWriting: forWriting)
    change = try base.lastChange
    guard let chosen = try year ?? base.currentYear else { throw Failure.emptyBase(path: path) }
    guard let dossier = try base.dossier(chosen) else { throw Failure.unknownYear(chosen, path: path) }
    self.base = base
    self.year = chosen
    index = DossierIndex(dossier, held: try base.formerSessions(notIn: Plan(schoolYear: chosen)))
  }

  /// Opens a file, brought up to date first where an older version has written it.
  static func open(_ path: String, forWriting: Bool) throws(BaseError) -> Base {
    do {
      return try Base.open(path, readOnly: !forWriting)
    } catch {
      guard !forWriting, error.code == .olderSchema else { throw error }
      return try Base.open(path)
    }
  }

  /// The civil day in the base's département.
  public func today(_ clock: WallClock) -> Day {
    clock.today(in: Departement.find(index.dossier.settings.departement))
  }

  /// A kept plan with what is known about it.
  ///
  /// - Throws: ``Failure`` where there is no such revision.
  public func revision(_ choice: RevisionChoice) throws -> (summary: RevisionSummary, plan: Plan) {
    guard let plan = try base.plan(choice, year: year),
      let summary = try base.revisions(of: year).first(where: { $0.number == plan.revision })
    else { throw Failure.noRevision(choice, year) }
    return (summary, plan)
  }
}
