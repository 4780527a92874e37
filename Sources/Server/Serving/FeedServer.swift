import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import ServiceLifecycle
public import UseCases

/// Serves the calendars and pages of a base until it is told to stop.
///
/// What is known of the base is read before the first connection is taken, so that a server that answers answers rightly.
public struct FeedServer: Sendable {
  /// What there is to serve once it listens.
  public struct Standing: Hashable, Sendable {
    /// The port, where any free one was asked for.
    public var port: Int
    /// Links that work.
    public var links: Int
    /// Calendars that are kept.
    public var feeds: Int
  }

  private let shelf: any FeedShelf & LinkShelf
  private let settings: ServerSettings
  private let clock: WallClock
  private let logger: Logger

  /// A server of what stands on a shelf.
  ///
  /// - Parameter logger: Where it says what happens; it is never told a private address.
  public init(
    _ shelf: any FeedShelf & LinkShelf, settings: ServerSettings, clock: WallClock, logger: Logger
  ) {
    self.shelf = shelf
    self.settings = settings
    self.clock = clock
    self.logger = logger
  }

  /// Serves until SIGTERM or SIGINT comes or the task is cancelled; answers that are being given are finished, for some
  /// seconds at most.
  ///
  /// - Parameter onReady: Called once when connections are taken.
  /// - Throws: ``ServerFault`` where the address cannot be had; whatever the base says where it cannot be read at first.
  public func run(onReady: @escaping @Sendable (Standing) -> Void = { _ in }) async throws {
    let limits = settings.limits
    let librarian = Librarian(shelf, cacheLimit: limits.cacheBytes, clock: clock, logger: logger)
    try await librarian.refresh(always: true)
    let files = OpenFiles.raiseLimit()
    let most = max(16, min(limits.connections, files - 64))
    let site = SiteResponder(librarian, address: settings.address, logsRequests: settings.logsRequests)
    let application = Application(
      responder: ConnectionResponder(site: site), server: .http1(configuration: channel(librarian)),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), backlog: 1024,
        availableConnectionsDelegate: MaximumAvailableConnections(most, logger: logger)),
      onServerRunning: { channel in
        let known = librarian.catalogue
        let port = channel.localAddress?.port ?? settings.port
        onReady(Standing(port: port, links: known.linkCount, feeds: known.feedCount))
      },
      logger: logger)
    let watch = BaseWatch(librarian: librarian, limits: limits)
    // Services end in the opposite order: the watch last, so that it writes what the last requests have left.
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [watch, application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    // A task of its own, so that being cancelled means an orderly end as well.
    let work = Task { try await group.run() }
    do {
      try await withTaskCancellationHandler {
        try await work.value
      } onCancel: {
        Task { await group.triggerGracefulShutdown() }
      }
    } catch let error as IOError {
      throw ServerFault(error, host: settings.host, port: settings.port)
    }
    await librarian.writeNotes()
  }

  private func channel(_ librarian: Librarian) -> HTTP1Channel.Configuration {
    let limits = settings.limits
    // A log of requests is written by the routes.
    let shortcut = settings.logsRequests ? nil : FeedRoute(librarian: librarian)
    return HTTP1Channel.Configuration(
      additionalChannelHandlers: Self.handlers(limits, shortcut), idleTimeout: nil,
      httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
        maxHeaderFieldCount: limits.headers))
  }

  private static func handlers(_ limits: ServerLimits, _ shortcut: FeedRoute?) -> [any RemovableChannelHandler] {
    [ConnectionGuard(limits)] + (shortcut.map { [FeedShortcut($0)] } ?? [])
  }
}

/// Looks at the base for changes, and writes from time to time what was fetched.
private struct BaseWatch: Service {
  let librarian: Librarian
  let limits: ServerLimits

  func run() async throws {
    await cancelWhenGracefulShutdown {
      let clock = ContinuousClock()
      var written = clock.now
      while !Task.isCancelled {
        try? await Task.sleep(for: limits.lookEvery)
        if Task.isCancelled { break }
        await librarian.keepUp()
        if clock.now - written >= limits.noteEvery {
          await librarian.writeNotes()
          written = clock.now
        }
      }
    }
    await librarian.writeNotes()
  }
}
