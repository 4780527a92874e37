import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Testing
import UseCases

@testable import Server

/// The routes over a shelf in memory, asked without a connection.
struct Desk {
  let shelf = MemoryShelf()
  let librarian: Librarian
  let site: SiteResponder
  let log = LogLines()

  init(cacheLimit: Int = 1 << 20, logsRequests: Bool = false) throws {
    let clock = try #require(WallClock.fixed("2027-03-15T08:00:00Z"))
    let address = try #require(PublicAddress("https://agenda.example.org"))
    librarian = Librarian(shelf, cacheLimit: cacheLimit, clock: clock, logger: log.logger)
    site = SiteResponder(librarian, address: address, logsRequests: logsRequests)
  }

  /// What came back, with the body read to its end.
  struct Answered: Hashable {
    var status: Int
    var headers: HTTPFields
    var body: String
  }

  func ask(
    _ path: String, _ method: HTTPRequest.Method = .get, headers: HTTPFields = [:]
  ) async throws -> Answered {
    let head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    let context = SiteContext(source: SiteContext.Source(logger: log.logger))
    let response = await site.respond(to: request, context: context)
    let collected = Collected()
    try await response.body.write(Collector(collected: collected))
    return Answered(
      status: response.status.code, headers: response.headers, body: collected.bytes.withLock { String(buffer: $0) })
  }

  private final class Collected: Sendable {
    let bytes = Mutex(ByteBuffer())
  }

  private struct Collector: ResponseBodyWriter {
    let collected: Collected

    mutating func write(_ buffer: ByteBuffer) async throws {
      collected.bytes.withLock { bytes in _ = bytes.writeImmutableBuffer(buffer) }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
