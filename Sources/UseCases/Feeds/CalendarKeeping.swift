import Exchange
import ICalendar
import Planning
import SchoolCalendar
import Store

/// Brings the feeds that people have subscribed to in line with the plans that are followed.
///
/// Feeds belong to their owners, not to a school year: they show whatever the published plans of all years have within
/// the window around the newest publication. Commands that change what a feed shows call ``refresh(at:)`` in the
/// transaction of the change itself, so that plan and calendars are never two things.
public struct CalendarKeeping {
  /// What a refresh has changed.
  public struct Receipt: Hashable, Sendable {
    /// Events that are new or have changed.
    public var events: Int
    /// Feeds whose file has changed or is new.
    public var feeds: Int
    /// UIDs and owners that could not be written as calendars and stay as they were.
    public var failures: [String]
  }

  private let base: Base

  /// The calendars of a base opened for writing.
  public init(_ base: Base) { self.base = base }

  /// Brings every feed up to date; where nothing has changed, no row is written.
  ///
  /// - Parameter instant: Now, ISO 8601 in UTC.
  /// - Throws: `BaseError`; nothing is changed then.
  @discardableResult
  public func refresh(at instant: String) throws -> Receipt {
    try base.together {
      let change = try change(at: instant)
      try base.keep(change)
      return Receipt(events: change.events.count, feeds: change.feeds.count, failures: change.failures)
    }
  }

  /// Does something and refreshes the feeds, both or neither.
  ///
  /// - Throws: What `body` throws; `BaseError`.
  @discardableResult
  public func following<Value>(at instant: String, _ body: () throws -> Value) throws -> Value {
    try base.together {
      let value = try body()
      try refresh(at: instant)
      return value
    }
  }

  /// What would have to change.
  private func change(at instant: String) throws -> CalendarChange {
    var published: [SchoolYear: Day] = [:]
    let years = try base.years
    for year in years {
      let summary = try base.revisions(of: year).first { $0.state == .published }
      if let day = (summary?.publishedAt).flatMap({ Day(String($0.prefix(10))) }) { published[year] = day }
    }
    let before = try base.feedWindow
    // A clock set back moves nothing back.
    let window = ([before?.publication].compactMap(\.self) + published.values).max().map { newest in
      before?.publication == newest ? before ?? FeedWindow(around: newest) : FeedWindow(around: newest)
    }
    // What is over for good is neither read nor touched.
    let oldest = [before?.first, window?.first].compactMap(\.self).min()
    let late = try oldest.map { try base.yearsWithEvents(since: $0) } ?? []
    let current = years.filter { year in late.contains(year) || oldest.map { $0 <= year.lastCivilDay } ?? true }
    var shown: [ShownEvent] = []
    var headings: [FeedOwner: Feed] = [:]
    var language = Language.french
    for year in current {
      guard let dossier = try base.dossier(year) else { continue }
      language = dossier.settings.language
      let plan = published[year] == nil ? nil : try base.plan(.published, year: year)
      let builder = FeedBuilder(DossierIndex(dossier), followed: plan)
      for owner in FeedOwner.all(of: dossier).union(builder.owners) { headings[owner] = builder.heading(of: owner) }
      shown += builder.shown
    }
    let state = try base.calendars(of: Set(current))
    guard var life = CalendarLife(state, window: window, at: instant, language: language) else {
      throw BaseError(.refusedValue, path: base.path, table: "calendars", row: instant)
    }
    life.show(shown, in: headings)
    return life.change
  }
}
