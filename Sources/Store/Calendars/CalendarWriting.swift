internal import GRDB
public import Planning

extension Base {
  /// Keeps what has changed of the calendars, all of it or nothing; writes no row where nothing has.
  ///
  /// - Throws: ``BaseError`` with `refusedValue` where a version would go back.
  public func keep(_ change: CalendarChange) throws(BaseError) {
    if change.isEmpty { return }
    try writing { db in try CalendarWriting(db: db, state: change.state).write(change) }
  }

  /// Takes over what another base remembers of the calendars, where that base has shown them later: whoever puts an
  /// older copy back in its place goes on from what subscribers have seen.
  ///
  /// Years that this base does not know are left out.
  ///
  /// - Returns: Whether anything was taken over.
  public func takeCalendars(from other: Base) throws(BaseError) -> Bool {
    let later = try other.calendars()
    let known = Set(try years)
    return try writing { db in
      var own = try CalendarReading(db: db, years: nil).read()
      func newest(_ state: CalendarState) -> String { state.feeds.values.map(\.modified).max() ?? "" }
      guard newest(later) > newest(own) else { return false }
      var change = CalendarChange(CalendarState(window: later.window))
      change.movesWindow = own.window != later.window && later.window != nil
      for (uid, event) in later.events where known.contains(event.year) {
        change.state.events[uid] = event
        change.events.insert(uid)
      }
      for (owner, var feed) in later.feeds {
        let before = own.feeds.removeValue(forKey: owner)
        feed.members = feed.members.filter { change.state.events[$0.key] != nil }
        change.state.feeds[owner] = feed
        change.feeds.insert(owner)
        change.members[owner] = Set(feed.members.keys).union(before?.members.keys ?? [:].keys)
      }
      try CalendarWriting(db: db, state: change.state).write(change)
      return true
    }
  }
}

/// Writes the rows that have changed.
private struct CalendarWriting {
  let db: Database
  let state: CalendarState

  func write(_ change: CalendarChange) throws {
    if change.movesWindow { try writeWindow() }
    for uid in change.events.sorted() {
      if let event = state.events[uid] { try write(event, as: uid) }
    }
    for owner in change.feeds.sorted() {
      if let feed = state.feeds[owner] { try write(feed, of: owner) }
    }
    let events = try numbers("SELECT uid, number FROM calendar_event")
    for (owner, members) in change.members.sorted(by: { $0.key < $1.key }) {
      let sql = "SELECT number FROM feed WHERE kind = ? AND key = ?"
      guard
        let feed = try Int.fetchOne(
          db, sql: sql, arguments: [owner.kind.rawValue, KeyText.composed(owner.key)])
      else { continue }
      for uid in members.sorted() {
        guard let event = events[uid] else { continue }
        try write(state.feeds[owner]?.members[uid], feed: feed, event: event, of: owner)
      }
    }
  }

  private func writeWindow() throws {
    guard let window = state.window else { return }
    let insert = upsert("feed_window", ["id", "publication", "first_day", "last_day"], key: "id")
    try insert.run(for: "calendars", row: window.publication.description) { row in
      row.put(1)
      row.put(window.publication)
      row.put(window.first)
      row.put(window.last)
    }
  }

  private func write(_ event: EventState, as uid: String) throws {
    let columns = [
      "uid", "year", "subject", "standing", "sequence", "modified_at", "cancelled_at", "start_at", "last_day", "own",
      "overview",
    ]
    try upsert("calendar_event", columns, key: "uid").run(for: "calendars", row: uid) { row in
      try row.put(text: uid)
      row.put(event.year.startYear)
      try row.put(text: event.subject)
      row.put(choice: event.standing)
      row.put(event.sequence)
      try row.put(text: event.modified)
      try row.put(text: event.cancelled)
      row.put(event.view.start)
      row.put(event.view.lastDay)
      try row.put(text: Self.text(event.view.own))
      try row.put(text: event.view.overview.map(Self.text))
    }
  }

  private func write(_ feed: FeedState, of owner: FeedOwner) throws {
    let lines = Self.text(feed.heading)
    try Insert(db, into: "feed_heading", columns: ["lines"], tail: "ON CONFLICT (lines) DO NOTHING")
      .run(for: "calendars", row: owner.key) { row in try row.put(text: lines) }
    let heading = try Int.fetchOne(db, sql: "SELECT number FROM feed_heading WHERE lines = ?", arguments: [lines])
    let columns = ["kind", "key", "is_own", "heading", "etag", "modified_at", "size"]
    try upsert("feed", columns, key: "kind, key").run(for: "calendars", row: owner.key) { row in
      row.put(choice: owner.kind)
      try row.put(key: owner.key)
      row.put(owner.isOneself)
      row.put(heading)
      try row.put(text: feed.etag)
      try row.put(text: feed.modified)
      row.put(feed.size)
    }
  }

  private func write(_ member: MemberState?, feed: Int, event: Int, of owner: FeedOwner) throws {
    guard let member else {
      try db.cachedStatement(sql: "DELETE FROM feed_event WHERE feed = ? AND event = ?")
        .execute(arguments: [feed, event])
      return
    }
    let columns = ["feed", "event", "standing", "extra", "modified_at", "start_at", "last_day", "own"]
    try upsert("feed_event", columns, key: "feed, event").run(for: "calendars", row: owner.key) { row in
      row.put(feed)
      row.put(event)
      row.put(choice: member.standing)
      row.put(member.extra)
      try row.put(text: member.modified)
      row.put(member.view?.start)
      row.put(member.view?.lastDay)
      try row.put(text: member.view.map { Self.text($0.own) })
    }
  }

  private func upsert(_ table: String, _ columns: [String], key: String) -> Insert {
    let changes = columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return Insert(db, into: table, columns: columns, tail: "ON CONFLICT (\(key)) DO UPDATE SET \(changes)")
  }

  private func numbers(_ sql: String) throws -> [String: Int] {
    var numbers: [String: Int] = [:]
    let cursor = try Row.fetchCursor(db, sql: sql)
    while let row = try cursor.next() { numbers[row[0]] = row[1] }
    return numbers
  }

  /// What was written by ICalendar is UTF-8.
  private static func text(_ lines: [UInt8]) -> String { String(decoding: lines, as: UTF8.self) }
}
