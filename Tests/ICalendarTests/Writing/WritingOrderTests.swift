import ICalendar
import Testing

@Suite("The order of a feed")
struct WritingOrderTests {
  @Test("identifiers are ordered as they are written, so that a feed read and written again stays the same")
  func controls() throws {
    // U+000D comes before U+0020 in bytes; it is written as a space, which comes after the end of the shorter one.
    let feed = Feed(events: try ["u Z\rS", "u Z", "u Z!", "u\u{7F} Y"].map(event))
    let bytes = try FeedWriter.bytes(of: feed)
    #expect(try FeedWriter.bytes(of: try FeedReader.read(bytes).feed) == bytes)
    let identifiers = try FeedReader.read(bytes).feed.events.map(\.uid)
    #expect(identifiers == ["u Y", "u Z", "u Z S", "u Z!"])
  }

  @Test("the order in which events are given changes nothing")
  func givenOrder() throws {
    let events = try ["b", "a\n1", "a 0", "a"].map(event)
    #expect(try FeedWriter.bytes(of: Feed(events: events)) == FeedWriter.bytes(of: Feed(events: events.reversed())))
  }

  private func event(uid: String) throws -> Event {
    var event = try Samples.session()
    event.uid = uid
    return event
  }
}
