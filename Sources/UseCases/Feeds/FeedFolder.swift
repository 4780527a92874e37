import Exchange
import Foundation
import Planning
import Store

/// A folder of feeds for any web server, whose files' names are the private addresses' secret parts.
///
/// Nothing but the files' own names tells whose a file is: the base knows the hash of each name. A file that is known is
/// replaced in one step when its feed has changed; one whose address was closed or replaced is removed; everything else
/// in the folder is left alone.
public struct FeedFolder {
  /// What an export has done.
  public struct Receipt: Hashable, Sendable {
    /// Files that had other bytes before, or none.
    public var written: Int
    /// Files that are as they were.
    public var unchanged: Int
    /// Files whose addresses open nothing any more.
    public var removed: Int
    /// Addresses that were made now, with their files.
    public var made: Int
    /// Owners with something to show and no file in the folder.
    public var withoutAddress: Int
  }

  private let base: Base
  private let folder: String
  private let clock: WallClock

  /// A folder, made where it is missing.
  public init(_ base: Base, folder: String, clock: WallClock) {
    self.base = base
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    self.clock = clock
  }

  /// Brings the files in line with the feeds.
  ///
  /// - Parameters:
  ///   - addresses: A new file outside the folder, for the owner's eyes only (mode 600): whoever has something to show and
  ///     no file here gets a new address, which stands in it this once. Nil makes no address.
  ///   - location: Where people reach the folder, such as `https://agenda.example.org/feeds`; for the addresses.
  /// - Throws: ``Failure`` where files cannot be written; `BaseError`. What was written by then stays.
  public func export(addresses: String? = nil, location: String? = nil, by author: String) throws -> Receipt {
    try prepare(addresses)
    let links = try base.activeLinks()
    let byHash = Dictionary(links.map { ($0.tokenHash, $0.link) }, uniquingKeysWith: { first, _ in first })
    let feeds = Dictionary(try base.storedFeeds().map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
    var receipt = Receipt(written: 0, unchanged: 0, removed: 0, made: 0, withoutAddress: 0)
    var served: Set<Key> = []
    for name in try names() {
      let token = String(name.dropLast(4))
      guard let link = byHash[LinkDigest(of: token).hex] else {
        // Only a name that can be nothing but a secret of ours.
        if LinkToken.isOne(token), (try? FileManager.default.removeItem(atPath: path(name))) != nil {
          receipt.removed += 1
        }
        continue
      }
      let key = Key(kind: link.ownerKind, key: link.ownerKey)
      served.insert(key)
      // An owner without a feed keeps the last one.
      guard let feed = feeds[key] else { continue }
      if try write(feed, as: name) { receipt.written += 1 } else { receipt.unchanged += 1 }
    }
    let missing = feeds.values.filter { !served.contains(Key($0)) }.sorted { Key($0) < Key($1) }
    let wanted = try missing.filter { try hasEvents($0) }
    receipt.withoutAddress = wanted.count
    guard let addresses, !wanted.isEmpty else { return receipt }
    let owners = wanted.compactMap { feed in
      FeedOwner.Kind(rawValue: feed.kind).map { FeedOwner($0, key: feed.key) }
    }
    let issued = try LinkBook(base, clock: clock).make(owners.map { ($0, "") }, by: author)
    try SecretFile.write(Self.table(issued, location: location).bytes, to: addresses)
    for (feed, issued) in zip(wanted, issued) {
      _ = try write(feed, as: "\(issued.token.text).ics")
      receipt.made += 1
    }
    receipt.written += receipt.made
    receipt.withoutAddress = 0
    return receipt
  }

  /// Whose feed it is.
  private struct Key: Hashable, Comparable {
    var kind: String
    var key: String

    init(kind: String, key: String) { (self.kind, self.key) = (kind, key) }

    init(_ feed: StoredFeed) { self.init(kind: feed.kind, key: feed.key) }

    static func < (a: Self, b: Self) -> Bool { (a.kind, a.key) < (b.kind, b.key) }
  }

  private func prepare(_ addresses: String?) throws {
    if let addresses {
      func plain(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
      }
      if plain(addresses).hasPrefix(plain(folder) + "/") { throw Failure.unwritable(addresses, .insideServedFolder) }
      try SecretFile.demandFree(addresses)
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure.unwritable(folder, WriteFault(error))
    }
  }

  /// The calendars in the folder, hidden files aside.
  private func names() throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".ics") && !$0.hasPrefix(".") }.sorted()
    } catch {
      throw Failure.unwritable(folder, WriteFault(error))
    }
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func hasEvents(_ feed: StoredFeed) throws -> Bool {
    guard let body = try base.feedBody(kind: feed.kind, key: feed.key) else { return false }
    return String(decoding: body, as: UTF8.self).utf8.contains("BEGIN:VEVENT".utf8)
  }

  /// Writes a feed under a name unless the file has these bytes already; its date becomes the feed's, which a web server
  /// gives out as Last-Modified.
  private func write(_ feed: StoredFeed, as name: String) throws -> Bool {
    let path = path(name)
    if let data = FileManager.default.contents(atPath: path), data.count == feed.bytes,
      SHA256.hex(of: [UInt8](data)) == feed.etag
    {
      return false
    }
    guard let body = try base.feedBody(kind: feed.kind, key: feed.key) else { return false }
    try OutputFile.write(body, to: path)
    if let date = try? Date(feed.lastModified, strategy: .iso8601) {
      try? FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }
    return true
  }

  private static func table(_ issued: [LinkBook.Issued], location: String?) -> ExportTable {
    let place = location.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    return ExportTable(
      file: "adresses.csv", columns: ["numero", "type", "id", "fichier", "adresse"],
      rows: issued.map { one in
        let file = "\(one.token.text).ics"
        return [
          .value("\(one.link.number)"), .value(one.link.ownerKind), .text(one.link.ownerKey), .value(file),
          .text(place.map { $0 + file } ?? ""),
        ]
      })
  }
}

extension LinkToken {
  /// Whether a text has the form of a secret: 32 of the letters `a`–`z` and digits `2`–`7`.
  static func isOne(_ text: String) -> Bool {
    text.utf8.count == 32 && text.utf8.allSatisfy { (97...122).contains($0) || (50...55).contains($0) }
  }
}
