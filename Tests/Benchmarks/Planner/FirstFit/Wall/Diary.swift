/// What a person, a trainer or a place has on each day of the year.
struct Diary {
  private struct Entry {
    var from: Int
    var to: Int
    /// Where it is; ``Places/nowhere`` for what needs no way.
    var place: Int
    /// Whether its minutes count against a daily limit.
    var counts: Bool
  }

  private var days: [[Entry]]

  init(days: Int) { self.days = Array(repeating: [], count: days) }

  /// Closes a part of a day.
  mutating func close(_ day: Int, from: Int, to: Int) {
    guard days.indices.contains(day) else { return }
    days[day].append(Entry(from: from, to: to, place: Places.nowhere, counts: false))
  }

  /// Notes a session, whatever is there already.
  mutating func book(_ slot: Slot, at place: Int, counts: Bool = true) {
    guard days.indices.contains(slot.day) else { return }
    days[slot.day].append(Entry(from: slot.from, to: slot.to, place: place, counts: counts))
  }

  /// Whether nothing is at that time, nor so near that the way between the two places takes longer.
  func isFree(_ slot: Slot, at place: Int, _ places: Places) -> Bool {
    for entry in days[slot.day] {
      let way = places.way(entry.place, place)
      if slot.from < entry.to + way, entry.from < slot.to + way { return false }
    }
    return true
  }

  /// Minutes of sessions on a day.
  func minutes(on day: Int) -> Int {
    days[day].reduce(0) { $0 + ($1.counts ? $1.to - $1.from : 0) }
  }
}
