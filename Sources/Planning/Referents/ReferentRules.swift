public import SchoolCalendar

/// Who may be referent where: a teacher of the school, of two schools at most, and of two only where both belong to one
/// RPI or one has a single class.
public struct ReferentRules: Sendable {
  private let index: DossierIndex

  /// The rules for the schools and people of a dossier.
  public init(_ index: DossierIndex) { self.index = index }

  /// Whether two schools may have one referent.
  public func mayShare(_ a: ID<School>, _ b: ID<School>) -> Bool {
    guard a != b, let first = index.schools[a], let second = index.schools[b] else { return false }
    if first.classes == 1 || second.classes == 1 { return true }
    guard let rpi = first.rpi, !rpi.isEmpty else { return false }
    return rpi == second.rpi
  }

  /// Whether a person may serve just these schools, as referent or as deputy; one of two schools may be another's.
  public func mayServe(_ person: Learner, _ schools: Set<ID<School>>) -> Bool {
    guard person.audience == .teachers, schools.count <= 2 else { return false }
    if schools.isEmpty { return true }
    guard schools.contains(where: { person.schools.contains($0) }) else { return false }
    let pair = Array(schools)
    return pair.count == 1 || mayShare(pair[0], pair[1])
  }

  /// Whether a person may serve a school, alone or besides one of the own schools.
  public func mayReach(_ person: Learner, _ school: ID<School>) -> Bool {
    guard person.audience == .teachers else { return false }
    return person.schools.contains(school) || person.schools.contains { mayShare($0, school) }
  }

  /// The days of class; the civil year where there is no calendar.
  public var year: ClosedRange<Day> {
    let settings = index.dossier.settings
    if let calendar = try? index.dossier.calendar() { return calendar.firstDay...calendar.lastDay }
    return settings.schoolYear.firstCivilDay...settings.schoolYear.lastCivilDay
  }
}
