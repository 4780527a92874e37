import Planning
import SchoolCalendar
import Testing

@testable import tandem

@Suite("Values of options")
struct ArgumentValuesTests {
  @Test(
    "a time has a unit, or counts seconds",
    arguments: [
      ("20s", 20_000), ("2m", 120_000), ("500ms", 500), ("15", 15_000), ("0.5", 500), ("1h", 3_600_000), ("0", 0),
    ])
  func times(text: String, milliseconds: Int) throws {
    #expect(try #require(TimeArgument(argument: text)).duration == .milliseconds(milliseconds))
  }

  @Test("other times are refused", arguments: ["", "s", "20 s", "-1", "1d", "1e9s", "nan", "99999h", "1.2.3"])
  func badTimes(text: String) {
    #expect(TimeArgument(argument: text) == nil)
  }

  @Test("a day is written as in a dossier", arguments: ["2027-12-01", "01/12/2027", "1/12/2027"])
  func days(text: String) {
    #expect(Day(argument: text) == Day(year: 2027, month: 12, day: 1))
  }

  @Test("other days are refused", arguments: ["", "2027-13-01", "32/12/2027", "1/2", "01/12/27x", "001/12/2027"])
  func badDays(text: String) {
    #expect(Day(argument: text) == nil)
  }
}
