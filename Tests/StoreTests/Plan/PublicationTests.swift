import Planning
import SchoolCalendar
import Testing

@testable import Store

@Suite("Publishing again what was followed before")
struct PublicationTests {
  let folder: TemporaryFolder
  let base: Base
  let year = SchoolYear(startingIn: 2027)

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
    for start in [2027, 2028] { try base.importDossier(try fullDossier(year: start), note: "", by: "IEN", at: noon) }
    for number in 1...2 {
      _ = try base.keep(try fullPlan(), by: "IEN", at: noon)
      try base.publish(number, by: "IEN", at: noon, reason: "r\(number)")
    }
  }

  @Test("the copy is a new revision with everything of the old one, which stays as it was")
  func copy() throws {
    let before = try base.plan(.number(1), year: year)
    let number = try base.publishAnew(
      try fullPlan(), copiedFrom: 1, replacing: 2, by: "CPD", at: evening, reason: "retour")
    #expect(number == 3)
    #expect(try base.revisions(of: year).map(\.state) == [.published, .superseded, .superseded])
    #expect(try base.plan(.number(1), year: year) == before)
    var copy = try #require(try base.plan(.published, year: year))
    #expect(copy.revision == 3 && copy.status == .published)
    copy.revision = nil
    copy.status = .draft
    #expect(copy == (try fullPlan()))
    #expect(try base.origins(of: year) == [3: 1])
    #expect(try base.log(of: year, limit: 2).map(\.change) == [.publishPlan, .keepPlan])
  }

  @Test("publications stand in their order though they fall in one second, and years do not mix")
  func order() throws {
    _ = try base.keep(try fullPlan(year: 2028), by: "IEN", at: noon)
    try base.publish(3, by: "IEN", at: noon)
    _ = try base.publishAnew(try fullPlan(), copiedFrom: 1, replacing: 2, by: "CPD", at: noon, reason: "")
    #expect(try base.publications(of: year).map(\.revision) == [1, 2, 4])
    #expect(try base.publications(of: year).map(\.reason) == ["r1", "r2", ""])
    #expect(try base.publications(of: year.next).map(\.revision) == [3])
    #expect(try base.log(of: year.next).allSatisfy { $0.year == year.next })
  }

  @Test("where somebody else has published in the meantime nothing is kept")
  func race() throws {
    let error = try #require(throws: BaseError.self) {
      try base.publishAnew(try fullPlan(), copiedFrom: 1, replacing: 1, by: "CPD", at: evening, reason: "")
    }
    #expect(error.code == .outdated)
    #expect(try base.revisions(of: year).map(\.number) == [2, 1])
  }
}
