import Exchange
import ICalendar
import Planning
import SchoolCalendar
import Testing

/// The remembered calendars of the sample year, brought up to date with one plan after the other.
struct Subscription {
  var state = CalendarState()
  var change = CalendarChange(CalendarState())
  let index: DossierIndex

  init() throws { index = DossierIndex(try SampleYear.dossier()) }

  /// Shows a plan as published on a day; nil for none published since.
  mutating func show(
    _ plan: Plan, published day: String? = nil, at instant: String? = nil, index: DossierIndex? = nil
  ) throws {
    let builder = FeedBuilder(index ?? self.index, followed: plan)
    let publication = try day.map { try #require(Day($0)) } ?? state.window?.publication
    var headings: [FeedOwner: Feed] = [:]
    for owner in builder.owners { headings[owner] = builder.heading(of: owner) }
    try show(builder.shown, headings, publication, at: instant ?? day.map { $0 + "T08:30:00Z" })
  }

  mutating func show(
    _ shown: [ShownEvent], _ headings: [FeedOwner: Feed], _ publication: Day?, at instant: String?
  ) throws {
    let window = publication.map { FeedWindow(around: $0) }
    var life = try #require(
      CalendarLife(state, window: window, at: instant ?? "2027-06-01T08:30:00Z", language: .french))
    life.show(shown, in: headings)
    change = life.change
    state = change.state
  }

  /// What an owner's file holds, by UID.
  func events(_ owner: FeedOwner) throws -> [String: Event] {
    guard let body = state.body(of: owner) else { return [:] }
    let events = try FeedReader.read(body).feed.events
    return Dictionary(uniqueKeysWithValues: events.map { ($0.uid, $0) })
  }

  /// How an owner sees a session of the sample year; nil where it is not shown.
  func session(_ id: ID<Session>, of owner: FeedOwner) throws -> Event? {
    let uid = try #require(state.events.first { $0.value.subject == "session/\(id)" }?.key)
    return try events(owner)[uid]
  }
}
