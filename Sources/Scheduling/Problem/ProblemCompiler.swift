import Planning
import SchoolCalendar

extension ProblemDraft {
  /// Compiles a dossier.
  ///
  /// - Parameters:
  ///   - choices: the referents and deputies, for whom modules meant for referents are open.
  ///   - ground: what is past or pinned, and the plan that people follow.
  /// - Throws: `CalendarError` where the year has no calendar.
  init(_ index: DossierIndex, referents choices: [ReferentChoice], ground: PlanGround) throws(CalendarError) {
    let calendar = try index.dossier.calendar()
    let year = index.dossier.settings.schoolYear
    var first = min(calendar.firstDay, year.firstCivilDay).advanced(by: -31)
    var last = max(calendar.lastDay, year.lastCivilDay).advanced(by: 31)
    let settled = Settled(ground, index)
    for start in index.dossier.fixedSessions.map(\.start) + settled.sessions.map(\.start)
    where abs(first.distance(to: start.day)) < 800 {
      first = min(first, start.day)
      last = max(last, start.day.advanced(by: 1))
    }
    let origin = first.advanced(by: 1 - first.weekday.rawValue)
    let dayCount = origin.distance(to: last) + 1
    self.init(
      index: index, calendar: calendar, weights: index.dossier.settings.weights,
      referents: Dictionary(choices.map { ($0.school, $0.referent) }, uniquingKeysWith: { first, _ in first }),
      origin: origin, dayCount: dayCount,
      weekCount: dayCount / 7 + 1, limits: index.dossier.settings.limits, settled: settled,
      lastPastDay: settled.lastDay.map { origin.distance(to: $0) } ?? -1,
      strictness: ground.keeping.disruptionFactor - 1)
    compilePlaces()
    compileModules()
    compileSlots()
    compilePeople(leaders: Set(choices.map(\.referent) + choices.compactMap(\.deputy)))
    compileTrainers()
    compileFixedSessions()
    compileOpenTime()
    compileDeployments()
    compilePeers(ground)
    compileBookings(ground)
    compileEquipment()
    compileSubstitutes()
  }

  private mutating func compileModules() {
    let dossier = index.dossier
    for module in index.dossier.modules where modules.number[module.id] == nil {
      modules.number[module.id] = modules.ids.count
      modules.ids.append(module.id)
      modules.minutes.append(Int32(clamping: max(1, module.minutes)))
      modules.maxGroup.append(Int32(clamping: module.maxGroup))
      modules.minGroup.append(Int32(clamping: max(1, module.minGroup)))
      modules.isRemote.append(module.mode == .remote)
      modules.isOfficial.append(module.isOfficial)
      // A remote session is held nowhere, so not in a school either.
      modules.inOwnSchool.append(module.inOwnSchool && module.mode != .remote)
      modules.family.append(module.equipment.map { Int32(family($0)) } ?? -1)
    }
    let count = modules.ids.count
    modules.prerequisites = Array(repeating: [], count: count)
    modules.dependents = Array(repeating: [], count: count)
    modules.isWanted = Array(repeating: false, count: count)
    for (m, id) in modules.ids.enumerated() {
      for required in index.modules[id]?.prerequisites ?? [] {
        guard let q = modules.number[required] else { continue }
        modules.prerequisites[m].append(Int32(q))
        modules.dependents[q].append(Int32(m))
      }
    }
    modules.trainers = modules.ids.map { id in
      dossier.trainers.indices.filter { dossier.trainers[$0].modules.contains(id) }.map { Int32($0) }
    }
  }

  /// The number of an equipment family, new ones being added.
  mutating func family(_ name: String) -> Int {
    if let known = places.families[name] { return known }
    places.families[name] = places.families.count
    return places.families.count - 1
  }

  private mutating func compileSubstitutes() {
    let halves = dayCount * 2
    substitutes = Array(repeating: 0, count: people.circonscriptions.count * halves)
    for pool in index.dossier.substitutes {
      guard let circonscription = people.circonscriptions.firstIndex(of: pool.circonscription) else { continue }
      let days = max(0, number(pool.first))..<max(0, min(dayCount, number(pool.last) + 1))
      guard days.lowerBound < days.upperBound else { continue }
      for half in days.lowerBound * 2..<days.upperBound * 2 {
        substitutes[circonscription * halves + half] += Int16(clamping: pool.substitutes)
      }
    }
  }
}
