import Planning

/// Per agent, the minutes missing to the target; sessions of every module count.
enum AgentHoursShort: CostConstraint {
  static let term = CostTerm.agentHoursShort

  static func units(in recount: Recount) -> Int {
    let minutes = recount.minutesCounted()
    return recount.index.dossier.learners.filter { $0.audience == .agents }
      .reduce(0) { $0 + max(0, recount.minutesDue(by: $1) - minutes[$1.id]) }
  }
}
