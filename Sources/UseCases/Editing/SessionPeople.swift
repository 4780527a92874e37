public import Planning

extension DossierIndex {
  /// The people of a school for whom a session of a module is meant: of its audiences, still there on the day, asked for it
  /// by the catalogue, as referents or by a deployment of the own school, and without another session of it in the plan.
  ///
  /// - Throws: ``Failure`` for a module or a school that the dossier does not have.
  public func people(
    of school: ID<School>, for module: ID<TrainingModule>, in plan: Plan
  ) throws(Failure) -> [ID<Learner>] {
    guard let unit = modules[module] else {
      throw .unknown(
        .module, module.rawValue, near: NearNames.find(module.rawValue, among: modules.keys.map(\.rawValue)))
    }
    guard schools[school] != nil else {
      throw .unknown(
        .school, school.rawValue, near: NearNames.find(school.rawValue, among: schools.keys.map(\.rawValue)))
    }
    let taking = Set(plan.sessions.filter { $0.module == module }.flatMap(\.learners))
    let referents = Set(plan.referents.flatMap { [$0.referent, $0.deputy].compactMap(\.self) })
    return (staff[school] ?? []).compactMap { learners[$0] }.filter { person in
      guard person.ownSchool == school, !person.isVacant, !taking.contains(person.id) else { return false }
      if unit.audiences.contains(.referents), referents.contains(person.id) { return true }
      guard unit.audiences.contains(person.audience == .teachers ? .teachers : .agents) else { return false }
      return unit.catalogueLevel != nil || askedModules[school]?.contains(module) ?? false
    }.map(\.id)
  }
}
