import Planning

/// In whose feeds an entry stands.
struct FeedAudience {
  private let index: DossierIndex
  private let preparation: Preparation

  init(_ index: DossierIndex, preparation: Preparation) {
    self.index = index
    self.preparation = preparation
  }

  /// Every owner whose feed shows the subject.
  ///
  /// Persons and trainers outside the dossier have no feed: a fixed session may name someone by name.
  func owners(of subject: FeedEntry.Subject) -> Set<FeedOwner> {
    switch subject {
    case .session(let session): owners(of: session)
    case .peerSession(let session): owners(of: session)
    case .arrival(let planned): owners(of: planned)
    case .visit(let visit, _): owners(of: visit)
    case .committee(let meeting, _): owners(of: meeting)
    }
  }

  private func owners(of session: Session) -> Set<FeedOwner> {
    var owners = Set(session.trainers.filter { index.trainers[$0] != nil }.map { FeedOwner.trainer($0) })
    for learner in session.learners { owners.formUnion(self.owners(around: learner)) }
    switch session.place {
    case .school(let school): owners.formUnion(self.owners(around: school))
    case .venue(let id): if let school = index.venues[id]?.school { owners.formUnion(self.owners(around: school)) }
    case .elsewhere(let text): owners.formUnion(self.owners(around: ID<LeisureCentre>(text)))
    case .remote: break
    }
    for arrival in preparation.arrivals(preparedBy: session) { owners.insert(.deployment(arrival.deployment.id)) }
    return owners
  }

  private func owners(of session: PeerSession) -> Set<FeedOwner> {
    var owners = self.owners(around: session.school)
    for learner in session.learners + [session.referent] where index.learners[learner] != nil {
      owners.insert(.person(learner))
    }
    for arrival in preparation.arrivals(preparedBy: session) { owners.insert(.deployment(arrival.deployment.id)) }
    return owners
  }

  private func owners(of planned: PlannedDeployment) -> Set<FeedOwner> {
    guard let project = index.deployments[planned.id].flatMap({ index.projects[$0.project] }) else { return [] }
    return owners(around: project.school).union([.deployment(planned.id), mutualisation])
  }

  /// The body that delivers, one for a département.
  private var mutualisation: FeedOwner { .mutualisation(index.dossier.settings.departement) }

  private func owners(of visit: Visit) -> Set<FeedOwner> {
    guard let project = index.projects[visit.project] else { return [] }
    return owners(around: project.school).union([mutualisation])
  }

  /// A meeting for a commune concerns that commune, one for none all circonscriptions.
  private func owners(of meeting: CommitteeMeeting) -> Set<FeedOwner> {
    let places =
      index.dossier.schools.map { ($0.commune, $0.circonscription) }
      + index.dossier.centres.map { ($0.commune, $0.circonscription) }
    var owners: Set<FeedOwner> = [mutualisation]
    for (commune, circonscription) in places where meeting.commune == nil || meeting.commune == commune {
      owners.insert(.circonscription(circonscription))
      if meeting.commune != nil { owners.insert(.commune(commune)) }
    }
    return owners
  }

  /// The person, and the schools or the leisure centre the person belongs to.
  private func owners(around learner: ID<Learner>) -> Set<FeedOwner> {
    guard let person = index.learners[learner] else { return [] }
    var owners: Set<FeedOwner> = [.person(learner)]
    for school in person.schools { owners.formUnion(self.owners(around: school)) }
    if let centre = person.centre { owners.formUnion(self.owners(around: centre)) }
    return owners
  }

  private func owners(around school: ID<School>) -> Set<FeedOwner> {
    guard let school = index.schools[school] else { return [] }
    return [.school(school.id), .commune(school.commune), .circonscription(school.circonscription)]
  }

  private func owners(around centre: ID<LeisureCentre>) -> Set<FeedOwner> {
    guard let centre = index.centres[centre] else { return [] }
    return [.commune(centre.commune), .circonscription(centre.circonscription)]
  }
}
