/// What a structure that employs agents is.
public enum LeisureCentreKind: String, CaseIterable, Sendable, Codable {
  case alsh, periscolaire, autre
}

/// A place where agents work outside a school: a leisure centre (ALSH) or an after-school service.
public struct LeisureCentre: Hashable, Sendable, Keyed {
  public var id: ID<LeisureCentre>
  public var name: String
  public var kind: LeisureCentreKind
  public var commune: String
  public var circonscription: ID<Circonscription>
  public var coordinates: Coordinates?
  /// The schools whose children it receives.
  public var schools: [ID<School>]

  public init(
    id: ID<LeisureCentre>, name: String, kind: LeisureCentreKind, commune: String,
    circonscription: ID<Circonscription>, coordinates: Coordinates?, schools: [ID<School>] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.commune = commune
    self.circonscription = circonscription
    self.coordinates = coordinates
    self.schools = schools
  }
}
