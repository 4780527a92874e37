import Store
import UseCases

/// Every link that works with its calendar, as one state of the base has them; looked up without reading the base.
struct Catalogue: Sendable {
  /// What a secret opens.
  struct Entry: Sendable {
    var link: FeedLink
    /// Nil before anything was published for the owner.
    var feed: FeedState?
  }

  /// Whose calendar it is.
  struct Owner: Hashable, Sendable {
    var kind: String
    var key: String
  }

  private var entries: [LinkDigest: Entry] = [:]
  private var feeds: [Owner: FeedState] = [:]

  init() {}

  /// The links and calendars of a base.
  ///
  /// - Parameter earlier: The state before: a calendar that was there and no longer is stays, since an empty one would
  ///   wipe what people have.
  init(links: [ActiveFeedLink], feeds shelved: [ShelvedFeed], earlier: Catalogue = Catalogue()) {
    feeds = earlier.feeds
    for feed in shelved {
      guard var state = FeedState(feed) else { continue }
      // However the base came to be as it is, what people have been told does not go back.
      if let known = earlier.feeds[state.owner], known.etag != state.etag {
        state.lastModified = max(state.lastModified, known.lastModified)
      }
      feeds[state.owner] = state
    }
    entries.reserveCapacity(links.count)
    for one in links {
      guard let digest = LinkDigest(hex: one.tokenHash) else { continue }
      let owner = Owner(kind: one.link.ownerKind, key: one.link.ownerKey)
      entries[digest] = Entry(link: one.link, feed: feeds[owner])
    }
  }

  /// What a secret opens; nil for one that opens nothing.
  subscript(_ digest: LinkDigest) -> Entry? { entries[digest] }

  /// An owner's calendar; nil where none is kept.
  func feed(of owner: Owner) -> FeedState? { feeds[owner] }

  /// Links that work.
  var linkCount: Int { entries.count }

  /// Calendars that are kept.
  var feedCount: Int { feeds.count }
}

/// A calendar as it stands: enough to answer who has it already.
struct FeedState: Hashable, Sendable {
  let owner: Catalogue.Owner
  /// 64 hexadecimal digits without quotes.
  let etag: String
  /// Whole seconds since 1970 began.
  var lastModified: Int {
    didSet { modifiedHeader = HTTPDate.text(lastModified) }
  }
  /// The entity tag as the header has it, made once.
  let tagHeader: String
  /// The instant as the header has it, made once.
  private(set) var modifiedHeader: String

  init(owner: Catalogue.Owner, etag: String, lastModified: Int) {
    self.owner = owner
    self.etag = etag
    self.lastModified = lastModified
    tagHeader = "\"\(etag)\""
    modifiedHeader = HTTPDate.text(lastModified)
  }

  /// Nil where the entity tag or the instant is none.
  init?(_ feed: ShelvedFeed) {
    guard let seconds = HTTPDate.seconds(iso: feed.lastModified), LinkDigest(hex: feed.etag) != nil else { return nil }
    self.init(owner: Catalogue.Owner(kind: feed.kind, key: feed.key), etag: feed.etag, lastModified: seconds)
  }
}
