public import ICalendar
public import Planning
public import SchoolCalendar

/// Makes the feeds of a plan: who or what has one, and what stands in it.
///
/// Nothing but the entries and the dossier goes into a feed, no clock is read: the same input gives the same bytes.
/// Feeds are made one by one, when they are asked for; the events are made once and shared.
public struct FeedBuilder: Sendable {
  private let index: DossierIndex
  let year: String
  private let events: [Event]
  /// What each event is, in their order.
  private let subjects: [String]
  private let contents: [FeedOwner: [Int]]

  /// The feeds of a plan whose revision was stored at the stamp's instant, with the dossier's visits and committees.
  public init(_ index: DossierIndex, plan: Plan, stamp: FeedStamp) {
    self.init(
      index, schoolYear: plan.schoolYear, referents: plan.referents,
      entries: FeedEntry.entries(of: plan, stamp: stamp) + FeedEntry.entries(of: index.dossier, stamp: stamp))
  }

  /// The feeds of any entries of one school year, cancelled ones among them.
  ///
  /// An arrival that the dossier does not know is left out.
  public init(_ index: DossierIndex, schoolYear: SchoolYear, referents: [ReferentChoice], entries: [FeedEntry]) {
    self.index = index
    year = schoolYear.description
    let standing = entries.filter { $0.status != .cancelled }
    let arrivals = standing.compactMap { entry in
      if case .arrival(let deployment) = entry.subject { deployment } else { nil }
    }
    let preparation = Preparation(index, arrivals: arrivals, referents: referents)
    var preparing: [ID<Deployment>: [Session]] = [:]
    for case .session(let session) in standing.map(\.subject) {
      for arrival in preparation.arrivals(preparedBy: session) {
        preparing[arrival.deployment.id, default: []].append(session)
      }
    }
    preparing = preparing.mapValues { $0.sorted { ($0.start, $0.id) < ($1.start, $1.id) } }
    let builder = EventBuilder(index, schoolYear: schoolYear, preparation: preparation, preparing: preparing)
    let audience = FeedAudience(index, preparation: preparation)
    var events: [Event] = []
    var subjects: [String] = []
    var contents: [FeedOwner: [Int]] = [:]
    for entry in entries {
      guard let event = builder.event(entry) else { continue }
      subjects.append(entry.subject.name)
      for owner in audience.owners(of: entry.subject) { contents[owner, default: []].append(events.count) }
      events.append(event)
    }
    self.events = events
    self.subjects = subjects
    self.contents = contents
  }

  /// Every event with those who see it.
  public var shown: [ShownEvent] {
    var owners = [Set<FeedOwner>](repeating: [], count: events.count)
    for (owner, places) in contents { for place in places { owners[place].insert(owner) } }
    return events.indices.map { place in
      ShownEvent(
        year: index.dossier.settings.schoolYear, subject: subjects[place], event: events[place], owners: owners[place])
    }
  }

  /// Whoever has something in a feed, by kind, then by key.
  ///
  /// A feed without events would be no calendar (RFC 5545 §3.6 wants a component), so it is not among them.
  public var owners: [FeedOwner] { contents.keys.sorted() }

  /// The number of events in an owner's feed.
  public func eventCount(of owner: FeedOwner) -> Int { contents[owner]?.count ?? 0 }

  /// An owner's feed: in the own feed of a person or trainer the sessions take up time, elsewhere they do not.
  public func feed(of owner: FeedOwner) -> Feed {
    var own = (contents[owner] ?? []).map { events[$0] }
    if !owner.isOneself { for place in own.indices { own[place].transparency = .transparent } }
    var feed = heading(of: owner)
    (feed.name, feed.events) = (name(of: owner), own)
    return feed
  }

  /// An owner's feed without its events, for subscriptions: they outlive the school year, so its name leaves it out.
  public func heading(of owner: FeedOwner) -> Feed {
    let departement = Departement.find(index.dossier.settings.departement)
    return Feed(
      name: title(of: owner), description: description(of: owner),
      zone: departement?.timeZoneIdentifier ?? "Europe/Paris", refreshMinutes: 60, color: owner.color)
  }

  /// What calendars show as the name of the feed of one school year, in French; never a person's name.
  public func name(of owner: FeedOwner) -> String {
    owner.kind == .deployment ? title(of: owner) : "\(title(of: owner)) \(year)"
  }

  private func title(of owner: FeedOwner) -> String {
    switch owner {
    case .person: "Mes formations"
    case .trainer: "Mes séances à animer"
    case .school(let id): "\(index.schools[id].map { "\($0.name), \($0.commune)" } ?? id.rawValue) – formations"
    case .commune(let name): "\(name) – formations et équipements"
    case .circonscription(let id): "Circonscription \(id.rawValue) – formations et équipements"
    case .mutualisation: "Mutualisation – livraisons, visites et comités"
    case .deployment(let id): "Compte à rebours – \(deploymentTitle(id))"
    }
  }

  /// The language of descriptions and of the list.
  var language: Language { index.dossier.settings.language }

  /// What the list calls a feed: persons by their ids.
  func listedName(of owner: FeedOwner) -> String {
    switch owner {
    case .person(let id): id.rawValue
    case .trainer(let id):
      id.rawValue + (index.trainers[id].map { " – \(FeedWords(language: language).trainer($0.kind))" } ?? "")
    case .school(let id): index.schools[id].map { "\($0.name), \($0.commune)" } ?? id.rawValue
    case .commune(let name): name
    case .circonscription(let id): id.rawValue
    case .mutualisation(let code):
      language == .french ? "Livraisons, visites, comités (\(code))" : "Deliveries, visits, committees (\(code))"
    case .deployment(let id): "\(id.rawValue) – \(deploymentTitle(id))"
    }
  }

  private func deploymentTitle(_ id: ID<Deployment>) -> String {
    guard let project = index.deployments[id].flatMap({ index.projects[$0.project] }),
      let equipment = index.equipment[project.equipment], let school = index.schools[project.school]
    else { return id.rawValue }
    return "\(equipment.title), \(school.name)"
  }

  private func description(of owner: FeedOwner) -> String {
    let isFrench = index.dossier.settings.language == .french
    return switch owner.kind {
    case .person:
      isFrench ? "Les formations auxquelles vous prenez part." : "The training sessions you take part in."
    case .trainer:
      isFrench ? "Les séances que vous animez." : "The sessions you lead."
    case .school, .commune, .circonscription:
      isFrench
        ? "Les formations et les arrivées d’équipement, vue d’ensemble : ces événements n’occupent pas votre temps."
        : "Training sessions and arrivals of equipment, an overview: these events take up none of your time."
    case .mutualisation:
      isFrench
        ? "Les livraisons, les visites et les comités, vue d’ensemble : ces événements n’occupent pas votre temps."
        : "Deliveries, visits and committees, an overview: these events take up none of your time."
    case .deployment:
      isFrench
        ? "Les formations qui préparent l’arrivée de l’équipement, et le jour lui-même."
        : "The sessions that prepare the arrival of the equipment, and the day itself."
    }
  }
}

extension FeedOwner {
  /// A colour name of CSS 3, one for each use: one's own time, overviews, arrivals.
  fileprivate var color: String {
    switch kind {
    case .person, .trainer: "royalblue"
    case .school, .commune, .circonscription: "seagreen"
    case .deployment, .mutualisation: "darkorange"
    }
  }
}
