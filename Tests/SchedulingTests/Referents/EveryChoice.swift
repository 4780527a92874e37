import Planning
import SchoolCalendar

/// Goes through every choice of referents that the rules allow, without any thought.
struct EveryChoice {
  /// What a choice is compared by, the first number first.
  typealias Figures = [Int]

  private let index: DossierIndex
  private let schools: [School]
  private let people: [Learner]
  private let rank: [ID<Learner>: Int]
  /// Who is confirmed as referent or deputy of a school.
  private let confirmed: [ID<School>: ID<Learner>]
  private let deputies: [ID<School>: ID<Learner>]
  private let travel: Travel
  private let lastDay: Day
  private(set) var best: Figures

  init(_ index: DossierIndex) throws {
    self.index = index
    let calendar = try index.dossier.calendar()
    travel = Travel(index)
    lastDay = calendar.lastDay
    let decisions = index.dossier.referentDecisions
    let vacant = Set(decisions.filter { $0.state == .vacant }.map(\.school))
    schools = index.dossier.schools.filter { !vacant.contains($0.id) }
    people = index.dossier.learners.filter { person in
      person.audience == .teachers && person.leaves.map { $0 > calendar.firstDay } ?? true
    }.sorted { $0.id < $1.id }
    rank = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1.id, $0) })
    let settled = decisions.filter { $0.state == .confirmed }
    confirmed = Dictionary(uniqueKeysWithValues: settled.compactMap { one in one.person.map { (one.school, $0) } })
    deputies = Dictionary(uniqueKeysWithValues: settled.compactMap { one in one.deputy.map { (one.school, $0) } })
    best = [Int.max]
    var chosen: [ID<School>: ID<Learner>] = [:]
    extend(&chosen, 0)
  }

  private mutating func extend(_ chosen: inout [ID<School>: ID<Learner>], _ place: Int) {
    guard place < schools.count else {
      if isAllowed(chosen) { best = min(best, figures(chosen)) { $0.lexicographicallyPrecedes($1) } }
      return
    }
    let school = schools[place].id
    if let person = confirmed[school] {
      chosen[school] = person
      extend(&chosen, place + 1)
      chosen[school] = nil
      return
    }
    extend(&chosen, place + 1)
    let refused = Set(
      index.dossier.referentDecisions.filter { $0.state == .refused && $0.school == school }.map(\.person))
    for person in people where !refused.contains(person.id) && chosen.values.count(where: { $0 == person.id }) < 2 {
      chosen[school] = person.id
      extend(&chosen, place + 1)
      chosen[school] = nil
    }
  }

  private func min(_ a: Figures, _ b: Figures, by isBefore: (Figures, Figures) -> Bool) -> Figures {
    isBefore(b, a) ? b : a
  }

  /// The rule in its own words: a teacher of the school, or of the other one of two that may share.
  private func isAllowed(_ chosen: [ID<School>: ID<Learner>]) -> Bool {
    for (person, entries) in Dictionary(grouping: chosen, by: \.value) {
      let posts = Set(entries.map(\.key)).union(deputies.filter { $0.value == person }.map(\.key))
      let served = posts.compactMap { index.schools[$0] }
      if served.count > 2 { return false }
      let own = index.learners[person]?.schools ?? []
      guard served.contains(where: { own.contains($0.id) }) else { return false }
      if served.count == 1 { continue }
      let rpi = served.compactMap(\.rpi).filter { !$0.isEmpty }
      let isOneGroup = rpi.count == 2 && rpi[0] == rpi[1]
      if !isOneGroup && !served.contains(where: { $0.classes == 1 }) { return false }
    }
    return true
  }

  /// Schools without, fit, leavers, way, missing service, days off, places of the ids.
  func figures(_ chosen: [ID<School>: ID<Learner>]) -> Figures {
    var figures = [schools.count - chosen.count, 0, 0, 0, 0, 0, 0]
    for (id, entries) in Dictionary(grouping: chosen, by: \.value) {
      guard let person = index.learners[id] else { continue }
      let willing = !(person.referentSince ?? "").isEmpty ? 0 : person.volunteersAsReferent ? 30 : 120
      let count = entries.count
      figures[1] += count * (willing + (person.workShare < 80 ? 60 : 0)) + (count - 1) * 60
      figures[2] += person.leaves.map { $0 <= lastDay } ?? false ? count : 0
      if count == 2 { figures[3] += travel.minutes(from: .school(entries[0].key), to: .school(entries[1].key)) }
      figures[4] += count * (100 - Int(person.workShare.rounded()))
      figures[5] += count * person.absentDays.count
      figures[6] += count * (rank[id] ?? 0)
    }
    return figures
  }
}
