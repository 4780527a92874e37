import Planning
import SchoolCalendar

/// The planner on the wall: everybody's diary for a year, and every session held so far.
///
/// It knows the domain's values only, nothing of the search, and obeys every hard rule at each entry.
struct Wall {
  let index: DossierIndex
  let days: YearDays
  let places: Places
  let people: [Person]
  let number: [ID<Learner>: Int]
  let windows: [WindowTable]
  var diaries: [Diary]
  var placeDiaries: [Diary]
  var trainers: [TrainerBook]
  var substitutes: Substitutes
  var sessions: [HeldSession] = []
  /// The sessions of each module, by position.
  var held: [ID<TrainingModule>: [Int]] = [:]
  var attended: [[Attended]]
  /// Minutes that count towards what is due.
  var counted: [Int]
  /// Referents and deputies.
  var referents: Set<Int> = []
  /// When equipment of a family is at a school.
  var arrivals: [ID<School>: [(family: String, day: Int)]] = [:]

  init(_ index: DossierIndex) throws(CalendarError) {
    let dossier = index.dossier
    let days = YearDays(try dossier.calendar(), avoidedPeriods: dossier.settings.avoidedPeriods)
    let places = Places(index)
    self.index = index
    self.days = days
    self.places = places
    people = dossier.learners.map { Person($0, index, places, days) }
    number = Dictionary(people.enumerated().map { ($1.learner.id, $0) }, uniquingKeysWith: { _, last in last })
    windows = [WindowTable(dossier.settings.windows.teachers), WindowTable(dossier.settings.windows.agents)]
    let closures = Dictionary(grouping: dossier.closures, by: \.reach).mapValues { list in
      list.flatMap { days.parts(of: $0.range) }
    }
    func diary(_ reaches: [Reach], busy: [MomentRange] = []) -> Diary {
      var diary = Diary(days: days.count)
      let closed = ([.everything] + reaches).flatMap { closures[$0] ?? [] } + busy.flatMap(days.parts)
      for part in closed { diary.close(part.day, from: part.from, to: part.to) }
      return diary
    }
    diaries = people.map { person in
      var reaches: [Reach] = [.learner(person.learner.id)]
      if let school = person.learner.ownSchool { reaches.append(.school(school)) }
      if let circonscription = person.circonscription { reaches.append(.circonscription(circonscription)) }
      return diary(reaches)
    }
    placeDiaries = places.all.map { place in
      switch place {
      case .school(let id): diary([.school(id)])
      case .venue(let id):
        diary([.venue(id)] + (index.venues[id]?.school.map { [.school($0)] } ?? []), busy: index.venues[id]?.busy ?? [])
      default: diary([])
      }
    }
    trainers = dossier.trainers.map { TrainerBook($0, index, days) }
    substitutes = Substitutes(dossier.substitutes, days)
    attended = Array(repeating: [], count: people.count)
    counted = Array(repeating: 0, count: people.count)
    for record in dossier.attendance where record.status == .present {
      guard let module = record.module, let moment = record.moment, let p = number[record.learner] else { continue }
      attended[p].append(
        Attended(module: module, day: days.number(moment.day), end: moment.time.minutes, isThisYear: false))
    }
    for fixed in dossier.fixedSessions { keep(fixed) }
  }

  var settings: Settings { index.dossier.settings }

  /// A session that others have fixed, with whoever is in it already.
  private mutating func keep(_ fixed: FixedSession) {
    guard let module = index.modules[fixed.module] else { return }
    let start = fixed.start.time.minutes
    let place = places.number[index.place(named: fixed.place.text)] ?? Places.nowhere
    let known = fixed.trainers.compactMap { id in trainers.firstIndex { $0.trainer.id == id } }
    let slot = Slot(day: days.number(fixed.start.day), from: start, to: start + module.minutes)
    open(HeldSession(fixed: fixed, module: module, slot: slot, place: place, trainers: known, seats: fixed.seats))
    add(fixed.learners.compactMap { number[$0] }, to: sessions.count - 1)
  }
}
