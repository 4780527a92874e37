import Exchange
import Planning
import Scheduling
import SchoolCalendar
import Store

/// Decides about referents by hand: the decision is kept in the base's dossier, and the next plan follows it.
public struct ReferentDeciding {
  /// What is decided.
  public enum Decision: Sendable {
    /// A person is a school's referent, at once or from a day on.
    case set(school: String, person: String, deputy: String?, from: Day?, reason: String?)
    /// The proposed referents of these schools are confirmed; all that are not decided yet where none is named.
    case confirm(schools: [String])
    /// A person does not want it, or may not be it.
    case refuse(school: String, person: String, reason: String?)
    /// The post stays deliberately without anybody.
    case leaveVacant(school: String, reason: String?)
  }

  private let open: OpenBase
  private let before: ReferentProposal
  private let planned: [ID<School>: ReferentChoice]

  /// A base opened for writing.
  public init(_ open: OpenBase) throws {
    self.open = open
    before = ReferentChooser(open.index).propose()
    let plan = try open.base.plan(.latest, year: open.year)
    planned = Dictionary((plan?.referents ?? []).map { ($0.school, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// Keeps a decision, and says what it changes.
  ///
  /// - Throws: ``Failure`` where it cannot be followed or names what the dossier does not have; nothing is kept then.
  public func decide(_ decision: Decision, by author: String, clock: WallClock) throws -> ReferentDecisionReport {
    var book = ReferentDecisionBook(open.index.dossier.referentDecisions)
    let known = Set(ReferentPosts(open.index).faults)
    var schools: [ID<School>] = []
    let lookup = ReferentLookup(open.index)
    var note: String
    switch decision {
    case .set(let school, let person, let deputy, let from, let reason):
      let id = try lookup.school(school)
      let referent = try lookup.person(person)
      schools = [id]
      book.set(
        ReferentDecision(
          school: id, person: referent, deputy: try deputy.map { try lookup.person($0) }, from: from, reason: reason),
        after: from == nil ? nil : current(id))
      note = "set \(id) \(referent)" + (from.map { " \($0)" } ?? "")
    case .confirm(let names):
      schools = try names.isEmpty ? open.index.dossier.schools.map(\.id) : names.map { try lookup.school($0) }
      schools = schools.filter { school in
        let isOpen = !book.decisions.contains { $0.school == school && $0.settlesPost }
        guard isOpen, let choice = current(school) else { return false }
        book.confirm(choice)
        return true
      }
      note = "confirm \(names.isEmpty ? "--all" : schools.map(\.rawValue).joined(separator: " "))"
    case .refuse(let school, let person, let reason):
      let (id, refused) = (try lookup.school(school), try lookup.person(person))
      schools = [id]
      book.refuse(ReferentDecision(school: id, person: refused, state: .refused, reason: reason))
      note = "refuse \(id) \(refused)"
    case .leaveVacant(let school, let reason):
      let id = try lookup.school(school)
      schools = [id]
      book.leaveVacant(id, reason: reason)
      note = "vacant \(id)"
    }
    if schools.isEmpty { throw Failure.nothingToConfirm }
    var dossier = open.index.dossier
    dossier.referentDecisions = book.decisions
    let index = DossierIndex(dossier)
    let faults = ReferentPosts(index).faults
    let new = faults.filter { fault in
      fault.isError && !known.contains(fault) && schools.contains(book.decisions[fault.decision].school)
    }
    if let fault = new.first { throw Failure.badDecision(ReferentFault(fault, in: book.decisions)) }
    let after = ReferentChooser(index).propose()
    for school in schools {
      let confirmed = book.decisions.first { $0.school == school && $0.state == .confirmed }?.person
      if let confirmed, after.setAside[school] == confirmed, before.setAside[school] != confirmed {
        throw Failure.decisionAgainstOthers(school, confirmed)
      }
    }
    if let reason = book.decisions.last?.reason, schools.count == 1 { note += " – \(reason)" }
    let instant = clock.instant
    try CalendarKeeping(open.base).following(at: instant) {
      try open.base.decide(
        referents: book.decisions, replacing: open.index.dossier.referentDecisions, year: open.year, note: note,
        by: author, at: instant)
    }
    return ReferentDecisionReport(index, schools: schools, before: before, after: after)
  }

  /// Who is referent of a school now: the newest plan's, else the proposal's.
  private func current(_ school: ID<School>) -> ReferentChoice? { planned[school] ?? before[school] }
}

/// What a decision by hand changes.
public struct ReferentDecisionReport: Sendable {
  /// A school whose referent the next plan changes.
  public struct Change: Hashable, Sendable {
    public var school: ID<School>
    public var before: ID<Learner>?
    public var after: ID<Learner>?
  }

  /// With the decision.
  public let index: DossierIndex
  /// The schools that were decided about.
  public let schools: [ID<School>]
  /// All schools whose referent changes, in the dossier's order.
  public let changes: [Change]
  /// Minutes of `referentFit` more than before.
  public let fit: Int
  /// Schools without a referent, more than before.
  public let schoolsWithout: Int
  /// The schools that lose their referent and get no other.
  public var losing: [ID<School>] { changes.filter { $0.before != nil && $0.after == nil }.map(\.school) }

  init(_ index: DossierIndex, schools: [ID<School>], before: ReferentProposal, after: ReferentProposal) {
    self.index = index
    self.schools = schools
    let old = Dictionary(before.choices.map { ($0.school, $0.referent) }, uniquingKeysWith: { _, last in last })
    let new = Dictionary(after.choices.map { ($0.school, $0.referent) }, uniquingKeysWith: { _, last in last })
    var seen: Set<ID<School>> = []
    changes = index.dossier.schools.map(\.id).filter { seen.insert($0).inserted && old[$0] != new[$0] }.map {
      Change(school: $0, before: old[$0], after: new[$0])
    }
    fit = after.fit - before.fit
    schoolsWithout = after.schoolsWithout.count - before.schoolsWithout.count
  }
}
