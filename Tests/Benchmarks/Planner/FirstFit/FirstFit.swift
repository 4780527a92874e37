import Planning
import Scheduling
import SchoolCalendar

/// The plan that a careful person with a spreadsheet would make: first fit, by deadline.
///
/// Referents by the cheapest fit; every deployment on its requested day, or the nearest; then, the earliest deadline
/// first, each school's training in the first hour at which a trainer, a place and everybody are free; then what follows
/// the deliveries, the hours due, and the peer sessions. Nothing is ever taken back, but a date that leaves people
/// untrained is put off once. It uses nothing of the search.
struct FirstFit {
  private var wall: Wall
  private var dates: DeliveryDates
  private let referents: [ReferentChoice]

  /// - Throws: `CalendarError` where the year has no calendar.
  init(_ dossier: Dossier) throws(CalendarError) {
    let index = DossierIndex(dossier)
    var list = ReferentList(index)
    referents = list.choices()
    wall = try Wall(index)
    dates = DeliveryDates(index, wall.days.calendar)
    let persons = referents.flatMap { [$0.referent] + ($0.deputy.map { [$0] } ?? []) }
    wall.referents = Set(persons.compactMap { wall.number[$0] })
  }

  /// Makes the plan; its score is the auditor's.
  ///
  /// - Throws: `CalendarError` where the year has no calendar.
  mutating func plan() throws(CalendarError) -> Plan {
    let homes = wall.homes
    // Until the dates are settled, only equipment whose date is fixed counts as being there.
    wall.arrivals = arrivals { $0.fixedDate }
    for deployment in inOrder {
      guard let delivery = delivery(deployment) else { continue }
      wall.train(for: delivery, among: deliveries, homes)
      postpone(delivery, homes)
    }
    let dates = dates.dates
    wall.arrivals = arrivals { dates[$0.id] ?? $0.fixedDate }
    let deliveries = deliveries
    for delivery in deliveries { wall.followUp(delivery, among: deliveries, homes) }
    wall.fillHours()
    let peers = wall.peerSessions(referents, deliveries)
    return try finished(peers)
  }

  private var inOrder: [Deployment] {
    wall.index.liveDeployments.sorted { ($0.latest, $0.id) < ($1.latest, $1.id) }
  }

  private var deliveries: [Delivery] { inOrder.compactMap(delivery) }

  private func delivery(_ deployment: Deployment) -> Delivery? {
    let index = wall.index
    guard let project = index.projects[deployment.project], let kit = index.equipment[project.equipment],
      let date = dates.dates[deployment.id]
    else { return nil }
    let referent = referents.last { $0.school == project.school }.flatMap { wall.number[$0.referent] }
    return Delivery(
      deployment: deployment, kit: kit, school: project.school,
      home: wall.places.number[.school(project.school)] ?? Places.nowhere, date: wall.days.number(date),
      referent: referent)
  }

  /// Where people are still untrained, tries the last day of the window on which what they had is still fresh.
  private mutating func postpone(_ delivery: Delivery, _ homes: [Int: [Int]]) {
    let before = wall.missing(for: delivery)
    let deployment = delivery.deployment
    guard before > 0, let day = dates.dates[deployment.id] else { return }
    for later in dates.allowedDays(deployment).filter({ $0 > day }).reversed() {
      var moved = delivery
      moved.date = wall.days.number(later)
      guard wall.missing(for: moved) <= before else { continue }
      wall.train(for: moved, among: deliveries, homes)
      if wall.missing(for: moved) < wall.missing(for: delivery) { dates.move(deployment, to: later) }
      return
    }
  }

  private func arrivals(_ date: (Deployment) -> Day?) -> [ID<School>: [(family: String, day: Int)]] {
    let index = wall.index
    var arrivals: [ID<School>: [(family: String, day: Int)]] = [:]
    for deployment in index.dossier.deployments {
      guard let project = index.projects[deployment.project], let family = index.equipment[project.equipment]?.family
      else { continue }
      let day = date(deployment) ?? (deployment.status == .delivered ? .first : nil)
      if let day { arrivals[project.school, default: []].append((family, wall.days.number(day))) }
    }
    return arrivals
  }

  private func finished(_ peers: [PeerSession]) throws(CalendarError) -> Plan {
    var plan = Plan(schoolYear: wall.settings.schoolYear, referents: referents)
    plan.deployments = dates.dates.map { PlannedDeployment(id: $0.key, date: $0.value) }
      .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    let taken = Set(wall.index.fixedSessions.keys)
    var turn = 0
    plan.sessions = wall.sessions.filter { $0.fixed != nil || !$0.people.isEmpty }.map { session in
      let place = session.place < 0 ? Place.remote : wall.places.all[session.place]
      var id = session.fixed?.id
      while id == nil {
        turn += 1
        if !taken.contains(ID("S\(turn)")) { id = ID("S\(turn)") }
      }
      return Session(
        id: id ?? "", module: session.module.id, start: wall.days.moment(session.slot.day, session.slot.from),
        end: wall.days.moment(session.slot.day, session.slot.to), place: session.fixed?.place ?? place,
        trainers: session.fixed?.trainers ?? session.trainers.map { wall.trainers[$0].trainer.id },
        learners: session.people.map { wall.people[$0].learner.id })
    }.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    plan.peerSessions = peers
    plan.score = try Auditor(wall.index).audit(plan).score
    return plan
  }
}
