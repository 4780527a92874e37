import ICalendar
import Planning
import SchoolCalendar

/// One event of an official calendar, before it is one of iCalendar.
struct OfficialEvent {
  /// What names the calendar in the event's UID: "zone/A", "feries/Guadeloupe".
  var calendar: String
  /// As the table has it, without the area.
  var name: String
  /// What calendars show.
  var summary: String
  var days: Range<Day>
  var description: [String]
  var location: String
  var category: String
  /// Whether somebody should check the date before relying on it.
  var isUncertain = false

  /// The event in its final form; its UID follows from calendar, first day and name, whatever their spelling.
  var event: Event {
    let key = "\(calendar)/\(days.lowerBound)/\(HolidayName.folded(name))"
    var event = Event(
      uid: NameUUID(namespace: NameUUID.tandem, name: "calendar/" + key).description, stamp: Self.stamp,
      start: .date(days.lowerBound.civilDate), end: .date(days.upperBound.civilDate), summary: summary)
    event.lastModified = Self.stamp
    event.description = description.joined(separator: "\n")
    event.location = location
    event.categories = [category]
    event.status = isUncertain ? .tentative : .confirmed
    event.transparency = .transparent
    return event
  }

  /// Midnight, in universal time, of the day the table was last changed.
  static let stamp = CivilDateTime(midnightOf: CalendarEntry.tableDate.civilDate)

  static let words = FeedWords(language: .french)
}

extension Day {
  /// The same day as ICalendar has it.
  var civilDate: CivilDate { CivilDate(daysSince1970: daysSince1970) }

  /// The day, or nil before 1583, where the Gregorian calendar has no full year.
  init?(_ date: CivilDate) { self.init(year: date.year, month: date.month, day: date.day) }
}
