internal import GRDB
public import Planning
public import SchoolCalendar

extension Base {
  /// Adds who was there to a year's attendance, all of it or nothing.
  ///
  /// A record for the same person and session, or without session for the same module and moment, takes the place of
  /// the one that is known.
  ///
  /// - Parameter instant: When it is recorded, ISO 8601 in UTC.
  /// - Throws: ``BaseError`` with `unknownYear`, `yearClosed`, or with the person's id `unknownReference` or `refusedValue`.
  public func record(
    attendance records: [AttendanceRecord], year: SchoolYear, note: String = "", by author: String,
    at instant: String
  ) throws(BaseError) {
    try writing { db in
      try Revisions(db).demand(year)
      try AttendanceWriting(db: db, year: year.startYear).merge(records)
      try ChangeLog(db).add(.recordAttendance, year: year, note: note, by: author, at: instant)
    }
  }
}
