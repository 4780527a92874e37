import Planning

/// A session while the search works on it.
struct LiveSession: Sendable {
  var module: Int32 = -1
  var slot: Int32 = -1
  var place: Int32 = -1
  var trainer: Int32 = -1
  var count: Int32 = 0
  /// Members that may not leave; they stand first.
  var locked: Int32 = 0
  var seats: Int32 = 0
  /// A session of others, or one that is past or pinned: never moved or closed.
  var isFixed = false
  /// Of the own plan, past or pinned: nobody joins or leaves it either.
  var isKept = false
  /// The published session that it stands for, −1 for none.
  var booking: Int32 = -1
  /// Stands for a further trainer of a fixed session; nobody joins it.
  var isShadow = false
  var isOpen = false
}

/// A whole set of decisions with everything that is counted about it kept up to date.
///
/// Only four things change it, each of them exactly undone by another: opening and closing an empty session, a person
/// joining and leaving one, and the date of a deployment. Hard rules are kept by asking before (``canHost(module:slot:place:trainer:)``,
/// ``canJoin(_:_:)``), so that a state reached by allowed steps breaks none. It cannot be copied, for a copy is large and
/// would be made unseen; ``snapshot`` keeps what matters.
struct SearchState: ~Copyable, Sendable {
  let problem: Problem
  /// Persons that a session's row in ``members`` holds.
  let width: Int
  /// Sessions that a person's row in ``agenda`` holds.
  let agendaWidth: Int
  static let undated = Int32.min

  var sessions: [LiveSession] = []
  var free: [Int32] = []
  var members: [Int32] = []
  /// By person, sorted by start: the sessions the person is in.
  var agenda: [Int32]
  var agendaCount: [Int32]
  /// Minutes that count towards what a person owes.
  var got: [Int32]

  var trainerHead: [Int32]
  var trainerNext: [Int32] = []
  var route: [Int32]
  var weekMinutes: [Int32]
  var yearMinutes: [Int32]
  var unevenSum = 0
  var groupUneven: [Int]

  var placeHead: [Int32]
  var placeNext: [Int32] = []
  var substitutesUsed: [Int16]

  var date: [Int32]
  var installerRoom: [Int16]
  var memberStates: [MemberState]
  var readyCount: [Int32]
  var needed: [Int32]
  var demandReadiness: [Int32]
  var referentReadiness: [Int32]

  /// By school place: the referent and the deputy, −1 for none.
  var referent: [Int32]
  var deputy: [Int32]
  /// By person: the school places led.
  var leads: [[Int32]]
  var peerShort: [Int32]

  var openByModule: [[Int32]]
  var openPosition: [Int32] = []
  var openByArea: [[Int32]]
  var areaPosition: [Int32] = []
  /// Every session that the search may change.
  var movable: [Int32] = []
  var movablePosition: [Int32] = []

  /// By booking: whether a session stands for it.
  var isTaken: [Bool]

  var readinessTerms: [Int]
  var costTerms: [Int]
  var readiness = 0
  var cost = 0
  var journal = Journal()

  init(_ problem: Problem, referents: [ReferentChoice]) {
    self.problem = problem
    let people = problem.people.ids.count
    let trainers = problem.trainers.ids.count
    let places = problem.places.all.count
    let days = problem.dayCount
    let seats = problem.fixed.map { max(Int($0.seats), $0.learners.count) }.max() ?? 0
    width = max(1, Int(problem.modules.maxGroup.max() ?? 1), seats)
    var fixedOfPerson = Array(repeating: 0, count: people)
    for entry in problem.fixed { for p in entry.learners { fixedOfPerson[Int(p)] += 1 } }
    agendaWidth = 16 + (fixedOfPerson.max() ?? 0)
    agenda = Array(repeating: -1, count: people * agendaWidth)
    agendaCount = Array(repeating: 0, count: people)
    got = Array(repeating: 0, count: people)
    trainerHead = Array(repeating: -1, count: trainers * days)
    route = Array(repeating: 0, count: trainers * days)
    weekMinutes = Array(repeating: 0, count: trainers * problem.weekCount)
    yearMinutes = Array(repeating: 0, count: trainers)
    groupUneven = Array(repeating: 0, count: problem.trainers.groups.count)
    placeHead = Array(repeating: -1, count: places * days)
    substitutesUsed = Array(repeating: 0, count: problem.substitutes.count)
    let deployments = problem.deployments
    date = Array(repeating: Self.undated, count: deployments.ids.count)
    installerRoom = deployments.installerRoom
    let memberCount = deployments.demands.last.map { $0.offset + $0.members.count } ?? 0
    memberStates = Array(repeating: MemberState(), count: memberCount)
    readyCount = Array(repeating: 0, count: deployments.demands.count)
    needed = Array(repeating: 0, count: deployments.demands.count)
    demandReadiness = Array(repeating: 0, count: deployments.demands.count)
    referentReadiness = Array(repeating: 0, count: deployments.ids.count)
    referent = Array(repeating: -1, count: places)
    deputy = Array(repeating: -1, count: places)
    leads = Array(repeating: [], count: people)
    peerShort = Array(repeating: 0, count: places)
    openByModule = Array(repeating: [], count: problem.modules.ids.count)
    openByArea = Array(repeating: [], count: problem.people.circonscriptions.count + 1)
    readinessTerms = Array(repeating: 0, count: ReadinessTerm.allCases.count)
    costTerms = Array(repeating: 0, count: CostTerm.allCases.count)
    isTaken = Array(repeating: false, count: problem.bookings.ids.count)
    for p in 0..<people { chargeHours(p, sign: 1) }
    charge(.disruption, problem.bookings.base)
    appoint(referents)
    seatFixedSessions()
    for d in deployments.ids.indices {
      chargeDate(d, sign: 1)
      recountDeployment(d)
    }
    for school in deployments.atSchool.indices { recountPeers(at: school) }
    for d in deployments.ids.indices {
      if let fixed = deployments.fixedDay[d] { setDate(d, fixed) }
    }
    journal.clear()
  }

