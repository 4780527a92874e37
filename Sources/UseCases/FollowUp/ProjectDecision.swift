public import Planning
public import SchoolCalendar
import Store

/// A decision about a project that has been recorded.
public struct DecidedProject: Sendable {
  public var project: Project
  /// Whether it had been recorded before with the same day: then nothing has changed.
  public var wasKnown: Bool
  /// The training that the project commits to when it is validated; none where its equipment asks for none.
  public var training: [ID<TrainingModule>]
  /// Deployments of the project that are ordered already.
  public var ordered: [ID<Deployment>]
}

extension FieldRecording {
  /// Records that the IEN has validated or refused a project.
  ///
  /// - Throws: ``Failure`` for an unknown id, a day outside the year and the one before, or a project whose equipment has
  ///   come.
  public func decide(_ id: ID<Project>, isValidated: Bool, on day: Day) throws -> DecidedProject {
    let project = try index.demand(id)
    try demandInYearOrBefore(day)
    let own = index.dossier.deployments.filter { $0.project == id }
    let come = own.first { deployment in
      let progress = index.progress(of: deployment)
      return progress.isComplete || progress.first != nil
    }
    if let come { throw Failure.record(.decisionOnDelivered(id, come.id)) }
    var after = project
    after.status = isValidated ? .validated : .refused
    after.decidedOn = day
    if after != project {
      try amend(
        DossierAmendment(projects: [.init(from: project, to: after)]), as: .decideProject,
        note: "\(id) \(after.status.rawValue) \(day)")
    }
    return DecidedProject(
      project: after, wasKnown: after == project,
      training: index.equipment[project.equipment].map { $0.allModules.sorted() } ?? [],
      ordered: own.filter { $0.orderedOn != nil || $0.status == .ordered }.map(\.id))
  }
}
