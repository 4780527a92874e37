public import Planning
public import SchoolCalendar
public import Store

/// Puts reports together from a revision of a base.
public struct ReportMaking: Sendable {
  private let open: OpenBase
  /// The revision that the reports are about.
  public let plan: Plan

  /// Reads a revision.
  ///
  /// - Parameter orEmpty: Whether a year that has no plan yet is shown without one.
  /// - Throws: ``Failure`` where there is no such revision.
  public init(_ open: OpenBase, revision: RevisionChoice, orEmpty: Bool = false) throws {
    self.open = open
    if orEmpty, revision == .latest, try open.base.plan(.latest, year: open.year) == nil {
      plan = Plan(schoolYear: open.year)
    } else {
      plan = try open.revision(revision).plan
    }
  }

  /// A commune's report, with the year before as far as the base has it.
  ///
  /// - Parameter commune: Its name, whatever the case and accents.
  /// - Throws: ``Failure`` for a commune that the dossier does not have, with near names.
  public func committee(commune: String, date: Day? = nil) throws -> CommitteeReport {
    let all = open.index.dossier.schools.map(\.commune) + open.index.dossier.centres.map(\.commune)
    var spellings = Set(try DossierIndex.demand(.commune, commune, among: all))
    let previous = try previousYear()
    if let previous {
      let dossier = previous.index.dossier
      spellings.formUnion(
        NearNames(dossier.schools.map(\.commune) + dossier.centres.map(\.commune)).spellings(of: commune))
    }
    return CommitteeReport(open.index, plan: plan, names: spellings, date: date, previous: previous)
  }

  /// The report of a steering committee.
  ///
  /// - Parameter circonscription: Its name, whatever the case and accents; nil for all of the base.
  /// - Throws: ``Failure`` for a circonscription that the dossier does not have, with near names.
  public func steering(circonscription: String? = nil, date: Day? = nil) throws -> SteeringReport {
    SteeringReport(open.index, plan: plan, scope: try circonscription.map(scope), date: date)
  }

  /// The load of the year's weeks.
  ///
  /// - Throws: ``Failure`` for a circonscription that the dossier does not have, with near names.
  public func year(by grouping: YearReport.Grouping, circonscription: String? = nil) throws -> YearReport {
    YearReport(open.index, plan: plan, by: grouping, scope: try circonscription.map(scope))
  }

  /// A school's sheet.
  ///
  /// - Parameter school: Its UAI or its name, whatever the case and accents.
  /// - Throws: ``Failure`` for a school that the dossier does not have, or a name that several have.
  public func school(_ school: String, date: Day? = nil) throws -> SchoolSheet {
    let id = try schoolID(school)
    guard let sheet = SchoolSheet(open.index, plan: plan, school: id, date: date) else {
      throw Failure.unknown(.school, school)
    }
    return sheet
  }

  /// The names of the year's people by their ids; those of posts that nobody holds are left out.
  public var peopleNames: [ID<Learner>: String] {
    Dictionary(
      open.index.dossier.learners.compactMap { learner in learner.fullName.map { (learner.id, $0) } },
      uniquingKeysWith: { _, last in last })
  }

  private func previousYear() throws -> (index: DossierIndex, plan: Plan)? {
    let year = open.year.previous
    guard year < open.year, let dossier = try open.base.dossier(year) else { return nil }
    guard let plan = try open.base.plan(.published, year: year) ?? open.base.plan(.latest, year: year) else {
      return nil
    }
    return (DossierIndex(dossier, held: try open.base.formerSessions(notIn: plan)), plan)
  }

  private func scope(_ name: String) throws -> ID<Circonscription> {
    let all = open.index.dossier.schools.map(\.circonscription.rawValue)
    return ID(try DossierIndex.demand(.circonscription, name, among: all).first ?? name)
  }

  private func schoolID(_ written: String) throws -> ID<School> {
    if open.index.schools[ID(written.uppercased())] != nil { return ID(written.uppercased()) }
    if open.index.schools[ID(written)] != nil { return ID(written) }
    let spellings = Set(try DossierIndex.demand(.school, written, among: open.index.dossier.schools.map(\.name)))
    let schools = open.index.dossier.schools.filter { spellings.contains($0.name) }
    guard schools.count == 1, let only = schools.first else {
      throw Failure.ambiguous(.school, written, among: schools.map { "\($0.id) (\($0.commune))" })
    }
    return only.id
  }
}

/// A report written to a file.
public enum ReportFile {
  /// Writes a text whole or not at all.
  ///
  /// - Throws: ``Failure`` where it cannot be written.
  public static func write(_ text: String, to path: String) throws(Failure) {
    try OutputFile.write(Array(text.utf8), to: path)
  }
}
