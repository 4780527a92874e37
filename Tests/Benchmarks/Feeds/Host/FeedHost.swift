import ArgumentParser
import Exchange
import Foundation
import Logging
import Server
import Store
import UseCases

/// A server of many invented calendars for `Tests/Benchmarks/Feeds/run`.
///
/// It writes each calendar's path with its entity tag into a file, one a line, and the first calendar into another one, for
/// another server to serve; then it listens.
@main
struct FeedHost: AsyncParsableCommand {
  @Option(help: "Calendars.")
  var feeds = 20_000

  @Option(help: "Bytes of each, about.")
  var bytes = 24_000

  @Option(help: "Port.")
  var port = 8099

  @Option(help: "File of paths and entity tags.")
  var paths: String

  @Option(help: "File of one calendar.")
  var sample: String

  func run() async throws {
    let shelf = InventedShelf(feeds: feeds, bytes: bytes)
    let lines = shelf.links().map { token, etag in "/feeds/\(token).ics \(etag)" }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: paths))
    try Data(shelf.body(0)).write(to: URL(fileURLWithPath: sample))
    var logger = Logger(label: "bench") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    let server = FeedServer(shelf, settings: ServerSettings(port: port), clock: .system, logger: logger)
    try await server.run { standing in
      FileHandle.standardError.write(Data("\(standing.links) links on port \(standing.port)\n".utf8))
    }
  }
}

/// Calendars that are made when they are asked for, always the same.
final class InventedShelf: FeedShelf, LinkShelf {
  private let made: [(token: LinkToken, etag: String)]
  private let rest: [UInt8]

  init(feeds: Int, bytes: Int) {
    let rest = InventedShelf.events(bytes: bytes)
    made = (0..<feeds).map { (LinkToken(), SHA256.hex(of: InventedShelf.body($0, rest: rest))) }
    self.rest = rest
  }

  func links() -> [(String, String)] { made.map { ($0.token.text, $0.etag) } }

  func body(_ number: Int) -> [UInt8] { Self.body(number, rest: rest) }

  /// A beginning of its own, and events that all have in common: reading one costs as little as from a file.
  private static func body(_ number: Int, rest: [UInt8]) -> [UInt8] {
    Array("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tandem//Tandem//FR\r\nX-WR-CALNAME:\(number)\r\n".utf8) + rest
  }

  private static func events(bytes: Int) -> [UInt8] {
    var text = ""
    var event = 0
    while text.utf8.count < bytes - 100 {
      text += """
        BEGIN:VEVENT\r\nUID:\(event)@example.org\r\nDTSTAMP:20270314T120000Z\r\n\
        DTSTART:20271117T080000Z\r\nDTEND:20271117T110000Z\r\nSUMMARY:Écran interactif\r\n\
        LOCATION:École élémentaire Les Tilleuls\\, Valmont\r\nEND:VEVENT\r\n
        """
      event += 1
    }
    return Array((text + "END:VCALENDAR\r\n").utf8)
  }

  var changeCounter: Int { 1 }

  func storedFeeds() -> [ShelvedFeed] {
    made.indices.map { number in
      ShelvedFeed(
        kind: "personne", key: "\(number)", etag: made[number].etag, lastModified: "2027-03-14T12:00:00Z",
        bytes: rest.count)
    }
  }

  func feedBody(kind: String, key: String) -> [UInt8]? { Int(key).map(body) }

  func activeLinks() -> [ActiveFeedLink] {
    made.enumerated().map { number, one in
      let link = FeedLink(
        number: number + 1, ownerKind: "personne", ownerKey: "\(number)", label: "", madeAt: "2027-03-14T12:00:00Z",
        renewedAt: nil, revokedAt: nil, lastFetchedAt: nil)
      return ActiveFeedLink(link: link, tokenHash: one.token.digest.hex)
    }
  }

  func renewLink(
    _ number: Int, digest: LinkDigest, replacing known: LinkDigest, at instant: String
  ) throws -> FeedLink { throw BaseError(.unknownLink) }

  func revokeLink(_ number: Int, replacing known: LinkDigest, at instant: String) throws {
    throw BaseError(.unknownLink)
  }

  func noteFetches(_ fetches: [Int: String]) {}
}
