import Exchange
import Planning
import SchoolCalendar
import Testing

@Suite("A plan as JSON")
struct PlanFileTests {
  private let index: DossierIndex
  private let plan: Plan

  init() throws {
    index = DossierIndex(try SampleYear.dossier())
    plan = try SampleYear.plan()
  }

  private func read(_ text: String) throws -> PlanFileReading { try PlanFile.read(Array(text.utf8), index: index) }

  @Test("A plan comes back as it was, its venues resolved with the dossier")
  func roundTrip() throws {
    #expect(try read(PlanFile.text(of: plan)).plan == plan)
  }

  @Test("A plan with nothing in it comes back too")
  func emptyPlan() throws {
    let empty = Plan(schoolYear: SchoolYear(startingIn: 2027))
    let text = PlanFile.text(of: empty)
    #expect(text.contains("\"revision\": null"))
    #expect(text.contains("\"sessions\": []"))
    #expect(try read(text).plan == empty)
  }

  @Test("Names with quotes, line breaks and accents come back as they were")
  func hostileTexts() throws {
    var odd = plan
    odd.sessions[0].place = .elsewhere("Salle \"B\"\n\\ 2\u{1}e étage 🎓 \u{2028}")
    odd.sessions[0].id = "S/1;é"
    #expect(try read(PlanFile.text(of: odd)).plan == odd)
  }

  @Test("The file is the contract's, one session a line, members in its order")
  func bytes() throws {
    let expected = """
      {
        "format": "tandem-plan/1",
        "schoolYear": "2027-2028",
        "revision": 3,
        "status": "published",
        "referents": [
          { "school": "0350122T", "learner": "P1", "deputy": "P2" },
          { "school": "0350200C", "learner": "P5", "deputy": null }
        ],
        "deployments": [
          { "id": "D12", "date": "2027-11-17" }
        ],
        "sessions": [
          { "id": "S2", "module": "M3", "start": "2027-11-29T16:45", "end": "2027-11-29T18:15", "venue": "distanciel", \
      "trainers": ["F2"], "learners": ["P1", "P2", "P6"], "pinned": true }
        ],
        "peerSessions": [
          { "id": "PS1", "school": "0350122T", "referent": "P1", "start": "2027-11-12T12:00", \
      "end": "2027-11-12T13:00", "learners": ["P2", "P3"] }
        ],
        "unmet": [
          { "learner": "P4", "module": "M3", "deployment": "D12", "reason": "noTrainerFree" },
          { "learner": "P3", "module": null, "deployment": null, "reason": "noOpenTime" }
        ],
        "score": { "hard": 0, "readiness": 300, "cost": 62, \
      "constraints": { "referentUntrained": 300, "officialHoursShort": 20, "crowdedWeek": 42 } },
        "bound": { "readiness": 0, "cost": 1200 }
      }

      """
    var few = plan
    few.sessions = [plan.sessions[1]]
    few.unmet = Array(plan.unmet.dropFirst())
    few.score = Score(
      readinessTerms: [.referentUntrained: 300], costTerms: [.crowdedWeek: 42, .officialHoursShort: 20, .stale: 0])
    #expect(PlanFile.text(of: few) == expected)
  }

  @Test("What may be missing is missing without complaint, unknown members are passed over")
  func leastFile() throws {
    let text = """
      { "format": "tandem-plan/1", "schoolYear": "2027-2028", "deployments": [], "madeBy": { "name": "elsewhere" },
        "sessions": [{ "id": "S1", "module": "M1", "start": "2027-10-06T09:00:00", "end": "2027-10-06T12:00",
          "venue": "0350122T", "trainers": [], "learners": [] }] }
      """
    let plan = try read("\u{FEFF}" + text).plan
    #expect(plan.status == .draft)
    #expect(plan.score == nil)
    #expect(plan.sessions.first?.place == .school("0350122T"))
    #expect(plan.sessions.first?.start == (try SampleYear.moment("2027-10-06T09:00")))
  }

  @Test("A venue that is neither a school nor listed is kept as written")
  func placeElsewhere() throws {
    let text = PlanFile.text(of: plan).replacing("\"venue\": \"L1\"", with: "\"venue\": \"Atelier Canopé\"")
    #expect(try read(text).plan.sessions.first?.place == .elsewhere("Atelier Canopé"))
  }

  @Test("A score is kept as written, so that a false one can be found out")
  func claims() throws {
    let text = PlanFile.text(of: plan)
      .replacing("\"score\": { \"hard\": 0, \"readiness\": 0", with: "\"score\": { \"hard\": 0, \"readiness\": 250.0")
      .replacing("\"trainerTime\"", with: "\"timeOfTrainers\"")
    let claims = try read(text).claims
    #expect(claims.hard == 0)
    #expect(claims.readiness == 250)
    #expect(claims.cost == plan.score?.cost)
    #expect(claims.terms["timeOfTrainers"] == plan.score?.costTerms[.trainerTime])
  }
}
