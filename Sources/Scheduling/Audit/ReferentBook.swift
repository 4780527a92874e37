import Planning

/// Who leads and who stands in at each school: the plan's choices, as far as they name a known school and a teacher.
struct ReferentBook: Sendable {
  private(set) var referents: [ID<School>: ID<Learner>] = [:]
  private(set) var deputies: [ID<School>: ID<Learner>] = [:]
  /// The schools that a person leads or stands in at.
  private(set) var schools: [ID<Learner>: Set<ID<School>>] = [:]
  /// What speaks against single choices, school by school.
  private(set) var faults: [(school: ID<School>, fault: Finding.Fault)] = []

  /// Reads the choices in their order; where a school stands twice, the later one counts.
  init(_ choices: [ReferentChoice], _ index: DossierIndex) {
    for choice in choices {
      let school = choice.school
      guard index.schools[school] != nil else {
        faults.append((school, .init(.unknownReferentSchool)))
        continue
      }
      if referents[school] != nil { faults.append((school, .init(.twoReferents))) }
      if let person = teacher(choice.referent, of: school, index) { referents[school] = person }
      if let person = teacher(choice.deputy, of: school, index) { deputies[school] = person }
      if let referent = referents[school], referent == deputies[school] {
        faults.append((school, .init(.deputyIsReferent, referent.rawValue)))
      }
    }
  }

  /// Everybody who leads or stands in somewhere.
  var everyone: Set<ID<Learner>> { Set(referents.values).union(deputies.values) }

  private mutating func teacher(_ person: ID<Learner>?, of school: ID<School>, _ index: DossierIndex) -> ID<Learner>? {
    guard let person, !person.rawValue.isEmpty else { return nil }
    guard index.learners[person]?.audience == .teachers else {
      faults.append((school, .init(.notTeacher, person.rawValue)))
      return nil
    }
    schools[person, default: []].insert(school)
    return person
  }
}
