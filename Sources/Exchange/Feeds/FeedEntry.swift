public import ICalendar
public import Planning
import SchoolCalendar

/// One thing that a feed shows, with what its subscribers' calendars need to notice changes.
///
/// The entries of a plan are all at the stamp of its revision. Cancelled sessions (tombstones) are entries like any
/// others: the session as it last was, with the status `cancelled` and a higher sequence.
public struct FeedEntry: Hashable, Sendable {
  /// What takes place.
  public enum Subject: Hashable, Sendable {
    case session(Session)
    case peerSession(PeerSession)
    /// The day on which a deployment arrives.
    case arrival(PlannedDeployment)
    /// A visit on site; the number tells apart those of one project, from 1 in the dossier's order.
    case visit(Visit, number: Int)
    /// A committee's meeting; the number tells apart those of one kind and commune, from 1 in the dossier's order.
    case committee(CommitteeMeeting, number: Int)
  }

  public var subject: Subject
  public var stamp: FeedStamp
  /// Confirmed in a published plan, tentative in a draft, or cancelled.
  public var status: Event.Status

  public init(_ subject: Subject, stamp: FeedStamp, status: Event.Status = .confirmed) {
    self.subject = subject
    self.stamp = stamp
    self.status = status
  }

  /// The entries of a plan: its sessions, peer sessions and arrivals.
  public static func entries(of plan: Plan, stamp: FeedStamp) -> [FeedEntry] {
    let status: Event.Status = plan.status == .published ? .confirmed : .tentative
    let subjects =
      plan.sessions.map { Subject.session($0) } + plan.peerSessions.map { Subject.peerSession($0) }
      + plan.deployments.map { Subject.arrival($0) }
    return subjects.map { FeedEntry($0, stamp: stamp, status: status) }
  }

  /// The entries of what a dossier dates whatever the plan says: visits and committees.
  public static func entries(of dossier: Dossier, stamp: FeedStamp) -> [FeedEntry] {
    var seen: [String: Int] = [:]
    func number(_ key: String) -> Int {
      seen[key, default: 0] += 1
      return seen[key, default: 0]
    }
    let visits = dossier.visits.map { Subject.visit($0, number: number("visit/\($0.project)")) }
    let committees = dossier.committees.map { meeting in
      Subject.committee(meeting, number: number("committee/\(meeting.kind.rawValue)/\(meeting.commune ?? "")"))
    }
    return (visits + committees).map { FeedEntry($0, stamp: stamp) }
  }

  /// The name of the event for its whole life and in every feed: made from the département, the school year and the
  /// id, so that no person and nothing of the dossier can be read from it.
  public func uid(departement: String, schoolYear: String) -> String {
    return NameUUID(namespace: NameUUID.tandem, name: "\(departement)/\(schoolYear)/\(subject.name)").description
  }
}

extension FeedEntry.Subject {
  /// What it is within its school year, such as `session/S0012`: never to change, since UIDs are made from it.
  var name: String {
    switch self {
    case .session(let session): "session/" + session.id.rawValue
    case .peerSession(let session): "peerSession/" + session.id.rawValue
    case .arrival(let deployment): "deployment/" + deployment.id.rawValue
    case .visit(let visit, let number): "visit/\(visit.project.rawValue)/\(number)"
    case .committee(let meeting, let number): "committee/\(meeting.kind.rawValue)/\(meeting.commune ?? "")/\(number)"
    }
  }
}

/// The version of an entry.
public struct FeedStamp: Hashable, Sendable {
  /// When the revision was stored, in universal time; never the time of writing.
  public var instant: CivilDateTime
  /// Grows by one with each change of start, end, place or status; never goes back.
  public var sequence: Int

  public init(instant: CivilDateTime, sequence: Int = 0) {
    self.instant = instant
    self.sequence = sequence
  }

  /// Takes the instant as a base stores it, `2027-03-15T09:30:00Z`; fractions of a second are dropped.
  ///
  /// Nil for any other spelling.
  public init?(iso: String, sequence: Int = 0) {
    guard iso.utf8.count >= 20, iso.utf8.last == UInt8(ascii: "Z"),
      let minute = SchoolCalendar.Moment(String(iso.prefix(16))),
      iso.dropFirst(16).first == ":", let second = Int(iso.dropFirst(17).prefix(2))
    else { return nil }
    let fraction = iso.dropFirst(19).dropLast()
    guard fraction.isEmpty || (fraction.first == "." && fraction.dropFirst().allSatisfy(\.isWholeNumber)),
      let date = CivilDate(minute.day),
      let instant = CivilDateTime(
        date: date, hour: minute.time.hour, minute: minute.time.minute, second: second)
    else { return nil }
    self.init(instant: instant, sequence: sequence)
  }
}

extension CivilDate {
  /// The same day in the calendar target's terms.
  init?(_ day: Day) {
    let (year, month, number) = day.date
    self.init(year: year, month: month, day: number)
  }
}

extension CivilDateTime {
  /// The same wall-clock minute in the calendar target's terms.
  init?(_ moment: SchoolCalendar.Moment) {
    guard let date = CivilDate(moment.day) else { return nil }
    self.init(date: date, hour: moment.time.hour, minute: moment.time.minute)
  }
}
