/// What somebody at a school may be needed for.
///
/// The raw value is the word of `contacts.csv`, or the one by which the role is called there; the cases stand in the
/// order in which a list shows them.
public enum ContactRole: String, CaseIterable, Sendable, Codable {
  case referent
  case deputy = "adjoint"
  case head = "directeur"
  case erun, cpc, ien, secretariat
  case townHall = "mairie"
  case mutualisation, maintenance
  case installer = "installateur"
}

/// Somebody to reach about a school.
public struct ContactEntry: Hashable, Sendable {
  /// Where a name comes from.
  public enum Source: Hashable, Sendable {
    case learner(ID<Learner>)
    case trainer(ID<Trainer>)
    case installer(ID<Installer>)
    /// A row of `contacts.csv`, by what it is for.
    case row(Reach)
  }

  public var role: ContactRole
  public var source: Source
  /// Nil for a post that nobody holds yet, and for a row without a name.
  public var name: String?
  public var email: String?
  public var telephone: String?

  public init(
    role: ContactRole, source: Source, name: String? = nil, email: String? = nil, telephone: String? = nil
  ) {
    self.role = role
    self.source = source
    self.name = name
    self.email = email
    self.telephone = telephone
  }

  /// Whether there is an address or a number.
  public var isReachable: Bool { email != nil || telephone != nil }

  /// Whether it is one of the school's own staff, whose name is not for everybody.
  public var isStaff: Bool { if case .learner = source { true } else { false } }
}

/// What would fill a gap in a list of contacts.
public enum ContactRemedy: Hashable, Sendable {
  /// The plan names no referent.
  case nameReferent
  /// The plan names no deputy, and the school is large enough to want one.
  case nameDeputy
  /// A row in `personnels.csv` with this role.
  case staffRow
  /// A row in `formateurs.csv` for this circonscription.
  case trainerRow(ID<Circonscription>)
  /// A row in `contacts.csv` for this reach.
  case contactRow(Reach)
}

/// A role for which nobody is given, or nobody with an address or a number.
public struct MissingContact: Hashable, Sendable {
  public var role: ContactRole
  /// Whom a row with an e-mail or telephone would help; nil where nobody is given at all.
  public var name: String?
  public var remedy: ContactRemedy

  public init(role: ContactRole, name: String? = nil, remedy: ContactRemedy) {
    self.role = role
    self.name = name
    self.remedy = remedy
  }
}

/// Everybody to reach about one school, and what is missing.
public struct SchoolContacts: Hashable, Sendable {
  public var school: ID<School>
  /// By role, in the order of ``ContactRole``.
  public var entries: [ContactEntry]
  public var missing: [MissingContact]

  public init(school: ID<School>, entries: [ContactEntry], missing: [MissingContact]) {
    self.school = school
    self.entries = entries
    self.missing = missing
  }

  /// Those of one role.
  public func entries(of role: ContactRole) -> [ContactEntry] { entries.filter { $0.role == role } }
}
