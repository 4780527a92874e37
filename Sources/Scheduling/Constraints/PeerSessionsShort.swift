import Planning
import SchoolCalendar

/// Per school with more than one teacher, the peer sessions missing: to what the year asks, or to what its deployments
/// ask from 28 days before to 56 days after their dates, whichever is more.
enum PeerSessionsShort: CostConstraint {
  static let term = CostTerm.peerSessionsShort

  static func units(in recount: Recount) -> Int {
    let held = PeerSessionRule.held(in: recount)
    var (asked, missed) = (Tally<ID<School>>(), Tally<ID<School>>())
    for live in recount.deployments.live {
      asked[live.school] += live.kit.peerSessions
      let around = (held[live.school] ?? []).filter { day in
        live.date.map { (-28...56).contains($0.distance(to: day)) } ?? false
      }
      missed[live.school] += max(0, live.kit.peerSessions - around.count)
    }
    return recount.schools.reduce(0) { sum, school in
      guard recount.index.people(of: school.id, audience: .teachers).count > 1 else { return sum }
      let wanted = max(recount.settings.goals.peerSessionsPerSchool, asked[school.id])
      return sum + max(missed[school.id], wanted - (held[school.id] ?? []).count, 0)
    }
  }
}
