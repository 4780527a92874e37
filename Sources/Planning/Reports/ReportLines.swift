public import SchoolCalendar

/// One project as a report shows it.
public struct ProjectLine: Hashable, Sendable {
  public var project: ID<Project>
  public var school: ID<School>
  public var schoolName: String
  public var commune: String
  /// The title of the equipment type.
  public var equipment: String
  public var quantity: Int?
  public var status: ProjectStatus
  public var decidedOn: Day?
  /// The days of visits on site.
  public var visits: [Day]

  /// Takes over a row of the dossier.
  public init(_ project: Project, index: DossierIndex) {
    let school = index.schools[project.school]
    self.project = project.id
    self.school = project.school
    schoolName = school?.name ?? project.school.rawValue
    commune = school?.commune ?? ""
    equipment = index.equipment[project.equipment]?.title ?? project.equipment.rawValue
    quantity = project.quantity
    status = project.status
    decidedOn = project.decidedOn
    visits = index.dossier.visits.filter { $0.project == project.id }.map(\.day).sorted()
  }
}

/// One session as a report shows it.
public struct SessionLine: Hashable, Sendable {
  public var session: ID<Session>
  /// The module's title.
  public var module: String
  public var start: Moment
  public var end: Moment
  /// The place with its commune; nil for a remote session.
  public var place: String?
  /// The schools and leisure centres whose people take part, as far as they may be named.
  public var units: [String]
  /// Those of them who take part; nil where the number is kept back.
  public var people: Int?
}

/// One peer session as a report shows it.
public struct PeerLine: Hashable, Sendable {
  public var session: ID<PeerSession>
  public var school: ID<School>
  public var schoolName: String
  public var start: Moment
  public var end: Moment

  /// Takes over a peer session of a plan.
  public init(_ session: PeerSession, index: DossierIndex) {
    self.session = session.id
    school = session.school
    schoolName = index.schools[session.school]?.name ?? session.school.rawValue
    start = session.start
    end = session.end
  }
}

/// A month of a school year with what happens in it.
public struct MonthLine: Hashable, Sendable {
  /// The first of the month.
  public var first: Day
  public var arrivals: Int
  /// Of those that may be shown; nil where none may.
  public var sessions: Int?
  /// Of those that may be shown; nil where none may.
  public var peerSessions: Int?
  public var meetings: Int

  /// The twelve months from September with what falls into each.
  public static func all(
    of year: SchoolYear, arrivals: [Day], sessions: [Day]?, peerSessions: [Day]?, meetings: [Day]
  ) -> [MonthLine] {
    (0..<12).compactMap { offset in
      let month = (8 + offset) % 12 + 1
      let civil = month >= 9 ? year.startYear : year.startYear + 1
      guard let first = Day(year: civil, month: month, day: 1) else { return nil }
      func count(_ days: [Day]) -> Int { days.count { $0.year == civil && $0.month == month } }
      return MonthLine(
        first: first, arrivals: count(arrivals), sessions: sessions.map(count), peerSessions: peerSessions.map(count),
        meetings: count(meetings))
    }
  }
}

extension DossierIndex {
  /// A place as a report names it, with its commune; nil for a remote session.
  func placeName(_ place: Place) -> String? {
    func named(_ name: String, _ commune: String?) -> String {
      guard let commune, !commune.isEmpty else { return name }
      return "\(name), \(commune)"
    }
    switch place {
    case .school(let id): return schools[id].map { named($0.name, $0.commune) } ?? id.rawValue
    case .venue(let id):
      guard let venue = venues[id] else { return id.rawValue }
      let school = venue.school.flatMap { schools[$0] }
      // Many a venue bears its commune in its name.
      return named(venue.name, school.flatMap { venue.name.contains($0.commune) ? nil : $0.commune })
    case .remote: return nil
    case .elsewhere(let text): return centres[ID(text)].map { named($0.name, $0.commune) } ?? text
    }
  }

  /// The holidays of the year, as far as its calendar is known.
  func holidays() -> [Range<Day>] { ((try? dossier.calendar())?.holidays ?? []).map(\.days) }
}
