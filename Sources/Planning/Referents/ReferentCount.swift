import SchoolCalendar

/// Puts together what a plan, the dossier and the decisions say of referents.
struct ReferentCount {
  private let index: DossierIndex
  private let plan: Plan
  private let posts: ReferentPosts
  private let rules: ReferentRules
  private let year: ClosedRange<Day>
  private let choices: [ID<School>: ReferentChoice]
  private let dates: [ID<Deployment>: Day]
  private let history: TrainingHistory
  private let peers: [ID<School>: [PeerSession]]
  /// By person: the sessions of modules for referents, by start.
  private let network: [ID<Learner>: [Session]]
  private let deployments: [ID<School>: [(deployment: Deployment, kit: EquipmentType)]]

  init(_ index: DossierIndex, _ plan: Plan) {
    self.index = index
    self.plan = plan
    posts = ReferentPosts(index)
    rules = ReferentRules(index)
    year = rules.year
    choices = Dictionary(plan.referents.map { ($0.school, $0) }, uniquingKeysWith: { _, last in last })
    dates = Dictionary(plan.deployments.map { ($0.id, $0.date) }, uniquingKeysWith: { _, last in last })
    history = TrainingHistory(attendance: index.dossier.attendance, sessions: plan.sessions, today: nil)
    peers = Dictionary(grouping: plan.peerSessions.sorted { ($0.start, $0.id) < ($1.start, $1.id) }, by: \.school)
    var network: [ID<Learner>: [Session]] = [:]
    for session in plan.sessions.sorted(by: { ($0.start, $0.id) < ($1.start, $1.id) })
    where index.modules[session.module]?.audiences.contains(.referents) == true {
      for learner in session.learners { network[learner, default: []].append(session) }
    }
    self.network = network
    var deployments: [ID<School>: [(deployment: Deployment, kit: EquipmentType)]] = [:]
    for deployment in index.liveDeployments {
      guard let project = index.projects[deployment.project], let kit = index.equipment[project.equipment] else {
        continue
      }
      deployments[project.school, default: []].append((deployment, kit))
    }
    self.deployments = deployments
  }

  func entry(of school: School) -> ReferentEntry {
    let (choice, post) = (choices[school.id], posts[school.id])
    var entry = ReferentEntry(
      school: school.id, state: state(choice, post), choice: choice, post: post, since: nil, trainings: [],
      network: [], peerSessions: 0)
    guard let choice else {
      entry.vacancy = vacancy(of: school, from: nil)
      return entry
    }
    let led = (peers[school.id] ?? []).filter { $0.referent == choice.referent }
    entry.since = index.learners[choice.referent]?.referentSince.flatMap { $0.isEmpty ? nil : $0 }
    entry.trainings = trainings(of: choice.referent, at: school.id, firstPeer: led.first?.start)
    entry.network = (network[choice.referent] ?? []).map(\.id)
    entry.peerSessions = led.count
    entry.handover = handover(choice)
    if let handover = entry.handover, handover.successor == nil {
      entry.vacancy = vacancy(of: school, from: handover.from)
    }
    return entry
  }

  private func state(_ choice: ReferentChoice?, _ post: ReferentPost) -> ReferentEntry.State {
    if let confirmed = post.referent { return confirmed == choice?.referent ? .confirmed : .toReplan }
    if post.isVacant { return choice == nil ? .vacant : .toReplan }
    return choice == nil ? .missing : .proposed
  }

  /// The modules asked at a school with the deployments that ask for them, in the order of the deployments.
  private func asked(at school: ID<School>) -> [(module: ID<TrainingModule>, by: [Deployment], deadline: Day?)] {
    var order: [ID<TrainingModule>] = []
    var asking: [ID<TrainingModule>: [Deployment]] = [:]
    var deadlines: [ID<TrainingModule>: Day] = [:]
    for (deployment, kit) in deployments[school] ?? [] {
      for module in kit.referentModules {
        if asking[module] == nil { order.append(module) }
        asking[module, default: []].append(deployment)
        guard let day = dates[deployment.id]?.advanced(by: -kit.leadDays) else { continue }
        deadlines[module] = deadlines[module].map { min($0, day) } ?? day
      }
    }
    return order.map { ($0, asking[$0] ?? [], deadlines[$0]) }
  }

