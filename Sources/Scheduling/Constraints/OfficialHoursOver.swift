import Planning

/// Per teacher, the official minutes beyond what is due; all of them where nothing is due.
enum OfficialHoursOver: CostConstraint {
  static let term = CostTerm.officialHoursOver

  static func units(in recount: Recount) -> Int {
    let minutes = recount.minutesCounted()
    return recount.index.dossier.learners.filter { $0.audience == .teachers }
      .reduce(0) { $0 + max(0, minutes[$1.id] - recount.minutesDue(by: $1)) }
  }
}
