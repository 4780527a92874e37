import Planning
import SchoolCalendar
import Testing

/// Made-up calendars of the year 2027-2028, with a member of every kind.
enum SomeCalendars {
  static func view(_ start: String, _ text: String, overview: String? = nil) throws -> EventView {
    let start = try #require(Moment(start))
    return EventView(
      start: start, lastDay: start.day, own: Array("BEGIN:VEVENT\r\nSUMMARY:\(text)\r\nEND:VEVENT\r\n".utf8),
      overview: overview.map { Array("BEGIN:VEVENT\r\nSUMMARY:\($0)\r\nEND:VEVENT\r\n".utf8) })
  }

  static func state() throws -> CalendarState {
    let year = SchoolYear(startingIn: 2027)
    var state = CalendarState(window: FeedWindow(around: try #require(Day("2027-09-01"))))
    state.events = [
      "u-b": EventState(
        year: year, subject: "session/S1", sequence: 2, modified: evening,
        view: try view("2027-11-09T09:00", "é, own", overview: "é, seen")),
      "u-a": EventState(
        year: year, subject: "deployment/D1", modified: noon, view: try view("2027-11-09T00:00", "arrival")),
      "u-c": EventState(
        year: year, subject: "session/S2", standing: .cancelled, sequence: 1, modified: evening, cancelled: evening,
        view: try view("2027-10-01T09:00", "cancelled")),
      "u-d": EventState(
        year: year, subject: "session/S3", standing: .gone, sequence: 5, modified: evening, cancelled: evening,
        view: try view("2027-10-02T09:00", "gone")),
      "u-e": EventState(
        year: year, subject: "session/S4", modified: noon, view: try view("2028-09-02T09:00", "beyond")),
    ]
    let all = Dictionary(uniqueKeysWithValues: state.events.keys.map { ($0, MemberState()) })
    var own = all
    own["u-b"] = MemberState(
      .left, extra: 1, modified: evening, view: try view("2027-11-02T09:00", "left"))
    own["u-a"] = MemberState(.gone, extra: 3, modified: noon)
    let heading = Array("BEGIN:VCALENDAR\r\nNAME:é\r\n".utf8)
    state.feeds = [
      .person("P1"): FeedState(heading: heading, members: own),
      .person("P2"): FeedState(heading: heading, members: all),
      .commune("Saint-Éloi"): FeedState(heading: Array("BEGIN:VCALENDAR\r\nNAME:c\r\n".utf8), members: all),
      .school("0350122T"): FeedState(heading: heading),
    ]
    for owner in state.feeds.keys {
      state.feeds[owner]?.etag = String(repeating: "a", count: 64)
      state.feeds[owner]?.modified = evening
      let size = state.body(of: owner)?.count ?? 0
      state.feeds[owner]?.size = size
    }
    return state
  }

  /// Everything of a state as new.
  static func change(_ state: CalendarState) -> CalendarChange {
    var change = CalendarChange(state)
    change.events = Set(state.events.keys)
    change.feeds = Set(state.feeds.keys)
    change.members = state.feeds.mapValues { Set($0.members.keys) }
    change.movesWindow = true
    return change
  }
}
