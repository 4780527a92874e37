import Planning

/// A deployment with what it asks of the people of its school.
struct Delivery {
  var deployment: Deployment
  var kit: EquipmentType
  var school: ID<School>
  var home: Int
  /// By day of the year.
  var date: Int
  var referent: Int?

  /// The days on which training before the arrival counts; nil where there are none.
  var trainingDays: ClosedRange<Int>? {
    let (first, last) = (date - kit.freshnessDays, date - kit.leadDays)
    return first <= last ? first...last : nil
  }

  /// Every module asked for before the arrival of somebody but the referent, each once.
  var modules: [ID<TrainingModule>] {
    kit.teacherModules + kit.agentModules.filter { !kit.teacherModules.contains($0) }
  }
}

extension Wall {
  /// The persons of an audience whom a delivery finds at its school.
  func audience(_ audience: Audience, of delivery: Delivery) -> [Int] {
    index.people(of: delivery.school, audience: audience).compactMap { number[$0.id] }
      .filter { people[$0].leaves > delivery.date }
  }

  /// How many more persons of an audience a delivery wants trained in a module.
  func missing(_ audience: Audience, _ module: ID<TrainingModule>, for delivery: Delivery) -> Int {
    guard delivery.kit.modules(for: audience).contains(module), let days = delivery.trainingDays else { return 0 }
    let staff = self.audience(audience, of: delivery)
    let required = Int((Double(staff.count) * delivery.kit.share(of: audience) / 100 - 1e-9).rounded(.up))
    return max(0, required - staff.filter { hasAttended($0, module, in: days) }.count)
  }

  /// Persons whom the delivery still finds untrained, all modules and audiences together.
  func missing(for delivery: Delivery) -> Int {
    delivery.modules.reduce(0) { sum, module in
      sum + Audience.allCases.reduce(0) { $0 + missing($1, module, for: delivery) }
    }
  }

  /// Who of an audience could take a module for a delivery and has not.
  func lacking(_ audience: Audience, _ module: TrainingModule, for delivery: Delivery) -> [Int] {
    guard delivery.kit.modules(for: audience).contains(module.id), let days = delivery.trainingDays else { return [] }
    return self.audience(audience, of: delivery).filter { p in
      !hasAttended(p, module.id, in: days) && mayTake(p, module)
        && (!module.inOwnSchool || people[p].learner.ownSchool == delivery.school)
    }
  }
}
