import Planning
import SchoolCalendar

/// Whether somebody can be at a session.
enum Presence {
  case no
  case free
  /// Out of class, with a substitute.
  case replaced
}

extension Wall {
  /// Whether a module is meant for a person, asked of the person, and not taken this year.
  func mayTake(_ p: Int, _ module: TrainingModule) -> Bool {
    let person = people[p]
    let isMeant = module.audiences.contains(person.isTeacher ? .teachers : .agents)
    let isForReferents = module.audiences.contains(.referents)
    guard isMeant || (isForReferents && referents.contains(p)) else { return false }
    guard module.catalogueLevel != nil || isForReferents || person.asked.contains(module.id) else { return false }
    return !attended[p].contains { $0.isThisYear && $0.module == module.id }
  }

  /// Whether a person has every prerequisite behind when a session starts.
  func isPrepared(_ p: Int, for module: TrainingModule, _ slot: Slot) -> Bool {
    module.prerequisites.allSatisfy { needed in
      attended[p].contains { $0.module == needed && slot.isAfter(day: $0.day, minute: $0.end) }
    }
  }

  /// Whether a person can come: windows, class, way, day's limit and diary.
  func presence(_ p: Int, _ slot: Slot, at place: Int) -> Presence {
    let person = people[p]
    let minutes = slot.to - slot.from
    guard places.way(person.home, place) <= settings.limits.travel,
      diaries[p].minutes(on: slot.day) + minutes <= settings.limits.learnerDay
    else { return .no }
    return presence(p, slot, at: place, in: windows[person.isTeacher ? 0 : 1])
  }

  /// The same for given windows, the limits of way and day left aside.
  func presence(_ p: Int, _ slot: Slot, at place: Int, in table: WindowTable) -> Presence {
    let person = people[p]
    let weekday = days.weekdays[slot.day].position
    guard !person.isAbsent[weekday], slot.day < person.leaves else { return .no }
    var isInside = false
    var isClassTime = false
    for window in table.days[weekday]
    where window.hours.from <= slot.from && slot.to <= window.hours.to
      && (window.week == nil || window.week == person.week)
    {
      isInside = true
      isClassTime = isClassTime || window.isClassTime
    }
    guard isInside else { return .no }
    var isReplaced = false
    for hours in person.classes[weekday] where slot.from < hours.to && hours.from < slot.to { isReplaced = true }
    if isReplaced {
      guard isClassTime else { return .no }
    } else if place != Places.nowhere {
      let way = places.way(person.home, place)
      for hours in person.classes[weekday] where slot.from < hours.to + way && hours.from < slot.to + way { return .no }
    }
    guard diaries[p].isFree(slot, at: place, places) else { return .no }
    return isReplaced ? .replaced : .free
  }

  /// Whether a person has class during a session.
  func needsSubstitute(_ p: Int, _ slot: Slot) -> Bool {
    days.weekdays.indices.contains(slot.day)
      && people[p].classes[days.weekdays[slot.day].position].contains { slot.from < $0.to && $0.from < slot.to }
  }

  private func isNearAnother(_ p: Int, _ slot: Slot) -> Bool {
    attended[p].contains { $0.isThisYear && abs($0.day - slot.day) < 14 }
  }

  /// The first of some persons who can come, as many as there is room for.
  ///
  /// - Parameters:
  ///   - withSubstitutes: whether they may be taken out of class as long as there are substitutes.
  ///   - spared: whether who has another session less than a fortnight away stays at school.
  ///   - already: who is in the session beside them.
  func comers(
    among candidates: [Int], _ module: TrainingModule, _ slot: Slot, at place: Int, room: Int, withSubstitutes: Bool,
    spared: Bool = false, already: [Int] = []
  ) -> [Int] {
    var found: [Int] = []
    var taken: [ID<Circonscription>: Int] = [:]
    for p in already where needsSubstitute(p, slot) {
      if let circonscription = people[p].circonscription { taken[circonscription, default: 0] += 1 }
    }
    for p in candidates where found.count < room && !(spared && isNearAnother(p, slot)) {
      switch presence(p, slot, at: place) {
      case .no: continue
      case .free: break
      case .replaced:
        guard withSubstitutes, let circonscription = people[p].circonscription,
          taken[circonscription, default: 0] < substitutes.left(circonscription, slot)
        else { continue }
        if isPrepared(p, for: module, slot) { taken[circonscription, default: 0] += 1 }
      }
      if isPrepared(p, for: module, slot) { found.append(p) }
    }
    return found
  }
}

extension Weekday {
  /// Its place in the week, Monday being 0.
  var position: Int { rawValue - 1 }
}
