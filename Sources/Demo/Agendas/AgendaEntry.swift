import ICalendar
import SchoolCalendar

/// One entry of somebody's calendar, in the demo's own words: a stretch of time, perhaps repeated.
struct AgendaEntry {
  enum Extent {
    /// Whole days, the last included.
    case days(Day, Day)
    case hours(Day, TimeSpan)
  }

  var title: String
  var extent: Extent
  /// A recurrence rule as RFC 5545 writes it.
  var rule: String?
  /// Days on which a repeated entry does not take place.
  var exceptions: [Day] = []
  /// A single instance that takes place at another time.
  var moved: (from: Day, to: Day, span: TimeSpan)?
  /// Noted, but not taken: whoever plans may use the time.
  var isFree = false
  var isCancelled = false
}

/// Entries as an iCalendar text, by the rules of ``ICalendar/FeedWriter``.
struct AgendaText {
  /// The département's time zone; hours float where the writer does not know it.
  let zone: String?
  /// 15 March before the school year, when such calendars are handed in.
  let stamp: CivilDateTime

  init(year: SchoolYear, timeZone: String) {
    zone = ZoneDefinition(named: timeZone) == nil ? nil : timeZone
    let day = CivilDate(year: year.startYear, month: 3, day: 15) ?? CivilDate(daysSince1970: 0)
    stamp = CivilDateTime(midnightOf: day)
  }

  /// The text, or an empty calendar should the writer refuse an entry.
  func text(of entries: [AgendaEntry], for owner: String) -> String {
    var events: [Event] = []
    for (place, entry) in entries.enumerated() {
      let uid = "\(owner.lowercased())-\(place + 1)@agendas.example"
      events.append(event(entry, uid: uid))
      if let moved = entry.moved, case .hours(_, let usual) = entry.extent {
        var other = Event(
          uid: uid, stamp: stamp, start: moment(moved.to, moved.span.start), end: moment(moved.to, moved.span.end),
          summary: entry.title)
        other.recurrenceID = RecurrenceID(moment(moved.from, usual.start))
        events.append(other)
      }
    }
    let feed = Feed(name: "Agenda \(owner)", zone: zone, events: events)
    let bytes = (try? FeedWriter.bytes(of: feed)) ?? (try? FeedWriter.bytes(of: Feed())) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  private func event(_ entry: AgendaEntry, uid: String) -> Event {
    let start: ICalendar.Moment
    let end: ICalendar.Moment
    let exceptions: [ICalendar.Moment]
    switch entry.extent {
    case .days(let first, let last):
      start = .date(civil(first))
      end = .date(civil(last.advanced(by: 1)))
      exceptions = entry.exceptions.map { .date(civil($0)) }
    case .hours(let day, let span):
      start = moment(day, span.start)
      end = moment(day, span.end)
      exceptions = entry.exceptions.map { moment($0, span.start) }
    }
    var event = Event(uid: uid, stamp: stamp, start: start, end: end, summary: entry.title)
    event.rules = entry.rule.map { [$0] } ?? []
    event.exceptions = exceptions
    event.transparency = entry.isFree ? .transparent : .opaque
    event.status = entry.isCancelled ? .cancelled : .confirmed
    return event
  }

  private func civil(_ day: Day) -> CivilDate { CivilDate(daysSince1970: day.daysSince1970) }

  private func moment(_ day: Day, _ time: TimeOfDay) -> ICalendar.Moment {
    let clock = CivilDateTime(midnightOf: civil(day)).adding(seconds: 60 * time.minutes)
    return zone.map { .local(clock, zone: $0) } ?? .floating(clock)
  }
}
