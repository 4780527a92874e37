import Planning

/// A school without a referent counts 500.
enum SchoolWithoutReferent: ReadinessConstraint {
  static let term = ReadinessTerm.schoolWithoutReferent

  static func thousandths(in recount: Recount) -> Int {
    500 * recount.schools.filter { recount.referents.referents[$0.id] == nil }.count
  }
}
