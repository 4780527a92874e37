internal import GRDB
public import Planning
public import SchoolCalendar

extension Base {
  /// Takes decisions about referents for those of a year, all of them or nothing.
  ///
  /// The decisions known so far are replaced: whoever changes one passes the others on.
  ///
  /// - Parameters:
  ///   - note: What was decided, for the log.
  ///   - instant: When, ISO 8601 in UTC.
  /// - Throws: ``BaseError`` with `unknownYear`, or with the row's number `unknownReference` or `refusedValue`.
  public func decide(
    referents decisions: [ReferentDecision], year: SchoolYear, note: String, by author: String, at instant: String
  ) throws(BaseError) {
    try writing { db in
      try Revisions(db).demand(year)
      try DossierWriting(db: db, year: year.startYear).rewrite(decisions)
      try ChangeLog(db).add(.decideReferents, year: year, note: note, by: author, at: instant)
    }
  }
}
