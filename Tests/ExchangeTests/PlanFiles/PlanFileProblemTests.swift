import Exchange
import Planning
import Testing

@Suite("A file that is no plan")
struct PlanFileProblemTests {
  private func problems(_ bytes: [UInt8]) throws -> [PlanFileProblem] {
    let index = DossierIndex(try SampleYear.dossier())
    do {
      _ = try PlanFile.read(bytes, file: "plan.json", index: index)
      return []
    } catch {
      return error.problems
    }
  }

  /// A text that is not a plan, and the start of the French sentence about it.
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var says: String
    var testDescription: String { says }
  }

  @Test(
    "Is refused with the place and the reason",
    arguments: [
      Case(text: "", says: "plan.json, ligne 1, colonne 1 : le fichier est vide"),
      Case(text: " \n", says: "plan.json, ligne 1, colonne 1 : le fichier est vide"),
      Case(text: "<html>", says: "plan.json, ligne 1, colonne 1 : ce n’est pas du JSON : le caractère « < »"),
      Case(text: "{\n  \"é\": é", says: "plan.json, ligne 2, colonne 8 : ce n’est pas du JSON : le caractère « é »"),
      Case(
        text: "{\"format\": \"tandem-plan/1\"",
        says: "plan.json, ligne 1, colonne 27 : ce n’est pas du JSON : le texte s’arrête"),
      Case(text: "[]", says: "plan.json, ligne 1, colonne 1 : ce n’est pas un plan"),
      Case(text: "{\"format\": 1}", says: "plan.json, ligne 1, colonne 1 : ce n’est pas un plan"),
      Case(
        text: "{\"format\": \"tandem-plan/2\"}",
        says: "plan.json, ligne 1, colonne 12 (format) : le format « tandem-plan/2 » n’est pas connu"),
      Case(text: "{\"a\": 1, \"a\": 2}", says: "plan.json, ligne 1, colonne 10 : ce n’est pas du JSON : le nom « a »"),
    ])
  func refused(_ example: Case) throws {
    let problems = try problems(Array(example.text.utf8))
    #expect(problems.count == 1)
    #expect(try #require(problems.first).text(in: .french).hasPrefix(example.says))
  }

  @Test("Bytes that are not UTF-8 are named")
  func notUTF8() throws {
    let bytes = Array("{\"format\": \"".utf8) + [0xE9] + Array("\"}".utf8)
    #expect(try problems(bytes).first?.cause == .notJSON(.notUTF8))
    #expect(try problems([0xFF, 0xFE, 0x7B, 0x00]).first?.cause == .notJSON(.notUTF8))
  }

  @Test("Nesting without end is refused, not followed")
  func depth() throws {
    #expect(try problems([UInt8](repeating: UInt8(ascii: "["), count: 200_000)).first?.cause == .notJSON(.tooDeep))
  }

  @Test("All problems of a file are found in one reading, in its order, each with its path")
  func all() throws {
    let text = """
      { "format": "tandem-plan/1", "schoolYear": "2027", "status": "final",
        "deployments": [{ "id": "D1", "date": "17/11/2027" }, 4],
        "sessions": [
          { "id": "S1", "start": "2027-10-06T09:00+02:00", "end": "2027-10-06T12:00", "venue": "",
            "module": 7, "trainers": ["F1", null], "learners": "P1", "pinned": "oui" } ],
        "unmet": [{ "learner": "P1", "module": null, "reason": "tooBusy" }],
        "score": { "readiness": 2.5 }, "bound": { "cost": 1 } }
      """
    let found = try problems(Array(text.utf8))
    let paths = [
      "schoolYear", "status", "deployments[1]", "deployments[0].date", "sessions[0].module", "sessions[0].start",
      "sessions[0].venue", "sessions[0].trainers[1]", "sessions[0].learners", "sessions[0].pinned",
      "unmet[0].reason", "score.readiness", "bound.readiness",
    ]
    #expect(Set(found.map(\.path)) == Set(paths))
    #expect(
      found.map { [$0.line, $0.column] }
        == found.map { [$0.line, $0.column] }.sorted { $0.lexicographicallyPrecedes($1) })
    let start = try #require(found.first { $0.path == "sessions[0].start" })
    #expect(start.cause == .badValue("2027-10-06T09:00+02:00", wanted: .moment))
    #expect(
      start.text(in: .english)
        == "plan.json, line 4, column 28 (sessions[0].start): \"2027-10-06T09:00+02:00\" is not a date with a time, "
        + "without offset. Write for example 2027-10-06T09:00.")
  }

  @Test("Every cause has a sentence in both languages", arguments: Language.allCases)
  func sentences(_ language: Language) {
    let faults: [JSONFault] = [
      .endsTooSoon, .unexpected("x"), .notUTF8, .controlInString, .badEscape, .badNumber, .nameTwice("a"), .tooDeep,
      .textAfterEnd,
    ]
    let causes: [PlanFileProblem.Cause] =
      faults.map { .notJSON($0) } + [.emptyFile, .notAPlan, .unknownFormat("x"), .missing]
      + PlanFileProblem.ValueKind.allCases.map { .wrongKind(wanted: $0) }
      + PlanFileProblem.ValueForm.allCases.map { .badValue("x", wanted: $0) } + [.unknownWord("x", known: ["a", "b"])]
    let texts = causes.map {
      PlanFileProblem(file: "f", line: 1, column: 1, path: "", cause: $0).text(in: language)
    }
    #expect(Set(texts).count == causes.count)
    #expect(texts.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix(PlanFile.format + "\".") })
  }
}
