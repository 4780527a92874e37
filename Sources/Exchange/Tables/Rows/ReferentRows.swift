import Planning
import SchoolCalendar

extension ReferentDecision: TableRow {
  static var table: DossierTable { .referents }

  init?(reading row: inout RowReader) {
    let school: ID<School>? = row.reference("ecole", .schools)
    let person: ID<Learner>? = row.reference("personnel", .learners)
    let deputy: ID<Learner>? = row.reference("adjoint", .learners)
    let isBlank = row.written("etat") == nil
    let state: ReferentDecisionState? = isBlank ? .confirmed : row.choice("etat")
    let from = row.day("depuis")
    let through = row.day("jusqu_au")
    let reason = row.text("motif")
    var isRight = true
    if let from, let through {
      isRight = from <= through
      row.order("depuis", "jusqu_au", isRight: isRight)
    }
    if let state, state != .vacant, person == nil {
      row.note("personnel", .referent(.init(.noPerson)))
      return nil
    }
    guard let school, let state, isRight else { return nil }
    self.init(
      school: school, person: person, deputy: deputy, state: state, from: from, through: through, reason: reason)
  }

  func write(to row: inout RowWriter) {
    row["ecole"] = school.rawValue
    row["personnel"] = person?.rawValue
    row["adjoint"] = deputy?.rawValue
    row["etat"] = state.rawValue
    row["depuis"] = from?.description
    row["jusqu_au"] = through?.description
    row["motif"] = reason
  }
}
