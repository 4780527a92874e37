import Foundation
import Synchronization
import Testing
import UseCases

@testable import Server

/// A server on a free port of this machine, over a shelf in memory, for as long as a test runs.
enum LiveServer {
  static func with<Value: Sendable>(
    _ limits: ServerLimits = ServerLimits(), logsRequests: Bool = false,
    _ body: @escaping @Sendable (_ port: Int, _ shelf: MemoryShelf, _ log: LogLines) async throws -> Value
  ) async throws -> Value {
    let (shelf, log) = (MemoryShelf(), LogLines())
    let clock = WallClock.system
    let settings = ServerSettings(port: 0, logsRequests: logsRequests, limits: limits)
    let server = FeedServer(shelf, settings: settings, clock: clock, logger: log.logger)
    return try await withThrowingTaskGroup(of: Value?.self) { group in
      let (ports, heard) = AsyncStream.makeStream(of: Int.self)
      group.addTask {
        try await server.run { standing in heard.yield(standing.port) }
        return nil
      }
      group.addTask {
        for await port in ports { return try await body(port, shelf, log) }
        return nil
      }
      while let outcome = try await group.next() {
        if let value = outcome {
          group.cancelAll()
          return value
        }
      }
      throw CancellationError()
    }
  }
}
