import Planning
import SchoolCalendar

/// A plan and its dossier, with the facts that several constraints ask for looked up once.
///
/// It judges nothing.
struct Recount: Sendable {
  let index: DossierIndex
  let calendar: YearCalendar
  let travel: Travel
  let plan: Plan
  /// The revision that people follow, where changes to it count.
  let published: Plan?
  let plannedOn: Day?
  let closures: ClosureBook
  let referents: ReferentBook
  let deployments: DeploymentBook
  /// The plan's official sessions by start, then id; those that others have fixed included.
  let sessions: [SessionFacts]
  /// The plan's peer sessions by start, then id.
  let peerSessions: [PeerFacts]
  /// Who took what when, attendance recorded before and this year's sessions.
  let training: TrainingBook

  /// The facts of a plan whose ids the dossier knows; what it does not know is left out.
  init(_ index: DossierIndex, _ calendar: YearCalendar, _ plan: Plan, published: Plan?, plannedOn: Day?) {
    self.index = index
    self.calendar = calendar
    self.plan = plan
    self.published = published
    self.plannedOn = plannedOn
    travel = Travel(index)
    closures = ClosureBook(index.dossier.closures)
    referents = ReferentBook(plan.referents, index)
    deployments = DeploymentBook(plan.deployments, index)
    let openTime = OpenTimeCheck(index, closures, travel)
    sessions = plan.sessions.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
      .compactMap { SessionFacts($0, index, openTime) }
    peerSessions = plan.peerSessions.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
      .map { PeerFacts($0, index, openTime) }
    var training = TrainingBook(index.dossier.attendance)
    for facts in TrainingBook.inOrderOfEnd(sessions) { training.add(facts) }
    self.training = training
  }

  var settings: Settings { index.dossier.settings }

  /// The schools in the dossier's order.
  var schools: [School] { index.dossier.schools }

  /// Whether a deployment of a person's own school asks for a module, before or after its arrival.
  func isAsked(_ module: ID<TrainingModule>, of learner: Learner) -> Bool {
    learner.ownSchool.flatMap { index.askedModules[$0]?.contains(module) } ?? false
  }

  /// Minutes of a person's way from the own school to a session.
  func way(of learner: Learner, to facts: SessionFacts) -> Int {
    travel.minutes(from: travel.home(of: learner), to: facts.place)
  }

  /// The hours in which a person has class on a day: none for agents, and the first span only on a half day.
  func classHours(of learner: Learner, on day: Day) -> [TimeSpan] { index.classHours(of: learner, on: day) }

  /// Official minutes due by a teacher, or the minutes of an agent's target.
  func minutesDue(by learner: Learner) -> Int { HoursDue(settings.goals).minutes(for: learner) }
}

extension DossierIndex {
  /// The hours in which a person has class at the own school on a day.
  func classHours(of learner: Learner, on day: Day) -> [TimeSpan] {
    guard learner.audience == .teachers, let school = learner.ownSchool.flatMap({ schools[$0] }) else { return [] }
    return school.week.classSpans(of: school.classHours, on: day.weekday)
  }
}
