/// How the hours of a group stand, in one word.
///
/// The raw value is its code in files.
public enum HoursState: String, CaseIterable, Sendable, Codable {
  /// Nothing is due, and nothing is planned.
  case nothingDue
  /// The plan gives everybody what is due.
  case covered
  /// The plan gives something, but not all that is due.
  case partly
  /// The plan gives nothing of what is due.
  case none

  /// The state of some people's hours.
  public init(_ total: HoursTotal) {
    if total.due == 0, total.minutes.planned == 0 {
      self = .nothingDue
    } else if total.missing == 0 {
      self = .covered
    } else {
      self = total.minutes.planned > 0 ? .partly : .none
    }
  }
}

/// The hours of several groups, with the figures of small ones kept back as ``SmallGroups`` says.
public struct HoursBreakdown<Group: Hashable & Sendable>: Hashable, Sendable {
  /// One group.
  public struct Row: Hashable, Sendable {
    public var group: Group
    public var state: HoursState
    /// Nil where the figures are kept back.
    public var total: HoursTotal?

    /// Whether the figures are kept back.
    public var isHidden: Bool { total == nil }
  }

  /// In the order given.
  public let rows: [Row]
  /// The sum of the groups whose own figures are kept back; nil where there are none, or where it would tell.
  public let rest: HoursTotal?
  /// The sum of all groups; nil where it would tell.
  public let total: HoursTotal?
  /// How everybody's hours stand together.
  public let state: HoursState

  /// Groups with nobody in them are left out.
  public init(_ groups: [(group: Group, total: HoursTotal)]) {
    let groups = groups.filter { $0.total.people > 0 }
    let small = SmallGroups(people: groups.map(\.total.people))
    var (rest, all) = (HoursTotal(), HoursTotal())
    rows = zip(groups, small.isShown).map { one, isShown in
      all += one.total
      if !isShown { rest += one.total }
      return Row(group: one.group, state: HoursState(one.total), total: isShown ? one.total : nil)
    }
    self.rest = small.showsRest ? rest : nil
    total = small.showsTotal ? all : nil
    state = HoursState(all)
  }

  /// How many groups' figures are kept back.
  public var hiddenCount: Int { rows.count(where: \.isHidden) }

  /// One group's row, or nil where there is nobody in it.
  public subscript(group: Group) -> Row? { rows.first { $0.group == group } }
}

extension HoursTotal {
  /// Adds another's sums.
  public static func += (sum: inout Self, other: Self) {
    sum.people += other.people
    sum.peopleShort += other.peopleShort
    sum.due += other.due
    sum.minutes += other.minutes
    sum.missing += other.missing
    sum.over += other.over
    sum.stillDue += other.stillDue
    sum.missingNow += other.missingNow
    sum.missingAtYearEnd += other.missingAtYearEnd
  }

  /// Minutes attended in percent of those recorded either way, rounded down; nil where nothing is recorded.
  public var attendancePercent: Int? {
    let recorded = minutes.attended + minutes.absent
    return recorded > 0 ? 100 * minutes.attended / recorded : nil
  }
}
