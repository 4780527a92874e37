import Foundation
import Planning
import SchoolCalendar
import Testing

@testable import Exchange

@Suite("Deliveries held against the order")
struct DeliveryCheckTests {
  private func problems(_ deliveries: String, ordered: String) throws -> [Problem] {
    var folder = SampleFolder.clean
    folder["projets.csv"] = "id;ecole;equipement;statut;quantite\nPR1;0350122T;E1;valide;\(ordered)\n"
    folder["livraisons.csv"] = "deploiement;date;quantite\n\(deliveries)"
    return try folder.read().problems.filter { $0.place.file == "livraisons.csv" }
  }

  @Test("as many as were ordered, or an order that nobody has counted, is no matter")
  func right() throws {
    #expect(try problems("D1;2027-11-17;2\nD1;2027-11-18;1\n", ordered: "3") == [])
    #expect(try problems("D1;2027-11-17;2\nD1;2027-11-18;\n", ordered: "3") == [])
    #expect(try problems("D1;2027-11-17;2\nD1;2027-11-18;90\n", ordered: "") == [])
  }

  @Test("more than was ordered is a warning at the last delivery, once")
  func tooMany() throws {
    let found = try problems("D1;2027-11-17;2\nD1;2027-11-18;1\nD1;2027-11-19;4\n", ordered: "3")
    #expect(found.map(\.cause) == [.moreThanOrdered(ordered: 3, delivered: 7)])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.place.line) == [4] && found.map(\.place.column) == ["quantite"])
  }

  @Test("a table by itself is added to the deliveries that are known")
  func part() throws {
    var stored = try FullDossier().dossier
    let place = try #require(stored.deployments.firstIndex { $0.id == "D1" })
    stored.deployments[place].quantity = 3
    stored.deliveries = [Delivery(deployment: "D1", day: try #require(Day("2027-11-17")), quantity: 2)]
    let reading = try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("livraisons.csv")
      try Data("deploiement;date;quantite\nD1;2027-11-24;2\n".utf8).write(to: path)
      return DossierReader { _, _, _, _ in [] }.read(parts: [path.path], stored: stored)
    }
    #expect(reading.problems.map(\.cause) == [.moreThanOrdered(ordered: 3, delivered: 4)])
  }
}
