public import SchoolCalendar

/// Who employs a trainer, or what post the trainer holds.
public enum TrainerKind: String, CaseIterable, Sendable, Codable {
  case erun, cpc, cpd, canope, mutualisation, cnfpt, fournisseur
}

/// All, or a named few.
public enum Scope<Element: Hashable & Sendable>: Hashable, Sendable {
  case all
  case only([Element])

  /// Whether the scope takes in an element.
  public func contains(_ element: Element) -> Bool {
    switch self {
    case .all: true
    case .only(let few): few.contains(element)
    }
  }
}

/// A person or body that leads official training sessions.
public struct Trainer: Hashable, Sendable, Keyed {
  public var id: ID<Trainer>
  public var name: String
  public var kind: TrainerKind
  /// Where the working day starts and ends; without it the first and last way of a day cost nothing.
  public var base: Coordinates?
  /// The circonscriptions served.
  public var territory: Scope<ID<Circonscription>>
  /// The modules the trainer may teach.
  public var modules: Scope<ID<TrainingModule>>
  /// Minutes of teaching an ISO week at most.
  public var maxMinutesPerWeek: Int?
  /// Minutes of teaching a school year at most.
  public var maxMinutesPerYear: Int?
  /// The file name of the trainer's calendar, when there is one.
  public var agenda: String?
  /// When the trainer is taken already, read from the calendar: wall-clock times of the département.
  public var busy: [MomentRange]

  public init(
    id: ID<Trainer>, name: String, kind: TrainerKind, base: Coordinates? = nil,
    territory: Scope<ID<Circonscription>> = .all, modules: Scope<ID<TrainingModule>> = .all,
    maxMinutesPerWeek: Int? = nil, maxMinutesPerYear: Int? = nil, agenda: String? = nil, busy: [MomentRange] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.base = base
    self.territory = territory
    self.modules = modules
    self.maxMinutesPerWeek = maxMinutesPerWeek
    self.maxMinutesPerYear = maxMinutesPerYear
    self.agenda = agenda
    self.busy = busy
  }
}
