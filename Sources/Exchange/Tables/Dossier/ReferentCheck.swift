import Planning

/// Finds the decisions about referents that cannot be followed.
struct ReferentCheck {
  let problems: [Problem]

  /// - Parameter dossier: Everything that is known, with the decisions in the order of the table's rows.
  init(_ rows: [Located<ReferentDecision>], _ sheet: Sheet, in dossier: Dossier) {
    problems = ReferentPosts(DossierIndex(dossier)).faults.compactMap { fault in
      // What no table knows has been noted already.
      guard fault.code != .unknown, rows.indices.contains(fault.decision) else { return nil }
      let row = rows[fault.decision].row
      let column = Self.column(fault.part)
      let cause = ReferentFault(
        fault.code, otherLine: fault.other.map { rows[$0].row.line }, schools: fault.schools.map(\.rawValue))
      return Problem(
        fault.isError ? .error : .warning, at: sheet.place(of: column, in: row), value: sheet.text(of: column, in: row),
        cause: .referent(cause))
    }
  }

  private static func column(_ part: ReferentDecisionFault.Part) -> String {
    switch part {
    case .school: "ecole"
    case .person: "personnel"
    case .deputy: "adjoint"
    case .state: "etat"
    case .from: "depuis"
    }
  }
}
