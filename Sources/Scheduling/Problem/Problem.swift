import Planning
import SchoolCalendar

/// A dossier compiled for the search: flat arrays with integer indices, everything fixed worked out once.
///
/// Indices: `p` a person, `m` a module, `t` a trainer, `v` a place, `d` a live deployment, `s` a session, `k` a slot.
/// A reference, so that the search hands it on without copying its many arrays; nothing in it changes.
final class Problem: DayNumbering, Sendable {
  let index: DossierIndex
  let calendar: YearCalendar
  let weights: CompiledWeights
  let referents: [ID<School>: ID<Learner>]
  let origin: Day
  let dayCount: Int
  let weekCount: Int
  let limits: Limits
  let time: TimeTable
  let places: PlaceTable
  let people: PeopleTable
  let modules: ModuleTable
  let trainers: TrainerTable
  let deployments: DeploymentTable
  let fixed: [FixedEntry]
  /// Substitutes by `circonscription × half-day`.
  let substitutes: [Int16]
  /// The last day that is past, before day 0 where nothing is.
  let lastPastDay: Int
  let bookings: BookingTable
  /// How often disruption counts beyond once while the search judges.
  let strictness: Int
  /// By place: the peer sessions that stay as they are.
  let settledPeers: [[PeerSession]]
  /// By place: peer sessions of the published plan that are still to come.
  let publishedPeers: [[PeerSession]]

  /// Compiles a dossier.
  ///
  /// - Parameters:
  ///   - choices: the referents and deputies, for whom modules meant for referents are open.
  ///   - ground: what is past or pinned, and the plan that people follow.
  /// - Throws: `CalendarError` where the year has no calendar.
  convenience init(
    _ index: DossierIndex, referents choices: [ReferentChoice], ground: PlanGround = PlanGround()
  ) throws(CalendarError) {
    self.init(try ProblemDraft(index, referents: choices, ground: ground))
  }

  init(_ draft: ProblemDraft) {
    index = draft.index
    calendar = draft.calendar
    weights = CompiledWeights(draft.weights)
    referents = draft.referents
    origin = draft.origin
    dayCount = draft.dayCount
    weekCount = draft.weekCount
    limits = draft.limits
    time = draft.time
    places = draft.places
    people = draft.people
    modules = draft.modules
    trainers = draft.trainers
    deployments = draft.deployments
    fixed = draft.fixed
    substitutes = draft.substitutes
    lastPastDay = draft.lastPastDay
    bookings = draft.bookings
    strictness = draft.strictness
    settledPeers = draft.settledPeers
    publishedPeers = draft.publishedPeers
  }
}

/// A ``Problem`` while it is being compiled.
struct ProblemDraft: DayNumbering {
  let index: DossierIndex
  let calendar: YearCalendar
  let weights: Weights
  let referents: [ID<School>: ID<Learner>]
  let origin: Day
  let dayCount: Int
  let weekCount: Int
  var time = TimeTable()
  var places = PlaceTable()
  var people = PeopleTable()
  var modules = ModuleTable()
  var trainers = TrainerTable()
  var deployments = DeploymentTable()
  var fixed: [FixedEntry] = []
  var substitutes: [Int16] = []
  var limits: Limits
  let settled: Settled
  let lastPastDay: Int
  var bookings = BookingTable()
  let strictness: Int
  var settledPeers: [[PeerSession]] = []
  var publishedPeers: [[PeerSession]] = []
}

/// Counts days from an origin.
protocol DayNumbering {
  /// Day 0, a Monday.
  var origin: Day { get }
}

extension DayNumbering {
  /// The civil day of a day index.
  func day(_ number: Int) -> Day { origin.advanced(by: number) }

  /// The index of a civil day; negative before the origin.
  func number(_ day: Day) -> Int { origin.distance(to: day) }
}

/// The weights of the cost terms by their numbers.
struct CompiledWeights: Sendable {
  private let values: [Int]

  init(_ weights: Weights) {
    var values = Array(repeating: 0, count: CostTerm.allCases.count)
    for term in CostTerm.allCases { values[term.number] = weights[term] }
    self.values = values
  }

  @inline(__always)
  subscript(term: CostTerm) -> Int { values[term.number] }
}

/// The slots, and who is open when.
struct TimeTable: Sendable {
  var slots: [Slot] = []
  /// By module: the slots of its length, sorted by day, then start.
  var range: [Range<Int>] = []
  /// Rows of openness, one for each kind of open time.
  var openRows: [OpenByte] = []
  /// Class minutes that a slot covers, one row for each kind of class hours.
  var classRows: [UInt16] = []
  /// Rows of 1 where a trainer may teach.
  var trainerRows: [UInt8] = []
  /// Rows of 1 where a place may be used; places without closures share row 0.
  var placeRows: [UInt8] = []
  /// By day: the weeks whose last open day is that day or an earlier one.
  var classWeeks: [Int32] = []
}

