import Planning
import SchoolCalendar
import Testing

@testable import Exchange

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}

/// A dossier with rows in every table, drawn from a seed: without a problem, and with plain or with hostile texts.
struct RandomDossier {
  private(set) var dossier: Dossier
  private var numbers: SeededNumbers
  private let isHostile: Bool
  private let count: Int
  private var communes: [String] = []
  private var circonscriptions: [ID<Circonscription>] = []
  private let families = ["eni", "tablettes", "robots"]

  /// - Parameter count: Rows of the staff; other tables have fewer.
  init(seed: Int, people count: Int, isHostile: Bool) throws {
    dossier = Dossier(settings: try #require(SampleFolder.clean.read().dossier).settings)
    numbers = SeededNumbers(seed)
    self.isHostile = isHostile
    self.count = count
    communes = (1...4).map { "Commune \($0)" } + (isHostile ? ["@Ville; \"x\"", "-Bourg"] : [])
    circonscriptions = ["Bruz", "Rennes Sud", "Pays Malouin"] + (isHostile ? ["=Nord;", "+Sud"] : [])
    addPlaces()
    addPeople()
    addTraining()
    addDeployments()
    addRecords()
  }

  private mutating func addPlaces() {
    dossier.schools = (0..<max(6, count / 10)).map { number in
      let digits = 350_000 + number
      return School(
        id: ID("0\(digits)\(UAI.letter(for: digits))"), name: text("École \(number)"), kind: pick(SchoolKind.allCases),
        commune: pick(communes), communeCode: chance() ? "350\(10 + number % 80)" : nil,
        circonscription: circonscriptions[number % circonscriptions.count], coordinates: coordinates(),
        week: pick(SchoolWeek.allCases), classes: chance() ? within(0...20) : nil,
        pupils: chance() ? within(0...400) : nil, rpi: chance() ? text("RPI") : nil,
        priorityEducation: chance() ? pick(PriorityEducation.allCases) : nil)
    }
    dossier.centres = (0..<max(3, count / 40)).map { number in
      LeisureCentre(
        id: key("S", number), name: text("Centre"), kind: pick(LeisureCentreKind.allCases), commune: pick(communes),
        circonscription: pick(circonscriptions), coordinates: coordinates(), schools: some(dossier.schools.map(\.id)))
    }
    dossier.venues = (0..<max(3, count / 30)).map { number in
      Venue(
        id: key("L", number), name: text("Salle"), school: chance() ? pick(dossier.schools).id : nil,
        coordinates: coordinates(), capacity: within(1...60), equipment: number == 0 ? families : some(families))
    }
  }

  private mutating func addPeople() {
    dossier.learners = (0..<count).map { number in
      let role = pick(Role.allCases)
      let isAgent = [Role.atsem, .animateur, .agent].contains(role)
      let isVacant = number % 17 == 5
      return Learner(
        id: key("P", number), familyName: isVacant ? nil : text("Nom"), givenName: isVacant ? nil : text("Prénom"),
        schools: isAgent && chance() ? [] : [pick(dossier.schools).id],
        centre: isAgent ? pick(dossier.centres).id : nil,
        role: role, agentTime: isAgent ? pick(AgentTime.allCases) : nil, email: chance() ? text("a@exemple.fr") : nil,
        workShare: pick([100, 100, 80, 62.5, 33.3]), absentDays: chance() ? [pick(Weekday.allCases)] : [],
        volunteersAsReferent: chance(), referentSince: chance() ? text("2024") : nil, level: chance() ? text("2") : nil,
        exemption: number % 9 == 0 ? text("constellation") : nil, targetMinutes: chance() ? within(0...6000) : nil,
        leaves: number % 11 == 0 ? day() : nil)
    }
  }

  private mutating func addTraining() {
    let count = max(5, self.count / 20)
    for number in 0..<count {
      dossier.modules.append(
        TrainingModule(
          id: key("M", number), title: text("Module"), minutes: within(3...36) * 5,
          audiences: number % 2 == 0 ? [.teachers] : Set(ModuleAudience.allCases), maxGroup: within(10...30),
          minGroup: within(0...10), mode: pick(SessionMode.allCases), prerequisites: some(dossier.modules.map(\.id)),
          isOfficial: chance(), inOwnSchool: chance(), equipment: chance() ? pick(families) : nil,
          catalogueLevel: chance() ? within(1...3) : nil))
    }
    let modules = dossier.modules.map(\.id)
    dossier.trainers = (0..<count).map { number in
      Trainer(
        id: key("F", number), name: text("Formateur"), kind: pick(TrainerKind.allCases),
        base: chance() ? coordinates() : nil, territory: chance() ? .all : .only([pick(circonscriptions)]),
        modules: chance() ? .all : .only([pick(modules)]), maxMinutesPerWeek: chance() ? within(0...3600) : nil,
        maxMinutesPerYear: chance() ? within(0...120_000) : nil)
    }
    dossier.fixedSessions = (0..<count).map { number in
      let place = pick([
        Place.remote, .school(pick(dossier.schools).id), .venue(pick(dossier.venues).id),
        isHostile ? .elsewhere(text("Rectorat")) : .remote,
      ])
      return FixedSession(
        id: key("X", number), module: pick(modules), start: moment(), place: place,
        trainers: some(dossier.trainers.map(\.id)), seats: within(0...100),
        learners: some(dossier.learners.prefix(5).map(\.id)), organiser: chance() ? text("Canopé") : nil)
    }
  }

  private mutating func addDeployments() {
    let modules = dossier.modules.map(\.id)
    dossier.equipment = (0..<max(3, count / 40)).map { number in
      EquipmentType(
        id: key("E", number), title: text("Écran"), family: pick(families), teacherModules: some(modules),
        agentModules: some(modules), referentModules: some(modules), teacherShare: pick([100, 80, 33.3]),
        agentShare: pick([100, 0]), leadDays: within(0...40), freshnessDays: within(41...100),
        followUp: some(modules), followUpDays: within(0...60), peerSessions: within(0...4))
    }
    dossier.projects = (0..<max(4, count / 15)).map { number in
      Project(
        id: key("R", number), school: pick(dossier.schools).id, equipment: pick(dossier.equipment).id,
        status: pick(ProjectStatus.allCases), title: chance() ? text("Projet") : nil,
        quantity: chance() ? within(0...50) : nil, sponsor: chance() ? text("Mairie") : nil,
        decidedOn: chance() ? day() : nil)
    }
    dossier.installers = (0..<3).map { number in
      Installer(id: key("I", number), name: text("Poseur"), dailyCapacity: within(0...9), worksInHolidays: chance())
    }
    dossier.deployments = (0..<max(6, count / 10)).map { number in
      let first = day()
      return Deployment(
        id: key("D", number), project: pick(dossier.projects).id, earliest: first,
        latest: first.advanced(by: within(0...60)), requested: chance() ? day() : nil,
        installer: chance() ? pick(dossier.installers).id : nil, status: pick(DeploymentStatus.allCases),
        date: chance() ? day() : nil, orderedOn: chance() ? day() : nil, quantity: chance() ? within(0...50) : nil)
    }
    dossier.deliveries = (0..<5).map { _ in
      Delivery(
        deployment: pick(dossier.deployments).id, day: day(), quantity: chance() ? within(1...9) : nil,
        note: chance() ? text("bon") : nil)
    }
  }

  private mutating func addRecords() {
    let rows = max(5, count / 20)
    dossier.contacts = (0..<rows).map { _ in
      let reach = pick([
        Reach.everything, .commune(pick(dossier.schools).commune),
        .circonscription(pick(dossier.schools).circonscription),
        .school(pick(dossier.schools).id),
      ])
      return Contact(
        reach: reach, role: text("ien"), name: chance() ? text("Mme X") : nil, email: chance() ? text("x@y.fr") : nil,
        telephone: chance() ? text("+33 2 99 00 00 00") : nil)
    }
    dossier.incidents = (0..<rows).map { number in
      let start = moment()
      let place = pick([Place.school(pick(dossier.schools).id), .venue(pick(dossier.venues).id)])
      return Incident(
        id: key("N", number), place: place, family: pick(families), start: start,
        end: chance() ? start.adding(minutes: within(1...5000)) : nil, subject: chance() ? text("panne") : nil)
    }
    dossier.visits = (0..<rows).map { _ in
      Visit(
        project: pick(dossier.projects).id, day: day(), time: chance() ? moment().time : nil,
        visitor: chance() ? text("CPC") : nil, subject: chance() ? text("réseau") : nil)
    }
    dossier.committees = (0..<rows).map { _ in
      CommitteeMeeting(
        kind: pick(CommitteeKind.allCases), commune: chance() ? pick(communes) : nil, day: day(),
        time: chance() ? moment().time : nil, location: chance() ? text("Mairie") : nil)
    }
    dossier.closures = (0..<rows).compactMap { _ in
      let start = moment()
      let reach = pick([
        Reach.everything, .school(pick(dossier.schools).id), .venue(pick(dossier.venues).id),
        .trainer(pick(dossier.trainers).id), .learner(pick(dossier.learners).id),
        .circonscription(pick(dossier.schools).circonscription),
      ])
      return MomentRange(start, start.adding(minutes: within(1...9000))).map {
        Closure(reach: reach, range: $0, reason: chance() ? text("travaux") : "")
      }
    }
    dossier.substitutes = (0..<rows).map { _ in
      let first = day()
      return SubstitutePool(
        circonscription: pick(dossier.schools).circonscription, first: first,
        last: first.advanced(by: within(0...99)), substitutes: within(0...9))
    }
    dossier.attendance = (0..<rows).map { number in
      let isSession = number % 2 == 0
      return AttendanceRecord(
        learner: pick(dossier.learners).id, status: pick(AttendanceStatus.allCases),
        session: isSession ? pick(dossier.fixedSessions).id : nil,
        module: isSession ? nil : pick(dossier.modules).id, moment: isSession ? nil : moment(),
        minutes: chance() ? within(0...600) : nil)
    }
    dossier.referentDecisions = dossier.schools.prefix(rows).enumerated().map { number, school in
      let teacher = dossier.learners.first {
        $0.schools.first == school.id && $0.audience == .teachers && $0.leaves == nil
      }
      let from = chance() ? day() : nil
      let reason = chance() ? text("Motif") : nil
      guard let teacher, number % 3 < 2 else {
        return ReferentDecision(school: school.id, state: .vacant, from: from, reason: reason)
      }
      return ReferentDecision(
        school: school.id, person: teacher.id, state: number % 3 == 0 ? .confirmed : .refused, from: from,
        through: from?.advanced(by: within(0...99)), reason: reason)
    }
    dossier.travelTimes = zip(dossier.schools, dossier.schools.dropFirst()).map { from, to in
      TravelTime(from: from.id.rawValue, to: to.id.rawValue, minutes: within(0...90))
    }
  }
}

extension RandomDossier {
  /// Texts that break what is not written with care.
  static let hostile = [
    "=1+1", "+33 2 99 00 00 00", "-x", "@SUM(A1:A9)", "'=x", "''-y", "'", "\"", "\"\"", "a;b", "a,b", "a\tb", ";", ",",
    "ligne\nautre", "=cmd|'/c calc'!A0", "Œuvré €", "e\u{301}te\u{301}", "\u{301}x", "=\u{338}x", "\u{37E}",
    "\u{202E}abc",
    "L’été – 5 €", "sep=;", "\u{FEFF}x", "0012", "1e5", "12,5", "NULL", "oui", "<script>alert(1)</script>", "\\", "%00",
    "💥", "＝1", "－2", "'＠", "a  b", "x\u{A0}y", "z\u{2028}w", "ß İ ı", "\u{1100}\u{1161}\u{11A8}", "O'Neil",
    "\"a\";b",
  ]

