import Testing

@Suite("Library example")
struct LibraryExampleTests {
  @Test("the example plans a school with the libraries' public names only")
  func example() throws {
    var lines: [String] = []
    try planOneSchool { lines.append($0) }
    let sessions = lines.filter { $0.contains(" M1 0350122T ") }
    #expect(!sessions.isEmpty)
    #expect(sessions.allSatisfy { $0.contains("T09:00 ") })
    #expect(lines.contains("0 rules broken"))
    #expect(lines.last?.hasPrefix("BEGIN:VCALENDAR\r\n") == true)
    #expect(lines.last?.contains("DTSTART;TZID=Europe/Paris:20") == true)
  }

  @Test("the example imports the four libraries and nothing else, none of them as testable")
  func imports() throws {
    let source = try Repository.text("Tests/HouseTests/LibraryExample/LibraryExample.swift")
    #expect(ImportLine.all(in: source).map(\.module) == ["ICalendar", "Planning", "Scheduling", "SchoolCalendar"])
    #expect(!source.contains("@testable"))
  }

  @Test("the four libraries are products that another package can use")
  func products() throws {
    let manifest = try Repository.text("Package.swift")
    for name in ["ICalendar", "Planning", "Scheduling", "SchoolCalendar"] {
      #expect(manifest.contains(".library(name: \"\(name)\", targets: [\"\(name)\"])"))
    }
  }
}
