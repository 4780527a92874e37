import Planning

/// What a trainer of a kind teaches, and how the hours are shared out.
private struct TrainerPost {
  var kind: TrainerKind
  var territory: Scope<ID<Circonscription>>
  var base: Coordinates?
  /// The part of all hours, against the other trainers' parts.
  var weight: Int
  /// Hours a week at most when they are plenty.
  var weeklyHours: Int

  var modules: Scope<ID<TrainingModule>> {
    switch kind {
    case .cpc:
      .only(["ENT2", "ENI2", "TAB2", "ROB1", "CYB", "IA", "EMI", "BEP", "VID", "PIX", "REF2"])
    case .mutualisation:
      .only(["ENT1", "ENTA", "ENI1", "TAB1", "TABA", "ROBA", "CYB", "COM", "REF1"])
    case .canope:
      .only(["ROB1", "ROB3", "ROBA", "RAD1", "RAD2", "VID", "EMI", "IA", "BEP"])
    case .fournisseur: .only(["ENI1", "TAB1"])
    case .erun, .cpd, .cnfpt: .all
    }
  }
}

extension Invention {
  /// An ERUN and a CPC for each circonscription, and those who serve the whole département.
  ///
  /// A good plan uses about one trainer's hour for eleven hours due. Comfortable: twice that; scarce: 0.65 to 0.95 of it.
  mutating func addTrainers() {
    var dice = dice("trainers")
    let posts = trainerPosts()
    let scarcity = 65 + dice.below(31)
    let percent = isScarce ? scarcity : 200
    let total = max(posts.count, (trainingNeed * percent + 3000) / 6000)
    let weights = posts.reduce(0) { $0 + $1.weight }
    var given = 0
    var sum = 0
    for (place, post) in posts.enumerated() {
      // Hours by running total, so that they add up to the whole.
      sum += post.weight
      let hours = max(1, total * sum / max(weights, 1) - given)
      given += hours
      let id = numbered("F", place + 1, width: 2)
      let weekly = isScarce ? max(6, post.weeklyHours - 3) : post.weeklyHours
      let name = post.kind == .fournisseur ? "Tableaux & Compagnie" : PersonNames.fullName(&dice)
      dossier.trainers.append(
        Trainer(
          id: ID(id), name: name, kind: post.kind, base: post.base, territory: post.territory, modules: post.modules,
          maxMinutesPerWeek: 60 * weekly, maxMinutesPerYear: 60 * hours,
          agenda: post.kind == .fournisseur ? nil : "agenda-\(id).ics"))
    }
  }

  /// Minutes of trainers' time that a good plan uses: an eleventh of all minutes due, and enough for one lone school.
  var trainingNeed: Int {
    let due = HoursDue(dossier.settings.goals)
    var sum = 0
    var most: [Audience: Int] = [:]
    for learner in dossier.learners {
      let minutes = due.minutes(for: learner)
      sum += minutes
      most[learner.audience] = max(most[learner.audience] ?? 0, minutes)
    }
    return max(sum / 11, (most[.teachers] ?? 0) + (most[.agents] ?? 0))
  }

  private func trainerPosts() -> [TrainerPost] {
    let parts = circonscriptions
    let all = middle(of: dossier.schools.compactMap(\.coordinates))
    var posts: [TrainerPost] = []
    for part in parts {
      let base = middle(of: part.schools.compactMap(\.coordinates)).map(rounded)
      posts.append(
        TrainerPost(kind: .erun, territory: .only([part.id]), base: base, weight: 8, weeklyHours: 15))
      if isOneSchool { return posts }
      posts.append(TrainerPost(kind: .cpc, territory: .only([part.id]), base: base, weight: 5, weeklyHours: 9))
    }
    // One of each for every so many schools; a lone circonscription has the mutualisation's trainer and the supplier.
    let schools = dossier.schools.count
    let shared: [(kind: TrainerKind, count: Int, weight: Int, hours: Int)] = [
      (.mutualisation, max(1, schools / 130), 8, 15), (.canope, schools / 170, 6, 12), (.cpd, schools / 250, 6, 12),
      (.canope, schools >= 50 && schools < 170 ? 1 : 0, 6, 12), (.cpd, schools >= 50 && schools < 250 ? 1 : 0, 6, 12),
      (.fournisseur, 1, 3, 12),
    ]
    for kind in shared {
      for _ in 0..<kind.count {
        posts.append(
          TrainerPost(
            kind: kind.kind, territory: .all, base: all.map(rounded), weight: kind.weight, weeklyHours: kind.hours))
      }
    }
    return posts
  }

  private func rounded(_ point: Coordinates) -> Coordinates {
    func fiveDecimals(_ degrees: Double) -> Double { (degrees * 100_000).rounded() / 100_000 }
    return Coordinates(latitude: fiveDecimals(point.latitude), longitude: fiveDecimals(point.longitude))
  }
}
