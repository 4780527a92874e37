public import Planning
public import SchoolCalendar
import Store

extension FieldRecording {
  /// Records that the IEN has validated or refused a project.
  ///
  /// - Throws: ``Failure`` for an unknown id, a day outside the year and the one before, or a project whose equipment has
  ///   come.
  public func decide(_ id: ID<Project>, isValidated: Bool, on day: Day) throws -> Project {
    let project = try index.demand(id)
    try demandInYearOrBefore(day)
    let come = index.dossier.deployments.first { deployment in
      let progress = index.progress(of: deployment)
      return deployment.project == id && (progress.isComplete || progress.first != nil)
    }
    if let come { throw Failure.record(.decisionOnDelivered(id, come.id)) }
    var after = project
    after.status = isValidated ? .validated : .refused
    after.decidedOn = day
    try amend(
      DossierAmendment(projects: [.init(from: project, to: after)]), as: .decideProject,
      note: "\(id) \(after.status.rawValue) \(day)")
    return after
  }
}
