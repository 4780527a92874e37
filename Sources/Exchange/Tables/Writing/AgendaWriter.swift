import ICalendar
import Planning
import SchoolCalendar

/// Writes when trainers and venues are taken as calendars, under the names by which tables mention them.
///
/// A base knows the times and nothing else of a calendar, so that the events have no title worth the name. Reading them
/// gives the same times.
enum AgendaWriter {
  /// The calendars of a dossier, by file name; a name that is a path is left to ``DossierWriter`` to refuse.
  ///
  /// - Throws: `WritingError` where a time cannot be written, which no time of a school year is.
  static func files(of dossier: Dossier) throws(WritingError) -> [(name: String, bytes: [UInt8])] {
    let zone = Departement.find(dossier.settings.departement)?.timeZoneIdentifier
    let known = zone.flatMap { ZoneDefinition(named: $0) == nil ? nil : $0 }
    let stamp = CivilDateTime(midnightOf: civil(dossier.settings.schoolYear.firstCivilDay))
    var files: [(name: String, bytes: [UInt8])] = []
    for (name, busy) in dossier.namedBusyTimes {
      let events = busy.filter { $0.start < $0.end }.enumerated().map { place, range in
        event(range, uid: "\(place + 1)-\(CleanText.line(name))@tandem", stamp, known)
      }
      files.append((name, try FeedWriter.bytes(of: Feed(zone: known, events: events))))
    }
    return files
  }

  private static func event(_ range: MomentRange, uid: String, _ stamp: CivilDateTime, _ zone: String?) -> Event {
    // Whole days have no hours, which is how people keep them.
    let isWhole = range.start.time == .midnight && range.end.time == .midnight
    func moment(_ moment: SchoolCalendar.Moment) -> ICalendar.Moment {
      if isWhole { return .date(civil(moment.day)) }
      let clock = CivilDateTime(midnightOf: civil(moment.day)).adding(seconds: 60 * moment.time.minutes)
      return zone.map { .local(clock, zone: $0) } ?? .floating(clock)
    }
    return Event(uid: uid, stamp: stamp, start: moment(range.start), end: moment(range.end), summary: "Occupé")
  }

  private static func civil(_ day: Day) -> CivilDate { CivilDate(daysSince1970: day.daysSince1970) }
}
