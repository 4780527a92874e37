import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("The best choice of referents") struct ReferentOptimumTests {
  /// What makes a choice hard.
  enum Shape: CaseIterable { case usual, sharedTeachers, singleClasses, chains, decided }

  /// A handful of schools and people; most people belong to one school, most schools may share with another.
  private func dossier(_ seed: Int, _ shape: Shape = .usual) -> Dossier {
    var numbers = SeededGenerator(seed: UInt64(seed))
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }
    let names = (1...Int.random(in: 1...5, using: &numbers)).map { "E\($0)" }
    var parts: [Given] = names.map { name in
      .school(
        name, at: chance(80) ? north(Double.random(in: 0...40, using: &numbers)) : nil,
        classes: chance(shape == .singleClasses ? 80 : 35) ? 1 : chance(90) ? 5 : nil,
        rpi: chance(shape == .chains ? 90 : 40) ? "R\(chance(60) ? 1 : 2)" : nil)
    }
    for number in 1...Int.random(in: 1...6, using: &numbers) {
      let own = names.shuffled(using: &numbers).prefix(
        chance(shape == .sharedTeachers ? 75 : shape == .chains ? 45 : 25) ? (chance(15) ? 3 : 2) : 1)
      parts.append(
        .teacher(
          "P\(number)", of: own.joined(separator: " "),
          share: [100, 100, 100, 80, 50].randomElement(using: &numbers) ?? 100, off: chance(15) ? [.monday] : [],
          volunteer: chance(30), since: chance(35) ? "2024" : nil,
          leaves: chance(15) ? "2028-01-03" : chance(5) ? "2027-07-01" : nil))
      if chance(10), let school = names.randomElement(using: &numbers) {
        parts.append(.decision(school, "P\(number)", .refused))
      }
    }
    if chance(15), let school = names.randomElement(using: &numbers) { parts.append(.decision(school, nil, .vacant)) }
    if shape == .decided { parts += decisions(Scenario(parts).dossier, &numbers) }
    return Scenario(parts).dossier
  }

  /// One or two schools with a confirmed referent of their own, some with a deputy.
  private func decisions(_ dossier: Dossier, _ numbers: inout SeededGenerator) -> [Given] {
    var used: Set<ID<Learner>> = []
    var parts: [Given] = []
    let settled = Set(dossier.referentDecisions.filter { $0.state == .vacant }.map(\.school))
    for school in dossier.schools.shuffled(using: &numbers).prefix(2) where !settled.contains(school.id) {
      let refused = Set(dossier.referentDecisions.filter { $0.school == school.id }.compactMap(\.person))
      let own = dossier.learners.filter {
        $0.schools.contains(school.id) && $0.leaves == nil && !used.contains($0.id) && !refused.contains($0.id)
      }.shuffled(using: &numbers)
      guard let person = own.first else { continue }
      let deputy = Bool.random(using: &numbers) ? own.dropFirst().first : nil
      used.formUnion([person.id] + [deputy?.id].compactMap(\.self))
      parts.append(.decision(school.id.rawValue, person.id.rawValue, deputy: deputy?.id.rawValue))
    }
    return parts
  }

  @Test("is what going through all choices finds, down to the last tie", arguments: 0..<40)
  func bruteForce(group: Int) throws {
    for seed in group * 10..<group * 10 + 10 {
      let index = DossierIndex(dossier(seed))
      let proposal = ReferentChooser(index).propose()
      let every = try EveryChoice(index)
      let chosen = Dictionary(uniqueKeysWithValues: proposal.choices.map { ($0.school, $0.referent) })
      #expect(every.figures(chosen) == every.best, "seed \(seed)")
      #expect(proposal.isProven && proposal.fit == every.best[1])
      let plan = Plan(schoolYear: index.dossier.settings.schoolYear, referents: proposal.choices)
      let findings = try Auditor(index).audit(plan).findings
      #expect(findings.filter { $0.rule == .referentEligibility } == [], "seed \(seed)")
    }
  }

  @Test(
    "is what going through all choices finds in hard shapes", arguments: Shape.allCases.dropFirst(), 0..<15)
  func hardShapes(shape: Shape, group: Int) throws {
    for seed in 1000 + group * 20..<1020 + group * 20 {
      let index = DossierIndex(dossier(seed, shape))
      let proposal = ReferentChooser(index).propose()
      let every = try EveryChoice(index)
      let chosen = Dictionary(uniqueKeysWithValues: proposal.choices.map { ($0.school, $0.referent) })
      #expect(every.figures(chosen) == every.best, "\(shape), seed \(seed)")
      #expect(proposal.isProven && proposal.setAside.isEmpty)
    }
  }

  @Test("is found where second posts without a first one would be cheaper")
  func splits() {
    // B alone could reach E3, and costs so much at E2 that A would rather take it.
    let parts: [Given] = [
      .school("E1"), .school("E2", classes: 1), .school("E3"), .teacher("A", of: "E1", since: "2020"),
      .teacher("B", of: "E2", share: 50, volunteer: true),
    ]
    let proposal = ReferentChooser(DossierIndex(Scenario(parts).dossier)).propose()
    #expect(proposal.choices.map(\.referent) == ["A", "B", "B"])
    #expect(proposal.fit == 240 && proposal.isProven)
  }

  @Test("does not depend on the order of rows", arguments: 0..<60)
  func order(seed: Int) {
    var given = dossier(seed)
    let choices = ReferentChooser(DossierIndex(given)).propose().choices
    given.learners.reverse()
    given.schools.reverse()
    let reversed = ReferentChooser(DossierIndex(given)).propose().choices
    #expect(reversed.sorted { $0.school < $1.school } == choices.sorted { $0.school < $1.school })
  }

  @Test(
    "is not claimed where the search was cut short, and what is given then still obeys the rules", arguments: 0..<40)
  func cutShort(seed: Int) throws {
    let index = DossierIndex(dossier(seed))
    let quick = ReferentChooser(index, nodeLimit: 1).propose()
    let whole = ReferentChooser(index).propose()
    if !quick.isProven {
      #expect((whole.schoolsWithout.count, whole.fit) <= (quick.schoolsWithout.count, quick.fit))
    } else {
      #expect(quick.fit == whole.fit)
    }
    let plan = Plan(schoolYear: index.dossier.settings.schoolYear, referents: quick.choices)
    #expect(try Auditor(index).audit(plan).findings.filter { $0.rule == .referentEligibility } == [])
  }
}
