import Planning
import SchoolCalendar

/// A school year's holidays, and the time that is open to training for an audience, a school or a person.
public struct CalendarView: Sendable {
  /// Whose open time is shown.
  public enum Subject: Sendable {
    case school(School)
    case person(Learner)
  }

  /// The open windows of one weekday and span over the year.
  public struct OpenWindow: Hashable, Sendable {
    public var weekday: Weekday
    public var span: TimeSpan
    /// Days of the year on which the span is open.
    public var days: Int
  }

  /// The open spans of one day.
  public struct OpenDay: Hashable, Sendable {
    public var day: Day
    public var spans: [TimeSpan]
  }

  public var calendar: YearCalendar
  /// Whether the calendar is that of a zone, seen from one of its départements for want of another.
  public var isOfZone = false
  public var subject: Subject?
  /// For a subject: each day with its open time.
  public var openDays: [OpenDay]

  /// The calendar of a zone, seen from one of its départements.
  ///
  /// - Throws: `CalendarError` where it is not published or known.
  public init(zone: Zone, year: SchoolYear) throws {
    let all = Departement.all.filter { $0.zone == zone }
    guard let departement = all.first(where: { $0.publicHolidayScope == .metropole }) ?? all.first else {
      throw Failure.unknownDepartement(zone.rawValue)
    }
    try self.init(departement: departement, year: year)
    isOfZone = true
  }

  /// The official calendar of a département.
  public init(departement: Departement, year: SchoolYear) throws {
    calendar = try YearCalendar(year, departement: departement)
    openDays = []
  }

  /// The calendar of a base's dossier, with the open time of a school's teachers or of a person.
  ///
  /// - Throws: ``Failure`` for a school or person that the dossier does not have.
  public init(_ index: DossierIndex, school: ID<School>? = nil, person: ID<Learner>? = nil) throws {
    calendar = try index.dossier.calendar()
    openDays = []
    if let school {
      guard let found = index.schools[school] else { throw Failure.unknown(.school, school.rawValue) }
      subject = .school(found)
      fillOpenDays(OpenTimes(index, calendar).time(of: found))
    } else if let person {
      guard let found = index.learners[person] else { throw Failure.unknown(.person, person.rawValue) }
      subject = .person(found)
      fillOpenDays(OpenTimes(index, calendar).time(of: found))
    }
  }

  private mutating func fillOpenDays(_ time: OpenTime) {
    openDays = calendar.openDays.compactMap { day in
      let spans = time.openSpans(on: day)
      return spans.isEmpty ? nil : OpenDay(day: day, spans: spans)
    }
  }

  /// The open days gathered by weekday and span.
  public var openWindows: [OpenWindow] {
    var counts: [OpenWindow: Int] = [:]
    for open in openDays {
      for span in open.spans { counts[OpenWindow(weekday: open.day.weekday, span: span, days: 0), default: 0] += 1 }
    }
    return counts.map { OpenWindow(weekday: $0.key.weekday, span: $0.key.span, days: $0.value) }
      .sorted { ($0.weekday, $0.span) < ($1.weekday, $1.span) }
  }
}
