import ICalendar
import Testing

@Suite struct MessageTests {
  @Test("an error says where, what and how to mend it, in two languages")
  func reading() {
    let error = ReadingError(.rule("FREQ=HOURLY", .frequency), line: 12)
    #expect(
      error.message(in: .french)
        == "Ligne 12 : la récurrence « FREQ=HOURLY » est refusée : elle se répète plus d’une fois par jour.")
    #expect(
      error.message(in: .english)
        == "Line 12: the recurrence “FREQ=HOURLY” is refused: it repeats more often than daily.")
    #expect(
      ReadingError(.notACalendar).message(in: .english)
        == "this is not an iCalendar file. Export the agenda as .ics, or check the address.")
  }

  @Test("writing, findings and the linter speak both languages")
  func others() {
    for language in MessageLanguage.allCases {
      #expect(WritingError(problem: .unknownZone("Mars"), uid: "a").message(in: language).contains("Europe/Paris"))
      #expect(ReadingFinding(.malformedValue(property: "DTEND"), line: 3).message(in: language).contains("3"))
      for rule in LintFinding.Rule.allCases {
        #expect(LintFinding(line: 7, rule: rule, detail: "X").message(in: language).hasSuffix("(X)"))
      }
    }
  }
}
