import Planning
import SchoolCalendar
import Testing

@testable import UseCases

@Suite("The Ministry's schools in a dossier")
struct OfficialMergeTests {
  private let known = School(
    id: "0350122T", name: "Jules Ferry", kind: .primaire, commune: "Neuville", circonscription: "Bruz",
    coordinates: Coordinates(latitude: 48, longitude: -1), week: .fourAndAHalfWednesday, classes: 4)

  private func merged(_ official: School, _ others: [School] = []) throws -> School {
    let settings = Settings(schoolYear: SchoolYear(startingIn: 2027), departement: "35")
    let dossier = Dossier(settings: settings, schools: [known] + others)
    return try #require(OfficialMerge.merge([official], into: dossier).schools.first)
  }

  @Test("what the Ministry says is taken, what it does not say and the planner's week stay")
  func fields() throws {
    var official = known
    official.name = "École Jules Ferry"
    official.week = .fourDays
    official.classes = nil
    official.coordinates = nil
    let school = try merged(official)
    #expect(school.name == "École Jules Ferry")
    #expect(school.week == .fourAndAHalfWednesday)
    #expect(school.classes == 4)
    #expect(school.coordinates == known.coordinates)
  }

  @Test("the circonscription changes only to one that the dossier knows")
  func circonscription() throws {
    var official = known
    official.circonscription = "Rennes Sud"
    #expect(try merged(official).circonscription == "Bruz")
    var other = known
    other.id = "0350123U"
    other.circonscription = "Rennes Sud"
    #expect(try merged(official, [other]).circonscription == "Rennes Sud")
  }

  @Test(
    "the département is that of most codes",
    arguments: [
      ("0350122T", "35"), ("6200001A", "2A"), ("7200001A", "2B"), ("9710001A", "971"),
      ("9840001A", "987"), ("9830001A", "988"), ("9860001A", "986"), ("9750001A", "975"), ("9760001A", "976"),
    ])
  func departement(uai: String, code: String) {
    var school = known
    school.id = ID(uai)
    #expect(OfficialMerge.departement(of: [school]) == code)
    #expect(OfficialMerge.departement(of: []) == nil)
  }
}
