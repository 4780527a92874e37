import Planning

extension SearchState {
  /// Puts a deployment on a day, or takes its date away (``undated``), and counts what that changes.
  mutating func setDate(_ d: Int, _ day: Int32) {
    let old = date[d]
    guard old != day else { return }
    chargeDate(d, sign: -1)
    date[d] = day
    chargeDate(d, sign: 1)
    recountDeployment(d)
    recountPeers(at: Int(problem.deployments.school[d]))
    journal.note(.dated(Int32(d), from: old))
  }

  /// Counts what a deployment's date costs.
  mutating func chargeDate(_ d: Int, sign: Int) {
    let day = date[d]
    guard day != Self.undated else {
      charge(.deploymentUndated, sign * 1000)
      return
    }
    if let requested = problem.deployments.requested[d] {
      charge(.deploymentShift, sign * problem.weights[.deploymentShift] * Int(abs(day - requested)))
    }
    let installer = Int(problem.deployments.installer[d])
    if installer >= 0, problem.deployments.fixedDay[d] == nil {
      installerRoom[installer * problem.dayCount + Int(day)] -= Int16(sign)
    }
  }

  /// Whether a deployment may be put on one of its days: its installer has room, and no session rests on an earlier
  /// arrival of the equipment.
  func canDate(_ d: Int, _ day: Int32) -> Bool {
    let installer = Int(problem.deployments.installer[d])
    if installer >= 0, date[d] != day, installerRoom[installer * problem.dayCount + Int(day)] <= 0 { return false }
    return true
  }

  /// Whether every session at a deployment's school still has its equipment.
  func equipmentHolds(_ d: Int) -> Bool {
    let family = problem.deployments.family[d]
    guard family >= 0 else { return true }
    let school = problem.deployments.school[d]
    let area = Int(problem.places.circonscription[Int(school)])
    guard area >= 0 else { return true }
    for s in openByArea[area] {
      let session = sessions[Int(s)]
      guard !session.isFixed || session.isKept, problem.modules.family[Int(session.module)] == family,
        problem.places.house[Int(session.place)] == school
      else { continue }
      if !isEquipped(Int(session.place), for: Int(session.module), on: slot(of: Int(s)).day) { return false }
    }
    return true
  }
}
