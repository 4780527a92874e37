import Planning

/// A session on the wall.
struct HeldSession {
  /// What others have fixed, where it is theirs.
  var fixed: FixedSession?
  var module: TrainingModule
  var slot: Slot
  var place: Int
  var trainers: [Int]
  /// Persons it takes in all.
  var seats: Int
  var people: [Int] = []
}

/// A module that a person has attended.
struct Attended {
  var module: ID<TrainingModule>
  var day: Int
  /// The minute at which it ended.
  var end: Int
  var isThisYear: Bool
}

extension Wall {
  /// Enters a session in the diaries of its place and trainers.
  mutating func open(_ session: HeldSession) {
    held[session.module.id, default: []].append(sessions.count)
    sessions.append(session)
    if session.place != Places.nowhere { placeDiaries[session.place].book(session.slot, at: session.place) }
    for trainer in session.trainers { trainers[trainer].book(session.slot, at: session.place, days) }
  }

  /// Enters persons in a session and the session in their diaries.
  mutating func add(_ newcomers: [Int], to position: Int) {
    let session = sessions[position]
    sessions[position].people += newcomers
    for p in newcomers {
      if session.fixed == nil, needsSubstitute(p, session.slot), let circonscription = people[p].circonscription {
        substitutes.take(circonscription, session.slot)
      }
      diaries[p].book(session.slot, at: session.place)
      attended[p].append(
        Attended(module: session.module.id, day: session.slot.day, end: session.slot.to, isThisYear: true))
      if !people[p].isTeacher || session.module.isOfficial { counted[p] += session.module.minutes }
    }
  }

  /// Whether a person attended a module on one of these days.
  func hasAttended(_ p: Int, _ module: ID<TrainingModule>, in days: ClosedRange<Int>) -> Bool {
    attended[p].contains { $0.module == module && days.contains($0.day) }
  }
}
