import Planning
import SchoolCalendar

/// A commune to be built: where it lies, which kinds of schools it has, and which circonscription they belong to.
struct CommunePlan {
  var name: String
  var spot: Spot
  var circonscription: ID<Circonscription>
  var kinds: [SchoolKind]
  var isTown: Bool
  var week: SchoolWeek = .fourDays
  var rpi: String?
}

extension Invention {
  /// The communes of every circonscription: seven in ten villages have one school, towns have many.
  func communePlans(_ names: inout PlaceNames, _ dice: inout Dice) -> [CommunePlan] {
    var plans: [CommunePlan] = []
    var towns: [Int: (name: String, spot: Spot)] = [:]
    var counts = Deck((1, 14), (2, 4), (3, 2))
    for ground in grounds(of: request.size) {
      var left = ground.schools
      var circonscription: ID<Circonscription>?
      if let town = ground.town {
        let known = towns[town] ?? (names.commune(), ground.middle)
        towns[town] = known
        let inTown = max(1, left * 7 / 10)
        let part = plans.contains { $0.name == known.name } ? "Sud" : "Nord"
        let id = ID<Circonscription>("\(known.name) \(part)")
        let spot = Spot(east: ground.middle.east, north: ground.middle.north)
        plans.append(
          CommunePlan(name: known.name, spot: spot, circonscription: id, kinds: kinds(for: inTown), isTown: true))
        circonscription = id
        left -= inTown
      }
      while left > 0 {
        let count = min(left, isOneClass ? 1 : counts.deal(&dice))
        let name = names.commune()
        let id = circonscription ?? ID(name)
        circonscription = id
        let spot = ground.middle.near(within: ground.town == nil ? 15 : 9, &dice)
        plans.append(
          CommunePlan(name: name, spot: spot, circonscription: id, kinds: kinds(for: count), isTown: false))
        left -= count
      }
    }
    giveWeeks(&plans, &dice)
    joinVillages(&plans)
    return plans
  }

  /// Whether the whole demo is one school of one class.
  var isOneClass: Bool { request.size == .oneClassCommune && (request.schools ?? []).isEmpty }

  private func kinds(for count: Int) -> [SchoolKind] {
    if count == 1 { return [.primaire] }
    let cycle: [SchoolKind] = [.maternelle, .elementaire, .primaire, .elementaire]
    return (0..<count).map { cycle[$0 % cycle.count] }
  }

  /// One village in seven keeps the week of four and a half days, one of eight of these with a Saturday.
  private func giveWeeks(_ plans: inout [CommunePlan], _ dice: inout Dice) {
    let villages = dice.shuffled(plans.indices.filter { !plans[$0].isTown })
    for (turn, place) in villages.prefix((plans.count + 3) / 7).enumerated() {
      plans[place].week = turn % 8 == 7 ? .fourAndAHalfSaturday : .fourAndAHalfWednesday
    }
  }

  /// Each seventh village with one school shares the levels with the nearest other such village, as an RPI.
  private func joinVillages(_ plans: inout [CommunePlan]) {
    let villages = plans.indices.filter { plans[$0].kinds.count == 1 && !plans[$0].isTown }
    var number = 0
    for place in villages where place % 7 == 2 && plans[place].rpi == nil {
      let partners = villages.filter {
        $0 != place && plans[$0].rpi == nil && plans[$0].circonscription == plans[place].circonscription
      }
      let nearest = partners.min { away($0, place, plans) < away($1, place, plans) }
      guard let nearest else { continue }
      number += 1
      let code = numbered("RPI", number, width: 3)
      plans[place].rpi = code
      plans[nearest].rpi = code
      plans[place].kinds = [.maternelle]
      plans[nearest].kinds = [.elementaire]
      plans[nearest].week = plans[place].week
    }
  }

  private func away(_ a: Int, _ b: Int, _ plans: [CommunePlan]) -> Double {
    let east = plans[a].spot.east - plans[b].spot.east
    let north = plans[a].spot.north - plans[b].spot.north
    return east * east + north * north
  }
}
