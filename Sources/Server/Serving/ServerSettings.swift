public import UseCases

/// Where a server listens and what it tells of itself.
public struct ServerSettings: Sendable {
  /// A name or an address; the machine itself unless somebody says otherwise.
  public var host: String
  /// 0 for any that is free.
  public var port: Int
  /// Where people reach it, for the addresses that pages show.
  public var address: PublicAddress
  /// Whether each request stands in the log, without its address.
  public var logsRequests: Bool
  public var limits: ServerLimits

  /// A server on a port.
  ///
  /// - Parameter address: Nil for the host and port themselves.
  public init(
    host: String = "127.0.0.1", port: Int, address: PublicAddress? = nil, logsRequests: Bool = false,
    limits: ServerLimits = ServerLimits()
  ) {
    self.host = host
    self.port = port
    self.address = address ?? PublicAddress(host: host, port: port)
    self.logsRequests = logsRequests
    self.limits = limits
  }

  /// Whether only programs on the same machine can reach it.
  public var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) || host.hasPrefix("127.") }
}
