import SchoolCalendar
import Testing

@Suite struct PublicHolidayTests {
  @Test(
    "Easter falls on its known dates",
    arguments: [
      (1583, "04-10"), (1818, "03-22"), (1943, "04-25"), (1954, "04-18"), (1961, "04-02"), (1981, "04-19"),
      (2000, "04-23"), (2008, "03-23"), (2011, "04-24"), (2019, "04-21"), (2024, "03-31"), (2025, "04-20"),
      (2026, "04-05"), (2027, "03-28"), (2028, "04-16"), (2029, "04-01"), (2038, "04-25"), (2049, "04-18"),
      (2076, "04-19"), (2285, "03-22"),
    ])
  func easter(year: Int, date: String) {
    #expect(Day.easter(of: year)?.description == "\(year)-\(date)")
  }

  @Test("Easter is a Sunday from 22 March to 25 April in every year there is")
  func range() throws {
    for year in Day.years {
      let easter = try #require(Day.easter(of: year))
      #expect(easter.weekday == .sunday)
      #expect((322...425).contains(100 * easter.month + easter.day))
    }
    #expect(Day.easter(of: 1582) == nil)
    #expect(Day.easter(of: .max) == nil)
  }

  @Test("there are eleven national days, thirteen in Alsace-Moselle, none in years outside the calendar")
  func count() {
    #expect(publicHolidays(of: 2027, scope: .metropole).count == 11)
    #expect(publicHolidays(of: 2027, scope: .alsaceMoselle).count == 13)
    #expect(publicHolidays(of: .min, scope: .metropole).isEmpty)
    #expect(publicHolidays(of: 10_000, scope: .metropole).isEmpty)
  }

  @Test("every holiday has an English name and lies in its year, in order")
  func shape() {
    for scope in PublicHolidayScope.allCases {
      for year in 2020...2040 {
        let days = publicHolidays(of: year, scope: scope)
        #expect(days == days.sorted())
        #expect(days.allSatisfy { $0.day.year == year && !$0.englishName.isEmpty })
      }
    }
  }

  @Test(
    "each area has the days and names of the official table, day by day from 2024 to 2029",
    .enabled(if: SharedData.isThere, "\(SharedData.reason)"), arguments: PublicHolidayScope.allCases)
  func table(scope: PublicHolidayScope) throws {
    let national = "Métropole"
    let own = scope == .alsaceMoselle ? ["Alsace-Moselle (67,68)", "Moselle (57)"] : [scope.rawValue]
    var expected: Set<String> = []
    for row in try SharedData.rows(of: "public_holidays_fr_2024_2029.csv") {
      let area = try #require(row["scope"])
      guard area == national || own.contains(area) else { continue }
      expected.insert("\(try #require(row["date"])) \(try #require(row["name"]))")
    }
    let found = (2024...2029).flatMap { publicHolidays(of: $0, scope: scope) }.map { "\($0.day) \($0.name)" }
    #expect(found.count == Set(found).count)
    #expect(Set(found) == expected)
  }
}