  private mutating func text(_ plain: String) -> String {
    isHostile ? pick(Self.hostile) : plain + " " + String(within(1...999))
  }

  /// An id, which in hostile dossiers begins like a formula or holds a delimiter.
  private func key<Entity>(_ letter: String, _ number: Int) -> ID<Entity> {
    let sign = isHostile ? ["", "=", "-", "+", "@", "'", "a;", "b,", "\"", "É"][number % 10] : ""
    return ID(sign + letter + String(number))
  }

  private mutating func chance() -> Bool { Bool.random(using: &numbers) }

  private mutating func within(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[within(0...items.count - 1)] }

  private mutating func some<Item>(_ items: [Item]) -> [Item] {
    if items.isEmpty { return [] }
    let start = within(0...items.count - 1)
    return Array(items[start...].prefix(within(0...2)))
  }

  private mutating func coordinates() -> Coordinates {
    Coordinates(
      latitude: Double.random(in: 47...49, using: &numbers), longitude: Double.random(in: -2...1, using: &numbers))
  }

  /// A day from October to May.
  private mutating func day() -> Day { Day("2027-10-01")?.advanced(by: within(0...230)) ?? Day(daysSince1970: 0) }

  private mutating func moment() -> Moment { Moment(day(), TimeOfDay(minutes: within(0...95) * 15)) }
}
