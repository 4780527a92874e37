import Planning
import SchoolCalendar

extension Invention {
  /// Takes the schools that were given, or invents some.
  mutating func addSchools() {
    if let given = request.schools, !given.isEmpty {
      dossier.schools = given
      giveWeeksToKnownSchools()
      return
    }
    var dice = dice("schools")
    var names = PlaceNames(&dice)
    let plans = communePlans(&names, &dice)
    // Classes per school: villages 5.4 on average, towns 8.5; measured over a whole département it is 7.4.
    var village = Deck(
      (1, 3), (2, 5), (3, 6), (4, 6), (5, 6), (6, 5), (7, 4), (8, 3), (9, 3), (10, 2), (11, 1), (12, 2))
    var town = Deck(
      (4, 2), (5, 4), (6, 5), (7, 6), (8, 6), (9, 5), (10, 5), (11, 3), (12, 3), (13, 2), (16, 1), (19, 1))
    for (place, plan) in plans.enumerated() {
      let hours = classHours(plan.week, &dice)
      for kind in plan.kinds {
        var classes = isOneClass ? 1 : plan.isTown ? town.deal(&dice) : village.deal(&dice)
        if plan.kinds.count > 1 { classes = max(2, classes) }
        let spot = plan.spot.near(within: plan.isTown ? 4 : plan.kinds.count > 1 ? 0.8 : 0.3, &dice)
        dossier.schools.append(
          School(
            id: inventedUAI(dossier.schools.count), name: "École \(kind.word) \(names.school(&dice))", kind: kind,
            commune: plan.name, communeCode: communeCode(place, plan, plans), circonscription: plan.circonscription,
            coordinates: spot.coordinates, week: plan.week, classHours: hours, classes: classes,
            pupils: classes * dice.number(18...25), rpi: plan.rpi,
            priorityEducation: plan.isTown ? network(dossier.schools.count) : nil))
      }
    }
  }

  /// The Ministry's directory says nothing of weeks and hours: where no school that was given has any but the usual ones,
  /// one commune in seven gets a week of four and a half days.
  private mutating func giveWeeksToKnownSchools() {
    let isSilent = dossier.schools.allSatisfy { $0.week == .fourDays && $0.classHours == School.usualHours }
    guard isSilent, dossier.schools.count > 1 else { return }
    var dice = dice("weeks")
    let chosen = dice.shuffled(communes.map(\.name)).prefix((communes.count + 3) / 7)
    for (turn, commune) in chosen.enumerated() {
      let week: SchoolWeek = turn % 8 == 7 ? .fourAndAHalfSaturday : .fourAndAHalfWednesday
      let hours = classHours(week, &dice)
      for place in dossier.schools.indices where dossier.schools[place].commune == commune {
        dossier.schools[place].week = week
        dossier.schools[place].classHours = hours
      }
    }
  }

  /// A code whose serial number no real school has: the Ministry's stay below 9000.
  private func inventedUAI(_ place: Int) -> ID<School> {
    let prefix: Int
    switch dossier.settings.departement.uppercased() {
    case "2A": prefix = 620
    case "2B": prefix = 720
    case let code: prefix = Int(code) ?? 35
    }
    let number = prefix * 10_000 + 9000 + place % 1000
    return ID(numbered("", number, width: 7) + String(UAI.letter(for: number)))
  }

  /// A code of five characters beyond the last that INSEE gives in most départements; a town keeps one.
  private func communeCode(_ place: Int, _ plan: CommunePlan, _ plans: [CommunePlan]) -> String? {
    let departement = dossier.settings.departement
    guard departement.count == 2 else { return nil }
    let first = plans.firstIndex { $0.name == plan.name } ?? place
    return departement + numbered("", 950 - first, width: 3)
  }

  private func network(_ place: Int) -> PriorityEducation? {
    switch place % 12 {
    case 3, 4: .rep
    case 7: .repPlus
    default: nil
    }
  }

  /// Six hours a day in four days, five and a quarter in four and a half (Code de l'éducation, D521-10 and D521-12).
  private func classHours(_ week: SchoolWeek, _ dice: inout Dice) -> [TimeSpan] {
    let texts: [String]
    if week == .fourDays {
      let start = dice.below(10)
      texts =
        start < 7
        ? ["08:30-11:30", "13:30-16:30"] : start < 9 ? ["08:45-12:00", "13:45-16:30"] : ["09:00-12:00", "13:30-16:30"]
    } else {
      texts = ["08:30-11:45", "13:45-15:45"]
    }
    return texts.compactMap { TimeSpan($0) }
  }
}

extension SchoolKind {
  /// The word in a school's name.
  var word: String {
    switch self {
    case .maternelle: "maternelle"
    case .elementaire: "élémentaire"
    case .primaire: "primaire"
    }
  }
}
