/// A private address at which one calendar can be fetched: what is known of it, never the address itself.
public struct FeedLink: Hashable, Sendable {
  /// Counts up from 1; a number is never given twice.
  public var number: Int
  /// The kind of the calendar's owner, such as `personne`.
  public var ownerKind: String
  /// The owner's id, or a commune's name.
  public var ownerKey: String
  /// What the planner calls it; may be empty.
  public var label: String
  /// ISO 8601 in UTC, like the instants below.
  public var madeAt: String
  /// When the address was last replaced by another one; nil where it is the first.
  public var renewedAt: String?
  /// When it was put out of use; nil while it works.
  public var revokedAt: String?
  /// When a calendar program last asked for the calendar; nil where none has yet.
  public var lastFetchedAt: String?

  /// A link as it is kept.
  public init(
    number: Int, ownerKind: String, ownerKey: String, label: String, madeAt: String, renewedAt: String?,
    revokedAt: String?, lastFetchedAt: String?
  ) {
    self.number = number
    self.ownerKind = ownerKind
    self.ownerKey = ownerKey
    self.label = label
    self.madeAt = madeAt
    self.renewedAt = renewedAt
    self.revokedAt = revokedAt
    self.lastFetchedAt = lastFetchedAt
  }

  /// Whether the address works.
  public var isActive: Bool { revokedAt == nil }

  /// When the present address was given out.
  public var givenOutAt: String { renewedAt ?? madeAt }
}

/// A private address to be kept: whose calendar it shows, and the hash of its secret part.
public struct NewFeedLink: Hashable, Sendable {
  /// The kind of the calendar's owner, such as `personne`.
  public var ownerKind: String
  /// The owner's id, or a commune's name.
  public var ownerKey: String
  /// What the planner calls it; may be empty.
  public var label: String
  /// SHA-256 in 64 lower-case hexadecimal digits.
  public var tokenHash: String

  /// A link that is not kept yet.
  public init(ownerKind: String, ownerKey: String, label: String = "", tokenHash: String) {
    self.ownerKind = ownerKind
    self.ownerKey = ownerKey
    self.label = label
    self.tokenHash = tokenHash
  }
}

/// A link that works, by the hash of the secret that opens it.
public struct ActiveFeedLink: Hashable, Sendable {
  /// What is known of it.
  public var link: FeedLink
  /// SHA-256 in 64 lower-case hexadecimal digits.
  public var tokenHash: String

  /// A link with its hash.
  public init(link: FeedLink, tokenHash: String) {
    self.link = link
    self.tokenHash = tokenHash
  }
}
