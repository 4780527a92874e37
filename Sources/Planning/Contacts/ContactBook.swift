/// Who does what for each school of a dossier, and how they are reached.
///
/// A row of `contacts.csv` counts by its closest reach: the school's own rows, else those of its commune, else of its
/// circonscription, else those for everything. The staff bring their own e-mail; rows of the same role and name
/// complete what `personnels.csv`, `formateurs.csv` and `installateurs.csv` do not say.
public struct ContactBook: Sendable {
  let index: DossierIndex
  private let choices: [ID<School>: ReferentChoice]
  private let rows: [String: [Contact]]
  private let installers: [ID<School>: [ID<Installer>]]
  private let schoolsWithArrivals: Set<ID<School>>

  /// - Parameter referents: Those of the plan that is meant.
  public init(_ index: DossierIndex, referents: [ReferentChoice]) {
    self.index = index
    choices = Dictionary(referents.map { ($0.school, $0) }, uniquingKeysWith: { _, last in last })
    rows = Dictionary(grouping: index.dossier.contacts) { Self.folded($0.role) }
    var installers: [ID<School>: [ID<Installer>]] = [:]
    var arrivals: Set<ID<School>> = []
    for deployment in index.liveDeployments {
      guard let school = index.projects[deployment.project]?.school else { continue }
      arrivals.insert(school)
      guard let installer = deployment.installer, installers[school]?.contains(installer) != true else { continue }
      installers[school, default: []].append(installer)
    }
    self.installers = installers
    schoolsWithArrivals = arrivals
  }

  /// The contacts of a school, or nil for one that the dossier does not have.
  public func contacts(of id: ID<School>) -> SchoolContacts? {
    guard let school = index.schools[id] else { return nil }
    var contacts = SchoolContacts(school: id, entries: [], missing: [])
    for role in ContactRole.allCases {
      let found = entries(of: role, school)
      contacts.entries += found
      if found.isEmpty {
        guard isWanted(role, school) else { continue }
        contacts.missing.append(MissingContact(role: role, remedy: remedy(role, school)))
      } else if !found.contains(where: \.isReachable) {
        contacts.missing.append(
          MissingContact(role: role, name: found.first?.name, remedy: .contactRow(reach(role, school))))
      }
    }
    return contacts
  }

  /// The rows of a role that are closest to a school; none where the dossier gives none.
  public func closestRows(of role: ContactRole, for school: School) -> [Contact] {
    let all = rows[role.rawValue] ?? []
    let steps: [(Reach) -> Bool] = [
      { $0 == .school(school.id) },
      { if case .commune(let name) = $0 { name.lowercased() == school.commune.lowercased() } else { false } },
      { $0 == .circonscription(school.circonscription) },
      { $0 == .everything },
    ]
    for isMeant in steps {
      let found = all.filter { isMeant($0.reach) }
      if !found.isEmpty { return found }
    }
    return []
  }

  func entries(of role: ContactRole, _ school: School) -> [ContactEntry] {
    let own = holders(of: role, school)
    let found = closestRows(of: role, for: school)
    guard !own.isEmpty else {
      return found.map {
        ContactEntry(role: role, source: .row($0.reach), name: $0.name, email: $0.email, telephone: $0.telephone)
      }
    }
    return own.map { holder in
      let isAlone = own.count == 1 && found.count == 1
      guard let row = found.first(where: { same($0.name, holder.name) || (isAlone && ($0.name ?? "").isEmpty) }) else {
        return holder
      }
      var entry = holder
      entry.email = entry.email ?? row.email
      entry.telephone = entry.telephone ?? row.telephone
      return entry
    }
  }

  private func same(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b, !a.isEmpty else { return false }
    return Self.folded(a) == Self.folded(b)
  }

  /// Lower case and the French accents of the words for roles: `secrétariat` and `Secretariat` are one.
  private static func folded(_ text: String) -> String {
    String(text.lowercased().map { $0 == "é" || $0 == "è" ? "e" : $0 })
  }
}

extension ContactBook {
  /// Those whom tables other than `contacts.csv` name.
  private func holders(of role: ContactRole, _ school: School) -> [ContactEntry] {
    switch role {
    case .referent: choices[school.id].map { [person($0.referent, role)] } ?? []
    case .deputy: choices[school.id]?.deputy.map { [person($0, role)] } ?? []
    case .head:
      (index.staff[school.id] ?? []).filter { index.learners[$0]?.role == .directeur }.map { person($0, role) }
    case .erun: trainers(.erun, role, school)
    case .cpc: trainers(.cpc, role, school)
    case .installer:
      (installers[school.id] ?? []).map {
        ContactEntry(role: role, source: .installer($0), name: index.installers[$0]?.name ?? $0.rawValue)
      }
    case .ien, .secretariat, .townHall, .mutualisation, .maintenance: []
    }
  }

  private func person(_ id: ID<Learner>, _ role: ContactRole) -> ContactEntry {
    let learner = index.learners[id]
    return ContactEntry(role: role, source: .learner(id), name: learner?.fullName, email: learner?.email)
  }

  /// Those of the circonscription alone first; where it has none of its own, those of the whole département.
  private func trainers(_ kind: TrainerKind, _ role: ContactRole, _ school: School) -> [ContactEntry] {
    let all = index.dossier.trainers.filter { $0.kind == kind && $0.territory.contains(school.circonscription) }
    let own = all.filter { $0.territory != .all }
    return (own.isEmpty ? all : own).map { ContactEntry(role: role, source: .trainer($0.id), name: $0.name) }
  }

  /// A deputy is wanted in a large school only, an installer where something is to arrive.
  private func isWanted(_ role: ContactRole, _ school: School) -> Bool {
    switch role {
    case .deputy: (school.classes ?? 0) >= index.dossier.settings.deputyFromClasses
    case .installer: schoolsWithArrivals.contains(school.id)
    default: true
    }
  }

  private func remedy(_ role: ContactRole, _ school: School) -> ContactRemedy {
    switch role {
    case .referent: .nameReferent
    case .deputy: .nameDeputy
    case .head: .staffRow
    case .erun, .cpc: .trainerRow(school.circonscription)
    default: .contactRow(reach(role, school))
    }
  }

  /// For what a new row of a role would usually be given.
  private func reach(_ role: ContactRole, _ school: School) -> Reach {
    switch role {
    case .referent, .deputy, .head: .school(school.id)
    case .townHall: .commune(school.commune)
    case .erun, .cpc, .ien, .secretariat: .circonscription(school.circonscription)
    case .mutualisation, .maintenance, .installer: .everything
    }
  }
}

extension Learner {
  /// The given name, then the family name; nil for a post that nobody holds.
  public var fullName: String? {
    let parts = [givenName, familyName].compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
