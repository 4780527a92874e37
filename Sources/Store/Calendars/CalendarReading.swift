internal import GRDB
public import Planning
public import SchoolCalendar

extension Base {
  /// The remembered calendars: every feed, and the events of some school years.
  ///
  /// - Parameter years: Nil for all.
  public func calendars(of years: Set<SchoolYear>? = nil) throws(BaseError) -> CalendarState {
    try reading { db in try CalendarReading(db: db, years: years).read() }
  }

  /// The days that feeds show; nil before the first publication.
  public var feedWindow: FeedWindow? {
    get throws(BaseError) { try reading { db in try CalendarReading(db: db, years: []).window() } }
  }

  /// The school years with an event on a day or later, whatever their own days.
  public func yearsWithEvents(since day: Day) throws(BaseError) -> Set<SchoolYear> {
    try reading { db in
      let sql = """
        SELECT year FROM calendar_event WHERE last_day >= ?1
        UNION SELECT year FROM feed_event m JOIN calendar_event e ON e.number = m.event WHERE m.last_day >= ?1
        """
      return Set(try Int.fetchAll(db, sql: sql, arguments: [day.description]).map { SchoolYear(startingIn: $0) })
    }
  }

  /// The versions that a school year's events have in the feeds, by UID.
  public func eventVersions(of year: SchoolYear) throws(BaseError) -> [String: (sequence: Int, modified: String)] {
    try reading { db in
      let sql = "SELECT uid, sequence, modified_at FROM calendar_event WHERE year = ?"
      var versions: [String: (sequence: Int, modified: String)] = [:]
      for found in try Row.fetchAll(db, sql: sql, arguments: [year.startYear]) {
        var row = RowReader(found)
        versions[try row.text()] = (try row.integer(), try row.text())
      }
      return versions
    }
  }
}

/// Reads the remembered calendars.
struct CalendarReading {
  let db: Database
  let years: Set<SchoolYear>?

  func window() throws -> FeedWindow? {
    let sql = "SELECT publication, first_day, last_day FROM feed_window"
    guard let found = try Row.fetchOne(db, sql: sql) else { return nil }
    var row = RowReader(found)
    return FeedWindow(publication: try row.day(), first: try row.day(), last: try row.day())
  }

  func read() throws -> CalendarState {
    var state = CalendarState(window: try window())
    var uids: [Int: String] = [:]
    let events = """
      SELECT number, uid, year, subject, standing, sequence, modified_at, cancelled_at, start_at, last_day, own, overview
      FROM calendar_event \(condition("WHERE year"))
      """
    try each(events) { row in
      let number = try row.integer()
      let uid = try row.text()
      uids[number] = uid
      state.events[uid] = EventState(
        year: SchoolYear(startingIn: try row.integer()), subject: try row.text(), standing: try row.choice(),
        sequence: try row.integer(), modified: try row.text(), cancelled: try row.optionalText(),
        view: EventView(
          start: try row.moment(), lastDay: try row.day(), own: Array(try row.text().utf8),
          overview: try row.optionalText().map { Array($0.utf8) }))
    }
    var headings: [Int: [UInt8]] = [:]
    try each("SELECT number, lines FROM feed_heading") { row in
      headings[try row.integer()] = Array(try row.text().utf8)
    }
    var feeds: [Int: (owner: FeedOwner, state: FeedState)] = [:]
    try each("SELECT number, kind, key, heading, etag, modified_at, size FROM feed") { row in
      let number = try row.integer()
      // A kind that a later version knows is left alone.
      guard let kind = FeedOwner.Kind(rawValue: try row.text()) else { return }
      let owner = FeedOwner(kind, key: try row.text())
      let heading = headings[try row.integer()] ?? []
      let feed = FeedState(
        heading: heading, etag: try row.text(), modified: try row.text(), size: try row.integer())
      feeds[number] = (owner, feed)
    }
    let members = """
      SELECT m.feed, m.event, m.standing, m.extra, m.modified_at, m.start_at, m.last_day, m.own FROM feed_event m
      \(condition("JOIN calendar_event e ON e.number = m.event WHERE e.year"))
      """
    try each(members) { row in
      let feed = try row.integer()
      guard let uid = uids[try row.integer()] else { return }
      var member = MemberState(try row.choice(), extra: try row.integer(), modified: try row.optionalText())
      if let start = try row.optionalMoment() {
        member.view = EventView(start: start, lastDay: try row.day(), own: Array(try row.text().utf8))
      }
      feeds[feed]?.state.members[uid] = member
    }
    for (owner, feed) in feeds.values { state.feeds[owner] = feed }
    return state
  }

  /// Years are numbers: they may stand in the statement.
  private func condition(_ beginning: String) -> String {
    guard let years else { return "" }
    return "\(beginning) IN (\(years.map { "\($0.startYear)" }.sorted().joined(separator: ", ")))"
  }

  private func each(_ sql: String, _ body: (inout RowReader) throws -> Void) throws {
    let cursor = try Row.fetchCursor(db, sql: sql)
    while let row = try cursor.next() {
      var reader = RowReader(row)
      try body(&reader)
    }
  }
}
