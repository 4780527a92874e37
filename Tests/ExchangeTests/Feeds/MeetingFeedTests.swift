import Exchange
import ICalendar
import Planning
import SchoolCalendar
import Testing

@Suite("Visits and committees in feeds")
struct MeetingFeedTests {
  private func builder(language: Language = .french) throws -> FeedBuilder {
    var dossier = try SampleYear.dossier(language: language)
    dossier.visits = [
      Visit(
        project: "PR1", day: try SampleYear.day("2027-09-14"), time: TimeOfDay("10:30"), visitor: "Ada Quatrevents"),
      Visit(project: "PR1", day: try SampleYear.day("2027-09-21"), visitor: "P1"),
    ]
    dossier.committees = [
      CommitteeMeeting(
        kind: .deployment, commune: "Bruz", day: try SampleYear.day("2028-03-09"), time: TimeOfDay("18:00"),
        location: "Mairie"),
      CommitteeMeeting(kind: .steering, day: try SampleYear.day("2027-10-05")),
    ]
    let stamp = try #require(FeedStamp(iso: "2027-06-01T08:30:00Z"))
    return FeedBuilder(DossierIndex(dossier), plan: try SampleYear.plan(), stamp: stamp)
  }

  private let visit = "Visite sur place : Écran interactif – École Jules-Ferry"
  private let committee = "Comité de déploiement – Bruz"

  @Test("The mutualisation has all deliveries, visits and committees, a commune its own")
  func owners() throws {
    let builder = try builder()
    func summaries(_ owner: FeedOwner) -> [String] { builder.feed(of: owner).events.map(\.summary).sorted() }
    #expect(
      summaries(.mutualisation("35")) == [
        "Arrivée : Écran interactif – École Jules-Ferry", committee, "Comité de pilotage", visit, visit,
      ])
    let bruz = summaries(.commune("Bruz"))
    #expect(bruz.contains(committee) && bruz.contains(visit) && !bruz.contains("Comité de pilotage"))
    #expect(!summaries(.commune("Saint-Éloi-l’Œuvre")).contains(committee))
    #expect(summaries(.circonscription("Redon")).contains("Comité de pilotage"))
    #expect(summaries(.school("0350122T")).filter { $0 == visit }.count == 2)
  }

  @Test("They are linted, take up no time, name nobody, and keep their names when they move")
  func sound() throws {
    let builder = try builder()
    for owner in [FeedOwner.mutualisation("35"), .commune("Bruz")] {
      let feed = builder.feed(of: owner)
      let bytes = try FeedWriter.bytes(of: feed)
      #expect(FeedLinter.findings(in: bytes).isEmpty)
      let text = String(decoding: bytes, as: UTF8.self)
      for name in SampleYear.names { #expect(!text.contains(name)) }
      #expect(feed.events.allSatisfy { $0.transparency == .transparent })
      #expect(Set(feed.events.map(\.uid)).count == feed.events.count)
    }
    let stamp = try #require(FeedStamp(iso: "2027-06-01T08:30:00Z"))
    var meeting = CommitteeMeeting(kind: .project, day: try SampleYear.day("2027-10-05"))
    var dossier = try SampleYear.dossier()
    dossier.committees = [meeting]
    let before = FeedEntry.entries(of: dossier, stamp: stamp).map { $0.uid(departement: "35", schoolYear: "2027-2028") }
    meeting.day = try SampleYear.day("2027-10-12")
    dossier.committees = [meeting]
    #expect(
      FeedEntry.entries(of: dossier, stamp: stamp).map { $0.uid(departement: "35", schoolYear: "2027-2028") } == before)
  }

  @Test("A meeting with a time lasts an hour, one without takes the day; English dossiers speak English")
  func times() throws {
    let events = try builder(language: .english).feed(of: .mutualisation("35")).events
    let meeting = try #require(events.first { $0.summary == "Deployment committee – Bruz" })
    #expect(!meeting.start.isDate && meeting.location == "Mairie")
    #expect(try #require(events.first { $0.summary == "Steering committee" }).start.isDate)
  }
}
