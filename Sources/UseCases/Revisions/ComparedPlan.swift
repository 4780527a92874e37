import Exchange
public import Planning
import SchoolCalendar
public import Store

/// One side of a comparison, as a user asks for it.
public enum ComparedSide: Hashable, Sendable {
  case revision(RevisionChoice)
  /// What was followed before the plan that is followed now; a plan without decisions where that was the first.
  case previous
  /// A plan's JSON file.
  case file(String)
}

/// A plan that is compared, and where it comes from.
public struct ComparedPlan: Sendable {
  public var plan: Plan
  /// Nil for a file, and where nothing was followed before.
  public var revision: RevisionSummary?
  /// Nil for a revision.
  public var file: String?

  private init(_ kept: (summary: RevisionSummary, plan: Plan)) {
    plan = kept.plan
    revision = kept.summary
  }

  private init(_ plan: Plan, file: String? = nil) {
    self.plan = plan
    self.file = file
  }

  /// Reads a side of the year that a base is open for.
  ///
  /// - Throws: ``Failure`` for a revision or file that is not there, or a file of another year; `PlanFileError`.
  static func read(_ side: ComparedSide, in open: OpenBase) throws -> ComparedPlan {
    switch side {
    case .revision(let choice): return ComparedPlan(try open.revision(choice))
    case .previous:
      let published = try open.revision(.published).summary.number
      let before = try open.base.publications(of: open.year).last { $0.revision != published }
      guard let before else { return ComparedPlan(Plan(schoolYear: open.year)) }
      return ComparedPlan(try open.revision(.number(before.revision)))
    case .file(let path):
      let reading = try PlanFile.read(try OutputFile.read(path), file: path, index: open.index)
      let year = reading.plan.schoolYear
      guard year == open.year else { throw Failure.otherYear(path, year, asked: open.year) }
      return ComparedPlan(reading.plan, file: path)
    }
  }
}
