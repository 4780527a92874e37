import Planning

extension ProblemDraft {
  /// Numbers the places and works out the ways between them.
  mutating func compilePlaces() {
    let dossier = index.dossier
    for school in dossier.schools { add(.school(school.id), capacity: dossier.settings.schoolCapacity) }
    let schoolCount = places.all.count
    for centre in dossier.centres { add(.elsewhere(centre.id.rawValue), capacity: 0) }
    let venueStart = places.all.count
    for venue in dossier.venues { add(.venue(venue.id), capacity: venue.capacity) }
    let venueEnd = places.all.count
    add(.remote, capacity: Int(Int16.max))
    places.remote = places.number[.remote] ?? 0
    for session in dossier.fixedSessions { add(session.place, capacity: session.seats) }
    for session in settled.sessions {
      add(index.place(named: session.place.text), capacity: session.learners.count)
    }
    add(.elsewhere(""), capacity: 0)
    places.usable = (Array(0..<schoolCount) + Array(venueStart..<venueEnd)).map { Int32($0) }

    let count = places.all.count
    let travel = Travel(index)
    places.travel = Array(repeating: 0, count: count * count)
    for a in 0..<count {
      for b in 0..<count where a != b {
        places.travel[a * count + b] = Int16(clamping: travel.minutes(from: places.all[a], to: places.all[b]))
      }
    }
    places.house = places.all.map { place in
      if case .school = travel.site(place) { return Int32(places.number[travel.site(place)] ?? -1) }
      return -1
    }
    places.circonscription = Array(repeating: -1, count: count)
    compileNearness(homes: venueStart)
  }

  private mutating func add(_ place: Place, capacity: Int) {
    guard places.number[place] == nil else { return }
    places.number[place] = places.all.count
    places.all.append(place)
    places.capacity.append(Int32(clamping: capacity))
  }

  private mutating func compileNearness(homes: Int) {
    let cap = limits.travel
    let count = places.all.count
    let travel = places.travel
    func sorted(_ from: Int, _ candidates: [Int32]) -> [Int32] {
      candidates.filter { Int(travel[from * count + Int($0)]) <= cap }
        .sorted { (travel[from * count + Int($0)], $0) < (travel[from * count + Int($1)], $1) }
    }
    let homePlaces = (0..<homes).map { Int32($0) }
    places.near = (0..<count).map { sorted($0, homePlaces) }
    places.nearVenues = (0..<count).map { sorted($0, places.usable) }
  }

  /// Notes the day from which each place has each family of equipment, whatever the plan decides.
  mutating func compileEquipment() {
    let families = places.families.count
    places.equippedFrom = Array(repeating: Int32.max, count: places.all.count * families)
    func note(_ place: Int, _ family: String, _ day: Int) {
      guard let number = places.families[family] else { return }
      let cell = place * families + number
      places.equippedFrom[cell] = min(places.equippedFrom[cell], Int32(clamping: day))
    }
    for venue in index.dossier.venues {
      guard let place = places.number[.venue(venue.id)] else { continue }
      for family in venue.equipment { note(place, family, Int(Int32.min)) }
    }
    for deployment in index.dossier.deployments {
      guard let project = index.projects[deployment.project], let family = index.equipment[project.equipment]?.family
      else { continue }
      let day: Int
      if let fixed = deployment.fixedDate {
        day = number(fixed)
      } else if deployment.status == .delivered {
        day = Int(Int32.min)
      } else {
        continue
      }
      guard let school = places.number[.school(project.school)] else { continue }
      for place in places.house.indices where Int(places.house[place]) == school { note(place, family, day) }
    }
  }
}
