import Planning
import Scheduling
import SchoolCalendar
import Store

/// What the published plan of a year breaks by a dossier that has changed: a departure, a trainer away, a venue closed.
public struct PublishedStanding: Sendable {
  /// The number of its revision.
  public var revision: Int
  /// Rules it breaks in what is still to come; nothing can be done about what was held.
  public var findings: [Finding]
  /// The dossier as it is now.
  public var index: DossierIndex

  /// Counts the published plan again; nil where none is published.
  ///
  /// - Parameter today: The day on which it is looked at.
  init?(_ base: Base, _ dossier: Dossier, today: Day) throws {
    let year = dossier.settings.schoolYear
    guard let plan = try base.plan(.published, year: year), let number = plan.revision else { return nil }
    revision = number
    index = DossierIndex(dossier, held: try base.formerSessions(notIn: Plan(schoolYear: year)))
    let auditor = try Auditor(index)
    let lastDay = PlanGround(plannedOn: today).lastPastDay(in: year)
    findings = PastFaults(auditor.audit(plan), of: plan, lastDay: lastDay, auditor: auditor).open
  }

  /// Sessions, persons and deployments that the plan names and the dossier no longer has.
  var missing: [Finding] { findings.filter { $0.rule == .plan && $0.isMissingRow } }
}

extension Finding {
  /// Whether the plan names something that the dossier does not have.
  public var isMissingRow: Bool { fault.code.hasPrefix("unknown") }

  /// Whether somebody is in a session after having left.
  public var isDeparture: Bool { fault.code == "hasLeft" }
}
