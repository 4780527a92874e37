import Planning
import SchoolCalendar

/// A small generator of numbers that gives the same ones for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes scenarios at random that use every column, and whose plans keep some rules and break others.
struct RandomScenario {
  private var generator: SeededGenerator
  private var parts: [Given] = []
  private let schools = ["E1", "E2", "E3", "E4"]
  private let modules = ["M1", "M2", "M3", "M4", "M5", "M6"]
  private let trainers = ["F1", "F2", "F3", "F4"]
  private var people: [String] = []
  /// The days of autumn among which most things fall: few of them, and things collide.
  private let days: Int

  /// The scenario of a seed.
  static func scenario(seed: UInt64) -> Scenario {
    var random = RandomScenario(generator: SeededGenerator(seed: seed))
    random.addPlaces()
    random.addPeople()
    random.addModules()
    random.addDeployments()
    random.addLimits()
    random.addPlan()
    return Scenario(random.parts)
  }

  private init(generator: SeededGenerator) {
    self.generator = generator
    days = Bool.random(using: &self.generator) ? 16 : 100
  }

  // MARK: - Choices

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  private mutating func pick<Value>(_ values: [Value], else other: Value) -> Value {
    values.randomElement(using: &generator) ?? other
  }

  private mutating func some(_ values: [String], _ count: ClosedRange<Int>) -> [String] {
    Array(values.shuffled(using: &generator).prefix(Int.random(in: count, using: &generator)))
  }

  private mutating func spot() -> Coordinates? {
    chance(85)
      ? Coordinates(
        latitude: Double.random(in: 47.8...48.3, using: &generator),
        longitude: Double.random(in: -2.0 ... -1.4, using: &generator)) : nil
  }

  private mutating func day() -> Day {
    let start: Day = "2027-09-01"
    return start.advanced(by: Int.random(in: 0..<(chance(80) ? days : 320), using: &generator))
  }

  /// Mostly the start of a usual window, at times any quarter-hour, rarely any minute.
  private mutating func moment() -> Moment {
    var day = day()
    if chance(60) { day = day.onOrAfter(.wednesday) }
    let usual = day.weekday == .wednesday ? [540, 810] : [540, 720, 840, 1005]
    var minutes = pick(usual, else: 540)
    if chance(30) { minutes += 15 * Int.random(in: 1...8, using: &generator) }
    if chance(3) { minutes += 5 }
    return Moment(day, TimeOfDay(minutes: minutes))
  }

  private mutating func range() -> MomentRange {
    let day = day()
    if chance(50),
      let days = MomentRange(days: day, through: day.advanced(by: Int.random(in: 0...9, using: &generator)))
    {
      return days
    }
    let start = Moment(day, TimeOfDay(minutes: 15 * Int.random(in: 28...70, using: &generator)))
    return MomentRange(start, start.adding(minutes: 15 * Int.random(in: 1...20, using: &generator)))
      ?? MomentRange(day, .wholeDay)
  }

  // MARK: - Dossier

  private mutating func addPlaces() {
    for school in schools {
      parts.append(
        .school(
          school, at: spot(), week: pick(SchoolWeek.allCases, else: .fourDays),
          classes: chance(80) ? Int.random(in: 1...9, using: &generator) : nil, rpi: chance(40) ? "R1" : nil,
          in: chance(60) ? "Bruz" : "Rennes Nord"))
    }
    parts.append(.centre("C1", at: spot()))
    for venue in ["V1", "V2"] {
      parts.append(
        .venue(
          venue, in: chance(50) ? pick(schools, else: "E1") : nil, at: spot(),
          capacity: Int.random(in: 2...12, using: &generator), has: chance(50) ? ["eni"] : [],
          busy: chance(40) ? [range()] : []))
    }
    for trainer in trainers {
      parts.append(
        .trainer(
          trainer, chance(70) ? .erun : .cpc, base: spot(), territory: chance(40) ? ["Bruz"] : nil,
          modules: chance(40) ? some(modules, 2...5) : nil, perWeek: chance(30) ? 210 : nil,
          perYear: chance(60) ? 60 * Int.random(in: 5...40, using: &generator) : nil, busy: chance(40) ? [range()] : [])
      )
    }
    if chance(50) { parts.append(.trip("E1", "V2", Int.random(in: 0...90, using: &generator))) }
  }

