import SchoolCalendar

/// Where people of a commune belong: a school or a leisure centre.
public enum ReportUnit: Hashable, Sendable {
  case school(ID<School>)
  case centre(ID<LeisureCentre>)
}

/// The schools, centres and people of a commune, with what of them may be shown.
struct CommuneField {
  let index: DossierIndex
  let schools: [School]
  let centres: [LeisureCentre]
  /// By school or centre, for each audience.
  let byUnit: [Audience: HoursBreakdown<ReportUnit>]
  /// Teachers, and the agents by when they work.
  let byStaff: [Audience: HoursBreakdown<HoursStaff>]
  /// The people of the units whose figures are shown.
  private let shown: [ID<Learner>: ReportUnit]
  private let names: Set<String>

  /// - Parameter names: The commune's name in every spelling that the dossier has.
  init(_ index: DossierIndex, names: Set<String>, entries: [HoursEntry]) {
    self.index = index
    self.names = names
    schools = index.dossier.schools.filter { names.contains($0.commune) }
    centres = index.dossier.centres.filter { names.contains($0.commune) }
    let units = schools.map { ReportUnit.school($0.id) } + centres.map { .centre($0.id) }
    var totals: [Audience: [ReportUnit: HoursTotal]] = [:]
    var staff: [HoursStaff: HoursTotal] = [:]
    var places: [(entry: HoursEntry, unit: ReportUnit)] = []
    let known = Set(units)
    for entry in entries {
      guard let unit = Self.unit(of: entry, index), known.contains(unit) else { continue }
      totals[entry.audience, default: [:]][unit, default: HoursTotal()].add(entry)
      staff[entry.staff, default: HoursTotal()].add(entry)
      places.append((entry, unit))
    }
    var byUnit: [Audience: HoursBreakdown<ReportUnit>] = [:]
    var byStaff: [Audience: HoursBreakdown<HoursStaff>] = [:]
    for audience in Audience.allCases {
      byUnit[audience] = HoursBreakdown(units.map { (group: $0, total: totals[audience]?[$0] ?? HoursTotal()) })
      let kinds = HoursStaff.allCases.filter { ($0 == .teachers) == (audience == .teachers) }
      byStaff[audience] = HoursBreakdown(kinds.map { (group: $0, total: staff[$0] ?? HoursTotal()) })
    }
    self.byUnit = byUnit
    self.byStaff = byStaff
    var shown: [ID<Learner>: ReportUnit] = [:]
    for (entry, unit) in places where byUnit[entry.audience]?[unit]?.isHidden == false {
      shown[entry.learner] = unit
    }
    self.shown = shown
  }

  private static func unit(of entry: HoursEntry, _ index: DossierIndex) -> ReportUnit? {
    if let school = entry.school { return .school(school) }
    return index.learners[entry.learner]?.centre.map { .centre($0) }
  }

  /// The unit of a person of the commune whose unit's figures are shown; nil for anybody else.
  func unit(of learner: ID<Learner>) -> ReportUnit? { shown[learner] }

  func has(_ commune: String?) -> Bool { commune.map { names.contains($0) } ?? false }

  func has(_ school: ID<School>) -> Bool { index.schools[school].map { names.contains($0.commune) } ?? false }

  /// Whether a school's teachers are few enough for their figures to be kept back.
  func hidesTeachers(of school: ID<School>) -> Bool { byUnit[.teachers]?[.school(school)]?.isHidden ?? false }

  /// Whether there are people whose sessions may be shown, or nobody at all.
  var showsSessions: Bool {
    let rows = byUnit.values.flatMap(\.rows)
    return rows.isEmpty || rows.contains { !$0.isHidden }
  }

  /// Whether there are schools whose peer sessions may be shown, or none at all.
  var showsPeers: Bool { schools.isEmpty || schools.contains { !hidesTeachers(of: $0.id) } }

  func name(_ unit: ReportUnit) -> String {
    switch unit {
    case .school(let id): index.schools[id]?.name ?? id.rawValue
    case .centre(let id): index.centres[id]?.name ?? id.rawValue
    }
  }

  /// The sessions in which shown people take part, by start.
  func sessions(of plan: Plan) -> [SessionLine] {
    plan.sessions.compactMap { session in
      let units = Set(session.learners).compactMap { shown[$0] }
      guard !units.isEmpty else { return nil }
      return SessionLine(
        session: session.id, module: index.modules[session.module]?.title ?? session.module.rawValue,
        start: session.start, end: session.end, place: index.placeName(session.place),
        units: Set(units).map(name).sorted(), people: units.count > SmallGroups.limit ? units.count : nil)
    }.sorted { ($0.start, $0.session) < ($1.start, $1.session) }
  }

  /// The peer sessions of schools whose figures are shown, by start.
  func peerSessions(of plan: Plan) -> [PeerLine] {
    plan.peerSessions.filter { has($0.school) && !hidesTeachers(of: $0.school) }.map { PeerLine($0, index: index) }
      .sorted { ($0.start, $0.session) < ($1.start, $1.session) }
  }

  /// The deployments of the commune, by date, refused projects left out.
  func arrivals(of plan: Plan, today: Day?) -> [ArrivalLine] {
    Coverage(index, plan: plan, today: today).deployments.filter { has($0.school) && $0.projectStatus != .refused }
      .map { ArrivalLine($0, index: index, hidesSmall: true) }
  }
}
