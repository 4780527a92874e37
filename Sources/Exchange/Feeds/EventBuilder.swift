import ICalendar
import Planning
import SchoolCalendar

/// Makes the event of an entry: the same in every feed, but for the time it takes up.
///
/// No person's name stands in it. How many of a school take part is said only of schools with three teachers or more,
/// since a count tells who comes from a smaller one.
struct EventBuilder {
  let index: DossierIndex
  private let travel: Travel
  private let preparation: Preparation
  let words: FeedWords
  private let zone: String
  private let year: String
  /// The sessions that prepare each arrival, in the order of their starts.
  private let preparing: [ID<Deployment>: [Session]]

  init(
    _ index: DossierIndex, schoolYear: SchoolYear, preparation: Preparation, preparing: [ID<Deployment>: [Session]]
  ) {
    self.index = index
    self.preparation = preparation
    self.preparing = preparing
    travel = Travel(index)
    let settings = index.dossier.settings
    words = FeedWords(language: settings.language)
    zone = Departement.find(settings.departement)?.timeZoneIdentifier ?? "Europe/Paris"
    year = schoolYear.description
  }

  /// The event that takes up the owner's time; nil for an arrival that the dossier does not know, or a date that no
  /// calendar has.
  func event(_ entry: FeedEntry) -> Event? {
    let made: Event?
    switch entry.subject {
    case .session(let session): made = event(session, entry)
    case .peerSession(let session): made = event(session, entry)
    case .arrival(let deployment): made = event(deployment, entry)
    case .visit(let visit, _): made = event(visit, entry)
    case .committee(let meeting, _): made = event(meeting, entry)
    }
    guard var event = made else { return nil }
    event.lastModified = entry.stamp.instant
    event.sequence = entry.stamp.sequence
    event.status = entry.status
    if entry.status == .cancelled {
      event.summary = words.cancelled + event.summary
      event.transparency = .transparent
    }
    return event
  }

  func blank(
    _ entry: FeedEntry, start: ICalendar.Moment, end: ICalendar.Moment, summary: String
  ) -> Event {
    let uid = entry.uid(departement: index.dossier.settings.departement, schoolYear: year)
    return Event(uid: uid, stamp: entry.stamp.instant, start: start, end: end, summary: summary)
  }

  /// An event between two wall-clock times; one that ends before it has begun, as a wrong plan may have it, is shown
  /// with a quarter of an hour.
  func timed(
    _ entry: FeedEntry, from start: SchoolCalendar.Moment, to end: SchoolCalendar.Moment, summary: String
  ) -> Event? {
    let last = end > start ? end : start.adding(minutes: 15)
    guard let first = CivilDateTime(start), let last = CivilDateTime(last), first < last else { return nil }
    return blank(entry, start: .local(first, zone: zone), end: .local(last, zone: zone), summary: summary)
  }

  // MARK: Sessions

  private func event(_ session: Session, _ entry: FeedEntry) -> Event? {
    let module = index.modules[session.module]
    let title = module?.title ?? session.module.rawValue
    guard var event = timed(entry, from: session.start, to: session.end, summary: title) else { return nil }
    event.location = location(of: session.place)
    event.position = position(of: session.place)
    event.categories = [words.training]
    let prepared = preparation.arrivals(preparedBy: session)
    if !prepared.isEmpty { event.categories.append(words.deliveryCategory) }
    var lines = [
      words.line(words.module, title), words.line(words.length, words.duration(session.minutes)),
      words.line(words.place, event.location),
    ]
    let kinds = session.trainers.compactMap { index.trainers[$0].map { words.trainer($0.kind) } }
    if !kinds.isEmpty { lines.append(words.line(words.ledBy, Set(kinds).sorted().joined(separator: ", "))) }
    lines += prepared.map { words.line(words.prepares, words.arrival($0, from: session.end.day)) }
    lines += seats(session, module: module)
    event.description = lines.joined(separator: "\n")
    return event
  }

