import Planning
import SchoolCalendar

/// A session lasts as long as its module, starts on a quarter-hour of an open day, and lies in the open time of
/// everyone in it and of its venue.
enum ClosedTime: HardConstraint {
  static let rule = HardRule.closedTime

  static func findings(in recount: Recount) -> [Finding] {
    var findings: [Finding] = []
    for facts in recount.sessions where facts.fixed == nil {
      let faults = time(of: facts, recount.calendar) + facts.openness.flatMap(\.closed) + venue(of: facts, recount)
      findings += faults.map { Finding(rule: rule, subject: facts.id, fault: $0) }
    }
    for facts in recount.peerSessions {
      findings += facts.openness.flatMap(\.closed).map { Finding(rule: rule, subject: facts.id, fault: $0) }
    }
    return findings
  }

  private static func time(of facts: SessionFacts, _ calendar: YearCalendar) -> [Finding.Fault] {
    let session = facts.session
    var faults: [Finding.Fault] = []
    if facts.minutes != facts.module.minutes {
      faults.append(.init(.wrongDuration, "\(facts.minutes)", "\(facts.module.minutes)"))
    }
    if session.start.time.minutes % 15 != 0 {
      faults.append(.init(.notOnQuarterHour, session.start.time.description))
    }
    if session.start.day != session.end.day || !calendar.isOpen(facts.day) {
      faults.append(.init(.closedDay, facts.day.description))
    }
    return faults
  }

  private static func venue(of facts: SessionFacts, _ recount: Recount) -> [Finding.Fault] {
    if facts.isRemote { return [] }
    var reaches: [Reach] = []
    if case .venue(let id) = facts.place { reaches.append(.venue(id)) }
    if let house = facts.house(recount) { reaches.append(.school(house.id)) }
    let isClosed = recount.closures.touch(from: facts.session.start, to: facts.session.end, reaches)
    return isClosed ? [.init(.venueClosed, facts.place.text)] : []
  }
}
