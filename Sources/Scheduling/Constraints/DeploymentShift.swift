import Planning

/// Calendar days between a deployment's planned and its requested date, either way.
enum DeploymentShift: CostConstraint {
  static let term = CostTerm.deploymentShift

  static func units(in recount: Recount) -> Int {
    recount.deployments.live.reduce(0) { sum, live in
      guard let date = live.date, let requested = live.deployment.requested else { return sum }
      return sum + abs(requested.distance(to: date))
    }
  }
}
