internal import CLibical

/// The starts that a recurrence rule gives, on the event's own clock.
package enum Recurrence {
  /// Calls `body` with each start in order until it returns `false`, the rule ends, or `until` is passed.
  ///
  /// libical's own loop over components is not used: it gives a whole-day event a duration of 172,799 s and takes
  /// RDATE with a zone for universal time.
  ///
  /// - Parameters:
  ///   - rule: without UNTIL, screened.
  ///   - start: DTSTART on its clock.
  ///   - isDate: whether DTSTART is a whole day.
  ///   - first: where to begin, to skip years; ignored for a rule with COUNT, which must count from its start.
  ///   - until: the last start possible, inclusive.
  /// - Returns: `false` when libical has no expansion: the rule does not parse or can never match.
  @discardableResult
  package static func starts(
    rule: String, from start: CivilDateTime, isDate: Bool = false, skippingTo first: CivilDateTime? = nil,
    until: CivilDateTime?, _ body: (CivilDateTime) -> Bool
  ) -> Bool {
    _ = Libical.start
    let adapted = RuleRepair(rule, start: start, isDate: isDate)
    var begin = adapted.start.civil
    begin.is_date = isDate ? 1 : 0
    var end = until.map(\.civil) ?? tandem_civil()
    end.is_date = begin.is_date
    let created = unsafe adapted.rule.withCString { unsafe tandem_recurrence_new($0, begin, end) }
    guard let iterator = unsafe created else { return false }
    defer { unsafe icalrecur_iterator_free(iterator) }
    if let first, first > adapted.start {
      var skip = first.civil
      skip.is_date = begin.is_date
      unsafe icalrecur_iterator_set_start(iterator, tandem_time(skip))
    }
    while let next = CivilDateTime(unsafe tandem_recurrence_next(iterator)) {
      if let until, next > until { break }
      if !body(next) { break }
    }
    return true
  }
}
