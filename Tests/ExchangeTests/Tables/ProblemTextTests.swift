import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("Problems in words")
struct ProblemTextTests {
  private let place = Problem.Place(file: "ecoles.csv", line: 3, column: "uai", columnNumber: 1, character: 1)

  @Test("says where, what and how to mend it, in both languages")
  func sentences() {
    let problem = Problem(.error, at: place, value: "0350103A", cause: .wrongCheckLetter(right: "0350103X"))
    #expect(
      ProblemText(.french).text(problem)
        == "erreur : ecoles.csv:3:1, colonne uai (1), « 0350103A » : la lettre de contrôle est fausse — "
        + "avec ces chiffres le code est 0350103X")
    #expect(
      ProblemText(.english).text(problem)
        == "error: ecoles.csv:3:1, column uai (1), “0350103A”: the check letter is wrong — "
        + "with these digits the code is 0350103X")
  }

  @Test("names a setting by its path")
  func settings() {
    let place = Problem.Place(file: "reglages.yml", line: 4, column: "poids.stale", character: 3)
    #expect(ProblemText(.english).place(place) == "reglages.yml:4:3, poids.stale")
  }

  @Test("shortens values that fill a page")
  func longValue() {
    let problem = Problem(.warning, at: place, value: String(repeating: "x\n", count: 500), cause: .notADay)
    #expect(ProblemText(.french).text(problem).count < 250)
  }

  @Test("has a sentence of its own for every cause, in each language", arguments: Self.causes)
  func everyCause(_ cause: Problem.Cause) {
    let problem = Problem(.error, at: place, value: "x", cause: cause)
    let french = ProblemText(.french).sentence(problem)
    let english = ProblemText(.english).sentence(problem)
    #expect(french.what != "valeur incorrecte")
    #expect(english.what != "wrong value")
    #expect(!french.mend.isEmpty && !english.mend.isEmpty)
    #expect(french.what != english.what)
  }

  private static let causes: [Problem.Cause] = [
    .noSuchFolder, .unreadableFile("r"), .missingFile, .emptyTable, .notText, .tooLarge, .mixedEncoding,
    .unreadableCharacter, .unknownTable(meant: nil), .unknownTable(meant: "a"), .tableTwice(other: "a"),
    .missingColumn, .unknownColumns(["a"]), .columnTwice, .unterminatedQuote, .textAfterQuote,
    .tooManyCells(expected: 1, found: 2), .tooFewCells(expected: 2, found: 1), .missingValue, .notADay, .notAMoment,
    .notATime, .notADuration, .notANumber, .notAWholeNumber, .outOfRange("0", "1"), .notYesNo,
    .notAChoice(["a"], meant: nil), .notAChoice(["a"], meant: "a"), .notAWeekday, .notClassHours, .classHoursOverlap,
    .notAReach(["tout", "ecole"]), .notAUAI, .wrongCheckLetter(right: "a"), .lostZeros(restored: "a"),
    .newRowWithout(["a"]), .halfCoordinates, .noCoordinates,
    .unknown(.schools, meant: nil), .unknown(.schools, meant: "a"), .unknownCirconscription(meant: nil),
    .unknownCommune(meant: nil), .placeOutside(meant: nil), .unknownFamily(meant: nil), .idTwice(firstLine: 2),
    .prerequisiteCycle(["a", "b", "a"]), .endsBeforeStart(column: "a", start: "b"), .leastOverMost(most: 3),
    .leadOverFreshness(freshness: 2), .moreThanOrdered(ordered: 2, delivered: 3), .personNowhere,
    .longerThanWindows(longest: 90),
    .outsideYear(SchoolYear(startingIn: 2027)), .attendanceOfNothing, .attendance(.guest), .noWindows,
    .measuredTwice(firstLine: 2),
    .yamlSyntax("r"), .yamlTooDeep, .unknownSetting(meant: nil), .missingSetting, .settingTwice, .wrongShape(.map),
    .wrongShape(.list), .wrongShape(.value), .notASchoolYear, .unknownDepartement,
    .noCalendar(
      CalendarError(
        schoolYear: SchoolYear(startingIn: 2040), departement: "35", problem: .missing([.firstDay]))),
    .windowOnSunday, .classTimeOfAgents, .notAWeight, .missingAgenda, .agendaKept,
    .settingsOfOtherYear(SchoolYear(startingIn: 2027)), .unreadableAgenda(AgendaFault(.damaged, line: 3)),
    .unreadableAgenda(AgendaFault(.tooSlow)), .unreadableAgenda(AgendaFault(.stopped)),
    .unreadableAgenda(AgendaFault(.noReader("a"))), .agendaRemark(AgendaRemark(.unreadableLine, line: 3)),
    .agendaRemark(AgendaRemark(.badValue(property: "a"), line: 3)),
    .agendaRemark(AgendaRemark(.eventWithoutStart, line: 3)), .agendaRemark(AgendaRemark(.unknownZone("a"), line: 3)),
    .agendaRemark(AgendaRemark(.more(3), line: 3)),
    .closingSchool,
    .noClasses, .noCirconscription, .notAnOfficialFile, .schoolTwice,
    .schoolTwiceDiffering(firstLine: 2, columns: ["nom"]), .schoolNowhere(uai: "a", name: "b", commune: "c"),
    .placedAtCommune(uai: "a", name: "b", commune: "c", schools: 2), .workedInVain,
  ]
}
