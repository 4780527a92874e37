import Exchange
import ICalendar
import SchoolCalendar

/// Reads when a trainer or a venue is taken from the bytes of an iCalendar file; parts of a minute count whole.
enum AgendaFile {
  static let reader: AgendaReader = { bytes, first, last, zone in
    let ranges = try BusyTime.read(
      bytes: bytes, from: date(first), to: date(last.advanced(by: 1)), zone: zone)
    return ranges.compactMap { MomentRange(minute(of: $0.start), minute(after: $0.end)) }
  }

  private static func date(_ day: Day) -> CivilDate { CivilDate(daysSince1970: day.daysSince1970) }

  private static func minute(of clock: CivilDateTime) -> SchoolCalendar.Moment {
    SchoolCalendar.Moment(
      Day(daysSince1970: clock.date.daysSince1970), TimeOfDay(minutes: clock.hour * 60 + clock.minute))
  }

  private static func minute(after clock: CivilDateTime) -> SchoolCalendar.Moment {
    minute(of: clock).adding(minutes: clock.second > 0 ? 1 : 0)
  }
}
