import Planning
import SchoolCalendar

/// A session as others offer it.
private struct Offer {
  var module: ID<TrainingModule>
  var weekday: Weekday
  var span: String
  var seats: Int
  var organiser: String
  var kind: TrainerKind?
  var audience: Audience = .teachers
}

/// What is booked already, so that fixed sessions never stand in each other's way.
private struct Bookings {
  var venueDays: Set<String> = []
  var trainerWeeks: Set<String> = []
  var trainerMinutes: [ID<Trainer>: Int] = [:]
  var named: Set<ID<Learner>> = []
}

extension Invention {
  /// Sessions of the plan départemental, of Canopé and of the CNFPT: about one for ten schools, with some persons named.
  ///
  /// Nobody is named twice, no trainer has two in a week, no venue two on a day; all who are named come from near by.
  mutating func addFixedSessions() {
    var dice = dice("fixed sessions")
    var bookings = Bookings()
    let offers = [
      Offer(module: "IA", weekday: .thursday, span: "17:00-18:30", seats: 60, organiser: "Plan académique"),
      Offer(
        module: "ROB3", weekday: .wednesday, span: "13:30-16:30", seats: 12, organiser: "Réseau Canopé", kind: .canope),
      Offer(module: "CYB", weekday: .tuesday, span: "09:00-10:30", seats: 40, organiser: "CNFPT", audience: .agents),
      Offer(
        module: "EMI", weekday: .wednesday, span: "09:00-12:00", seats: 16, organiser: "Plan départemental", kind: .cpd),
      Offer(
        module: "CYB", weekday: .tuesday, span: "17:00-18:30", seats: 60, organiser: "Plan départemental", kind: .cpd),
      Offer(
        module: "VID", weekday: .wednesday, span: "14:00-16:00", seats: 12, organiser: "Réseau Canopé", kind: .canope),
    ]
    let count = isOneSchool ? 1 : max(2, dossier.schools.count / 10)
    for turn in 0..<count { addFixed(offers[turn % offers.count], &bookings, &dice) }
  }

  private mutating func addFixed(_ offer: Offer, _ bookings: inout Bookings, _ dice: inout Dice) {
    guard let module = dossier.modules.first(where: { $0.id == offer.module }), let span = TimeSpan(offer.span) else {
      return
    }
    let venue = module.mode == .remote ? nil : dice.pick(venues(for: module))
    if module.mode == .onSite, venue == nil { return }
    let closed = closedRanges(for: venue.map { [.venue($0.id)] } ?? [])
    let season = year.date(10, 1)...year.date(5, 31)
    let days = year.openDays.filter { day in
      day.weekday == offer.weekday && season.contains(day)
        && !closed.contains { $0.overlaps(MomentRange(day, span)) }
    }
    let free = dice.shuffled(days).first { day in
      venue.map { !bookings.venueDays.contains("\($0.id) \(day)") } ?? true
    }
    guard let day = free else { return }
    let trainer = trainer(for: offer, module, day, bookings, &dice)
    if let venue { bookings.venueDays.insert("\(venue.id) \(day)") }
    if let trainer {
      bookings.trainerWeeks.insert("\(trainer.id) \(day.week)")
      bookings.trainerMinutes[trainer.id, default: 0] += module.minutes
    }
    let near = dice.shuffled(candidates(offer, at: venue, on: MomentRange(day, span), bookings))
    let most = isOneSchool ? 0 : dice.number(venue == nil ? 3...8 : 2...4)
    let learners = near.prefix(most).map(\.id).sorted()
    bookings.named.formUnion(learners)
    dossier.fixedSessions.append(
      FixedSession(
        id: ID(numbered("SF", dossier.fixedSessions.count + 1, width: 2)), module: module.id,
        start: Moment(day, span.start), place: venue.map { .venue($0.id) } ?? .remote,
        trainers: trainer.map { [$0.id] } ?? [],
        seats: min(offer.seats, venue?.capacity ?? offer.seats), learners: Array(learners), organiser: offer.organiser))
  }

  private func venues(for module: TrainingModule) -> [Venue] {
    dossier.venues.filter { venue in module.equipment.map { venue.equipment.contains($0) } ?? true }
  }

  /// A trainer of the organiser's kind who has the week free and loses at most a quarter of the year's hours.
  private func trainer(
    for offer: Offer, _ module: TrainingModule, _ day: Day, _ bookings: Bookings, _ dice: inout Dice
  ) -> Trainer? {
    dice.shuffled(dossier.trainers.filter { $0.kind == offer.kind && $0.modules.contains(module.id) }).first {
      let minutes = bookings.trainerMinutes[$0.id, default: 0] + module.minutes
      return !bookings.trainerWeeks.contains("\($0.id) \(day.week)") && 4 * minutes <= ($0.maxMinutesPerYear ?? 0)
        && module.minutes <= ($0.maxMinutesPerWeek ?? 0)
    }
  }

  /// People who owe hours, could really come, and have at most 20 km to go.
  private func candidates(_ offer: Offer, at venue: Venue?, on range: MomentRange, _ bookings: Bookings) -> [Learner] {
    let schools = Dictionary(dossier.schools.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let host = venue?.school.flatMap { schools[$0] }
    let place = venue?.coordinates ?? host?.coordinates
    let due = HoursDue(dossier.settings.goals)
    let closed = Set(dossier.closures.filter { $0.range.overlaps(range) }.map(\.reach))
    return dossier.learners.filter { learner in
      guard learner.audience == offer.audience, let own = learner.ownSchool.flatMap({ schools[$0] }) else {
        return false
      }
      let isNear = venue == nil || (roughKilometres(own.coordinates, place) ?? 1000) <= 20
      let comes =
        !learner.isVacant && learner.leaves == nil && due.minutes(for: learner) >= range.minutes
        && !learner.absentDays.contains(offer.weekday) && own.week == .fourDays && !bookings.named.contains(learner.id)
      return isNear && comes && !closed.contains(.learner(learner.id)) && !closed.contains(.school(own.id))
        && !closed.contains(.circonscription(own.circonscription))
    }
  }
}
