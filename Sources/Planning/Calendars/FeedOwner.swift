/// Whom or what a feed is about.
public enum FeedOwner: Hashable, Sendable {
  /// The sessions that one person takes part in or leads.
  case person(ID<Learner>)
  /// What happens in a school or to its people.
  case school(ID<School>)
  /// The sessions that one trainer leads.
  case trainer(ID<Trainer>)
  /// What happens in the schools and leisure centres of a commune, named as the dossier names it.
  case commune(String)
  /// What happens in a circonscription.
  case circonscription(ID<Circonscription>)
  /// All arrivals, visits and committees of a département, for the body that delivers; named by the département's code.
  case mutualisation(String)
  /// The countdown to one arrival: the sessions that prepare it, and the day itself.
  case deployment(ID<Deployment>)

  /// The kinds in the order in which lists show them, with the word that begins their file names.
  public enum Kind: String, CaseIterable, Sendable {
    case mutualisation, circonscription, commune
    case school = "ecole"
    case deployment = "deploiement"
    case trainer = "formateur"
    case person = "personne"
  }

  public var kind: Kind {
    switch self {
    case .person: .person
    case .school: .school
    case .trainer: .trainer
    case .commune: .commune
    case .circonscription: .circonscription
    case .mutualisation: .mutualisation
    case .deployment: .deployment
    }
  }

  /// The id, or the commune's name.
  public var key: String {
    switch self {
    case .person(let id): id.rawValue
    case .school(let id): id.rawValue
    case .trainer(let id): id.rawValue
    case .commune(let name): name
    case .circonscription(let id): id.rawValue
    case .mutualisation(let code): code
    case .deployment(let id): id.rawValue
    }
  }

  /// The owner of a kind with a key, as they were taken apart by ``kind-swift.property`` and ``key``.
  public init(_ kind: Kind, key: String) {
    self =
      switch kind {
      case .person: .person(ID(key))
      case .school: .school(ID(key))
      case .trainer: .trainer(ID(key))
      case .commune: .commune(key)
      case .circonscription: .circonscription(ID(key))
      case .mutualisation: .mutualisation(key)
      case .deployment: .deployment(ID(key))
      }
  }

  /// Whoever may have a feed by a dossier, whether or not there is something to show.
  public static func all(of dossier: Dossier) -> Set<FeedOwner> {
    var owners: Set<FeedOwner> = [.mutualisation(dossier.settings.departement)]
    for school in dossier.schools {
      owners.formUnion([.school(school.id), .commune(school.commune), .circonscription(school.circonscription)])
    }
    for centre in dossier.centres {
      owners.formUnion([.commune(centre.commune), .circonscription(centre.circonscription)])
    }
    owners.formUnion(dossier.learners.map { .person($0.id) })
    owners.formUnion(dossier.trainers.map { .trainer($0.id) })
    owners.formUnion(dossier.deployments.map { .deployment($0.id) })
    return owners
  }

  /// Whether the events take up the owner's time: those of one person do, an overview's do not.
  public var isOneself: Bool { kind == .person || kind == .trainer }
}

extension FeedOwner: Comparable {
  /// Orders by kind, then by key.
  public static func < (a: Self, b: Self) -> Bool {
    let (left, right) = (a.kind.rank, b.kind.rank)
    return left == right ? ID<Self>(a.key) < ID<Self>(b.key) : left < right
  }
}

extension FeedOwner.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
