import Planning
import SchoolCalendar

extension Invention {
  /// The communes' staff: nursery assistants in maternelles and primaires, animateurs, some of a leisure centre only.
  mutating func addAgents() {
    var dice = dice("agents")
    for school in dossier.schools {
      if isOneSchool {
        var agent = person(role: school.kind == .elementaire ? .agent : .atsem, at: school.id, &dice)
        agent.agentTime = .periscolaire
        dossier.learners.append(agent)
        continue
      }
      let classes = Double(school.classes ?? 5)
      let nursery = school.kind == .maternelle ? 0.36 * classes : school.kind == .primaire ? 0.17 * classes : 0
      for _ in 0..<dice.rounded(nursery) { addAgent(.atsem, at: school.id, &dice) }
      for _ in 0..<dice.rounded(0.11 * classes) { addAgent(.animateur, at: school.id, &dice) }
      if dice.happens(percent: 15) { addAgent(.agent, at: school.id, &dice) }
    }
    for centre in dossier.centres {
      for _ in 0..<dice.number(3...5) {
        var agent = person(role: .animateur, at: nil, &dice)
        agent.centre = centre.id
        agent.agentTime = centre.kind == .alsh ? .extrascolaire : .periscolaire
        dossier.learners.append(agent)
      }
    }
  }

  private mutating func addAgent(_ role: Role, at school: ID<School>, _ dice: inout Dice) {
    var agent = person(role: role, at: school, &dice)
    agent.agentTime = .periscolaire
    if dice.isOne(in: 6) {
      agent.workShare = 80
      agent.absentDays = [dice.isOne(in: 2) ? .wednesday : .friday]
    }
    if dice.isOne(in: 40) {
      agent.familyName = nil
      agent.givenName = nil
      agent.email = nil
    } else if dice.isOne(in: 50) {
      agent.leaves = year.date(2, 1)
    } else if dice.isOne(in: 40) {
      agent.targetMinutes = 120
    }
    dossier.learners.append(agent)
  }
}
