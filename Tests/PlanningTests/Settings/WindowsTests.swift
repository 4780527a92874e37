import Planning
import SchoolCalendar
import Testing

@Suite("Windows of the settings") struct WindowsTests {
  private func window(_ weekday: Weekday, _ from: Int, _ to: Int, isClassTime: Bool = false) throws -> Window {
    let span = try #require(TimeSpan(TimeOfDay(minutes: from), TimeOfDay(minutes: to)))
    return Window(weekday: weekday, span: span, isClassTime: isClassTime)
  }

  @Test("Peer sessions take the teachers' windows outside class time, and 12:00–13:15 on the four full days")
  func usualPeers() throws {
    let wednesday = try window(.wednesday, 540, 720)
    let windows = Windows(teachers: [wednesday, try window(.monday, 540, 720, isClassTime: true)])
    let noon = try [Weekday.monday, .tuesday, .thursday, .friday].map { try window($0, 720, 795) }
    #expect(windows.peers == [wednesday] + noon)
    #expect(Windows().peers == noon)
  }

  @Test("The user's own windows of peer sessions replace the usual ones")
  func ownPeers() throws {
    let own = try window(.friday, 990, 1080)
    #expect(Windows(teachers: [try window(.wednesday, 540, 720)], peers: [own]).peers == [own])
  }

  @Test("Each audience has its windows")
  func audiences() throws {
    let windows = Windows(teachers: [try window(.wednesday, 540, 720)], agents: [try window(.monday, 540, 660)])
    #expect(windows[.teachers] == windows.teachers)
    #expect(windows[.agents] == windows.agents)
  }
}
