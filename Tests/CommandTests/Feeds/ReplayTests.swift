import Exchange
import Foundation
import ICalendar
import Planning
import SchoolCalendar
import Store
import Testing
import UseCases

/// Short here; `Tests/Subscribers/run` publishes after every one of 200 changes, and asks Evolution's data server too.
@Suite("What a subscriber sees through a year of changes", .serialized)
struct ReplayTests {
  @Test(
    "After each publication, an undo and a restored copy, khal shows exactly the plan",
    .enabled(if: Subscriber.absence == nil, "\(Subscriber.absence ?? "")"))
  func replay() throws {
    var followed = try FollowedBase()
    let publications = ProcessInfo.processInfo.environment["TANDEM_REPLAY"].flatMap { Int($0) } ?? 8
    let edits = max(1, 200 / publications)
    let (person, trainer) = try followed.busiest()
    let departement = followed.index.dossier.settings.departement
    let owners: [String: FeedOwner] = [
      "person": .person(person), "trainer": .trainer(trainer), "deliveries": .mutualisation(departement),
    ]
    let www = followed.trial.path("www")
    let clock = try #require(WallClock.fixed("2027-03-14T15:09:26Z"))
    let secret = followed.trial.path("secret.csv")
    _ = try FeedFolder(followed.base, folder: www, clock: clock).export(addresses: secret, by: "IEN")
    var files: [String: String] = [:]
    for line in try followed.trial.text("secret.csv").split(separator: "\r\n").dropFirst() {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      for (name, owner) in owners where owner.kind.rawValue == cells[1] && owner.key == cells[2] {
        files[name] = cells[3]
      }
    }
    try #require(files.count == owners.count)
    let home = followed.trial.folder.appendingPathComponent("home")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let subscriber = try Subscriber(to: files, of: www, in: home)
    defer { subscriber.stop() }
    let evolution = EvolutionServer.isWanted ? try EvolutionServer(to: subscriber.addresses, in: home) : nil
    defer { evolution?.stop() }

    let first = try followed.plan
    var random = RandomEdits(seed: 42, first)
    var plan = first
    var published = [plan]
    var day = try #require(Day("2027-08-20"))
    var known: [String: Event] = [:]
    let copy = followed.trial.path("copy.sqlite")
    for round in 0..<publications {
      for _ in 0..<edits { random.edit(&plan, among: [person, person] + followed.index.dossier.learners.map(\.id)) }
      if round == publications / 2 { plan = published[published.count - 2] }
      published.append(plan)
      day = day.advanced(by: random.number(1..<4))
      if round == publications / 3 { try FileManager.default.copyItem(atPath: followed.base.path, toPath: copy) }
      try followed.publish(plan, at: "\(day)T07:00:00Z")
      if round == publications * 3 / 4 {
        let restored = try Base.open(copy)
        #expect(try restored.takeCalendars(from: followed.base))
        try CalendarKeeping(restored).refresh(at: "\(day)T09:00:00Z")
        followed.base = restored
        plan = try followed.plan
      }
      _ = try FeedFolder(followed.base, folder: www, clock: clock).export(by: "IEN")
      try subscriber.synchronise()
      let window = try #require(try followed.base.feedWindow)
      for (name, owner) in owners {
        let (first, last) = ("\(window.first)", "\(window.last)")
        func own(_ line: String) -> Bool { name != "deliveries" || line.contains("Arrivée") }
        let wanted = expected(plan, owner, followed.index, window)
        let shown = try subscriber.shown(name, from: first, to: last)
        #expect(shown.filter(own) == wanted, "khal, \(name) after \(day)")
        if let evolution {
          // Visits and committees do not change.
          let all = (wanted + shown.filter { !own($0) }).sorted()
          let seen = try evolution.shown(name, from: first, to: last, expecting: all)
          #expect(seen == all, "Evolution, \(name) after \(day)")
        }
        for event in try followed.events(owner) {
          let key = "\(name) \(event.uid)"
          if let before = known[key] {
            #expect(event.sequence >= before.sequence)
            #expect(event == before || event.lastModified.map { now in before.lastModified.map { now > $0 } } == true)
          }
          known[key] = event
        }
      }
    }
  }

  /// What the plan itself says, in the words of the subscriber's list.
  private func expected(_ plan: Plan, _ owner: FeedOwner, _ index: DossierIndex, _ window: FeedWindow) -> [String] {
    func line(_ start: SchoolCalendar.Moment, _ end: SchoolCalendar.Moment, _ title: String) -> (Day, String) {
      (start.day, "\(start.day) \(start.time) \(end.time) \(title)")
    }
    var lines: [(Day, String)]
    switch owner {
    case .person(let id):
      lines = plan.sessions.filter { $0.learners.contains(id) }
        .map { line($0.start, $0.end, index.modules[$0.module]?.title ?? "") }
      lines += plan.peerSessions.filter { $0.referent == id || $0.learners.contains(id) }
        .map { line($0.start, $0.end, "Formation entre pairs – \(index.schools[$0.school]?.name ?? "")") }
    case .trainer(let id):
      lines = plan.sessions.filter { $0.trainers.contains(id) }
        .map { line($0.start, $0.end, index.modules[$0.module]?.title ?? "") }
    default:
      lines = plan.deployments.compactMap { one in
        guard let project = index.deployments[one.id].flatMap({ index.projects[$0.project] }),
          let kit = index.equipment[project.equipment], let school = index.schools[project.school]
        else { return nil }
        return (one.date, "\(one.date)   Arrivée : \(kit.title) – \(school.name)")
      }
    }
    return lines.filter { window.first <= $0.0 && $0.0 <= window.last }.map(\.1).sorted()
  }
}