  /// How many seats are taken: of each school with three teachers or more; in all only where no smaller school takes part.
  private func seats(_ session: Session, module: TrainingModule?) -> [String] {
    var counts: [ID<School>: Int] = [:]
    for learner in session.learners {
      if let school = index.learners[learner]?.ownSchool { counts[school, default: 0] += 1 }
    }
    let large = counts.keys.filter(isLarge).sorted()
    if large.isEmpty { return [] }
    var lines = large.map { school in
      words.line("\(words.seats) (\(index.schools[school]?.name ?? school.rawValue))", "\(counts[school] ?? 0)")
    }
    if large.count == counts.count, counts.values.reduce(0, +) == session.learners.count {
      let whole = index.fixedSessions[session.id]?.seats ?? min(module?.maxGroup ?? .max, capacity(of: session.place))
      let taken = session.learners.count
      let text = whole >= taken && whole < .max ? words.of(taken, whole) : String(taken)
      lines.insert(words.line(words.seats, text), at: 0)
    }
    return lines
  }

  private func isLarge(_ school: ID<School>) -> Bool { index.people(of: school, audience: .teachers).count >= 3 }

  private func capacity(of place: Place) -> Int {
    switch place {
    case .school: index.dossier.settings.schoolCapacity
    case .venue(let id): index.venues[id]?.capacity ?? .max
    case .remote, .elsewhere: .max
    }
  }

  private func event(_ session: PeerSession, _ entry: FeedEntry) -> Event? {
    let name = index.schools[session.school]?.name ?? session.school.rawValue
    let summary = "\(words.peers) – \(name)"
    guard var event = timed(entry, from: session.start, to: session.end, summary: summary) else { return nil }
    event.location = location(of: .school(session.school))
    event.position = position(of: .school(session.school))
    event.categories = [words.peers]
    var lines = [
      words.line(words.length, words.duration(session.start.minutes(until: session.end))),
      words.line(words.place, event.location), words.line(words.ledBy, words.byReferent),
    ]
    lines += preparation.arrivals(preparedBy: session)
      .map { words.line(words.prepares, words.arrival($0, from: session.start.day)) }
    if isLarge(session.school) {
      let present = Set(session.learners).union([session.referent]).count
      lines.append(words.line(words.participants, "\(present)"))
    }
    event.description = lines.joined(separator: "\n")
    return event
  }

  // MARK: Arrivals

  private func event(_ planned: PlannedDeployment, _ entry: FeedEntry) -> Event? {
    guard let arrival = preparation.arrivals[planned.id], let date = CivilDate(planned.date) else { return nil }
    let title = arrival.equipment.title
    var event = blank(
      entry, start: .date(date), end: .date(date.adding(days: 1)),
      summary: "\(words.line(words.arrivalTitle, title)) – \(arrival.school.name)")
    event.location = location(of: .school(arrival.school.id))
    event.position = position(of: .school(arrival.school.id))
    event.transparency = .transparent
    event.categories = [words.deliveryCategory]
    var lines = [words.line(words.equipment, title)]
    if let quantity = index.projects[arrival.deployment.project]?.quantity {
      lines.append(words.line(words.quantity, "\(quantity)"))
    }
    lines.append(words.line(words.school, event.location))
    let sessions = preparing[planned.id] ?? []
    lines += sessions.map { session in
      let module = index.modules[session.module]?.title ?? session.module.rawValue
      return words.line(words.preparedBy, "\(module), \(words.date(session.start.day))")
    }
    if sessions.isEmpty { lines.append(words.line(words.preparedBy, words.nothingPrepares)) }
    event.description = lines.joined(separator: "\n")
    return event
  }

  // MARK: Places

  /// The place in words, with its commune where it is known: a dossier has no street addresses.
  func location(of place: Place) -> String {
    switch place {
    case .school(let id): index.schools[id].map { "\($0.name), \($0.commune)" } ?? id.rawValue
    case .venue(let id):
      if let venue = index.venues[id] {
        [venue.name, venue.school.map { location(of: .school($0)) }].compactMap(\.self).joined(separator: ", ")
      } else {
        id.rawValue
      }
    case .elsewhere(let text): index.centres[ID(text)].map { "\($0.name), \($0.commune)" } ?? text
    case .remote: words.remote
    }
  }

  func position(of place: Place) -> GeoPoint? {
    guard let point = travel.coordinates(of: place), abs(point.latitude) <= 90, abs(point.longitude) <= 180 else {
      return nil
    }
    return GeoPoint(latitude: point.latitude, longitude: point.longitude)
  }
}
