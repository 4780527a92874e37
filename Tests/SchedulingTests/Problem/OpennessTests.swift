import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Openness bytes") struct OpennessTests {
  @Test("say of every person and slot what open time says", arguments: 1...12 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    let index = DossierIndex(RandomScenario.scenario(seed: seed).dossier)
    try compare(Problem(index, referents: []), slots: 150, seed: seed)
  }

  @Test("say so in demos too", arguments: [DemoCase.comfortable, .scarce])
  func demos(demo: DemoCase) throws {
    try compare(demo.workbench().problem, slots: 60, seed: 1)
  }

  private func compare(_ problem: Problem, slots: Int, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let index = problem.index
    let regular = problem.time.slots.count - problem.fixed.count
    for (p, id) in problem.people.ids.enumerated() {
      let learner = try #require(index.learners[id])
      let open = openTime(of: learner, problem)
      for _ in 0..<slots {
        let k = Int.random(in: 0..<regular, using: &generator)
        let slot = problem.time.slots[k]
        let day = problem.day(Int(slot.day))
        let span = try #require(TimeSpan(TimeOfDay(minutes: Int(slot.start)), TimeOfDay(minutes: Int(slot.end))))
        let value = problem.time.openRows[Int(problem.people.openRow[p]) * problem.time.slots.count + k]
        let inClass = open.classMinutes(in: span, on: day)
        try #require((value != OpenCode.closed) == open.isOpen(span, on: day), "\(id) \(day) \(span)")
        try #require((value == OpenCode.withSubstitute) == (value != OpenCode.closed && inClass > 0))
        let row = Int(problem.people.classRow[p])
        let counted = row < 0 ? 0 : Int(problem.time.classRows[row * problem.time.slots.count + k])
        try #require(counted == inClass, "\(id) \(day) \(span)")
        guard value != OpenCode.closed, value != OpenCode.withSubstitute else { continue }
        for way in [0, 1, 15, 30, 45, 60, 90] {
          let isInTime = open.classSpans(on: day).allSatisfy {
            $0.end.minutes + way <= span.start.minutes || span.end.minutes + way <= $0.start.minutes
          }
          try #require(OpenCode.admits(value, way: way) == isInTime, "\(id) \(day) \(span), \(way) minutes")
        }
      }
    }
  }

  private func openTime(of learner: Learner, _ problem: Problem) -> OpenTime {
    let index = problem.index
    let school = learner.ownSchool.flatMap { index.schools[$0] }
    var reaches: [Reach] = [.everything, .learner(learner.id)]
    if let school = learner.ownSchool { reaches.append(.school(school)) }
    if let circonscription = index.circonscription(of: learner) { reaches.append(.circonscription(circonscription)) }
    return OpenTime(
      calendar: problem.calendar, windows: index.dossier.settings.windows[learner.audience], schoolWeek: school?.week,
      classHours: learner.audience == .teachers ? school?.classHours ?? [] : [], weekdaysOff: learner.absentDays,
      leavingDay: learner.leaves, closures: index.dossier.closures.filter { reaches.contains($0.reach) }.map(\.range))
  }

  /// A session of three hours on a Wednesday of November from a time on.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let person: Given
    let day: Day
    let start: Int32
    let value: OpenByte
    var week: SchoolWeek = .fourDays
    var more = Given { _ in }
  }

  static let cases: [Case] = [
    Case(
      testDescription: "Wednesday morning in a four-day week", person: .teacher("P1", of: "E1"), day: "2027-11-10",
      start: 540, value: OpenCode.unbound),
    Case(
      testDescription: "Wednesday morning with class", person: .teacher("P1", of: "E1"), day: "2027-11-10",
      start: 540, value: OpenCode.closed, week: .fourAndAHalfWednesday),
    Case(
      testDescription: "Wednesday afternoon after class", person: .teacher("P1", of: "E1"), day: "2027-11-10",
      start: 810, value: OpenCode.within(120), week: .fourAndAHalfWednesday),
    Case(
      testDescription: "Class time with a substitute", person: .teacher("P1", of: "E1"), day: "2027-11-09",
      start: 540, value: OpenCode.withSubstitute),
    Case(
      testDescription: "A weekday off", person: .teacher("P1", of: "E1", share: 80, off: [.wednesday]),
      day: "2027-11-10", start: 540, value: OpenCode.closed),
    Case(
      testDescription: "The day of leaving", person: .teacher("P1", of: "E1", leaves: "2027-11-10"),
      day: "2027-11-10", start: 540, value: OpenCode.closed),
    Case(
      testDescription: "The day before leaving", person: .teacher("P1", of: "E1", leaves: "2027-11-11"),
      day: "2027-11-10", start: 540, value: OpenCode.unbound),
    Case(
      testDescription: "The own school closed for the last hour", person: .teacher("P1", of: "E1"),
      day: "2027-11-10", start: 540, value: OpenCode.closed,
      more: .closure(.school("E1"), "2027-11-10T11:00/2027-11-10T18:00")),
    Case(
      testDescription: "The own school closed from the end on", person: .teacher("P1", of: "E1"),
      day: "2027-11-10", start: 540, value: OpenCode.unbound,
      more: .closure(.school("E1"), "2027-11-10T12:00/2027-11-10T18:00")),
    Case(
      testDescription: "Another school closed", person: .teacher("P1", of: "E1"),
      day: "2027-11-10", start: 540, value: OpenCode.unbound,
      more: .closure(.school("E2"), "2027-11-10T11:00/2027-11-10T18:00")),
    Case(
      testDescription: "An agent outside the agents' windows", person: .agent("P1", of: "E1"),
      day: "2027-11-10", start: 540, value: OpenCode.closed),
    Case(
      testDescription: "A teacher of no school, to whom class time is free", person: .person("P1", .remplacant),
      day: "2027-11-09", start: 540, value: OpenCode.unbound),
  ]

  @Test("of single cases", arguments: cases)
  func single(example: Case) throws {
    let scenario = Scenario([
      .school("E1", week: example.week), .school("E2"), example.person, .module("M"), example.more,
    ])
    let problem = try Problem(DossierIndex(scenario.dossier), referents: [])
    let k = try #require(
      problem.time.slots.firstIndex {
        problem.day(Int($0.day)) == example.day && $0.start == example.start && $0.end == example.start + 180
      })
    #expect(problem.time.openRows[Int(problem.people.openRow[0]) * problem.time.slots.count + k] == example.value)
  }
}