  private func trainings(
    of person: ID<Learner>, at school: ID<School>, firstPeer: Moment?
  ) -> [ReferentTraining] {
    let all = asked(at: school).map { asked in
      let taken = history[person, asked.module].min { ($0.day, $0.session ?? "") < ($1.day, $1.session ?? "") }
      let isDated = asked.by.allSatisfy { dates[$0.id] != nil }
      var training = ReferentTraining(
        module: asked.module, deployments: asked.by.map(\.id), deadline: asked.deadline, session: taken?.session,
        day: taken?.day, isInTime: false)
      if let day = taken?.day, let deadline = asked.deadline { training.isInTime = isDated && day <= deadline }
      if let day = taken?.day, let firstPeer {
        training.isBeforePeerSessions = day < firstPeer.day || isBefore(taken, firstPeer)
      }
      return training
    }
    return all.sorted { ($0.deadline ?? .last, $0.module) < ($1.deadline ?? .last, $1.module) }
  }

  private func isBefore(_ training: TrainingHistory.Training?, _ moment: Moment) -> Bool {
    guard let id = training?.session, let session = plan.sessions.first(where: { $0.id == id }) else { return false }
    return session.end <= moment
  }

  private func handover(_ choice: ReferentChoice) -> ReferentHandover? {
    let leaves = index.learners[choice.referent]?.leaves.flatMap { year.contains($0) ? $0 : nil }
    guard let from = choice.successor?.from ?? leaves else { return nil }
    let later = (peers[choice.school] ?? []).filter { $0.start.day >= from }
    let successor = choice.successor?.learner
    let lacking = asked(at: choice.school).map(\.module).filter { module in
      successor.map { history[$0, module].isEmpty } ?? true
    }
    return ReferentHandover(
      from: from, successor: successor, peerSessions: later.map(\.id),
      ledByOthers: later.filter { $0.referent != successor }.map(\.id), lackingModules: lacking)
  }

  private func vacancy(of school: School, from: Day?) -> ReferentVacancy {
    let all = deployments[school.id] ?? []
    let blocked = all.filter { !$0.kit.referentModules.isEmpty }.map {
      ReferentVacancy.Blocked(
        deployment: $0.deployment.id, date: dates[$0.deployment.id], modules: $0.kit.referentModules)
    }.filter { from == nil || $0.date.map { $0 >= from ?? .first } ?? true }
    let begin = from ?? year.lowerBound
    let teachers = index.people(of: school.id, audience: .teachers)
    let wanted = max(
      index.dossier.settings.goals.peerSessionsPerSchool, all.reduce(0) { $0 + $1.kit.peerSessions })
    let post = posts[school.id]
    let possible = teachers.filter { person in
      person.leaves.map { $0 > begin } ?? true && !post.refused.contains(person.id) && isFree(person, school.id)
    }.sorted { (ReferentFitness($0).minutes, $0.id) < (ReferentFitness($1).minutes, $1.id) }
    return ReferentVacancy(
      from: from, deployments: blocked.sorted { ($0.date ?? .last, $0.deployment) < ($1.date ?? .last, $1.deployment) },
      peerSessions: teachers.count > 1 && from == nil ? wanted : 0, nextStep: step(school, post, possible),
      candidates: possible.map(\.id))
  }

  private func served(_ person: ID<Learner>) -> Set<ID<School>> {
    Set(choices.values.filter { $0.referent == person || $0.deputy == person }.map(\.school))
  }

  private func isFree(_ person: Learner, _ school: ID<School>) -> Bool {
    rules.mayServe(person, served(person.id).union([school]))
  }

  private func step(_ school: School, _ post: ReferentPost, _ possible: [Learner]) -> ReferentVacancy.NextStep {
    if post.isVacant { return .fillPost }
    if !possible.isEmpty { return .nameTeacher }
    let neighbours = choices.values.contains { choice in
      choice.school != school.id && rules.mayShare(choice.school, school.id)
        && index.learners[choice.referent].map { isFree($0, school.id) } == true
    }
    return neighbours ? .askNeighbour : .findTeacher
  }

  func networks(_ entries: [ReferentEntry]) -> [ReferentNetwork] {
    let groups = Dictionary(grouping: entries) { index.schools[$0.school]?.circonscription ?? "" }
    return groups.map { circonscription, entries in
      let people = Set(entries.compactMap { $0.choice?.referent })
      let sessions = people.flatMap { network[$0] ?? [] }.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
      var seen: Set<ID<Session>> = []
      return ReferentNetwork(
        circonscription: circonscription, referents: people.count, booked: people.count { network[$0] != nil },
        sessions: sessions.map(\.id).filter { seen.insert($0).inserted })
    }.sorted { $0.circonscription < $1.circonscription }
  }
}
