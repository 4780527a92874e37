import Planning

/// A deployment without a date counts 1000.
enum DeploymentUndated: ReadinessConstraint {
  static let term = ReadinessTerm.deploymentUndated

  static func thousandths(in recount: Recount) -> Int {
    1000 * recount.deployments.live.filter { $0.date == nil }.count
  }
}
