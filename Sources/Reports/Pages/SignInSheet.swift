public import Planning
public import SchoolCalendar

/// One session's sheet to be printed and signed.
///
/// It names people: it is for the trainer's table, not for a page that is served.
public struct SignInSheet: Hashable, Sendable {
  /// One person to sign.
  public struct Row: Hashable, Sendable {
    public var name: String
    public var school: String
  }

  public var session: ID<Session>
  public var title: String
  public var start: Moment
  public var end: Moment
  public var place: String
  public var commune: String?
  public var trainers: [String]
  /// Who holds it, where others do and say so.
  public var organiser: String?
  /// By school, then by name.
  public var rows: [Row]
  /// Rows left blank for guests.
  public var blanks: Int

  /// The sheet of a session.
  ///
  /// - Parameter index: Where the names stand; whoever it does not know keeps the id.
  public init(_ session: Session, index: DossierIndex, blanks: Int = 3) {
    self.session = session.id
    title = index.modules[session.module]?.title ?? session.module.rawValue
    (start, end) = (session.start, session.end)
    (place, commune) = Self.names(of: index.place(named: session.place.text), index)
    trainers = session.trainers.map { index.trainers[$0]?.name ?? $0.rawValue }
    organiser = index.fixedSessions[session.id]?.organiser
    rows = session.learners.map { id in
      let person = index.learners[id]
      let name = [person?.familyName, person?.givenName].compactMap(\.self).filter { !$0.isEmpty }
      let school = person?.ownSchool.flatMap { index.schools[$0] }?.name
      let centre = person?.centre.flatMap { index.centres[$0] }?.name
      return Row(name: name.isEmpty ? id.rawValue : name.joined(separator: " "), school: school ?? centre ?? "")
    }.sorted { ($0.school, $0.name) < ($1.school, $1.name) }
    self.blanks = blanks
  }

  private static func names(of place: Place, _ index: DossierIndex) -> (String, String?) {
    switch place {
    case .school(let id): (index.schools[id]?.name ?? id.rawValue, index.schools[id]?.commune)
    case .venue(let id):
      (index.venues[id]?.name ?? id.rawValue, index.venues[id]?.school.flatMap { index.schools[$0]?.commune })
    case .elsewhere(let text): (index.centres[ID(text)]?.name ?? text, index.centres[ID(text)]?.commune)
    case .remote: ("", nil)
    }
  }
}
