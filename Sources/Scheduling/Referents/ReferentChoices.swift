/// Who may lead which of some schools, in one case of the search, and which of the rest cannot be of use.
struct ReferentChoices {
  /// A person with the schools that may be the first one to lead.
  struct Person {
    let number: Int
    var homes: [Int]
  }

  let schools: [Int]
  /// People with several homes; they are in the order of what they cost.
  private(set) var several: [Person] = []
  /// By school: people who may lead no other first, the cheapest first; those who can only ever lead this one are left out.
  private(set) var donors: [Int: [Int]] = [:]
  /// By school: the cheapest of those whose only home it is, −1 for none, and what the school costs then.
  private(set) var alone: [Int: (person: Int, cost: ReferentCost)] = [:]
  private let instance: ReferentInstance

  init(_ instance: ReferentInstance, schools: [Int], people: [Person]) {
    self.instance = instance
    self.schools = schools
    for school in schools { alone[school] = (-1, instance.unserved(school)) }
    let order = people.filter { !$0.homes.isEmpty }
      .sorted { instance.people[$0.number].cost < instance.people[$1.number].cost }
    for person in order where person.homes.count == 1 { settle(person.number, at: person.homes[0]) }
    for person in order where person.homes.count > 1 { place(person) }
    for school in donors.keys {
      donors[school]?.sort { instance.people[$0].cost < instance.people[$1].cost }
    }
  }

  private mutating func settle(_ person: Int, at school: Int) {
    let cost = instance.people[person].cost
    if let known = alone[school], cost < known.cost { alone[school] = (person, cost) }
    if instance.people[person].mayLeadTwo { donors[school, default: []].append(person) }
  }

  /// A home is of no use where somebody without another home costs less: whenever the one leads it, the other leads nothing
  /// and could do the same.
  private mutating func place(_ person: Person) {
    var person = person
    let cost = instance.people[person.number].cost
    if instance.people[person.number].mayLeadTwo, !instance.isForced(person.number) {
      person.homes.removeAll { home in
        (donors[home] ?? []).contains { !instance.people[$0].isNamed && instance.people[$0].cost < cost }
      }
    }
    switch person.homes.count {
    case 0: return
    case 1: settle(person.number, at: person.homes[0])
    default: several.append(person)
    }
  }

  /// Everybody who is of use.
  var people: [Person] {
    donors.flatMap { school, people in people.map { Person(number: $0, homes: [school]) } } + several
      + alone.compactMap { school, best in
        best.person < 0 || instance.people[best.person].mayLeadTwo
          ? nil : Person(number: best.person, homes: [school])
      }
  }
}
