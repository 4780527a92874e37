import Planning
import SchoolCalendar

/// Per trainer and session its minutes; per trainer and day the way from the base through the venues in order and back.
///
/// Remote sessions are no stop of the way. Without a base, or to a place without coordinates, there is no first and
/// last leg.
enum TrainerTime: CostConstraint {
  static let term = CostTerm.trainerTime

  static func units(in recount: Recount) -> Int {
    var minutes = 0
    var routes: [Pair<ID<Trainer>, Day>: [Place]] = [:]
    for facts in recount.sessions {
      for trainer in facts.session.trainers {
        minutes += facts.minutes
        if facts.place != .remote { routes[Pair(trainer, facts.day), default: []].append(facts.place) }
      }
    }
    return routes.reduce(minutes) { $0 + way($1.value, recount.index.trainers[$1.key.first]?.base, recount.travel) }
  }

  private static func way(_ stops: [Place], _ base: Coordinates?, _ travel: Travel) -> Int {
    var minutes = zip(stops, stops.dropFirst()).reduce(0) { $0 + travel.minutes(from: $1.0, to: $1.1) }
    if let base {
      for end in [stops.first, stops.last] {
        if let point = end.flatMap(travel.coordinates) { minutes += travel.minutes(from: base, to: point) }
      }
    }
    return minutes
  }
}