/// Schools, leisure centres, venues, the remote place and the places of others' sessions.
struct PlaceTable: Sendable {
  var all: [Place] = []
  var number: [Place: Int] = [:]
  var remote = 0
  /// Minutes between places, `from × to`.
  var travel: [Int16] = []
  /// Persons held.
  var capacity: [Int32] = []
  /// The school a place is or lies in, −1 for none.
  var house: [Int32] = []
  /// The row of its open time in ``TimeTable/placeRows``.
  var row: [Int32] = []
  var circonscription: [Int32] = []
  /// Families of equipment by number.
  var families: [String: Int] = [:]
  /// `place × family`: the first day on which it is surely there; `Int32.max` where it is not.
  var equippedFrom: [Int32] = []
  /// Places a session may be put in.
  var usable: [Int32] = []
  /// By place: homes of people by growing minutes, within the travel limit.
  var near: [[Int32]] = []
  /// By place: usable places by growing minutes.
  var nearVenues: [[Int32]] = []

  @inline(__always)
  func minutes(_ a: Int32, _ b: Int32) -> Int { Int(travel[Int(a) * all.count + Int(b)]) }
}

/// Everybody who may be trained.
struct PeopleTable: Sendable {
  var ids: [ID<Learner>] = []
  var number: [ID<Learner>: Int] = [:]
  var home: [Int32] = []
  var isTeacher: [Bool] = []
  var due: [Int32] = []
  var circonscription: [Int32] = []
  /// The row in ``TimeTable/openRows``.
  var openRow: [Int32] = []
  /// The row in ``TimeTable/classRows``, −1 for who has no class.
  var classRow: [Int32] = []
  /// `person × module`: −1 not meant for the person, else what its relevance costs.
  var relevance: [Int32] = []
  /// `person × module`: whether a deployment asks the person for it, as staff or as referent.
  var isAsked: [Bool] = []
  /// The first day a person is gone.
  var leaves: [Int32] = []
  /// What was attended before this plan.
  var past: [[PastAttendance]] = []
  /// By home place.
  var atHome: [[Int32]] = []
  /// By school place: teachers and agents who list it, first or not.
  var staffCount: [[Int]] = []
  var circonscriptions: [ID<Circonscription>] = []
}

/// One attendance recorded before.
struct PastAttendance: Sendable {
  var module: Int32
  var day: Int32
  var minute: Int32
}

/// The catalogue.
struct ModuleTable: Sendable {
  var ids: [ID<TrainingModule>] = []
  var number: [ID<TrainingModule>: Int] = [:]
  var minutes: [Int32] = []
  var maxGroup: [Int32] = []
  var minGroup: [Int32] = []
  var isRemote: [Bool] = []
  var isOfficial: [Bool] = []
  var inOwnSchool: [Bool] = []
  var family: [Int32] = []
  var prerequisites: [[Int32]] = []
  /// The modules that ask for this one.
  var dependents: [[Int32]] = []
  /// Trainers of the dossier who may teach it.
  var trainers: [[Int32]] = []
  /// Whether anybody is meant for it.
  var isWanted: [Bool] = []
}

/// Trainers of the dossier, then those whom only others' sessions name.
struct TrainerTable: Sendable {
  var ids: [ID<Trainer>] = []
  var number: [ID<Trainer>: Int] = [:]
  /// How many of them are in the dossier.
  var known = 0
  /// `trainer × place`: minutes from the base.
  var fromBase: [Int16] = []
  /// `trainer × (circonscription + 1)`: whether it is served; the last column stands for persons without one.
  var serves: [Bool] = []
  var maxWeek: [Int32] = []
  var maxYear: [Int32] = []
  /// The group of trainers of one type whose loads are compared, −1 for none.
  var group: [Int32] = []
  var groups: [[Int32]] = []
  /// Yearly minutes by which a group's load is shared; all 1 where one has none.
  var share: [Int] = []
}

/// Deployments that the plan decides or keeps.
struct DeploymentTable: Sendable {
  var ids: [ID<Deployment>] = []
  var school: [Int32] = []
  /// The days it may be put on, growing; empty where its date is fixed.
  var candidates: [[Int32]] = []
  var fixedDay: [Int32?] = []
  var requested: [Int32?] = []
  var installer: [Int32] = []
  /// `installer × day`: deployments that may still be put there.
  var installerRoom: [Int16] = []
  var installerCount = 0
  var lead: [Int32] = []
  var freshness: [Int32] = []
  var followUp: [[Int32]] = []
  var followUpDays: [Int32] = []
  var referentModules: [[Int32]] = []
  var peers: [Int32] = []
  var family: [Int32] = []
  /// The demands of each deployment.
  var demandsOf: [[Int32]] = []
  var demands: [Demand] = []
  /// By person: the demands the person belongs to, and the place in each one's list.
  var demandsOfPerson: [[Membership]] = []
  /// By school place.
  var atSchool: [[Int32]] = []
}

/// What one deployment asks of one audience of its school.
struct Demand: Sendable {
  var deployment: Int32
  var isTeachers: Bool
  var modules: [Int32]
  /// Follow-up modules meant for the audience.
  var followUp: [Int32]
  var members: [Int32]
  var share: Double
  /// Where its members' states begin in the search's flat arrays.
  var offset: Int
}

/// A person's place in a demand.
struct Membership: Sendable {
  var demand: Int32
  var position: Int32
}

/// A session that others have fixed, or that stays as it is because it is past or pinned, compiled.
struct FixedEntry: Sendable {
  var id: ID<Session>
  var module: Int32
  var slot: Int32
  var place: Int32
  var trainers: [Int32]
  var seats: Int32
  var learners: [Int32]
  /// Whether it is one of the own plan that stays; nobody joins or leaves it.
  var isKept = false
  var isPinned = false
  /// The published session that it still is, −1 for none.
  var booking: Int32 = -1
}