  private mutating func addPeople() {
    let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday]
    for number in 1...Int.random(in: 8...18, using: &generator) {
      let id = "P\(number)"
      people.append(id)
      let isTeacher = chance(70)
      let inCentre = !isTeacher && chance(25)
      parts.append(
        .person(
          id,
          isTeacher
            ? pick([.enseignant, .directeur, .remplacant], else: .enseignant) : pick([.atsem, .agent], else: .agent),
          of: inCentre ? "" : some(schools, 1...(chance(20) ? 2 : 1)).joined(separator: " "),
          centre: inCentre ? "C1" : nil, share: pick([100, 100, 80, 75, 50, 62.5, 33], else: 100),
          off: chance(20) ? [pick(weekdays, else: .monday)] : [], volunteer: chance(30),
          since: chance(20) ? "2024" : nil,
          exempt: chance(10) ? "constellation" : nil, target: chance(15) ? 135 : nil, leaves: chance(15) ? day() : nil))
      if chance(30) {
        parts.append(
          .attended(
            id, pick(modules, else: "M1"), Moment(day().advanced(by: -200), .noon),
            pick(AttendanceStatus.allCases, else: .present)))
      }
    }
  }

  private mutating func addModules() {
    let audiences: [Set<ModuleAudience>] = [[.teachers], [.teachers, .agents], [.referents], [.teachers, .referents]]
    for (number, module) in modules.enumerated() {
      parts.append(
        .module(
          module, minutes: pick([60, 90, 120, 180], else: 60), for: pick(audiences, else: [.teachers]),
          atMost: Int.random(in: 3...8, using: &generator), atLeast: Int.random(in: 1...3, using: &generator),
          mode: chance(25) ? .remote : .onSite, after: number > 0 && chance(30) ? [modules[number - 1]] : [],
          official: chance(80), inOwnSchool: chance(15), needs: chance(20) ? "eni" : nil,
          level: chance(65) ? Int.random(in: 1...3, using: &generator) : nil))
    }
  }

  private mutating func addDeployments() {
    for kit in ["K1", "K2"] {
      parts.append(
        .equipment(
          kit, family: chance(70) ? "eni" : nil, teachers: some(modules, 0...2), agents: some(modules, 0...1),
          referent: some(modules, 0...2), teacherShare: pick([100, 80, 33.3, 50, 0], else: 100),
          agentShare: pick([100, 60], else: 100), lead: Int.random(in: 0...10, using: &generator),
          fresh: pick([56, 28, 120], else: 56), followUp: some(modules, 0...2), within: pick([42, 20], else: 42),
          pairs: Int.random(in: 0...2, using: &generator)))
    }
    parts += [.installer("I1", perDay: 1), .installer("I2", perDay: 2, inHolidays: true)]
    for number in 1...6 {
      let (id, earliest) = ("D\(number)", day())
      let status = pick(DeploymentStatus.allCases, else: .foreseen)
      let date = chance(80) ? day() : nil
      parts.append(
        .deployment(
          id, of: pick(["K1", "K2"], else: "K1"), to: pick(schools, else: "E1"), from: earliest,
          to: earliest.advanced(by: Int.random(in: 5...90, using: &generator)), requested: chance(60) ? day() : nil,
          installer: chance(60) ? pick(["I1", "I2"], else: "I1") : nil, status, date: date,
          project: chance(80) ? .validated : .submitted))
      let isFixed = status == .scheduled || status == .delivered
      if chance(75) { parts.append(.dated(id, isFixed && chance(80) ? date ?? day() : chance(60) ? earliest : day())) }
    }
  }

  private mutating func addLimits() {
    let reaches: [Reach] = [
      .everything, .school("E1"), .school("E2"), .circonscription("Bruz"), .venue("V1"), .trainer("F1"), .learner("P1"),
    ]
    for _ in 0..<5 { parts.append(.closure(pick(reaches, else: .everything), range())) }
    let first = day()
    parts.append(.substitutes(2, first...first.advanced(by: 60)))
    parts.append(.substitutes(1, in: "Rennes Nord", "2027-09-01"..."2028-07-10"))
    let (isOther, capacity) = (chance(30), Int.random(in: 3...10, using: &generator))
    let peers = [
      Window(weekday: .monday, span: "16:30-18:00"), Window(weekday: .tuesday, span: "09:00-12:00", isClassTime: true),
    ]
    parts.append(
      .settings {
        $0.schoolCapacity = capacity
        $0.goals.peerSessionsPerSchool = 1
        guard isOther else { return }
        $0.goals.officialMinutes = 540
        $0.goals.officialMinutesByShare = [80: 400]
        $0.limits = Limits(learnerDay: 150, trainerDay: 300, trainerWeek: 200, travel: 40)
        $0.travel = TravelRule(fixedMinutes: 7, detour: 1.4, speed: 45)
        $0.weights = Weights([.trainerTime: 2, .unevenLoad: 3, .stale: 0])
        $0.windows.ownPeers = peers
        $0.avoidedPeriods = ["2027-10-01"..."2027-10-20", "2027-12-06"..."2027-12-17"]
      })
  }

  // MARK: - Plan

  private mutating func addPlan() {
    for school in schools where chance(85) {
      parts.append(
        .referent(pick(people, else: "P1"), of: school, deputy: chance(30) ? pick(people, else: "P1") : nil))
    }
    if chance(10) { parts.append(.referent("P2", of: "E1")) }
    let places = schools + ["V1", "V2", "distanciel"]
    for number in 1...Int.random(in: 4...16, using: &generator) {
      let module = pick(modules, else: "M1")
      let isAlsoOthers = chance(12)
      let (start, place) = (moment(), pick(places, else: "E1"))
      let learners = some(people, 0...6).joined(separator: " ")
      if isAlsoOthers {
        parts.append(
          .fixed(
            "C\(number)", of: module, start, at: chance(30) ? "Atelier" : place,
            by: chance(50) ? "X1" : pick(trainers, else: "F1"), seats: 5, for: learners))
      } else {
        let end = chance(4) ? start.adding(minutes: 75) : nil
        parts.append(
          .session(
            "S\(number)", of: module, start, to: end, at: place,
            by: some(trainers, 0...(chance(20) ? 2 : 1)).joined(separator: " "),
            for: chance(3) ? learners + " P1 P1" : learners))
      }
    }
    for number in 1...Int.random(in: 1...8, using: &generator) {
      let (school, start) = (pick(schools, else: "E1"), moment())
      let noon = Moment(start.day, .noon)
      let learners = some(people, 1...4).joined(separator: " ")
      let anyone = pick(people, else: "P1")
      let isLeader = chance(80)
      parts.append(
        Given { scenario in
          let leader = scenario.plan.referents.first { $0.school.rawValue == school }?.referent.rawValue
          Given.peer("X\(number)", at: school, by: isLeader ? leader ?? anyone : anyone, noon, for: learners)
            .apply(&scenario)
        })
    }
  }
}
