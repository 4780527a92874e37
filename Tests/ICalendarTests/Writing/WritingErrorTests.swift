import ICalendar
import Testing

@Suite struct WritingErrorTests {
  private func problem(_ change: (inout Event) throws -> Void) throws -> WritingError.Problem? {
    var event = try Samples.session()
    try change(&event)
    do {
      _ = try FeedWriter.bytes(of: Feed(events: [event]))
      return nil
    } catch {
      return error.problem
    }
  }

  @Test("an identifier of controls only is no identifier")
  func missingUID() throws {
    #expect(try problem { $0.uid = "\u{0}\r\n" } == .missingUID)
  }

  @Test("two events with the same identifier are refused unless they are different instances")
  func duplicateUID() throws {
    let event = try Samples.session()
    #expect(throws: WritingError(problem: .duplicateUID, uid: event.uid)) {
      try FeedWriter.bytes(of: Feed(events: [event, event]))
    }
    var instance = event
    instance.recurrenceID = RecurrenceID(event.start)
    #expect(throws: Never.self) { try FeedWriter.bytes(of: Feed(events: [event, instance])) }
  }

  @Test("an end at or before the start is refused")
  func span() throws {
    #expect(try problem { $0.end = $0.start } == .endNotAfterStart)
    #expect(try problem { $0.end = try Samples.paris(2026, 9, 16, 13) } == .endNotAfterStart)
    #expect(try problem { $0.end = .date(try Samples.date(2026, 9, 17)) } == .mixedDateAndTime)
  }

  @Test("a zone without a definition is refused by its name, which may be an attack")
  func zone() throws {
    let name = "Europe/Berlin:20260101\r\nX-INJ:1"
    #expect(try problem { $0.start = .local(try Samples.time(2026, 9, 1, 9), zone: name) } == .unknownZone(name))
  }

  @Test(
    "a rule that does not parse is refused", arguments: ["FREQ=SOMETIMES", "", "FREQ=DAILY\r\nX-INJ:1", "BYDAY=MO"])
  func rule(text: String) throws {
    #expect(try problem { $0.rules = [text] } == .invalidRule(text))
  }

  @Test("points off the earth, colours that are no names and names without X- are refused")
  func values() throws {
    #expect(try problem { $0.position = GeoPoint(latitude: 91, longitude: 0) } == .invalidPosition)
    #expect(try problem { $0.position = GeoPoint(latitude: .nan, longitude: 0) } == .invalidPosition)
    #expect(try problem { $0.color = "#ff0000" } == .invalidColor("#ff0000"))
    #expect(
      try problem { $0.extras = [ExtraProperty(name: "METHOD", value: "CANCEL")] } == .invalidPropertyName("METHOD"))
    #expect(
      try problem { $0.extras = [ExtraProperty(name: "X-A:B", value: "")] } == .invalidPropertyName("X-A:B"))
  }
}
