import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Days on which equipment can come") struct DeliveryDaysTests {
  private let base = Given.all(
    .school("E1"), .module("M"), .equipment("K", teachers: ["M"]), .installer("I1"),
    .deployment("D1", of: "K", to: "E1", from: "2027-11-08", to: "2027-12-10", installer: "I1"),
    .deployment("D2", of: "K", to: "E1", from: "2027-11-08", to: "2027-12-10", installer: "I1"))

  private func nearest(_ wanted: Day, notBefore first: Day = "2027-09-01", _ parts: Given...) throws -> Day? {
    let scenario = Scenario([base] + parts)
    let index = DossierIndex(scenario.dossier)
    let days = try DeliveryDays(index, dated: scenario.plan.deployments)
    return days.nearest(to: wanted, notBefore: first, for: try #require(index.deployments["D1"]))
  }

  @Test("the wanted day, or the next one that is no week-end, no public holiday, not taken and not closed")
  func later() throws {
    #expect(try nearest("2027-11-17") == "2027-11-17")
    #expect(try nearest("2027-11-20") == "2027-11-22")
    #expect(try nearest("2027-11-11") == "2027-11-12")
    #expect(try nearest("2027-11-17", .dated("D2", "2027-11-17")) == "2027-11-18")
    #expect(try nearest("2027-11-17", .closure(.school("E1"), "2027-11-17T00:00/2027-11-19T00:00")) == "2027-11-19")
  }

  @Test("the window and today hold; where nothing is left after the wanted day, the last before it is taken")
  func window() throws {
    #expect(try nearest("2027-10-04") == "2027-11-08")
    #expect(try nearest("2027-12-25") == "2027-12-10")
    #expect(try nearest("2027-11-10", notBefore: "2027-11-24") == "2027-11-24")
    #expect(try nearest("2027-11-10", notBefore: "2027-12-24") == nil)
  }
}
