import Testing

@testable import Server

@Suite("What a calendar says of itself")
struct CalendarHeadTests {
  @Test("is read from before its first component, folded lines and marked signs included")
  func read() {
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:École Jules-Ferry\\, Valmont \\; form\r\n ations\r\n"
      + "X-WR-TIMEZONE:Indian/Reunion\r\nBEGIN:VEVENT\r\nX-WR-CALNAME:no\r\nEND:VEVENT\r\n"
    let head = CalendarHead(text.utf8)
    #expect(head.name == "École Jules-Ferry, Valmont ; formations")
    #expect(head.zone == "Indian/Reunion")
    #expect(head.description == nil)
  }

  @Test("is nothing in other bytes", arguments: ["", "<html>", "BEGIN:VCALENDAR", "\u{0}\u{FF}"])
  func nothing(text: String) {
    let head = CalendarHead(text.utf8)
    #expect(head.name == nil && head.zone == nil)
  }
}
