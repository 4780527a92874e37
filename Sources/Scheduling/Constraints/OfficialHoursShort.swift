import Planning

/// Per teacher, the official minutes missing to what is due.
enum OfficialHoursShort: CostConstraint {
  static let term = CostTerm.officialHoursShort

  static func units(in recount: Recount) -> Int {
    let minutes = recount.minutesCounted()
    return recount.index.dossier.learners.filter { $0.audience == .teachers }
      .reduce(0) { $0 + max(0, recount.minutesDue(by: $1) - minutes[$1.id]) }
  }
}
