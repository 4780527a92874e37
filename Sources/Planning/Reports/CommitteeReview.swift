public import SchoolCalendar

/// What the year that ends has brought to a commune.
public struct CommitteeReview: Hashable, Sendable {
  /// What it is drawn from.
  public enum Basis: Hashable, Sendable {
    /// The year's own dossier and plan, with the attendance recorded there.
    case plan(revision: Int?)
    /// What the following year's dossier keeps of it: deliveries done, and attendance recorded by module and day.
    case records
  }

  /// A module of which sessions were attended.
  public struct ModuleLine: Hashable, Sendable {
    public var module: ID<TrainingModule>
    public var title: String
    /// People of the commune recorded present, each once; nil where the number is kept back.
    public var people: Int?
    /// The last day on which it was attended.
    public var last: Day
  }

  public var year: SchoolYear
  public var basis: Basis
  /// By date; those not recorded as delivered are among them where the year's own dossier says so.
  public var arrivals: [ArrivalLine]
  public var modules: [ModuleLine]
  /// Due and planned minutes are zero where ``basis`` is ``Basis/records``.
  public var hours: [Audience: HoursBreakdown<HoursStaff>]

  init(
    _ index: DossierIndex, names: Set<String>, year: SchoolYear, date: Day?,
    previous: (index: DossierIndex, plan: Plan)?
  ) {
    self.year = year
    // Without a day it is seen once it is over: only what is recorded counts as held.
    let today = date ?? year.next.firstCivilDay
    let days = year.firstCivilDay...year.lastCivilDay
    let source = previous?.index ?? index
    let plan = previous?.plan ?? Plan(schoolYear: year)
    let presences = Presences(source, plan: plan, days: days)
    let field = CommuneField(
      source, names: names,
      entries: previous == nil
        ? presences.entries : HoursLedger(source, plan: plan, today: today).entries)
    basis = previous.map { .plan(revision: $0.plan.revision) } ?? .records
    arrivals = field.arrivals(of: plan, today: today).filter { line in
      if previous != nil { return line.state != .awaitingValidation }
      return line.status == .delivered && line.date.map { days.contains($0) } ?? false
    }
    hours = field.byStaff
    modules = presences.modules(field)
  }
}

/// The attendance recorded within a year, whether at sessions of its plan or by module and day.
struct Presences {
  struct Presence {
    var learner: ID<Learner>
    var module: ID<TrainingModule>
    var day: Day
    var minutes: Int
    var isPresent: Bool
  }

  let index: DossierIndex
  let all: [Presence]

  init(_ index: DossierIndex, plan: Plan, days: ClosedRange<Day>) {
    self.index = index
    let sessions = Dictionary(
      (plan.sessions + index.held.sessions).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    all = index.dossier.attendance.compactMap { record in
      let session = record.session.flatMap { sessions[$0] }
      guard let module = session?.module ?? record.module, let day = session?.end.day ?? record.moment?.day,
        days.contains(day)
      else { return nil }
      let minutes = record.minutes ?? session?.minutes ?? index.modules[module]?.minutes ?? 0
      return Presence(
        learner: record.learner, module: module, day: day, minutes: minutes, isPresent: record.status == .present)
    }
  }

  /// Hours held and missed by what is recorded alone; nothing is due and nothing planned.
  var entries: [HoursEntry] {
    var minutes: [ID<Learner>: HoursMinutes] = [:]
    for presence in all {
      guard let module = index.modules[presence.module],
        module.isOfficial || index.learners[presence.learner]?.audience == .agents
      else { continue }
      if presence.isPresent {
        minutes[presence.learner, default: HoursMinutes()].attended += presence.minutes
      } else {
        minutes[presence.learner, default: HoursMinutes()].absent += presence.minutes
      }
    }
    return HoursLedger(index, plan: Plan(schoolYear: index.dossier.settings.schoolYear)).entries.map { entry in
      HoursEntry(
        learner: entry.learner, audience: entry.audience, staff: entry.staff, school: entry.school,
        circonscription: entry.circonscription, due: 0, minutes: minutes[entry.learner] ?? HoursMinutes())
    }
  }

  /// What shown people of a commune attended, by title.
  func modules(_ field: CommuneField) -> [CommitteeReview.ModuleLine] {
    var people: [ID<TrainingModule>: Set<ID<Learner>>] = [:]
    var last: [ID<TrainingModule>: Day] = [:]
    for presence in all where presence.isPresent && field.unit(of: presence.learner) != nil {
      people[presence.module, default: []].insert(presence.learner)
      last[presence.module] = max(last[presence.module] ?? presence.day, presence.day)
    }
    return people.map { module, persons in
      CommitteeReview.ModuleLine(
        module: module, title: index.modules[module]?.title ?? module.rawValue,
        people: persons.count > SmallGroups.limit ? persons.count : nil, last: last[module] ?? .first)
    }.sorted { ($0.title, $0.module) < ($1.title, $1.module) }
  }
}
