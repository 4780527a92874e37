/// The people whose hours are added up apart.
///
/// The raw value is its code in files.
public enum HoursStaff: String, CaseIterable, Sendable, Codable {
  case teachers = "enseignants"
  case periscolaire, extrascolaire
  /// Agents of whom the dossier does not say when they work.
  case otherAgents = "agents"

  init(_ learner: Learner) {
    switch (learner.audience, learner.agentTime) {
    case (.teachers, _): self = .teachers
    case (.agents, .periscolaire): self = .periscolaire
    case (.agents, .extrascolaire): self = .extrascolaire
    case (.agents, nil): self = .otherAgents
    }
  }
}

/// One person's hours of a school year, in minutes.
public struct HoursEntry: Hashable, Sendable {
  public var learner: ID<Learner>
  public var audience: Audience
  public var staff: HoursStaff
  /// The own school; nil for an agent of a leisure centre.
  public var school: ID<School>?
  public var circonscription: ID<Circonscription>?
  /// What the year asks of the person; zero for who leaves or is exempt.
  public var due: Int
  public var minutes: HoursMinutes

  public init(
    learner: ID<Learner>, audience: Audience, staff: HoursStaff, school: ID<School>?,
    circonscription: ID<Circonscription>?, due: Int, minutes: HoursMinutes = HoursMinutes()
  ) {
    self.learner = learner
    self.audience = audience
    self.staff = staff
    self.school = school
    self.circonscription = circonscription
    self.due = due
    self.minutes = minutes
  }

  /// What the plan lacks to what is due.
  public var missing: Int { max(0, due - minutes.planned) }
  /// What the plan gives beyond what is due.
  public var over: Int { max(0, minutes.planned - due) }
  /// What is due and not yet recorded as attended in the plan's sessions.
  public var stillDue: Int { max(0, due - minutes.attended) }
  /// What the person has attended in all, in the plan and elsewhere.
  public var attendedInAll: Int { minutes.attended + minutes.elsewhere }
  /// What is due and not attended so far, neither in the plan nor elsewhere.
  public var missingNow: Int { max(0, due - attendedInAll) }
  /// What will be missing at the year's end if every session that is to come is attended.
  ///
  /// A session that is over without a record counts as not attended until it is recorded. Where nothing is recorded and no
  /// day is given, this is ``missing``.
  public var missingAtYearEnd: Int { max(0, due - attendedInAll - minutes.toCome) }
}

/// The hours of several people, in minutes.
public struct HoursTotal: Hashable, Sendable {
  /// Persons, those of whom nothing is due included.
  public var people = 0
  /// Persons whom the plan leaves short of what is due.
  public var peopleShort = 0
  public var due = 0
  public var minutes = HoursMinutes()
  /// The sum of what each lacks; one person's surplus does not make up for another's lack.
  public var missing = 0
  /// The sum of what each has beyond what is due.
  public var over = 0
  /// The sum of what each still has to attend.
  public var stillDue = 0
  /// The sum of what each lacks so far.
  public var missingNow = 0
  /// The sum of what each will lack at the year's end.
  public var missingAtYearEnd = 0

  public init() {}

  /// Whether a sum would tell whose it is: over one or two persons.
  public var isSmall: Bool { people <= 2 }

  /// Takes one more person in.
  public mutating func add(_ entry: HoursEntry) {
    people += 1
    peopleShort += entry.missing > 0 ? 1 : 0
    due += entry.due
    minutes += entry.minutes
    missing += entry.missing
    over += entry.over
    stillDue += entry.stillDue
    missingNow += entry.missingNow
    missingAtYearEnd += entry.missingAtYearEnd
  }
}
