extension ContactBook {
  /// The roles of institutions that a delivery may need, in the order in which they are called: never a school's staff.
  public static let institutionRoles: [ContactRole] = [
    .secretariat, .ien, .townHall, .installer, .maintenance, .mutualisation, .erun,
  ]

  /// The contacts of one role for a school that are not its staff; none for a role of the staff.
  public func institutions(_ role: ContactRole, for id: ID<School>) -> [ContactEntry] {
    guard Self.institutionRoles.contains(role), let school = index.schools[id] else { return [] }
    return entries(of: role, school).filter { !$0.isStaff }
  }

  /// Everybody to be reached about a delivery to a school, the school's own staff left out.
  public func institutions(for id: ID<School>) -> [ContactEntry] {
    Self.institutionRoles.flatMap { institutions($0, for: id) }
  }

  /// Whom to call about what stands in the way: the IEN's office for training, the commune for the date, maintenance for
  /// what is out of order, the installer for what the mutualisation has in its own hands.
  ///
  /// Of those it comes to the first with an address or a number, else the first.
  public func call(for step: NextStep, at school: ID<School>) -> ContactEntry? {
    let roles: [ContactRole] =
      switch step.who {
      case .ien, .planner, .trainer: [.secretariat, .ien, .erun]
      case .maintenance: [.maintenance, .mutualisation]
      case .mutualisation: [.installer, .townHall]
      }
    let found = roles.flatMap { institutions($0, for: school) }
    return found.first(where: \.isReachable) ?? found.first
  }
}
