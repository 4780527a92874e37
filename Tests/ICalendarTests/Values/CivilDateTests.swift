import ICalendar
import Testing

@Suite struct CivilDateTests {
  @Test("every day from year 1 to 9999 comes back from its number, one day after the last")
  func numbers() throws {
    var previous = CivilDate(daysSince1970: Int.min)
    #expect(previous == CivilDate(year: 1, month: 1, day: 1))
    var number = previous.daysSince1970
    var wrong = 0
    while previous.year < 9999 || previous.month < 12 || previous.day < 31 {
      number += 1
      let day = CivilDate(daysSince1970: number)
      if day.daysSince1970 != number || day <= previous { wrong += 1 }
      if CivilDate(year: day.year, month: day.month, day: day.day) != day { wrong += 1 }
      previous = day
    }
    #expect(wrong == 0)
    #expect(CivilDate(daysSince1970: Int.max) == previous)
    #expect(try Samples.date(1970, 1, 1).daysSince1970 == 0)
  }

  @Test(
    "what is not a day is refused",
    arguments: [(2027, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (0, 1, 1), (10_000, 1, 1), (1900, 2, 29)])
  func invalid(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test("seconds before and after 1970 come back as they went", arguments: [-1, 0, 1, -86_400, -86_401, 1_800_000_000])
  func seconds(value: Int) {
    #expect(CivilDateTime(secondsSince1970: value).secondsSince1970 == value)
  }

  @Test("arithmetic stops at the ends instead of trapping")
  func saturation() throws {
    #expect(try Samples.date(2026, 1, 1).adding(days: .max).year == 9999)
    #expect(try Samples.time(2026, 1, 1, 0).adding(seconds: .min).date.year == 1)
  }
}
