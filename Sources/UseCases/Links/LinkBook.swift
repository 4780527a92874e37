public import Exchange
public import Planning
public import Store

/// Gives out the private addresses of calendars, replaces them and puts them out of use.
public struct LinkBook: Sendable {
  private let base: Base
  private let clock: WallClock

  /// The links of a base, by a clock.
  public init(_ base: Base, clock: WallClock) {
    self.base = base
    self.clock = clock
  }

  /// Opens a base for its links only: no dossier is needed to list or revoke them.
  public init(path: String, forWriting: Bool, clock: WallClock) throws {
    self.init(try OpenBase.open(path, forWriting: forWriting), clock: clock)
  }

  /// An address that has just been given out, with the secret that is shown this once.
  public struct Issued: Sendable {
    /// As the base knows it.
    public var link: FeedLink
    public var token: LinkToken

    /// A link with its secret.
    public init(link: FeedLink, token: LinkToken) {
      self.link = link
      self.token = token
    }
  }

  /// Makes an address for each of the owners, all or none.
  public func make(_ owners: [(owner: FeedOwner, label: String)], by author: String) throws(BaseError) -> [Issued] {
    let tokens = owners.map { _ in LinkToken() }
    let new = zip(owners, tokens).map { owner, token in
      NewFeedLink(
        ownerKind: owner.owner.kind.rawValue, ownerKey: owner.owner.key, label: owner.label,
        tokenHash: token.digest.hex)
    }
    let kept = try base.makeLinks(new, by: author, at: clock.instant)
    return zip(kept, tokens).map { Issued(link: $0, token: $1) }
  }

  /// Gives a link another address; the one before opens nothing any more.
  public func renew(_ number: Int, by author: String) throws(BaseError) -> Issued {
    let token = LinkToken()
    let link = try base.renewLink(number, tokenHash: token.digest.hex, by: author, at: clock.instant)
    return Issued(link: link, token: token)
  }

  /// Puts a link out of use for good.
  public func revoke(_ number: Int, by author: String) throws(BaseError) -> FeedLink {
    try base.revokeLink(number, by: author, at: clock.instant)
  }

  /// A link with what a planner wants to see of it.
  public struct Line: Sendable {
    public var link: FeedLink
    /// Whether it works, was given out a week ago or more, and nobody has fetched the calendar for a week.
    public var isSilent: Bool

    /// A link that is not known to be silent unless said so.
    public init(_ link: FeedLink, isSilent: Bool = false) {
      self.link = link
      self.isSilent = isSilent
    }
  }

  /// Every link, by number.
  public func lines() throws(BaseError) -> [Line] {
    let limit = clock.instant(daysAgo: 7)
    return try base.links().map { link in
      let seen = link.lastFetchedAt ?? link.givenOutAt
      return Line(link, isSilent: link.isActive && seen <= limit)
    }
  }
}

/// The addresses of all referents, to be sent to them.
public struct ReferentLinks: Sendable {
  /// A referent with the address made for them.
  public struct Row: Sendable {
    public var issued: LinkBook.Issued
    /// Given and family name; the id where there is none.
    public var name: String
    public var email: String?
    /// The schools that they are referent of.
    public var schools: [String]
  }

  public var rows: [Row]
  /// Referents who have an address that works already; they are given no second one.
  public var known: Int

  /// Makes an address for each referent of the revision that is followed who has none.
  ///
  /// - Throws: ``Failure`` where the year has no plan; `BaseError`.
  public static func make(_ open: OpenBase, by author: String, clock: WallClock) throws -> ReferentLinks {
    let (_, plan) = try open.revision(.followed)
    var schools: [ID<Learner>: [String]] = [:]
    for choice in plan.referents {
      let name = open.index.schools[choice.school]?.name ?? choice.school.rawValue
      schools[choice.referent, default: []].append(name)
    }
    let kind = FeedOwner.Kind.person.rawValue
    let served = Set(try open.base.activeLinks().map(\.link).filter { $0.ownerKind == kind }.map(\.ownerKey))
    let wanted = schools.keys.sorted().filter { !served.contains($0.rawValue) }
    let issued = try LinkBook(open.base, clock: clock).make(wanted.map { (.person($0), "") }, by: author)
    let rows = zip(wanted, issued).map { id, issued in
      let person = open.index.learners[id]
      let name = [person?.givenName, person?.familyName].compactMap(\.self).joined(separator: " ")
      return Row(
        issued: issued, name: name.isEmpty ? id.rawValue : name, email: person?.email, schools: schools[id] ?? [])
    }
    return ReferentLinks(rows: rows, known: schools.count - wanted.count)
  }

  /// The rows as a table for a mailing, with the addresses of each.
  public func table(_ address: PublicAddress) -> ExportTable {
    ExportTable(
      file: "liens.csv",
      columns: ["numero", "personne", "nom", "courriel", "ecoles", "page", "adresse"],
      rows: rows.map { row in
        [
          .value("\(row.issued.link.number)"), .text(row.issued.link.ownerKey), .text(row.name), .text(row.email ?? ""),
          .text(row.schools.joined(separator: "|")), .text(address.page(row.issued.token)),
          .text(address.feed(row.issued.token)),
        ]
      })
  }
}
