import Planning
import SchoolCalendar

extension Invention {
  /// 1.3 teachers per class: a head, class teachers, part-timers' complements and substitutes.
  mutating func addTeachers() {
    var dice = dice("teachers")
    var parts = PartTime()
    for school in dossier.schools {
      let classes = school.classes ?? 5
      let count = isOneClass ? 1 : max(1, dice.rounded(1.3 * Double(classes)))
      for post in 0..<count {
        var teacher = person(role: post == 0 ? .directeur : .enseignant, at: school.id, &dice)
        if post >= classes {
          fillExtraPost(&teacher, of: school, parts: &parts, &dice)
        } else if post > 0, dice.happens(percent: 13) {
          parts.give(to: &teacher, &dice)
        }
        if !isOneClass { addCircumstances(&teacher, isHead: post == 0, &dice) }
        dossier.learners.append(teacher)
      }
    }
  }

  /// A person with an id, a name and an address that leads nowhere (RFC 2606 keeps `.example` free).
  func person(role: Role, at school: ID<School>?, _ dice: inout Dice) -> Learner {
    let id = numbered("P", dossier.learners.count + 1, width: 4)
    let name = PersonNames.person(&dice)
    return Learner(
      id: ID(id), familyName: name.family, givenName: name.given, schools: school.map { [$0] } ?? [], role: role,
      email: dice.happens(percent: 70) ? "\(id.lowercased())@ecoles.example" : nil)
  }

  /// Posts beyond one per class: substitutes, complements of part-timers (some in two schools), and full posts.
  private func fillExtraPost(_ teacher: inout Learner, of school: School, parts: inout PartTime, _ dice: inout Dice) {
    switch dice.below(10) {
    case 0...2: teacher.role = .remplacant
    case 3...4:
      if let other = neighbour(of: school) { teacher.schools.append(other.id) } else { parts.give(to: &teacher, &dice) }
    case 5...7: parts.give(to: &teacher, &dice)
    default: break
    }
  }

  /// The nearest other school of the circonscription, in the same week.
  private func neighbour(of school: School) -> School? {
    let others = dossier.schools.filter {
      $0.circonscription == school.circonscription && $0.id != school.id && $0.week == school.week
    }
    return others.min { a, b in
      let far = 1_000_000.0
      return (roughKilometres(a.coordinates, school.coordinates) ?? far, a.id)
        < (roughKilometres(b.coordinates, school.coordinates) ?? far, b.id)
    }
  }

  /// Constellations (one teacher in six), posts without a name, leavers, hours of one's own.
  private func addCircumstances(_ teacher: inout Learner, isHead: Bool, _ dice: inout Dice) {
    if dice.isOne(in: 6) {
      teacher.exemption = "constellation"
    } else if dice.isOne(in: 60) {
      teacher.targetMinutes = 180
    }
    if dice.happens(percent: 20) {
      teacher.level = dice.pick(["débutant", "à l'aise", "confirmé"])
    }
    if !isHead, dice.isOne(in: 45) {
      teacher.familyName = nil
      teacher.givenName = nil
      teacher.email = nil
      teacher.level = nil
    } else if !isHead, dice.isOne(in: 60) {
      teacher.leaves = dice.pick([year.date(12, 31), year.date(3, 1), year.date(11, 12)])
    }
  }
}

/// Shares of service with the days off that go with them.
struct PartTime {
  private var shares = Deck((50, 4), (75, 3), (80, 5))
  private var days = Deck((Weekday.monday, 1), (.tuesday, 1), (.thursday, 1), (.friday, 1))

  mutating func give(to teacher: inout Learner, _ dice: inout Dice) {
    let share = shares.deal(&dice)
    teacher.workShare = Double(share)
    let first = days.deal(&dice)
    teacher.absentDays = share > 50 ? [first] : first <= .tuesday ? [.monday, .tuesday] : [.thursday, .friday]
  }
}
