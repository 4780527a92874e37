import Planning
import SchoolCalendar
import Testing

@Suite("A year hands over what has come") struct YearTurnDeliveryTests {
  private func turn(_ town: Town, known: Dossier? = nil) -> YearTurn {
    YearTurn(DossierIndex(town.dossier), plan: town.plan, known: known)
  }

  /// D1, four pieces to come until December.
  private func town(_ deliveries: [Delivery]) -> Town {
    var town = Town()
    town.dossier.deployments[0].quantity = 4
    town.dossier.deliveries = deliveries
    town.dossier.settleDeliveries()
    return town
  }

  @Test("Equipment that has come goes on with its deliveries")
  func complete() {
    let deliveries = [
      Delivery(deployment: "D1", day: "2027-11-17", quantity: 3),
      Delivery(deployment: "D1", day: "2027-12-01", quantity: 1, note: "le dernier"),
    ]
    let next = turn(town(deliveries))
    #expect(next.dossier.deliveries == deliveries)
    #expect(next.dossier.deployments.map(\.status) == [.delivered])
    #expect(next.dossier.deployments.map(\.date) == ["2027-11-17"])
    #expect(next.undelivered.isEmpty)
  }

  @Test("Of what has come in part, the part goes on, and the rest is still to come")
  func partial() throws {
    let next = turn(town([Delivery(deployment: "D1", day: "2027-11-17", quantity: 3)]))
    #expect(next.dossier.deployments.map(\.status) == [.scheduled])
    let index = DossierIndex(next.dossier)
    let progress = index.progress(of: try #require(index.deployments["D1"]))
    #expect(progress.rest == 1)
  }

  @Test("Deliveries of equipment that does not go on stay behind")
  func leftBehind() {
    var town = town([Delivery(deployment: "D1", day: "2027-11-17", quantity: 4)])
    town.dossier.schools = []
    #expect(turn(town).dossier.deliveries.isEmpty)
  }

  @Test("Done again it brings the deliveries recorded since, and keeps those of the next year")
  func again() {
    var town = town([Delivery(deployment: "D1", day: "2027-11-17", quantity: 2)])
    var known = turn(town).dossier
    let new = Delivery(deployment: "D1", day: "2028-10-02", quantity: 1)
    known.deliveries.append(new)
    let late = Delivery(deployment: "D1", day: "2028-06-20", quantity: 1)
    town.dossier.deliveries.append(late)
    let next = turn(town, known: known).dossier
    #expect(next.deliveries == town.dossier.deliveries + [new])
    #expect(next.deployments[0].status == .delivered)
    #expect(turn(town, known: next).dossier == next)
  }
}