  /// Adds to one cost term, weighted already.
  @inline(__always)
  mutating func charge(_ term: CostTerm, _ amount: Int) {
    costTerms[term.number] += amount
    cost += amount
  }

  /// Adds to one readiness term.
  @inline(__always)
  mutating func charge(_ term: ReadinessTerm, _ amount: Int) {
    readinessTerms[term.number] += amount
    readiness += amount
  }

  /// What has been counted so far; the peer sessions' term is an estimate until they are derived.
  var score: Score {
    Score(
      readinessTerms: Dictionary(uniqueKeysWithValues: ReadinessTerm.allCases.map { ($0, readinessTerms[$0.number]) }),
      costTerms: Dictionary(uniqueKeysWithValues: CostTerm.allCases.map { ($0, costTerms[$0.number]) }))
  }

  private mutating func appoint(_ referents: [ReferentChoice]) {
    for choice in referents {
      guard let school = problem.places.number[.school(choice.school)],
        let person = problem.people.number[choice.referent]
      else { continue }
      referent[school] = Int32(person)
      leads[person].append(Int32(school))
      if let second = choice.deputy.flatMap({ problem.people.number[$0] }) {
        deputy[school] = Int32(second)
        leads[second].append(Int32(school))
      }
    }
    for (place, value) in problem.places.all.enumerated() {
      if case .school = value, referent[place] < 0 { charge(.schoolWithoutReferent, 500) }
    }
  }

  private mutating func seatFixedSessions() {
    for entry in problem.fixed {
      let trainer = entry.trainers.first ?? -1
      let s = open(
        module: Int(entry.module), slot: Int(entry.slot), place: Int(entry.place), trainer: Int(trainer),
        booking: entry.booking)
      sessions[s].isFixed = true
      sessions[s].isKept = entry.isKept
      sessions[s].seats = entry.seats
      removeMovable(s)
      for other in entry.trainers.dropFirst() {
        let shadow = open(
          module: Int(entry.module), slot: Int(entry.slot), place: Int(entry.place), trainer: Int(other),
          isShadow: true, booking: -1)
        sessions[shadow].isFixed = true
      }
      for p in entry.learners { join(Int(p), s) }
      sessions[s].locked = sessions[s].count
      if entry.isKept, Int(slot(of: s).day) <= problem.lastPastDay { unlist(s) }
    }
  }
}

extension CostTerm {
  /// Its position among all terms.
  @inline(__always)
  var number: Int {
    switch self {
    case .officialHoursShort: 0
    case .officialHoursOver: 1
    case .agentHoursShort: 2
    case .peerSessionsShort: 3
    case .followUpShort: 4
    case .relevance: 5
    case .referentFit: 6
    case .trainerTime: 7
    case .learnerTravel: 8
    case .classTimeReplaced: 9
    case .deploymentShift: 10
    case .stale: 11
    case .crowdedFortnight: 12
    case .awkwardPeriod: 13
    case .unevenLoad: 14
    case .crowdedWeek: 15
    case .disruption: 16
    }
  }
}

extension ReadinessTerm {
  /// Its position among all terms.
  @inline(__always)
  var number: Int {
    switch self {
    case .untrainedBeforeDeployment: 0
    case .referentUntrained: 1
    case .deploymentUndated: 2
    case .schoolWithoutReferent: 3
    }
  }
}
