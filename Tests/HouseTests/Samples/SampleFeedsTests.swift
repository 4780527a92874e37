import Demo
import Exchange
import ICalendar
import Planning
import Scheduling
import SchoolCalendar
import Testing

@Suite("Feeds of whole plans", .serialized)
struct SampleFeedsTests {
  /// Every feed, checked byte for byte.
  private func lint(_ dossier: Dossier, _ plan: Plan) throws {
    let stamp = try #require(FeedStamp(iso: "2027-06-01T08:30:00Z"))
    let builder = FeedBuilder(DossierIndex(dossier), plan: plan, stamp: stamp)
    #expect(!builder.owners.isEmpty)
    var events = 0
    for owner in builder.owners {
      let feed = builder.feed(of: owner)
      events += feed.events.count
      let findings = FeedLinter.findings(in: try FeedWriter.bytes(of: feed))
      #expect(findings == [], "\(owner)")
    }
    #expect(events >= plan.sessions.count)
  }

  @Test("the linter finds nothing in any feed of a sample", arguments: Sample.all)
  func samples(sample: Sample) throws {
    let (dossier, plan) = try SamplePlans.shared.plan(of: sample)
    try lint(dossier, plan)
  }

  @Test("the linter finds nothing in any feed of an invented département")
  func departement() throws {
    let dossier = invent(DemoRequest(size: .departement, schoolYear: SchoolYear(startingIn: 2027))).dossier
    try lint(dossier, try SamplePlans.makePlan(of: dossier))
  }
}
