internal import GRDB
public import Planning
public import SchoolCalendar

extension Base {
  /// Takes decisions about referents for those of a year, all of them or nothing.
  ///
  /// The decisions known so far are replaced: whoever changes one passes the others on.
  ///
  /// - Parameters:
  ///   - known: The decisions as they were read, of which the new ones were made; nil where nobody has looked.
  ///   - note: What was decided, for the log.
  ///   - instant: When, ISO 8601 in UTC.
  /// - Throws: ``BaseError`` with `unknownYear`, `outdated` where others have decided in the meantime, or with the row's number `unknownReference` or `refusedValue`.
  public func decide(
    referents decisions: [ReferentDecision], replacing known: [ReferentDecision]? = nil, year: SchoolYear, note: String,
    by author: String, at instant: String
  ) throws(BaseError) {
    try writing { db in
      try Revisions(db).demand(year)
      if let known, try DossierReading(db: db, year: year.startYear).read()?.referentDecisions != known {
        throw BaseError(.outdated, table: "referents")
      }
      try DossierWriting(db: db, year: year.startYear).rewrite(decisions)
      try ChangeLog(db).add(.decideReferents, year: year, note: note, by: author, at: instant)
    }
  }
}
