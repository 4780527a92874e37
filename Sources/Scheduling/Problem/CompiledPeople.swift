import Planning
import SchoolCalendar

extension ProblemDraft {
  /// Numbers people, with what they may take and what they owe.
  mutating func compilePeople(leaders: Set<ID<Learner>>) {
    let dossier = index.dossier
    let hours = HoursDue(dossier.settings.goals)
    let travel = Travel(index)
    var circonscriptionNumber: [ID<Circonscription>: Int] = [:]
    func number(of circonscription: ID<Circonscription>?) -> Int32 {
      guard let circonscription else { return -1 }
      if let known = circonscriptionNumber[circonscription] { return Int32(known) }
      circonscriptionNumber[circonscription] = people.circonscriptions.count
      people.circonscriptions.append(circonscription)
      return Int32(people.circonscriptions.count - 1)
    }
    for (place, value) in places.all.enumerated() {
      switch travel.site(value) {
      case .school(let id): places.circonscription[place] = number(of: index.schools[id]?.circonscription)
      case .elsewhere(let text): places.circonscription[place] = number(of: index.centres[ID(text)]?.circonscription)
      default: break
      }
    }
    assignVenuesToCirconscriptions()
    people.atHome = Array(repeating: [], count: places.all.count)
    people.staffCount = Array(repeating: [0, 0], count: places.all.count)
    let nowhere = places.number[.elsewhere("")] ?? 0
    for learner in dossier.learners where people.number[learner.id] == nil {
      let p = people.ids.count
      people.number[learner.id] = p
      people.ids.append(learner.id)
      let home = places.number[travel.home(of: learner)] ?? nowhere
      people.home.append(Int32(home))
      people.atHome[home].append(Int32(p))
      people.isTeacher.append(learner.audience == .teachers)
      people.due.append(Int32(clamping: hours.minutes(for: learner)))
      people.circonscription.append(number(of: index.circonscription(of: learner)))
      people.leaves.append(learner.leaves.map { Int32(clamping: self.number($0)) } ?? Int32.max)
      people.past.append([])
      for school in Set(learner.schools) {
        if let place = places.number[.school(school)] {
          people.staffCount[place][learner.audience == .teachers ? 0 : 1] += 1
        }
      }
      appendRelevance(of: learner, isLeader: leaders.contains(learner.id))
    }
    for record in dossier.attendance where record.status == .present {
      guard let module = record.module.flatMap({ modules.number[$0] }), let moment = record.moment,
        let p = people.number[record.learner]
      else { continue }
      people.past[p].append(
        PastAttendance(
          module: Int32(module), day: Int32(self.number(moment.day)), minute: Int32(moment.time.minutes)))
    }
  }

  private mutating func appendRelevance(of learner: Learner, isLeader: Bool) {
    let asked = learner.ownSchool.flatMap { index.askedModules[$0] } ?? []
    for (m, id) in modules.ids.enumerated() {
      guard let module = index.modules[id] else { continue }
      let own: ModuleAudience = learner.audience == .teachers ? .teachers : .agents
      let forReferents = module.audiences.contains(.referents)
      let isMeant = module.audiences.contains(own) || (forReferents && isLeader)
      let isAsked = module.catalogueLevel != nil || forReferents || asked.contains(id)
      guard isMeant, isAsked else {
        people.relevance.append(-1)
        continue
      }
      modules.isWanted[m] = true
      let level = module.catalogueLevel ?? 0
      people.relevance.append(level > 1 && !asked.contains(id) ? Int32(clamping: weights[.relevance] * (level - 1)) : 0)
    }
  }

  /// A shared venue outside schools counts for the circonscription of the nearest school.
  private mutating func assignVenuesToCirconscriptions() {
    let schools = places.all.indices.filter { if case .school = places.all[$0] { true } else { false } }
    for place in places.all.indices where places.circonscription[place] < 0 {
      guard case .venue = places.all[place] else { continue }
      let nearest = schools.min {
        (places.travel[place * places.all.count + $0], $0) < (places.travel[place * places.all.count + $1], $1)
      }
      if let nearest { places.circonscription[place] = places.circonscription[nearest] }
    }
  }

  /// Numbers the trainers: the dossier's first, then those whom only others' sessions name.
  mutating func compileTrainers() {
    let dossier = index.dossier
    let travel = Travel(index)
    let columns = people.circonscriptions.count + 1
    for trainer in dossier.trainers where trainers.number[trainer.id] == nil {
      trainers.number[trainer.id] = trainers.ids.count
      trainers.ids.append(trainer.id)
      trainers.maxWeek.append(trainer.maxMinutesPerWeek.map { Int32(clamping: $0) } ?? Int32.max)
      trainers.maxYear.append(trainer.maxMinutesPerYear.map { Int32(clamping: $0) } ?? Int32.max)
      trainers.serves += people.circonscriptions.map { trainer.territory.contains($0) } + [trainer.territory == .all]
      trainers.fromBase += places.all.map { place in
        guard place != .remote, let base = trainer.base, let there = travel.coordinates(of: place) else { return 0 }
        return Int16(clamping: travel.minutes(from: base, to: there))
      }
    }
    trainers.known = trainers.ids.count
    for outsiders in dossier.fixedSessions.map(\.trainers) + settled.sessions.map(\.trainers) {
      for id in outsiders where trainers.number[id] == nil {
        trainers.number[id] = trainers.ids.count
        trainers.ids.append(id)
        trainers.maxWeek.append(Int32.max)
        trainers.maxYear.append(Int32.max)
        trainers.serves += Array(repeating: false, count: columns)
        trainers.fromBase += Array(repeating: 0, count: places.all.count)
      }
    }
    compileLoadGroups()
  }

  private mutating func compileLoadGroups() {
    trainers.group = Array(repeating: -1, count: trainers.ids.count)
    trainers.share = Array(repeating: 1, count: trainers.ids.count)
    for kind in TrainerKind.allCases {
      let members = (0..<trainers.known).filter { index.trainers[trainers.ids[$0]]?.kind == kind }
      guard members.count > 1 else { continue }
      let yearly = members.map { index.trainers[trainers.ids[$0]]?.maxMinutesPerYear ?? 0 }
      for (position, t) in members.enumerated() {
        trainers.group[t] = Int32(trainers.groups.count)
        trainers.share[t] = yearly.contains(0) ? 1 : yearly[position]
      }
      trainers.groups.append(members.map { Int32($0) })
    }
  }
}
