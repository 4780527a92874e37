import Planning
import SchoolCalendar

/// The time that one session takes of a person or a place.
struct Booking: Sendable {
  let id: String
  let start: Moment
  let end: Moment
  let place: Place

  init(_ facts: SessionFacts) {
    id = facts.id
    (start, end) = (facts.session.start, facts.session.end)
    place = facts.place
  }

  init(_ facts: PeerFacts) {
    id = facts.id
    (start, end) = (facts.session.start, facts.session.end)
    place = .school(facts.session.school)
  }
}

/// The bookings of persons or places, day by day.
struct Bookings<Key: Hashable & Comparable>: Sendable where Key: Sendable {
  private struct KeyDay: Hashable {
    let key: Key
    let day: Day
  }

  private var days: [KeyDay: [Booking]] = [:]

  mutating func add(_ booking: Booking, for key: Key) {
    days[KeyDay(key: key, day: booking.start.day), default: []].append(booking)
  }

  /// Each pair of bookings of one key on one day between which there is less time than the way needs.
  func clashes(way: (Place, Place) -> Int) -> [(key: Key, first: Booking, second: Booking)] {
    var clashes: [(key: Key, first: Booking, second: Booking)] = []
    for (keyDay, bookings) in days where bookings.count > 1 {
      let inOrder = bookings.sorted { ($0.start, $0.end, $0.id) < ($1.start, $1.end, $1.id) }
      for (position, second) in inOrder.enumerated() {
        for first in inOrder[..<position]
        where first.end.adding(minutes: way(first.place, second.place)) > second.start {
          clashes.append((keyDay.key, first, second))
        }
      }
    }
    return clashes
  }
}
